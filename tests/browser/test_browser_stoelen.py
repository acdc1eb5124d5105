"""The chairs in a real browser: two people on two phones, without script, by keyboard, at every width, with axe."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.django_db(transaction=True)

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
WORDS = ".card6__words li"


def start(page: Page, site: str) -> None:
    """Begin a table for Toos, as her daughter, and go to its chairs."""
    page.goto(f"{site}/begin")
    page.get_by_label("Voor iemand anders").check()
    page.get_by_label("Hulp voor een volwassene").check()
    page.get_by_label("Die vroeg mij om te helpen").check()
    page.get_by_label("Hoe noemt u haar of hem?").fill("Toos")
    page.get_by_role("button", name="Begin, en geef mij mijn kaartje").click()
    page.get_by_role("link", name="Ik heb mijn kaartje bewaard").click()
    page.get_by_role("link", name="Aan tafel").click()


def to_form(page: Page, site: str) -> None:
    start(page, site)
    page.get_by_role("link", name="Nodig iemand uit").click()


def to_faults(page: Page, site: str) -> None:
    to_form(page, site)
    page.get_by_label("Hoe heet deze persoon?").fill("Ria")
    page.get_by_label("Vertegenwoordiger: beslist").check()
    page.get_by_role("button", name="Maak het kaartje").click()


def to_card(page: Page, site: str) -> None:
    to_form(page, site)
    page.get_by_label("Hoe heet deze persoon?").fill("Samira")
    page.get_by_label("Onafhankelijke cliëntondersteuner").check()
    page.get_by_role("button", name="Maak het kaartje").click()
    page.get_by_role("heading", name="De stoel van Samira staat klaar.").wait_for()


def to_waiting(page: Page, site: str) -> None:
    to_card(page, site)
    page.get_by_role("link", name="Ik heb de woorden").click()


def to_invitation(page: Page, site: str) -> None:
    to_card(page, site)
    asks_in(page, site, " ".join(page.locator(WORDS).all_inner_texts()))


def to_giving(page: Page, site: str) -> None:
    start(page, site)
    page.get_by_role("link", name="Geef deze tafel aan Toos").click()


def to_leaving(page: Page, site: str) -> None:
    start(page, site)
    page.get_by_role("link", name="Zelf van tafel gaan").click()


def to_tables(page: Page, site: str) -> None:
    start(page, site)
    page.goto(f"{site}/tafels")


def asks_in(page: Page, site: str, words: str) -> None:
    """Type the words of an invitation."""
    page.goto(f"{site}/open")
    page.get_by_label("Uw acht woorden").fill(words)
    page.get_by_role("button", name="Open mijn tafel").click()
    page.get_by_role("heading", name="Schuift u aan?").wait_for()


SCREENS = [start, to_form, to_faults, to_card, to_waiting, to_invitation, to_giving, to_leaving, to_tables]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_axe_finds_nothing_and_nothing_runs_off_a_small_or_a_wide_screen(browser: Browser, site: str, screen) -> None:
    page = browser.new_page(locale="nl-NL", viewport={"width": 320, "height": 640})
    screen(page, site)

    for width, scheme in ((320, "light"), (1280, "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        faults = Axe().run(page, options=RULES).response["violations"]
        assert [(fault["id"], fault["nodes"][0]["html"][:120]) for fault in faults] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_a_daughter_invites_a_supporter_on_another_phone_and_takes_her_chair_back(browser: Browser, site: str) -> None:
    karin = browser.new_context(locale="nl-NL", java_script_enabled=False).new_page()
    samira = browser.new_context(locale="nl-NL", java_script_enabled=False).new_page()
    to_card(karin, site)
    asks_in(samira, site, " ".join(karin.locator(WORDS).all_inner_texts()))
    samira.get_by_role("button", name="Ja, maak mijn kaartje").click()
    samira.get_by_role("link", name="Ik heb mijn kaartje bewaard").click()
    samira.get_by_role("link", name="Aan tafel").click()
    samira.get_by_role("heading", name="Samira, uzelf").wait_for()

    karin.get_by_role("link", name="Ik heb de woorden").click()
    karin.get_by_role("link", name="Haal Samira van tafel").click()
    karin.get_by_role("button", name="Haal Samira van tafel").click()

    assert "Die stoel is leeg." in karin.locator("main").inner_text()
    samira.reload()
    assert "Samira, uzelf" not in samira.content()
    karin.context.close()
    samira.context.close()


def test_by_keyboard_every_step_to_a_card_can_be_taken(browser: Browser, site: str) -> None:
    page = browser.new_page(locale="nl-NL")
    to_form(page, site)

    page.get_by_label("Hoe heet deze persoon?").focus()
    page.keyboard.type("Bea")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.get_by_role("button", name="Maak het kaartje").focus()
    page.keyboard.press("Enter")

    page.get_by_role("heading", name="De stoel van Bea staat klaar.").wait_for()
    page.close()


def test_on_paper_the_card_of_a_guest_stands_alone(browser: Browser, site: str) -> None:
    page = browser.new_page(locale="nl-NL")
    to_card(page, site)
    page.emulate_media(media="print")

    assert page.locator(".card6").is_visible()
    assert not page.get_by_text("Liever niet mailen of appen").is_visible()
    assert not page.get_by_role("link", name="Ik heb de woorden").is_visible()
    page.close()
