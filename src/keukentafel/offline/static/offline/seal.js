// Locks what lies on the device: AES-GCM under a random key, and that key wrapped by PBKDF2-SHA-256 of a pass phrase.
// docs/decisions/0052 says what this protects against and what not.

export const ROUNDS = 600_000;
const BLOCK = 1024;
const text = new TextEncoder();

/** What is typed as a pass phrase, with case, accents, spaces and hyphens forgiven. */
export const plain = (phrase) =>
  phrase.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[\s\p{Pd}]+/gu, " ").trim();

/** Whether a pass phrase is hard enough to guess: three words of three letters, or ten characters; five of them differ. */
export const isLongEnough = (phrase) => {
  const words = plain(phrase).split(" "), letters = [...words.join("")];
  const long = new Set(words.filter((word) => [...word].length >= 3));
  return new Set(letters).size >= 5 && (letters.length >= 10 || long.size >= 3);
};

const wrapping = async (phrase, salt, rounds) => {
  const typed = await crypto.subtle.importKey("raw", text.encode(plain(phrase)), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, typed, { name: "AES-GCM", length: 256 }, false, ["wrapKey", "unwrapKey"]);
};

const random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** A new random key, and the lock that gives it back to who knows the phrase. */
export const makeLock = async (phrase) => {
  const salt = random(16), iv = random(12);
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
  const wrapped = await crypto.subtle.wrapKey("raw", made, await wrapping(phrase, salt, ROUNDS), { name: "AES-GCM", iv });
  const lock = { salt, rounds: ROUNDS, iv, wrapped };
  return { lock, key: await unlock(lock, phrase) };
};

/** The key behind a lock, null where the phrase does not fit; it never leaves the browser's own keeping. */
export const unlock = async ({ salt, rounds, iv, wrapped }, phrase) => {
  const by = await wrapping(phrase, salt, rounds);
  try {
    return await crypto.subtle.unwrapKey("raw", wrapped, by, { name: "AES-GCM", iv }, "AES-GCM", false, ["encrypt", "decrypt"]);
  } catch {
    return null;
  }
};

/** A value as it lies on the device: bound to `about`, in blocks of 1 kB so that its length says little. */
export const seal = async (key, value, about) => {
  const said = text.encode(JSON.stringify(value)), iv = random(12);
  const padded = new Uint8Array(Math.ceil(said.length / BLOCK) * BLOCK).fill(32);
  padded.set(said);
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: text.encode(about) }, key, padded) };
};

/** What was sealed; throws where it is not what was sealed under this name. */
export const unseal = async (key, { iv, data }, about) => {
  const said = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: text.encode(about) }, key, data);
  return JSON.parse(new TextDecoder().decode(said));
};
