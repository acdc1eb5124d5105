"""Makes the pictures of the documentation, from a table of invented people that is erased again at the end.

Run it beside a program that listens: `python -m tests.pictures http://127.0.0.1:8000`. The words that stand on the
cards in the pictures open nothing any more. Each picture is made small enough to lie in the repository.
"""

import io
import re
import sys
from datetime import date, timedelta
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from setup.chromium import find_chromium
from tests.browser.voices import DUTCH, gets_voices

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "beeld"
COLOURS = 64
REPORT = """Verslag van het onderzoek

Datum gesprek: 3 maart 2026
Aanwezig: mevrouw Verhagen, haar dochter Karin en de heer De Bruin van de gemeente

Mevrouw vraagt hulp bij het huishouden. Zij woont alleen.
Mevrouw maakt de badkamer zelf schoon. De dochter doet op zaterdag de boodschappen.
Hulp bij het huishouden: tijd in overleg met de aanbieder.
Mevrouw wil thuis blijven wonen.
"""
DECISION = """Besluit

U vroeg hulp bij het huishouden. Wij kennen u hulp bij het huishouden toe. Het resultaat is een schoon huis.
De aanbieder bepaalt met u hoe dat gebeurt.

Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken na de dag van verzending bezwaar maken bij het
college van burgemeester en wethouders van Overwaard.
"""
PHRASE = "paarse fietsbel zondag"
HEARD = ("Er komt hulp voor het huishouden.", "Er komt hulp, maar eerst een gesprek met de huisarts.")
"""What each of two heard."""

SCROLLS = 1000
"""Milliseconds in which a page has come to the sentence that is read."""

PHONE = {"width": 360, "height": 740}
TALL = {"width": 360, "height": 860}
SCREEN = {"width": 1280, "height": 800}


def picture(page: Page, name: str, *, height: int, top: int = 0, is_whole: bool = True) -> None:
    """Write what stands on the page from `top` on, in few colours; not whole: what the phone shows at this moment."""
    page.wait_for_load_state("networkidle")
    raw = page.screenshot(full_page=is_whole, animations="disabled")
    shown = Image.open(io.BytesIO(raw)).convert("RGB")
    shown = shown.crop((0, top, shown.width, min(shown.height, top + height)))
    shown.quantize(COLOURS, dither=Image.Dither.NONE).save(FOLDER / f"{name}.png", optimize=True)


def top_of(part: Locator) -> int:
    """How many pixels from the top of its page a part stands."""
    return int(part.evaluate("part => part.getBoundingClientRect().top + scrollY"))


def press(page: Page, name: str | re.Pattern[str]) -> None:
    """Press a button or a link, whichever bears this name."""
    page.get_by_role("button", name=name).or_(page.get_by_role("link", name=name)).first.click()


def phone(browser: Browser) -> Page:
    """Take a Dutch phone that knows nothing yet; it has a voice, as nearly every phone."""
    context = browser.new_context(locale="nl-NL", viewport=PHONE)  # type: ignore[arg-type]  # as typed there
    gets_voices(context, DUTCH)
    return context.new_page()


def begin(page: Page, site: str) -> tuple[str, str]:
    """Begin a table for Toos; return its address and the words of the card."""
    page.goto(site)
    picture(page, "tafel-1-voordeur", height=1230)
    page.goto(f"{site}/begin")
    page.get_by_label("Voor mijzelf").check()
    page.get_by_label("Hulp voor een volwassene").check()
    page.get_by_label("Hoe mogen anderen aan tafel u noemen?").fill("Toos")
    press(page, "Begin, en geef mij mijn kaartje")
    page.get_by_role("heading", name="Bewaar dit kaartje goed.").wait_for()
    picture(page, "tafel-2-kaartje", height=1450)
    words = " ".join(page.locator(".card6__words li").all_text_contents())
    press(page, "Ik heb mijn kaartje bewaard")
    page.wait_for_url(re.compile("/tafel/"))
    return page.url, words


def public(page: Page, site: str) -> None:
    """Show what anybody may read: the helper, an explainer with its words, and what one pays oneself."""
    page.goto(f"{site}/melden")
    press(page, "Voor mijzelf")
    page.get_by_label("Wat is er aan de hand?").fill("Ik kan niet meer alleen douchen")
    press(page, re.compile("^Bellen"))
    page.get_by_role("heading", name=re.compile("Bel de gemeente")).wait_for()
    picture(page, "melden-1-bellen", height=1500)
    page.goto(f"{site}/uitleg/gesprek")
    picture(page, "uitleg-1-gesprek", height=1400)
    page.locator(".words-here summary").click()
    picture(page, "uitleg-2-woorden", height=900, top=top_of(page.locator(".words-here")))
    page.goto(f"{site}/eigen-bijdrage")
    picture(page, "uitleg-3-eigen-bijdrage", height=1500)
    page.goto(f"{site}/makkelijk/verslag")
    picture(page, "makkelijk-1-verslag", height=1440)


def aloud(page: Page, home: str) -> None:
    """Show a page that is read aloud: the sentence that is being said, and the bar that one steers with."""
    page.goto(f"{home}/voorbereiden/kort/1")
    page.get_by_role("button", name="Lees voor").click()
    page.evaluate("standIn.ends()")
    page.wait_for_timeout(SCROLLS)
    picture(page, "voorlezen-1-balk", height=PHONE["height"], is_whole=False)
    page.get_by_role("button", name="Stop", exact=True).click()


def letter(page: Page, home: str) -> None:
    """Write the aanvraag, change a text, and say that it went; then the road foretold and the calendar."""
    page.goto(f"{home}/brieven/aanvraag")
    page.get_by_label("Uw naam", exact=True).fill("Toos")
    picture(page, "brief-1-vragen", height=1400)
    press(page, "Laat de brief zien")
    page.get_by_role("heading", name="Uw brief ligt klaar.").wait_for()
    picture(page, "brief-2-klaar", height=1700)
    press(page, "Verander de tekst")
    page.get_by_role("heading", name="Verander de tekst").wait_for()
    page.locator("#extra").fill("Ik val vaak in de badkamer.")
    picture(page, "brief-3-veranderen", height=1500)
    press(page, "Klaar, laat de brief zien")
    press(page, "Ik heb hem verstuurd")
    page.get_by_label("Met de post").check()
    press(page, "Bewaar dat hij weg is")
    page.get_by_role("heading", name="Deze brief is verstuurd.").wait_for()
    picture(page, "brief-4-verstuurd", height=1500)
    page.goto(home)
    picture(page, "weg-1-vooruit", height=2600)
    page.goto(f"{home}/feiten/kalender")
    picture(page, "weg-2-kalender", height=1500)


def tell(page: Page) -> None:
    """Tell of a question for help, seven weeks ago."""
    press(page, "Ik vroeg de gemeente om hulp")
    page.locator("[name=dag_gestuurd]").fill(f"{date.today() - timedelta(weeks=7):%d-%m-%Y}")
    page.locator("[name=kanaal][value=telefoon]").check()
    press(page, "Klaar")
    page.get_by_role("heading", name="Uw weg", exact=True).wait_for()
    picture(page, "tafel-3-weg", height=1800)


def invite(host: Page, guest: Page, site: str, home: str) -> None:
    """Invite Karin, who takes her chair on a phone of her own."""
    host.goto(f"{home}/stoelen/uitnodigen")
    host.get_by_label("Hoe heet deze persoon?").fill("Karin")
    host.get_by_label("Mantelzorger", exact=True).check()
    host.get_by_label("In uw eigen woorden").fill("dochter")
    host.locator("[name=gedeeld][value=schrijven]").check()
    host.locator("[name=brieven][value=lezen]").check()
    picture(host, "tafel-4-uitnodigen", height=1500)
    press(host, "Maak het kaartje")
    host.get_by_role("heading", name="De stoel van Karin staat klaar.").wait_for()
    guest.goto(f"{site}/open")
    guest.get_by_label("Uw acht woorden").fill(" ".join(host.locator(".card6__words li").all_text_contents()))
    press(guest, "Open mijn tafel")
    guest.get_by_role("heading", name="Schuift u aan?").wait_for()
    picture(guest, "tafel-5-aanschuiven", height=1120)
    press(guest, "Ja, maak mijn kaartje")
    press(guest, "Ik heb mijn kaartje bewaard")
    guest.wait_for_url(home)


def write(page: Page, home: str, text: str, reader: str) -> None:
    page.goto(f"{home}/papieren")
    page.get_by_label("Uw notitie").fill(text)
    page.get_by_label(reader).check()
    press(page, "Bewaar de notitie")
    page.get_by_text("Bewaard.").wait_for()


def at_table(page: Page, home: str) -> None:
    """Show who sits there, small, and the road, wide: the picture of the first page of the project."""
    page.goto(f"{home}/stoelen")
    picture(page, "tafel-6-stoelen", height=1500)
    page.set_viewport_size(SCREEN)  # type: ignore[arg-type]  # as typed there
    page.goto(home)
    picture(page, "weg", height=1000)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # as typed there


def prepare(page: Page, home: str) -> None:
    """Answer a few questions, put a week together, and show the plan that comes of it."""
    aloud(page, home)
    page.locator("main textarea").first.fill("Ik kom de deur niet meer uit, en het huis wordt niet schoon.")
    picture(page, "voorbereiden-1-vraag", height=1180)
    press(page, "Verder")
    page.goto(f"{home}/voorbereiden/huishouden/1")
    page.get_by_label("Het lukt niet zonder hulp").check()
    page.get_by_label("In uw eigen woorden").fill(
        "Na tien minuten moet ik zitten. De douche heb ik sinds kerst niet gedaan."
    )
    press(page, re.compile("^Verder"))
    care(page, home, "eten", "90", (0, 2, 4), "dochter")
    care(page, home, "schoonmaken", "120", (1, 4), "")
    page.goto(f"{home}/week")
    picture(page, "voorbereiden-2-week", height=1900)
    page.goto(f"{home}/voorbereiden")
    picture(page, "voorbereiden-3-kaart", height=1500)
    page.goto(f"{home}/plan?vorm=kort")
    picture(page, "voorbereiden-4-plan", height=1900)


def care(page: Page, home: str, task: str, minutes: str, days: tuple[int, ...], relation: str) -> None:
    """Put one thing in the week, by somebody of this relation or by nobody."""
    page.goto(f"{home}/week/erbij")
    page.locator("[name=taak]").select_option(task)
    page.locator(f"[name=wie][value={'nieuw' if relation else 'niemand'}]").check()
    if relation:
        page.get_by_text("Wie is de nieuwe persoon?").click()
        page.locator("[name=relatie]").select_option(relation)
    for day in days:
        page.locator(f"[name=dagen][value='{day}']").check()
    page.locator("[name=van]").fill("10.00" if not relation else "17.00")
    page.locator("[name=minuten]").fill(minutes)
    press(page, "Bewaar")
    page.wait_for_url(re.compile("klaar=bewaard"))


def talk(page: Page, home: str) -> None:
    """Show the talk with what one wanted to say there, and looking back at it."""
    page.goto(f"{home}/gesprek")
    page.evaluate("scrollTo(0, 170)")
    picture(page, "gesprek-1-punten", height=PHONE["height"], is_whole=False)
    page.goto(f"{home}/terugblik")
    page.locator("[name=zeggen][value=nee]").check()
    page.locator("#zelf").fill("Over de nachten durfde ik niets te zeggen.")
    page.locator("#zelf").blur()
    picture(page, "terugblik-1-gesprek", height=1100)


def on_two_phones(phones: tuple[Page, Page], home: str) -> None:
    """Take the talk along on two phones; without a network both write at one point, and later both see both."""
    for each in phones:
        each.goto(f"{home}/gesprek/mee")
        each.get_by_label("Uw geheime zin").fill(PHRASE)
        press(each, "Zet het op dit toestel")
        each.wait_for_url("**/aan-tafel/")
        with each.expect_response("**/kopie*"):
            each.get_by_label("Uw geheime zin").fill(PHRASE)
            press(each, "Open het gesprek")
        status(each, "Alles staat op de tafel.")
        each.context.set_offline(True)
    for each, words in zip(phones, HEARD, strict=True):
        point = each.locator("[data-list=punt] > li").first
        point.get_by_text("Wat werd er gezegd?").first.click()
        point.get_by_role("textbox").fill(words)
        point.get_by_role("button", name="Bewaar").click()
        status(each, "Nog te versturen: 1.")
    phones[0].evaluate("scrollTo(0, 0)")
    picture(phones[0], "gesprek-2-toestel", height=PHONE["height"], is_whole=False)
    for each in phones:
        each.context.set_offline(False)
        status(each, "Alles staat op de tafel.")
    phones[0].evaluate("dispatchEvent(new Event('online'))")
    past = phones[0].locator("[data-past]").first
    past.wait_for()
    phones[0].set_viewport_size(TALL)  # type: ignore[arg-type]  # as typed there
    phones[0].evaluate("top => scrollTo(0, top)", top_of(phones[0].locator("[data-list=punt] > li").first))
    picture(phones[0], "gesprek-3-allebei", height=TALL["height"], is_whole=False)
    phones[0].set_viewport_size(PHONE)  # type: ignore[arg-type]  # as typed there


def status(page: Page, words: str) -> None:
    """Wait until the page says how what was written stands."""
    page.get_by_role("status").filter(has_text=words).wait_for()


def check(page: Page, home: str) -> None:
    """Hold a report beside the plan, and a decision that says "een schoon huis" against what belongs in it."""
    take(page, home, "verslag", REPORT)
    page.goto(page.url.replace("/gegevens", "/punten"))
    row = page.locator(".check-row", has_text="De douche heb ik sinds kerst niet gedaan")
    row.get_by_label("ontbreekt").check()
    picture(page, "nakijken-1-verslag", height=620, top=top_of(row))
    press(page, "Bewaar en ga verder")
    page.goto(page.url.partition("/onderdelen")[0])
    picture(page, "nakijken-2-wat-nu", height=1250)
    page.goto(f"{home}?doen=vraag%3Abesluit_bekendgemaakt")
    page.locator("[name=dagtekening]").fill(f"{date.today():%d-%m-%Y}")
    page.locator("[name=uitkomst_besluit][value=deels_toegekend]").check()
    press(page, "Klaar")
    take(page, home, "besluit", DECISION)
    page.goto(page.url.replace("/gegevens", "/onderdelen"))
    picture(page, "nakijken-3-hoort-erin", height=1250)
    page.locator("[name='onderdeel.omvang'][value=nee]").check()
    press(page, "Bewaar en ga verder")
    page.get_by_role("heading", name="Eerlijk gezegd").wait_for()
    picture(page, "nakijken-4-besluit", height=1500)


def take(page: Page, home: str, kind: str, text: str) -> None:
    """Paste a letter of the gemeente."""
    page.goto(f"{home}/nakijken/nieuw?soort={kind}")
    page.get_by_label("De tekst van de brief").fill(text)
    page.get_by_label("Welke datum staat er boven de brief?").fill(f"{date.today():%d-%m-%Y}")
    page.get_by_role("button", name="Verder", exact=True).click()
    page.wait_for_url(re.compile("/gegevens"))


def erase(page: Page, home: str) -> None:
    """Erase the table: the words in the pictures open nothing after it."""
    page.goto(f"{home}/bewaren")
    picture(page, "tafel-8-bewaren", height=1500)
    page.goto(f"{home}/bewaren/wissen")
    page.get_by_label("Typ het woord: wissen").fill("wissen")
    press(page, "Wis alles, voor iedereen")
    page.get_by_role("heading", name="De tafel is gewist.").wait_for()


def main(site: str) -> None:
    """Walk the road of Toos and Karin and keep a picture of each step."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        toos, karin = phone(browser), phone(browser)
        public(toos, site)
        home, _ = begin(toos, site)
        tell(toos)
        letter(toos, home)
        invite(toos, karin, site, home)
        write(karin, home, "Mam gleed uit in de badkamer.", "Iedereen aan tafel")
        write(toos, home, "Ik durf de trap niet meer af. Dat zeg ik nog niet tegen Karin.", "Alleen ik")
        toos.goto(f"{home}/papieren")
        picture(toos, "tafel-7-papieren", height=2080)
        at_table(toos, home)
        prepare(toos, home)
        talk(toos, home)
        on_two_phones((toos, karin), home)
        check(toos, home)
        erase(toos, home)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))
