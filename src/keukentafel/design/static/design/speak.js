// "Lees voor": the voice of this device reads the page, a sentence at a time. Silent until somebody presses.
import { collect, isBsn } from "./reading.js";

const RATES = [0.75, 0.95, 1.25];
const WAIT = 80; // Chromium drops what is said in the same breath as a cancel
const SILENT = 4; // seconds without a voice after which a sentence is taken as said: `onend` may never come
const NUMBER = /\b\d(?:[ .]?\d){8}\b/g; // as long as a burgerservicenummer
const voices = window.speechSynthesis;
const opener = document.querySelector("[data-lees-voor]"), bar = document.querySelector("[data-leesbalk]");
const button = Object.fromEntries([...(bar?.querySelectorAll("[data-doe]") ?? [])].map((each) => [each.dataset.doe, each]));
const box = Object.assign(document.createElement("div"), { className: "read-mark", hidden: true });
const page = document.documentElement.lang;

let items = [], at = 0, part = 0, isReading = false, isHeard = false, current = null, soon = 0, watch = 0, chosen = null;

// What this tab remembers; a shared computer forgets it with the tab.
const memory = (name, value) => {
  try {
    if (value === undefined) return sessionStorage.getItem(name);
    return value === null ? sessionStorage.removeItem(name) : sessionStorage.setItem(name, value);
  } catch {
    return null;
  }
};
let rate = Number(memory("leestempo") ?? 1);

/** Give a voice of this device for a language: what is read here goes to no server that speaks. */
const voiceOf = (language) => {
  const first = (tag) => tag.toLowerCase().split(/[-_]/)[0];
  const fits = voices.getVoices().filter((each) => each.localService && first(each.lang) === first(language));
  return fits.find((each) => each.default) ?? fits.find((each) => /^(nl.NL|en.GB)$/i.test(each.lang)) ?? fits[0];
};

const hush = () => {
  clearTimeout(soon);
  clearInterval(watch);
  current = null;
  const wasBusy = voices.speaking || voices.pending;
  voices.cancel();
  return wasBusy;
};

const shown = (item) => item.range ?? item.node;

const mark = (item) => {
  CSS.highlights?.delete("voorlezen");
  box.hidden = true;
  if (!item) return;
  const { top, bottom, left, width, height } = shown(item).getBoundingClientRect();
  const isTight = item.node.parentElement?.closest("h1, h2"); // lines so near that a ground would hide letters of the one above
  if (item.range && CSS.highlights && !isTight) CSS.highlights.set("voorlezen", new Highlight(item.range));
  else {
    const slack = item.range ? 5 : 0; // above and below its letters a line of text is taller than it looks
    Object.assign(box.style, { top: `${top + scrollY + slack}px`, left: `${left + scrollX - 3}px`, width: `${width + 6}px`, height: `${height - 2 * slack}px` });
    box.hidden = !height;
  }
  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  if (height && (top < 16 || bottom > innerHeight * 0.7)) scrollBy({ top: top - innerHeight / 4, behavior });
};

const show = (reads) => {
  isReading = reads;
  bar.dataset.leesbalk = reads ? "leest" : "stil";
  button.trager.setAttribute("aria-disabled", String(rate === 0));
  button.sneller.setAttribute("aria-disabled", String(rate === RATES.length - 1));
};

const rest = () => {
  hush();
  show(false);
};

const forget = () => {
  rest();
  mark(null);
  items = [];
  at = part = 0;
};

const utter = () => {
  const { words, language } = items[at].parts[part], voice = voiceOf(language) ?? voiceOf(page);
  if (!voice) return stop();
  const said = new SpeechSynthesisUtterance(words.replace(/[<>]/g, "").replace(NUMBER, (each) => (isBsn(each) ? bar.dataset.geheim : each)));
  Object.assign(said, { voice, lang: voice.lang, rate: RATES[rate] });
  said.onend = () => said === current && next();
  said.onerror = () => said === current && rest();
  current = said; // kept, or Chromium may throw it away before it ends
  voices.resume();
  voices.speak(said);
};

// What only leads elsewhere, or tells what is told below: read where one asks for it, not in its turn. So are the ways above
// the heading, but not what went wrong; `:is` passes over what an older browser does not know.
const ASIDE = ":is([data-terzijde], :not([role]):has(~ h1, ~ * h1) a)";
const isAside = ({ node }) => node.parentElement?.closest(ASIDE);

const next = () => {
  part += 1;
  if (part < items[at].parts.length) return utter();
  const wasAside = isAside(items[at]);
  reads(items.findIndex((each, nr) => nr > at && (wasAside || !isAside(each))));
};

const look = () => collect(document.querySelector("main"), bar.dataset);

/** Read the sentence of that number; where the page was written anew meanwhile, the one that stands there now. */
const reads = (nr) => {
  const wasBusy = hush();
  at = nr;
  part = 0;
  if (items[at] && !items[at].node.isConnected) items = look();
  isHeard = !items[at];
  if (isHeard) return forget();
  mark(items[at]);
  show(true);
  let quiet = 0;
  watch = setInterval(() => {
    quiet = voices.speaking || voices.pending ? 0 : quiet + 1;
    if (quiet >= SILENT) next();
  }, 1000);
  if (wasBusy) soon = setTimeout(utter, WAIT);
  else utter();
};

// Where one is on the page; who heard it to its end begins at its top again.
const begins = (item) => !isAside(item) && (isHeard || shown(item).getBoundingClientRect().bottom > 0);

/** Look at the page anew, for somebody may have typed, and find the sentence where it stood. */
const gather = () => {
  const old = items[at];
  items = look();
  const again = items.findIndex(old ? (each) => each.node === old.node && each.from === old.from : begins);
  at = again >= 0 ? again : Math.min(at, items.length - 1);
};

const under = (x, y) =>
  items.findIndex((item) =>
    [...shown(item).getClientRects()].some((each) => x >= each.left && x <= each.right && y >= each.top && y <= each.bottom),
  );

const selected = () => {
  const picked = getSelection();
  const rect = picked.rangeCount && !picked.isCollapsed ? picked.getRangeAt(0).getClientRects()[0] : null;
  return rect && { x: rect.left + 1, y: rect.top + rect.height / 2 };
};

const play = () => {
  gather();
  const from = chosen ?? selected(), there = from ? under(from.x, from.y) : -1;
  chosen = null;
  getSelection().removeAllRanges();
  reads(there >= 0 ? there : at);
};

const step = (by) => {
  if (!items.length) gather();
  const to = Math.max(0, Math.min(items.length - 1, at + by));
  if (isReading) return reads(to);
  at = to;
  mark(items[at]);
};

const paced = (by) => {
  rate = Math.max(0, Math.min(RATES.length - 1, rate + by));
  memory("leestempo", String(rate));
  if (isReading) reads(at);
  else show(false);
};

const open = (isOpen) => {
  bar.hidden = !isOpen;
  opener.setAttribute("aria-pressed", String(isOpen));
  memory("leesbalk", isOpen ? "open" : null);
};

const stop = () => {
  forget();
  const hadFocus = bar.contains(document.activeElement);
  open(false);
  if (hadFocus) opener.focus();
};

const DO = { lees: () => (isReading ? rest() : play()), terug: () => step(-1), verder: () => step(1), trager: () => paced(-1), sneller: () => paced(1), stop };

const offer = () => {
  opener.hidden = !voiceOf(page);
  if (opener.hidden && !bar.hidden) stop();
  else if (!opener.hidden && memory("leesbalk")) open(true);
};

const starts = () => {
  document.body.append(box);
  show(false);
  offer();
  voices.addEventListener?.("voiceschanged", offer);
  for (const each of [opener, button.lees]) each.addEventListener("pointerdown", () => (chosen = selected())); // the tap itself may take the selection away
  opener.addEventListener("click", () => {
    if (!bar.hidden) return stop();
    open(true);
    button.lees.focus({ preventScroll: true });
    play();
  });
  bar.addEventListener("click", (event) => DO[event.target.closest("[data-doe]")?.dataset.doe]?.());
  bar.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key], all = Object.values(button);
    if (by) all[(all.indexOf(event.target) + by + all.length) % all.length]?.focus();
  });
  addEventListener("keydown", (event) => event.key === "Escape" && items.length && stop());
  addEventListener("pagehide", forget);
  addEventListener("resize", () => mark(items[at]));
  document.addEventListener("click", ({ target }) => target.closest("[data-quick-exit], [data-lock]") && stop(), true);
  document.querySelector("main").addEventListener("click", ({ target, clientX, clientY }) => {
    const there = items.length && !target.closest("a, button, input, textarea, select, label, summary") ? under(clientX, clientY) : -1;
    if (there >= 0 && getSelection().isCollapsed) step(there - at);
  });
};

if (voices && opener && bar) starts();
