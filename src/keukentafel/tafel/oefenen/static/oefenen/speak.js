// "Lees voor": the browser reads a question aloud on the device itself. Off until somebody presses; without this file the button stays away.
const speaks = "speechSynthesis" in window;
for (const button of speaks ? document.querySelectorAll("[data-lees-voor]") : []) {
  const stop = () => {
    window.speechSynthesis.cancel();
    button.setAttribute("aria-pressed", "false");
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-pressed") === "true") return stop();
    const words = [...document.querySelectorAll(button.dataset.leesVoor)].map((each) => each.innerText ?? each.value).join(". ");
    const said = new SpeechSynthesisUtterance(words);
    said.lang = document.documentElement.lang === "en" ? "en-GB" : "nl-NL";
    // Only a voice of this device: what is personal goes to no server that speaks.
    const voice = window.speechSynthesis.getVoices().find((each) => each.localService && each.lang.startsWith(said.lang.slice(0, 2)));
    if (voice) said.voice = voice;
    said.rate = 0.9;
    said.onend = stop;
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(said);
    button.setAttribute("aria-pressed", "true");
  });
  window.addEventListener("pagehide", stop);
}
