// What stands on a page, as sentences one can say: text, what somebody typed, what a picture shows.
const LONGEST = 180; // a voice of Chromium may fall silent after 15 seconds
const SHORT = /(?:^|[\s(‘“"'[])(?:artt?|nrs?|blz|pag|bijv|bv|o\.a|d\.w\.z|m\.b\.t|t\.a\.v|i\.v\.m|dhr|mevr|mw|mr|mrs|ms|drs?|ir|ing|prof|tel|ca|resp|vgl|jo|vs|e\.g|i\.e)\.\s*$/i;
const INITIAL = /(?:(?:^|[\s(.])[A-Z]|^\s*\d+)\.\s*$/; // or of a list
const SECRET = "[data-geheim], [type=password], [autocomplete*=password], [autocomplete=one-time-code], [autocomplete=off][autocapitalize=none], [name*=bsn i]";
const IN_A_LINE = /^(inline|inline-block|contents)$/;
const NOT_READ = ["NOSCRIPT", "SCRIPT", "STYLE", "TEMPLATE", "PROGRESS"], APART = ["BR", "BUTTON", "LABEL"];

const starts = (text, language) =>
  Intl.Segmenter
    ? [...new Intl.Segmenter(language || undefined, { granularity: "sentence" }).segment(text)].map((each) => each.index)
    : [...text.matchAll(/\S.*?(?:[.!?…]+["'’”)\]]*(?=\s)|$)/g)].map((each) => each.index);

/** Cut `text` into sentences: pairs of begin and end. "art. 2.3.2" stays whole. */
export const sentences = (text, language) => {
  const cuts = [];
  for (const start of starts(text, language)) {
    const before = text.slice(Math.max(cuts.at(-1) ?? 0, start - 30), start);
    const goesOn = SHORT.test(before) || INITIAL.test(before) || /^\s*\p{Ll}/u.test(text.slice(start));
    if (!cuts.length || !goesOn) cuts.push(start);
  }
  return cuts.map((start, nr) => [start, cuts[nr + 1] ?? text.length]);
};

/** Cut what is too long for one breath, after a comma if any. */
export const breaths = (words) =>
  words.length <= LONGEST ? [words] : words.match(/\S.{40,178}[,;:](?=\s)|\S.{0,179}(?=\s|$)|\S{1,180}/g);

/** The test of eleven of a burgerservicenummer. */
export const isBsn = (text) => text.match(/\d/g).reduce((sum, each, nr) => sum + each * (nr < 8 ? 9 - nr : -1), 0) % 11 === 0;

const inParts = (pieces, start, end) => {
  const parts = [];
  for (const piece of pieces) {
    const words = piece.text.slice(Math.max(0, start - piece.at), Math.max(0, end - piece.at));
    if (words && parts.at(-1)?.language === piece.language) parts.at(-1).words += words;
    else if (words) parts.push({ words, language: piece.language });
  }
  return parts.flatMap(({ words, language }) => breaths(words.replace(/\s+/g, " ").replace(/,? *$/, "").trim()).map((each) => ({ words: each, language })))
    .filter((each) => each.words);
};

const between = (pieces, start, end) => {
  const texts = pieces.filter((each) => each.node.nodeType === Node.TEXT_NODE && each.at < end && each.at + each.text.length > start);
  if (!texts.length) return null;
  const [first, last] = [texts[0], texts.at(-1)], range = document.createRange();
  range.setStart(first.node, first.from + Math.max(0, start - first.at));
  range.setEnd(last.node, last.from + Math.min(last.text.length, end - last.at));
  return range;
};

/** Gather what `root` shows: per sentence its `parts` (words, language), the `range` of its text, and `node` and `from` where it begins. */
export const collect = (root, told) => {
  const found = [];
  let line = [], isOne = false; // in a button or a choice: one sentence

  const ends = () => {
    if (isOne) return /[\p{L}\p{N})’]\s*$/u.test(line.at(-1)?.text ?? "") && say(", ", line.at(-1).node, line.at(-1).language);
    let at = 0;
    for (const piece of line) at = (piece.at = at) + piece.text.length;
    const text = line.map((each) => each.text).join("");
    for (const [start, end] of sentences(text, root.closest("[lang]")?.lang)) {
      const words = text.slice(start, end);
      if (!/[\p{L}\p{N}]/u.test(words)) continue;
      const [begin, stop] = [start + words.search(/\S/), start + words.trimEnd().length];
      const first = line.findLast((each) => each.at <= begin);
      found.push({ parts: inParts(line, begin, stop), range: between(line, begin, stop), node: first.node, from: first.from + begin - first.at });
    }
    line = [];
  };
  const say = (words, node, language) => line.push({ text: words.replace(/\s/g, " "), node, from: 0, language });
  const alone = (words, node, language) => (ends(), words && say(words, node, language), ends());

  const written = (node, language, keepsLines) => {
    let from = 0;
    for (const text of keepsLines ? (node.data.match(/[^\n]*\n|[^\n]+/g) ?? []) : [node.data]) {
      line.push({ text: text.replace(/\s/g, " "), node, from, language });
      from += text.length;
      if (text.endsWith("\n") && keepsLines) ends();
    }
  };

  const field = (element, language) => {
    if (["hidden", "file", "submit", "button", "reset", "image"].includes(element.type)) return;
    const name = element.getAttribute("aria-label") ?? "", isTick = ["checkbox", "radio"].includes(element.type);
    if (isTick) return element.labels.length || alone(`${name}, ${state(element)}`, element, language);
    if (name) alone(name, element, language);
    if (element.matches(SECRET) || element.closest("[data-geheim]")) return alone(told.geheim, element, language);
    const chosen = element.selectedOptions, value = chosen ? [...chosen].map((each) => each.label).join(", ").replace(/^[^\p{L}\p{N}]*$/u, "") : element.value.trim();
    if (!value) return alone(told.leeg, element, language);
    value.split(/\n+/).forEach((each, nr) => alone(nr ? each : `${chosen ? told.gekozen : told.ingevuld}: ${each}`, element, language));
  };

  const state = (element) => {
    const isOn = element.checked ?? element.getAttribute("aria-pressed") === "true";
    if (!isOn) return "";
    return element.type === "radio" ? told.gekozen : told.aan;
  };

  const pictured = (element) => element.getAttribute("aria-label") ?? element.getAttribute("alt") ?? element.querySelector(":scope > title")?.textContent;

  const cell = (element) => {
    const head = element.closest("table").tHead?.rows[0]?.cells[element.cellIndex]?.textContent.trim();
    return head ? `${head}: ` : "";
  };

  const children = (element, language, keepsLines) => {
    const within = element.tagName === "DETAILS" && !element.open ? element.querySelectorAll(":scope > summary") : element.childNodes;
    for (const node of within) {
      if (node.nodeType === Node.TEXT_NODE) written(node, language, keepsLines);
      else if (node.nodeType === Node.ELEMENT_NODE) walk(node, language);
    }
  };

  const walk = (element, inherited) => {
    const { display, visibility, position, whiteSpace } = getComputedStyle(element), kind = element.tagName.toUpperCase();
    if (display === "none" || visibility === "hidden" || element.getAttribute("aria-hidden") === "true" || NOT_READ.includes(kind)) return;
    const language = element.getAttribute("lang") || inherited, isApart = !(IN_A_LINE.test(display) || position === "absolute") || APART.includes(kind);
    if (isApart) ends();
    if (["INPUT", "TEXTAREA", "SELECT"].includes(kind)) field(element, language);
    else if (element.matches("[data-geheim]")) alone(told.geheim, element, language);
    else if (["SVG", "IMG"].includes(kind) || element.getAttribute("role") === "img") alone(pictured(element) ?? "", element, language);
    else {
      const tick = kind === "LABEL" && ["checkbox", "radio"].includes(element.control?.type) && element.control;
      if (kind === "BUTTON") say(`${told.knop}: `, element, language);
      if (kind === "TD") say(cell(element), element, language);
      const name = ["A", "BUTTON"].includes(kind) && element.getAttribute("aria-label");
      const wasOne = isOne;
      isOne ||= Boolean(tick) || kind === "BUTTON";
      if (name) say(name, element, language);
      else children(element, language, whiteSpace.startsWith("pre") || whiteSpace.startsWith("break"));
      if (isOne) ends();
      if (tick || element.hasAttribute("aria-pressed")) say(` ${state(tick || element)}`, element, language);
      isOne = wasOne;
    }
    if (isApart) ends();
  };

  walk(root, root.closest("[lang]")?.lang ?? "");
  ends();
  return found;
};
