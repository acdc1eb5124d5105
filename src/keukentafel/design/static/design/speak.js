// "Lees voor": the browser reads a question aloud. Off until somebody presses; without this file the button stays away.
const voices = window.speechSynthesis;
const language = document.documentElement.lang === "en" ? "en-GB" : "nl-NL";
// Only a voice of this device: what is read here goes to no server that speaks.
const ofThisDevice = () => voices.getVoices().find((each) => each.localService && each.lang.startsWith(language.slice(0, 2)));
for (const place of voices ? document.querySelectorAll("[data-lees-voor]") : []) {
  const button = place.querySelector("button");
  const stop = () => {
    voices.cancel();
    button.setAttribute("aria-pressed", "false");
  };
  const offer = () => {
    place.hidden = voices.getVoices().length > 0 && !ofThisDevice();
  };
  offer();
  voices.addEventListener?.("voiceschanged", offer);
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-pressed") === "true") return stop();
    const words = [...document.querySelectorAll(place.dataset.leesVoor)].map((each) => each.innerText).join(". ");
    const said = new SpeechSynthesisUtterance(words);
    said.lang = language;
    said.voice = ofThisDevice() ?? null;
    said.rate = 0.9;
    said.onend = stop;
    voices.cancel();
    voices.speak(said);
    button.setAttribute("aria-pressed", "true");
  });
  window.addEventListener("pagehide", stop);
}
