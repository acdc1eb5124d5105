// The talk on this device: opened with a pass phrase, written in without a network, sent when there is one.
import { endCopies, openCopies } from "../offline/copy.js";
import { exchange, serverTime } from "../offline/sending.js";
import { bind } from "../offline/slips.js";
import { openStore } from "../offline/store.js";

const RETRY = 30_000;
const WARN = 18 * 60_000; // without a touch for so long, it is said that the talk goes on its lock
const IDLE = 20 * 60_000; // and then it does, and the screen may go dark
const CHOSEN = new Set(["stand", "gevraagd"]); // fields that hold no words
const find = (where) => document.querySelector(where);
const word = (name, values = {}) => {
  const told = find(`[data-word="${CSS.escape(name)}"]`) ?? find('[data-word="reason-anders"]');
  return fill(told.textContent, values);
};
const fill = (words, values) => Object.entries(values).reduce((all, [gap, value]) => all.replace(`{${gap}}`, value), words);
const clock = () => {
  const hour = { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" }; // as every other time of the talk, by the clock of the table
  return new Date(Date.now() + (copy?.pack?.ahead ?? 0)).toLocaleTimeString("nl-NL", hour).replace(":", ".");
};
const line = (words) => Object.assign(document.createElement("li"), { textContent: words });
const wordsOf = ({ inhoud }) => Object.entries(inhoud ?? {}).filter(([name]) => !CHOSEN.has(name)).map(([, value]) => value).join(", ");

let store, copy, slips, wake, asking, touched;
const idle = [];

const show = (name) => {
  for (const each of document.querySelectorAll("[data-screen]")) each.hidden = !each.dataset.screen.split(" ").includes(name);
};

const say = (slip, name) => {
  const place = slip.querySelector("[data-kept]");
  if (place) place.textContent = word(name, { tijd: clock() });
  place?.classList.toggle("late", name !== "kept");
};
say.words = word;
say.ticked = (name, code) => (CHOSEN.has(name) ? word(`gekozen-${code}`) : "");

const counts = () => {
  for (const each of document.querySelectorAll("[data-count]")) {
    const states = [...document.querySelectorAll(`[data-list="${each.dataset.count}"] > :not(.slip--gone)`)].map((item) => item.dataset.state);
    const done = states.filter((state) => state === "besproken" || state === "ja").length;
    if (states.length) each.textContent = fill(each.dataset.words, { aantal: done, alle: states.length, over: states.length - done });
  }
};

const status = () => {
  find("[data-state]").textContent = copy.waiting ? word("waiting", { aantal: copy.waiting }) : word("sent");
  find("[data-send]").hidden = !copy.waiting;
  const refused = copy.written.filter((each) => each.state === "refused");
  find("[data-unreadable]").hidden = !copy.unreadable;
  find("[data-refused]").hidden = !refused.length;
  find("[data-refused] ul").replaceChildren(...refused.map((each) => line(`${word(`reason-${each.reason}`)} ${wordsOf(each.version)}`)));
  counts();
};

/** Say what stands between this device and the table; `sent` and `over` take it all away. */
const said = (how) => {
  for (const each of document.querySelectorAll("[data-net]")) each.hidden = each.dataset.net !== how;
  for (const each of document.querySelectorAll("[data-way]")) each.hidden = each.dataset.way !== how;
};

let sending = null;
const send = () => (sending ??= sendAll(copy).finally(() => (sending = null)));
const sendAll = async (open) => {
  const how = await exchange(open);
  said(how);
  if (open !== copy) return;
  if (how === "over" || !open.pack) return end();
  slips.refresh();
  status();
  if (how === "sent" && open.waiting) setTimeout(send); // written while the rest was on its way
};

const end = () => {
  const left = copy.written.filter((each) => each.state !== "arrived" && wordsOf(each.version));
  idle.splice(0).forEach(clearTimeout);
  find("[data-talk]").replaceChildren();
  find("[data-left]").replaceChildren(...left.map((each) => line(wordsOf(each.version))));
  find("[data-left-words]").textContent = word(left.length ? "left" : "arrived");
  show("ended");
};

/** Begin to count anew: after a while without a touch the talk goes on its lock, and that is told before. */
const awaitTouch = () => {
  touched = Date.now();
  idle.splice(0).forEach(clearTimeout);
  find("[data-idle]").hidden = true;
  idle.push(setTimeout(() => (find("[data-idle]").hidden = false), WARN), setTimeout(lock, IDLE));
};

/** Keep the screen on while somebody talks; a device that saves power may refuse, then it goes dark as it always does. */
const stayAwake = async () => {
  if (asking || document.visibilityState !== "visible" || (wake && !wake.released)) return;
  asking = true;
  wake = await navigator.wakeLock?.request("screen").catch(() => null);
  asking = false;
  if (!copy) wake?.release?.(); // it was closed in the meantime
};

/** Say that a copy is past its end by the clock of this device, which may be wrong: without a server nothing is taken away. */
const tellEnd = () => {
  const now = new Date(Date.now() + (copy.pack.ahead ?? 0)).toISOString(), language = document.documentElement.lang || "nl";
  const last = new Date(Date.parse(copy.ends) - 1_000).toLocaleDateString(language, { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/Amsterdam" });
  find("[data-over-end]").hidden = now < copy.ends;
  find("[data-over-end] p").textContent = word("over-end", { dag: last });
};

const open = (chosen) => {
  copy = chosen;
  if (!copy.pack) end();
  else {
    const form = document.createElement("form");
    form.autocomplete = "off"; // else a browser may keep what is typed, in the clear
    form.innerHTML = copy.pack.html;
    find("[data-talk]").replaceChildren(form);
    slips = bind(form, copy, { say, changed: (isTyping) => (status(), isTyping || send()) });
    show("open");
    status();
    tellEnd();
    stayAwake();
    awaitTouch();
    find("[data-talk] h1").tabIndex = -1;
    find("[data-talk] h1").focus({ preventScroll: true });
  }
  send();
};

const choose = (found) => {
  show("which");
  find("[data-which]").replaceChildren(
    ...found.map((each) => {
      const item = line(""), button = document.createElement("button");
      button.className = "utrecht-button utrecht-button--secondary-action";
      button.textContent = each.pack?.title ?? word("ended");
      button.addEventListener("click", () => open(each));
      item.append(button);
      return item;
    }),
  );
};

find("[data-unlock]").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target, field = form.querySelector("input"), busy = form.querySelector("[data-busy]");
  busy.textContent = word("busy");
  form.querySelector("[data-wrong]").hidden = true;
  field.removeAttribute("aria-invalid");
  const found = await openCopies(store, field.value);
  busy.textContent = "";
  if (!found.length) {
    form.querySelector("[data-wrong]").hidden = false;
    field.setAttribute("aria-invalid", "true");
    return field.select();
  }
  field.value = "";
  if (found.length === 1) open(found[0]);
  else choose(found);
});

/** Take every word of the talk off the screen. */
const empty = () => {
  for (const each of ["[data-talk]", "[data-left]", "[data-which]", "[data-refused] ul", "[data-state]"]) find(each)?.replaceChildren();
};

const lock = async () => {
  if (slips && !(await slips.keepAll())) return; // words that could not be kept stay on the screen, and each says so
  idle.splice(0).forEach(clearTimeout);
  await wake?.release?.();
  copy = slips = null;
  empty();
  await begin();
};

const begin = async () => {
  const copies = await store.copies();
  if (!copies.length) return show("none");
  let unsent = 0;
  for (const each of copies) unsent += (await store.versions(each.id)).filter((one) => one.state !== "arrived").length;
  find("[data-unsent]").textContent = unsent ? word("unsent", { aantal: unsent }) : "";
  show("locked");
  find("#zin").focus();
};

find("[data-lock]").addEventListener("click", lock);
find("[data-send]").addEventListener("click", send);
find("[data-dark]").addEventListener("click", (event) => {
  const dark = document.documentElement.classList.toggle("nacht");
  document.documentElement.classList.toggle("dag", !dark);
  event.target.setAttribute("aria-pressed", String(dark));
});
find("[data-erase]").addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = event.target.querySelector("button");
  if (!button.dataset.sure) {
    button.dataset.sure = "yes";
    button.textContent = word("erase");
    return;
  }
  for (const each of await store.copies()) await store.dropCopy(each.id);
  show("none");
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") slips?.keepAll();
  else if (copy?.pack && Date.now() - touched > IDLE) lock();
  else if (copy) {
    stayAwake();
    send();
  }
});
for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, () => copy?.pack && (stayAwake(), awaitTouch()));
addEventListener("pagehide", (event) => {
  slips?.keepAll();
  if (event.persisted && (!slips || slips.isKept())) empty(); // a browser may keep the page as it stands, for who goes back to it
});
addEventListener("pageshow", (event) => event.persisted && !find("[data-talk]").children.length && location.reload());
addEventListener("online", () => copy && send());
addEventListener("offline", () => said("offline"));
setInterval(() => copy?.waiting && send(), RETRY);

const start = async () => {
  navigator.serviceWorker?.register("/aan-tafel/werker.js", { scope: "/aan-tafel/" }).catch(() => {});
  store = await openStore();
  await begin();
  const now = await serverTime("/aan-tafel/tijd");
  if (!now) return said(navigator.onLine ? "unreachable" : "offline");
  await endCopies(store, now);
  if (copy && (await copy.end(now))) return end();
  if (!copy && !(await store.copies()).length) show("none");
};

start().catch(() => {
  find("[data-fault]").textContent = word("fault");
  find("[data-fault]").hidden = false;
});
