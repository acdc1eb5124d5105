// Slips that are entries: what is typed in one lies on this device a second later, and becomes a version to send when the
// field is left or after ten seconds; what stands on the device, from here or from elsewhere, stands in the slip.  A slip is a fieldset with a field
// `stuk` ("id|versie|soort|vel|over|vorige|nr") and the fields of its kind, called "name.nr".

import { drawChoice, isConflict } from "./choosing.js";
import { TooLong } from "./copy.js";

const PAUSE = 1_000; // after the last key; a tab that dies sooner takes these words along
const WAIT = 10_000;

const UNSEEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g; // characters that no file of a table may hold

const plain = (words) => (words.toWellFormed?.() ?? words).replaceAll("\r\n", "\n").replace(UNSEEN, "").trim();

/** A field is called "name.nr", and its place in an entry by the name alone. */
const called = (field) => field.name.split(".")[0];
const fieldOf = (slip, name) => [...slip.elements].find((each) => called(each) === name);
const value = (slip, name) => fieldOf(slip, name)?.value ?? "";
const CARRIED = new Set(["stuk", "kies"]); // what a slip carries beside the fields of its entry
const fields = (slip) => [...slip.elements].filter((each) => each.name && !CARRIED.has(called(each)) && each.tagName !== "BUTTON");
const place = (slip) => slip.closest(".slip") ?? slip;

const named = (slip) => {
  const [id, , soort, sheet, over] = value(slip, "stuk").split("|");
  return { id, soort, sheet, over: over || null };
};

/** What a slip says, as the server would read it: empty fields left out. */
const told = (slip) => {
  const said = fields(slip).map((each) => [called(each), plain(each.value)]);
  return Object.fromEntries(said.filter(([, words]) => words));
};

/** A version as it is shown beside another: what people typed, and what was chosen by a button. */
const beside = (slip, one, ticked) => {
  const filled = fields(slip).filter((each) => one.inhoud?.[called(each)]).map((each) => [each, called(each), one.inhoud[called(each)]]);
  return {
    versie: one.versie,
    by: one.by ?? "",
    isMine: Boolean(one.here || one.mine),
    at: one.at ?? one.gemaakt_op,
    isGone: one.inhoud === null,
    said: filled.filter(([each]) => each.type !== "hidden").map(([, , words]) => words).join(", "),
    ticked: filled.map(([, name, code]) => ticked(name, code)).filter(Boolean).join(", "),
  };
};

/** Give a slip another name: in what it carries, in its buttons, and in everything that points to its parts. */
const rename = (slip, id, sheet = named(slip).sheet) => {
  const { id: before, soort, over } = named(slip);
  slip.elements.stuk.value = [id, "", soort, sheet, over ?? "", ""].join("|");
  const item = slip.closest(".slip") ?? slip.closest("details") ?? slip;
  for (const each of [item, ...item.querySelectorAll("*")]) {
    for (const name of ["id", "for", "value"]) {
      const there = name === "value" && each.tagName !== "BUTTON" ? null : each.getAttribute(name);
      if (there?.includes(before)) each.setAttribute(name, there.replace(before, id));
    }
  }
  for (const each of item.querySelectorAll("[data-private]")) each.hidden = sheet !== "eigen";
  for (const each of item.querySelectorAll("[data-open]")) each.hidden = sheet === "eigen";
};

/** Tie every slip in `form` to the copy.  `say(slip, word)` tells how it went; `changed(isTyping)` that something was kept. */
export const bind = (form, copy, { say, changed }) => {
  const shown = new WeakMap(); // the versions that a slip shows
  const offered = new WeakMap(); // the versions that a slip gave to choose from
  const timers = new Map(); // slips in which somebody is typing
  const since = new Map(); // when that began
  const busy = new Map(); // what is being kept of a slip, one after the other: each names the version before it
  const unkept = new Set(); // slips whose words are on the screen only
  const slips = () => form.querySelectorAll("[data-slip]");

  const show = (slip) => {
    for (const button of slip.querySelectorAll("button[name=zet]")) {
      const [, name, code] = button.value.split(":");
      button.setAttribute("aria-pressed", String(value(slip, name) === code));
    }
    for (const each of slip.querySelectorAll("[data-shown]")) each.textContent = value(slip, each.dataset.shown) || (each.dataset.else ?? "");
    const stand = slip.querySelector("[data-shown-stand]");
    if (stand) stand.textContent = slip.querySelector('.chip[aria-pressed="true"]')?.textContent ?? "";
    if (slip.dataset.toggles) place(slip).dataset.state = value(slip, slip.dataset.toggles);
  };

  const fill = (slip) => {
    const entry = copy.entry(named(slip).id);
    const refused = entry.refused.at(-1)?.version;
    const current = entry.current.filter((each) => each.inhoud);
    place(slip).classList.toggle("slip--gone", !refused && entry.current.length > 0 && !current.length);
    shown.set(slip, entry.current);
    if (!entry.current.length && !refused) return show(slip);
    const versions = !refused ? current : isConflict(entry.current) ? [...current, refused] : [refused];
    for (const field of fields(slip)) {
      const each = [...new Set(versions.map((one) => one.inhoud?.[called(field)] ?? "").filter(Boolean))];
      const chosen = field.type === "hidden";
      field.value = chosen && each.length > 1 ? "" : each.join("\n");
    }
    const past = slip.querySelector("[data-past]");
    if (past && (past.hidden = !isConflict(entry.current)) === false) {
      offered.set(slip, entry.current);
      drawChoice(past, entry.id, entry.current.map((one) => beside(slip, one, say.ticked)), !slip.disabled, say.words);
    }
    show(slip);
  };

  const keep = (slip, isTyping = false, isChoice = false) => {
    clearTimeout(timers.get(slip));
    timers.delete(slip);
    if (!isTyping) since.delete(slip);
    const kept = (busy.get(slip) ?? Promise.resolve()).then(() => keepNow(slip, isTyping, isChoice)).finally(() => {
      if (busy.get(slip) === kept) busy.delete(slip);
    });
    busy.set(slip, kept);
    return kept;
  };

  const keepNow = async (slip, isTyping, isChoice) => {
    const inhoud = told(slip), isEmpty = !Object.keys(inhoud).length;
    const before = shown.get(slip) ?? [];
    if (isEmpty && !before.length) return false;
    try {
      const version = await copy.write({ ...named(slip), inhoud: isEmpty ? null : inhoud, seen: before, isChoice });
      if (version) shown.set(slip, [version]);
      unkept.delete(slip);
      show(slip);
      if (!isTyping) say(slip, "kept");
      changed(isTyping);
      return true;
    } catch (fault) {
      unkept.add(slip);
      say(slip, fault instanceof TooLong ? "long" : fault.name === "QuotaExceededError" ? "full" : "fault");
      return false;
    }
  };

  /**
   * Put what was marked of the versions beside each other in the fields: one of them, or all as they stand there.  What
   * the table did not take lies nowhere else, so it goes along.  Tells whether words were put together.
   */
  const take = (slip) => {
    const chosen = slip.querySelector("[data-past] input:checked")?.value;
    const one = offered.get(slip)?.find((each) => each.versie === chosen);
    const refused = copy.entry(named(slip).id).refused.at(-1)?.version.inhoud;
    for (const field of one ? fields(slip) : []) {
      const each = [one.inhoud, refused].map((inhoud) => inhoud?.[called(field)]).filter(Boolean);
      field.value = field.type === "hidden" ? (each[0] ?? "") : [...new Set(each)].join("\n");
    }
    return !one || Boolean(refused);
  };

  /** A choice was made: the versions go, and what was put together of all of them is opened to be read. */
  const settled = (slip, isTogether) => {
    const past = slip.querySelector("[data-past]"), more = slip.querySelector("details");
    if (!past || past.hidden) return;
    past.hidden = true;
    if (more && isTogether) more.open = true;
    (more?.querySelector("summary") ?? slip.querySelector("button"))?.focus();
  };

  /** What stands in a blank slip goes to its list, and the slip is blank again. */
  const goOn = (slip) => {
    rename(slip, crypto.randomUUID());
    shown.delete(slip);
    for (const field of fields(slip)) field.value = "";
    refresh();
  };

  /** Show what stands on the device and in no slip yet, each in a copy of the template of its kind. */
  const complete = () => {
    const there = new Set([...form.querySelectorAll("[data-list] [data-slip], [data-blank]")].map((each) => named(each).id));
    for (const list of form.querySelectorAll("[data-list]")) {
      const template = form.querySelector(`template[data-template="${list.dataset.list}"]`);
      for (const id of template ? copy.entries(list.dataset.list).filter((each) => !there.has(each)) : []) {
        const entry = copy.entry(id);
        if (!entry.current.some((each) => each.inhoud) && !entry.refused.length) continue;
        list.append(template.content.cloneNode(true));
        rename(list.lastElementChild.querySelector("[data-slip]"), id, copy.sheetOf(id));
      }
      if (list.children.length) list.closest("[data-empty]")?.removeAttribute("data-empty");
    }
  };

  const refresh = () => {
    complete();
    const held = document.activeElement?.closest("[data-slip]");
    const typing = held && /^(TEXTAREA|INPUT)$/.test(document.activeElement.tagName);
    for (const slip of slips()) {
      if (!(slip === held && typing) && !timers.has(slip) && !busy.has(slip) && !unkept.has(slip)) fill(slip);
    }
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const isPressed = event.submitter?.value;
    const slip = (isPressed ? event.submitter : document.activeElement)?.closest("[data-slip]");
    if (!slip) return;
    const [, name, code] = event.submitter?.name === "zet" ? event.submitter.value.split(":") : [];
    if (name) fieldOf(slip, name).value = value(slip, name) === code ? "" : code;
    if (name && "quick" in slip.dataset && !value(slip, name)) for (const field of fields(slip)) field.value = "";
    if (slip.dataset.blank && !Object.keys(told(slip)).length) return say(slip, "nothing");
    const isChoice = event.submitter?.name === "kies", isTogether = isChoice && take(slip);
    const kept = await keep(slip, false, isChoice);
    if (kept) settled(slip, isTogether);
    if (kept && slip.dataset.blank && !busy.has(slip) && !timers.has(slip)) goOn(slip);
    else if (kept && "quick" in slip.dataset) refresh();
  });
  form.addEventListener("input", (event) => {
    const slip = event.target.closest("[data-slip]");
    if (!slip || CARRIED.has(called(event.target))) return;
    clearTimeout(timers.get(slip));
    if (!since.has(slip)) since.set(slip, Date.now());
    timers.set(slip, setTimeout(() => keep(slip, Date.now() - since.get(slip) < WAIT), PAUSE));
  });
  form.addEventListener("focusout", (event) => {
    const slip = event.target.closest("[data-slip]");
    if (slip && since.has(slip)) keep(slip);
  });
  /** Keep at once what is still being typed: the page goes away, or the screen goes dark.  False where that failed. */
  const keepAll = async () => {
    await Promise.all([...busy.values(), ...new Set([...since.keys(), ...unkept])].map((each) => (each instanceof Promise ? each : keep(each))));
    return !unkept.size;
  };

  // "Snel weg" empties every form: what was typed last is kept first, also where a browser leaves the field open.
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    keepAll();
  });

  // The same page is opened more than once: what was written in a blank slip before has a row by now.
  for (const blank of form.querySelectorAll("[data-blank]")) rename(blank, crypto.randomUUID());
  refresh();
  return { refresh, keepAll, isKept: () => !unkept.size };
};
