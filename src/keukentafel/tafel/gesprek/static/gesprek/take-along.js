// Puts the talk on this device: asks the server for it, seals it under the pass phrase, and opens the frame.
import { makeCopy, openCopies } from "../offline/copy.js";
import { isLongEnough } from "../offline/seal.js";
import { openStore } from "../offline/store.js";

const form = document.querySelector("[data-take]");
const can = window.isSecureContext && "serviceWorker" in navigator && "indexedDB" in window && crypto.subtle && navigator.locks;
const word = (name) => document.querySelector(`[data-word="${name}"]`).textContent;
const [fault, busy, field] = ["[data-fault]", "[data-busy]", "input"].map((each) => form.querySelector(each));

if (can) {
  form.hidden = false;
  document.querySelector("[data-cannot]").hidden = true;
}

const say = (name) => {
  busy.textContent = "";
  fault.textContent = word(name);
  fault.hidden = false;
  field.setAttribute("aria-invalid", "true");
  field.focus();
};

const ready = async () => {
  const worker = await navigator.serviceWorker.register(form.dataset.worker, { scope: form.dataset.shell });
  const coming = worker.installing ?? worker.waiting;
  if (worker.active && !coming) return;
  await new Promise((done, fail) => {
    coming.addEventListener("statechange", () => (coming.state === "activated" ? done() : coming.state === "redundant" && fail(new TypeError("worker"))));
    if (coming.state === "activated") done();
  });
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button");
  if (button.disabled) return;
  fault.hidden = true;
  field.removeAttribute("aria-invalid");
  if (!isLongEnough(field.value)) return say("short");
  button.disabled = true;
  busy.textContent = word("busy");
  try {
    const answer = await fetch(form.dataset.copy, { cache: "no-store", redirect: "error" });
    if (!answer.ok) return say("closed");
    const told = await answer.json();
    const pack = { ...told, ahead: Date.parse(told.now) - Date.now() };
    await ready();
    await navigator.storage?.persist?.();
    const store = await openStore();
    const there = (await openCopies(store, field.value)).find((each) => each.pack && each.way.copy === pack.copy && each.way.door === pack.door);
    await (there ? there.renew(pack) : makeCopy(store, field.value, pack));
    field.value = "";
    location.replace(form.dataset.shell); // no way back to a page on which the phrase stands
  } catch (problem) {
    say(problem.name === "QuotaExceededError" ? "full" : "net");
  } finally {
    button.disabled = false;
  }
});
