"""The chairs in a real browser: two people on two phones, without script, by keyboard, at every width, with axe."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.steps import (
    LAPTOP,
    axe_finds_nothing,
    enter,
    goes,
    nothing_runs_off_the_side,
    press,
    reloads,
    resize,
)

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = ".card6__words li"


def start(page: Page, site: str) -> None:
    """Begin a table for Toos, as her daughter, and go to its chairs."""
    goes(page, f"{site}/begin")
    page.get_by_label("Voor iemand anders").check()
    page.get_by_label("Hulp voor een volwassene").check()
    page.get_by_label("Die vroeg mij om te helpen").check()
    page.get_by_label("Hoe noemt u haar of hem?").fill("Toos")
    press(page, "Begin, en geef mij mijn kaartje")
    press(page, "Ik heb mijn kaartje bewaard", "link")
    press(page, "Aan tafel", "link")


def to_form(page: Page, site: str) -> None:
    start(page, site)
    press(page, "Nodig iemand uit", "link")


def to_faults(page: Page, site: str) -> None:
    to_form(page, site)
    page.get_by_label("Hoe heet deze persoon?").fill("Ria")
    page.get_by_label("Vertegenwoordiger: beslist").check()
    press(page, "Maak het kaartje")


def to_card(page: Page, site: str) -> None:
    to_form(page, site)
    page.get_by_label("Hoe heet deze persoon?").fill("Samira")
    page.get_by_label("Onafhankelijke cliëntondersteuner").check()
    press(page, "Maak het kaartje")
    expect(page.get_by_role("heading", name="De stoel van Samira staat klaar.")).to_be_visible()


def to_waiting(page: Page, site: str) -> None:
    to_card(page, site)
    press(page, "Ik heb de woorden", "link")


def to_invitation(page: Page, site: str) -> None:
    to_card(page, site)
    asks_in(page, site, " ".join(page.locator(WORDS).all_inner_texts()))


def to_giving(page: Page, site: str) -> None:
    start(page, site)
    press(page, "Geef deze tafel aan Toos", "link")


def to_leaving(page: Page, site: str) -> None:
    start(page, site)
    press(page, "Zelf van tafel gaan", "link")


def to_tables(page: Page, site: str) -> None:
    start(page, site)
    goes(page, f"{site}/tafels")


def asks_in(page: Page, site: str, words: str) -> None:
    """Type the words of an invitation."""
    goes(page, f"{site}/open")
    page.get_by_label("Uw acht woorden").fill(words)
    press(page, "Open mijn tafel")
    expect(page.get_by_role("heading", name="Schuift u aan?")).to_be_visible()


SCREENS = [start, to_form, to_faults, to_card, to_waiting, to_invitation, to_giving, to_leaving, to_tables]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_axe_finds_nothing_and_nothing_runs_off_a_small_or_a_wide_screen(page: Page, site: str, screen) -> None:
    resize(page, 320, 640)
    screen(page, site)

    for width, scheme in ((320, "light"), (1280, "dark")):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        resize(page, width, 800)
        axe_finds_nothing(page)
        nothing_runs_off_the_side(page)


def test_a_daughter_invites_a_supporter_on_another_phone_and_takes_her_chair_back(
    new_context: Callable[..., BrowserContext], site: str
) -> None:
    karin, samira = (new_context(java_script_enabled=False).new_page() for _ in range(2))
    to_card(karin, site)
    asks_in(samira, site, " ".join(karin.locator(WORDS).all_inner_texts()))
    press(samira, "Ja, maak mijn kaartje")
    press(samira, "Ik heb mijn kaartje bewaard", "link")
    press(samira, "Aan tafel", "link")
    expect(samira.get_by_role("heading", name="Samira, uzelf")).to_be_visible()

    press(karin, "Ik heb de woorden", "link")
    press(karin, "Haal Samira van tafel", "link")
    press(karin, "Haal Samira van tafel")

    expect(karin.get_by_role("main")).to_contain_text("Die stoel is leeg.")
    reloads(samira)
    assert "Samira, uzelf" not in samira.content()


def test_by_keyboard_every_step_to_a_card_can_be_taken(page: Page, site: str) -> None:
    resize(page, **LAPTOP)
    to_form(page, site)

    page.get_by_label("Hoe heet deze persoon?").focus()
    page.keyboard.type("Bea")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.get_by_role("button", name="Maak het kaartje").focus()
    enter(page)

    expect(page.get_by_role("heading", name="De stoel van Bea staat klaar.")).to_be_visible()


def test_on_paper_the_card_of_a_guest_stands_alone(page: Page, site: str) -> None:
    resize(page, **LAPTOP)
    to_card(page, site)
    page.emulate_media(media="print")

    expect(page.locator(".card6")).to_be_visible()
    expect(page.get_by_text("Liever niet mailen of appen")).to_be_hidden()
    expect(page.get_by_role("link", name="Ik heb de woorden", include_hidden=True)).to_be_hidden()
