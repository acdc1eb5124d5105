// Forms that are entries: what is typed in one becomes a version on this device, when a field is left or after ten
// seconds; what stands on the device, from here or from elsewhere, stands in the form.

import { TooLong } from "./copy.js";

const WAIT = 10_000;
const NAMES = new Set(["stuk", "versie", "vorige", "soort", "over", "vel", "zet", "csrfmiddlewaretoken"]);

const value = (form, name) => form.elements[name]?.value ?? "";
const fields = (form) => [...form.elements].filter((each) => each.name && !NAMES.has(each.name));

/** What a form says, as the server would read it: empty fields left out. */
const told = (form) => {
  const said = fields(form).map((each) => [each.name, each.value.replaceAll("\r\n", "\n").trim()]);
  return Object.fromEntries(said.filter(([, words]) => words));
};

/** Tie every form under `place` to the copy.  `say(form, word, values)` tells how it went; `changed()` that something was kept. */
export const bind = (place, copy, { say, changed }) => {
  const shown = new WeakMap(); // the versions that a form shows
  const timers = new Map();
  const busy = new Map(); // what is being kept of a form, one after the other: each names the version before it
  const unkept = new Set(); // forms whose words are on the screen only

  const pressed = (form) => {
    for (const button of form.querySelectorAll("button[name=zet]")) {
      const [name, code] = button.value.split(":");
      button.setAttribute("aria-pressed", String(value(form, name) === code));
    }
    const toggles = form.dataset.toggles;
    if (toggles) form.closest(".slip").dataset.state = value(form, toggles);
  };

  const fill = (form) => {
    const entry = copy.entry(value(form, "stuk"));
    const refused = entry.refused.at(-1)?.version;
    const current = entry.current.filter((each) => each.inhoud);
    form.closest(".slip")?.classList.toggle("slip--gone", !refused && entry.current.length > 0 && !current.length);
    shown.set(form, entry.current);
    if (!entry.current.length && !refused) return pressed(form);
    const versions = refused ? [refused] : current;
    for (const field of fields(form)) {
      const each = [...new Set(versions.map((one) => one.inhoud?.[field.name] ?? "").filter(Boolean))];
      const chosen = field.type === "hidden";
      field.value = chosen && each.length > 1 ? "" : each.join("\n");
    }
    const past = form.querySelector("[data-past]");
    if (past) {
      past.hidden = entry.current.length < 2;
      past.querySelector("ul").replaceChildren(
        ...entry.current.map((one) => {
          const line = document.createElement("li");
          const who = one.by || say.words("you");
          line.textContent = `${who}: ${one.inhoud ? Object.values(one.inhoud).join(", ") : say.words("gone")}`;
          return line;
        }),
      );
    }
    pressed(form);
  };

  const keep = (form) => {
    clearTimeout(timers.get(form));
    timers.delete(form);
    const kept = (busy.get(form) ?? Promise.resolve()).then(() => keepNow(form)).finally(() => {
      if (busy.get(form) === kept) busy.delete(form);
    });
    busy.set(form, kept);
    return kept;
  };

  const keepNow = async (form) => {
    const inhoud = told(form);
    const entry = { sheet: value(form, "vel"), id: value(form, "stuk"), soort: value(form, "soort"), over: value(form, "over") || null };
    const before = shown.get(form) ?? [];
    if (!before.length && !Object.keys(inhoud).length) return;
    try {
      const version = await copy.write({ ...entry, inhoud: Object.keys(inhoud).length ? inhoud : null, seen: before });
      if (version) shown.set(form, [version]);
      unkept.delete(form);
      const past = form.querySelector("[data-past]");
      if (past) past.hidden = true;
      pressed(form);
      if (form.dataset.blank && version) unblank(form);
      say(form, "kept");
      changed();
    } catch (fault) {
      unkept.add(form);
      say(form, fault instanceof TooLong ? "long" : fault.name === "QuotaExceededError" ? "full" : "fault");
    }
  };

  const fresh = (form, id) => {
    form.elements.stuk.value = id;
    const item = form.closest(".slip");
    item.id = `s-${id}`;
    for (const each of form.querySelectorAll("[id]")) {
      const name = `${each.id.split("-")[0]}-${id}`;
      form.querySelector(`label[for="${each.id}"]`)?.setAttribute("for", name);
      each.id = name;
    }
  };

  /** A blank form that was written in is one of the list, and a new blank one comes under it. */
  const unblank = (form) => {
    const item = form.closest(".slip"), kind = form.dataset.blank;
    const next = item.cloneNode(true);
    delete form.dataset.blank;
    const blank = next.querySelector("form");
    for (const field of fields(blank)) field.value = "";
    for (const status of blank.querySelectorAll("[data-kept]")) status.textContent = "";
    blank.dataset.blank = kind;
    fresh(blank, crypto.randomUUID());
    item.after(next);
  };

  /** Show what stands on the device and in no form yet, each in a copy of the blank one of its kind. */
  const complete = () => {
    const there = new Set([...place.querySelectorAll("form [name=stuk]")].map((each) => each.value));
    for (const list of place.querySelectorAll("[data-list]")) {
      for (const id of copy.entries(list.dataset.list).filter((each) => !there.has(each))) {
        const entry = copy.entry(id);
        if (!entry.current.some((each) => each.inhoud) && !entry.refused.length) continue;
        const item = blankFor(list, copy.sheetOf(id));
        if (item) fresh(item.querySelector("form"), id);
      }
    }
  };

  const blankFor = (list, sheet) => {
    const template = list.parentElement.querySelector(`template[data-template="${list.dataset.list}"]`);
    if (template) {
      list.append(template.content.cloneNode(true));
      return list.lastElementChild;
    }
    const blanks = [...list.querySelectorAll("[data-blank]")];
    const blank = blanks.find((each) => value(each, "vel") === sheet) ?? blanks[0];
    if (!blank) return null;
    const item = blank.closest(".slip").cloneNode(true);
    delete item.querySelector("form").dataset.blank;
    item.querySelector("[name=vel]").value = sheet;
    blank.closest(".slip").before(item);
    return item;
  };

  const refresh = () => {
    complete();
    const held = document.activeElement?.closest("form");
    for (const form of place.querySelectorAll("form[data-slip]")) {
      if (form !== held && !timers.has(form) && !busy.has(form) && !unkept.has(form)) fill(form);
    }
  };

  place.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-slip], [data-add]")) return;
    event.preventDefault();
    if (form.dataset.add) return add(form);
    const [name, code] = event.submitter?.name === "zet" ? event.submitter.value.split(":") : [];
    if (name) form.elements[name].value = value(form, name) === code ? "" : code;
    await keep(form);
  });

  /** A title typed under a list becomes an entry of it. */
  const add = async (form) => {
    const titel = value(form, "titel").trim();
    if (!titel) return say(form, "nothing");
    try {
      await copy.write({ sheet: value(form, "vel"), id: crypto.randomUUID(), soort: form.dataset.add, inhoud: { titel } });
      form.elements.titel.value = "";
      refresh();
      say(form, "kept");
      changed();
    } catch (fault) {
      say(form, fault instanceof TooLong ? "long" : fault.name === "QuotaExceededError" ? "full" : "fault");
    }
  };

  place.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-slip]");
    if (!form) return;
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(() => keep(form), WAIT));
  });
  place.addEventListener("focusout", (event) => {
    const form = event.target.closest("form[data-slip]");
    if (form && timers.has(form)) keep(form);
  });
  /** Keep at once what is still being typed: the page goes away, or the screen goes dark. */
  const keepAll = () => Promise.all([...timers.keys()].map(keep));

  refresh();
  return { refresh, keepAll };
};
