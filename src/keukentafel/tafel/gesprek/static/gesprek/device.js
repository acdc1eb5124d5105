// The talk on this device: opened with a pass phrase, written in without a network, sent when there is one.
import { endCopies, openCopies } from "../offline/copy.js";
import { bind } from "../offline/slips.js";
import { openStore } from "../offline/store.js";

const RETRY = 30_000;
const find = (where) => document.querySelector(where);
const word = (name, values = {}) => {
  const told = find(`[data-word="${name}"]`) ?? find('[data-word="reason-anders"]');
  return Object.entries(values).reduce((words, [gap, value]) => words.replace(`{${gap}}`, value), told.textContent);
};
const show = (name) => {
  for (const each of document.querySelectorAll("[data-screen]")) each.hidden = each.dataset.screen !== name;
  find(`[data-screen="${name}"] h1`)?.setAttribute("tabindex", "-1");
};
const clock = () => new Date().toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");

let store, copy, forms, wake;

const say = (form, name) => {
  const place = form.querySelector("[data-kept]");
  if (place) place.textContent = word(name, { tijd: clock() });
  place?.classList.toggle("late", name !== "kept");
};
say.words = word;

const counts = () => {
  for (const each of document.querySelectorAll("[data-count]")) {
    const states = [...document.querySelectorAll(`[data-list="${each.dataset.count}"] [data-toggles]`)].map((form) => form.closest(".slip").dataset.state);
    const done = states.filter((state) => state === "besproken" || state === "ja").length;
    const values = { aantal: done, alle: states.length, over: states.length - done };
    each.textContent = Object.entries(values).reduce((words, [gap, value]) => words.replace(`{${gap}}`, value), each.dataset.words);
  }
};

const status = () => {
  find("[data-state]").textContent = copy.waiting ? word("waiting", { aantal: copy.waiting }) : word("sent");
  const refused = copy.written.filter((each) => each.state === "refused");
  find("[data-refused]").hidden = !refused.length;
  find("[data-refused] ul").replaceChildren(
    ...refused.map((each) => {
      const line = document.createElement("li");
      line.textContent = `${word(`reason-${each.reason}`)} ${Object.values(each.version.inhoud ?? {}).join(", ")}`;
      return line;
    }),
  );
  counts();
};

class Closed extends Error {}

const asked = async (address, how = {}) => {
  const answer = await fetch(address, { cache: "no-store", redirect: "error", ...how });
  if (answer.status === 403 || answer.status === 404) throw new Closed();
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

let sending = null;
const send = () => (sending ??= sendAll().finally(() => (sending = null)));

const sendAll = async () => {
  const open = copy;
  try {
    const { token } = await asked(open.way.send);
    await open.send(async (blad, versies) => {
      const told = { method: "POST", headers: { "Content-Type": "application/json", "X-CSRFToken": token }, body: JSON.stringify({ blad, versies }) };
      return (await asked(open.way.send, told)).antwoorden;
    });
    const arrived = open.arrived();
    const pack = await asked(open.way.copy);
    await open.renew({ ...pack, ahead: Date.parse(pack.now) - Date.now() }, arrived);
    online(true);
    find("[data-closed]").hidden = true;
    if (open === copy) forms?.refresh();
  } catch (fault) {
    if (fault instanceof Closed) find("[data-closed]").hidden = false;
    else online(fault instanceof TypeError ? false : navigator.onLine);
  }
  if (open === copy) status();
};

const online = (is) => {
  find('[data-net="off"]').hidden = is;
};

const stayAwake = async () => {
  try {
    wake = document.visibilityState === "visible" ? await navigator.wakeLock?.request("screen") : null;
  } catch {
    wake = null; // a device that saves power may refuse; then the screen goes dark as it always does
  }
};

const open = (chosen) => {
  copy = chosen;
  if (!copy.pack) {
    show("ended");
    find("[data-left]").replaceChildren(
      ...copy.written.map((each) => {
        const line = document.createElement("li");
        line.textContent = Object.values(each.version.inhoud ?? {}).join(", ");
        return line;
      }),
    );
    send();
    return;
  }
  find("[data-talk]").innerHTML = copy.pack.html;
  show("open");
  find("[data-talk] h1").setAttribute("tabindex", "-1");
  find("[data-talk] h1").focus();
  forms = bind(find("[data-talk]"), copy, { say, changed: () => (status(), send()) });
  status();
  stayAwake();
  send();
};

find("[data-unlock]").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target, field = form.querySelector("input"), busy = form.querySelector("[data-busy]");
  busy.hidden = false;
  form.querySelector("[data-wrong]").hidden = true;
  const found = await openCopies(store, field.value);
  busy.hidden = true;
  if (!found.length) {
    form.querySelector("[data-wrong]").hidden = false;
    field.setAttribute("aria-invalid", "true");
    field.select();
    return;
  }
  field.value = "";
  field.removeAttribute("aria-invalid");
  if (found.length === 1) return open(found[0]);
  show("which");
  find("[data-which]").replaceChildren(
    ...found.map((each) => {
      const item = document.createElement("li"), button = document.createElement("button");
      button.className = "utrecht-button utrecht-button--secondary-action";
      button.textContent = each.pack?.title || word("ends", { dag: each.pack?.ends?.slice(0, 10) ?? "" });
      button.addEventListener("click", () => open(each));
      item.append(button);
      return item;
    }),
  );
});

const lock = async () => {
  await forms?.keepAll();
  await wake?.release?.();
  copy = forms = null;
  find("[data-talk]").replaceChildren();
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
  if (document.visibilityState === "hidden") forms?.keepAll();
  else if (copy) {
    stayAwake();
    send();
  }
});
addEventListener("pagehide", () => forms?.keepAll());
addEventListener("online", () => copy && send());
addEventListener("offline", () => online(false));
setInterval(() => copy?.waiting && send(), RETRY);

const start = async () => {
  navigator.serviceWorker?.register("/aan-tafel/werker.js", { scope: "/aan-tafel/" }).catch(() => {});
  online(navigator.onLine);
  store = await openStore();
  await fetch("/gezond", { cache: "no-store" }).then(
    (answer) => endCopies(store, new Date(answer.headers.get("Date")).toISOString().slice(0, 19) + "Z"),
    () => online(false),
  ).catch(() => {});
  const copies = await store.copies();
  if (!copies.length) return show("none");
  let unsent = 0;
  for (const each of copies) unsent += (await store.versions(each.id)).filter((one) => one.state !== "arrived").length;
  find("[data-unsent]").textContent = unsent ? word("unsent", { aantal: unsent }) : "";
  show("locked");
  find("#zin").focus();
};

start().catch(() => {
  find("[data-fault]").textContent = word("fault");
  find("[data-fault]").hidden = false;
});
