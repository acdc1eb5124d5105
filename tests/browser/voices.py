"""A stand-in for the voices of a device: silent, it writes down what it should say, and ends when a test says so.

It does what real ones do wrong: `pause` stops for good (Android), a cancelled utterance still tells of its end, and
what is said in the same breath as a cancel is dropped (Chromium).
"""

import json

from playwright.sync_api import BrowserContext, Page

from tests.browser.steps import goes

DUTCH = {"name": "Stem", "lang": "nl-NL", "localService": True, "default": False}
ENGLISH = {"name": "Voice", "lang": "en_GB", "localService": True, "default": False}
THREE_SENTENCES = "<p id='een'>Een is een.</p><p id='twee'>Twee <a href='#'>is twee</a>. Drie is drie.</p>"
OF_A_SERVER = {"name": "Wolk", "lang": "nl-NL", "localService": False, "default": True}

_STAND_IN = """
(() => {
  const said = [];
  let now = null, waiting = [], isDeaf = false;
  const starts = () => { if (!now) now = waiting.shift() ?? null; };
  window.SpeechSynthesisUtterance = function (words) { this.text = words; };
  window.standIn = {
    said,
    ends() { const was = now; now = null; starts(); was?.onend?.({}); },
    loses() { now = null; },
    fails() { const was = now; now = null; was?.onerror?.({ error: "synthesis-failed" }); },
  };
  Object.defineProperty(window, "speechSynthesis", { value: {
    get speaking() { return now !== null; },
    get pending() { return waiting.length > 0; },
    getVoices: () => VOICES,
    addEventListener() {},
    resume() {},
    pause() { this.cancel(); },
    cancel() {
      const gone = [now, ...waiting].filter(Boolean);
      now = null;
      waiting = [];
      if (gone.length) {
        isDeaf = true;
        setTimeout(() => { isDeaf = false; for (const each of gone) each.onend?.({}); });
      }
    },
    speak(each) {
      if (isDeaf) return;
      said.push({ words: each.text, language: each.lang, rate: each.rate, voice: each.voice.name });
      waiting.push(each);
      starts();
    },
  } });
})();
"""


def gets_voices(context: BrowserContext, *voices: dict[str, object]) -> None:
    """Give every page of a browser these voices."""
    context.add_init_script(_STAND_IN.replace("VOICES", json.dumps(voices)))


class Listener:
    """Somebody who presses "Lees voor" on a page and hears what is said."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.opener = page.locator("[data-lees-voor]")
        self.bar = page.locator("[data-leesbalk]")

    @property
    def said(self) -> list[str]:
        """What was said on this page up to now."""
        found: list[str] = self.page.evaluate("standIn.said.map((each) => each.words)")
        return found

    def hears(self, words: str) -> None:
        """Wait until this is what is being said."""
        self.page.wait_for_function(
            "(words) => speechSynthesis.speaking && standIn.said.at(-1)?.words === words", arg=words
        )

    def ends(self) -> None:
        """Let the voice come to the end of what it says."""
        self.page.evaluate("standIn.ends()")

    def hears_all(self) -> list[str]:
        """Listen to the end of the page."""
        self.page.evaluate("while (speechSynthesis.speaking) standIn.ends()")
        return self.said

    def presses(self, name: str) -> None:
        """Press a button of the bar."""
        self.bar.get_by_role("button", name=name, exact=True).click()

    def is_silent(self) -> bool:
        """Whether nothing is being said, nor about to be."""
        silent: bool = self.page.evaluate("!speechSynthesis.speaking && !speechSynthesis.pending")
        return silent


def lays(page: Page, site: str, words: str) -> Listener:
    """Lay these words on a page, in the place of its own."""
    goes(page, site + "/woordenlijst")
    page.evaluate("(words) => { document.querySelector('main').innerHTML = words; }", words)
    return Listener(page)


def starts(page: Page, site: str, words: str) -> Listener:
    """Lay these words on a page, and press "Lees voor"."""
    listener = lays(page, site, words)
    listener.opener.click()
    return listener
