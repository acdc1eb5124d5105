// Where people wrote past each other: each version beside the other, with who, when and what only stands there, and the
// choice between them.  Drawn from three templates of the frame; it says nothing that `words` does not give it.

export const BOTH = "allebei";

const MOST = 1_200; // words; in longer texts nothing is marked
const OPEN = 5; // versions that stand open beside each other; those from before are folded below one line
const draw = (name) => document.querySelector(`template[data-draw="${name}"]`).content.firstElementChild.cloneNode(true);
const put = (where, name, words) => {
  const place = where.querySelector(`[data-put="${name}"]`);
  place.textContent = words;
  place.hidden = !words;
};

/** Whether somebody has to choose: more than one version counts, and they do not say the same. */
export const isConflict = (versions) => new Set(versions.map(({ inhoud }) => JSON.stringify(inhoud && Object.entries(inhoud).sort()))).size > 1;

/** A text in pieces, those that the other text does not have marked: [words, is only here]. */
export const marked = (text, other) => {
  const [one, two] = [text, other].map((each) => each.match(/\S+|\s+/g) ?? []);
  if (Math.max(one.length, two.length) > MOST) return [[text, false]];
  const longest = Array.from({ length: one.length + 1 }, () => new Uint16Array(two.length + 1));
  for (let a = one.length - 1; a >= 0; a -= 1) {
    for (let b = two.length - 1; b >= 0; b -= 1) {
      longest[a][b] = one[a] === two[b] ? longest[a + 1][b + 1] + 1 : Math.max(longest[a + 1][b], longest[a][b + 1]);
    }
  }
  const pieces = [];
  for (let a = 0, b = 0; a < one.length; ) {
    const isShared = b < two.length && one[a] === two[b];
    if (!isShared && b < two.length && longest[a][b + 1] > longest[a + 1][b]) {
      b += 1;
      continue;
    }
    if (pieces.at(-1)?.[1] === !isShared) pieces.at(-1)[0] += one[a];
    else pieces.push([one[a], !isShared]);
    a += 1;
    b += isShared ? 1 : 0;
  }
  return pieces;
};

const headline = (versions, words) => {
  const people = new Set(versions.map((one) => (one.isMine ? "u" : `-${one.by}`)));
  if (people.has("-")) return words("botsing-plekken");
  if (people.size > 1) return words(people.size > 2 ? "botsing-mensen" : "botsing-twee", { aantal: people.size });
  return versions[0].isMine ? words("botsing-u") : words("botsing-een", { naam: versions[0].by });
};

const day = { weekday: "long", day: "numeric", month: "long", timeZone: "Europe/Amsterdam" };
const hour = { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" };
const when = (at) => {
  const moment = new Date(at), language = document.documentElement.lang || "nl";
  if (Number.isNaN(moment.valueOf())) return "";
  return `${moment.toLocaleDateString(language, day)}, ${moment.toLocaleTimeString(language, hour).replace(":", ".")}`;
};

const versionOf = (one, other, words) => {
  const drawn = draw("version");
  put(drawn, "letter", one.isMine ? words("you") : [...one.by][0]?.toUpperCase() ?? "");
  drawn.querySelector(".person").classList.toggle("person--inwoner", one.isMine);
  put(drawn, "by", one.isMine ? words("of-you") : one.by ? words("of", { naam: one.by }) : words("someone"));
  put(drawn, "at", when(one.at));
  put(drawn, "ticked", one.ticked);
  const said = drawn.querySelector('[data-put="said"]');
  said.hidden = !one.said && !one.isGone;
  if (one.isGone) said.textContent = words("gone");
  else if (one.said) {
    const pieces = (other?.said ? marked(one.said, other.said) : [[one.said, false]]).map(([text, isOnlyHere]) =>
      isOnlyHere ? Object.assign(document.createElement("ins"), { textContent: text }) : text,
    );
    said.replaceChildren("‘", ...pieces, "’");
  }
  return drawn;
};

/**
 * Draw the versions of an entry in `place`.  Each is { versie, by, isMine, at, said, ticked, isGone }; without `mayWrite`
 * they are only read.  What is drawn already stays as it is, with what was marked there.
 */
export const drawChoice = (place, id, versions, mayWrite, words) => {
  const names = versions.map((one) => one.versie).join(" ");
  place.hidden = false;
  if (place.dataset.drawn === names) return;
  place.dataset.drawn = names;
  const frame = draw("versions"), each = frame.querySelector("[data-each]");
  put(frame, "who", headline(versions, words));
  const drawn = versions.map((one) => {
    const shown = versionOf(one, versions.length === 2 ? versions.find((two) => two !== one) : null, words);
    shown.querySelector("input").value = one.versie;
    return shown;
  });
  each.append(...drawn.slice(-OPEN));
  if (drawn.length > OPEN) {
    const before = draw("before");
    put(before, "count", words("botsing-ouder", { aantal: drawn.length - OPEN }));
    before.querySelector("div").append(...drawn.slice(0, -OPEN));
    each.append(before);
  }
  each.append(draw("both"));
  each.setAttribute("aria-labelledby", `b-${id}`);
  frame.querySelector('[data-put="who"]').id = `b-${id}`;
  frame.querySelector("button").value = id;
  for (const input of each.querySelectorAll("input")) input.name = `kies.${id}`;
  if (!mayWrite) for (const part of frame.querySelectorAll("[data-may], input")) part.remove();
  place.replaceChildren(frame);
};
