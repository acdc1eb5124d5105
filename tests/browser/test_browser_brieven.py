"""A letter in a real browser: written, changed, taken along, sent, seen on the road, and taken back."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.steps import (
    axe_finds_nothing,
    enter,
    goes,
    nothing_runs_off_the_side,
    press,
    reloads,
    resize,
    takes,
)

pytestmark = [pytest.mark.django_db(transaction=True)]

NAME = "Bezwaar, de redenen volgen"


@pytest.fixture
def at_letters(page, site):
    """Toos was refused help and keeps that on a table of her own; she opens the room of letters."""
    goes(page, site + "/waar-sta-ik")
    press(page, "Voor een volwassene")
    press(page, "Ik kreeg een besluit", first=True)
    page.locator("[name=dagtekening]").fill("9 nov 2026")
    page.locator("[name=uitkomst_besluit][value=afgewezen]").check()
    press(page, "Klaar")
    press(page, "Bewaar dit op een tafel")
    page.get_by_label("Voor mijzelf").check()
    page.locator("[name=naam]").fill("Toos")
    press(page, re.compile("Begin, en geef"))
    press(page, "Ik heb mijn kaartje bewaard", "link")
    press(page, "Brieven", "link", exact=True, first=True)
    return page


def accessible(page):
    axe_finds_nothing(page)
    nothing_runs_off_the_side(page)


def writes(page):
    press(page, "Maak deze brief", "link")
    page.locator("[name=kenmerk]").fill("2026-0412")
    press(page, "Laat de brief zien")


def paper(page):
    return page.locator("article[lang=nl]")


def test_a_letter_from_the_first_question_to_taking_back_that_it_went(at_letters):
    writes(at_letters)
    expect(paper(at_letters)).to_contain_text("2026-0412")

    press(at_letters, "Verander de tekst", "link")
    at_letters.locator("textarea", has_text="Ik ben het niet eens").fill("Dit besluit klopt niet.")
    press(at_letters, "Klaar, laat de brief zien")
    expect(paper(at_letters)).to_contain_text("Dit besluit klopt niet.")
    assert takes(at_letters, "Als PDF, om te printen", "link").suggested_filename == "bezwaar-pro-forma.pdf"
    assert takes(at_letters, "Als Word, om te wijzigen", "link").suggested_filename == "bezwaar-pro-forma.docx"

    press(at_letters, "Ik heb hem verstuurd", "link")
    at_letters.get_by_label("Met de post").check()
    press(at_letters, "Bewaar dat hij weg is")
    expect(at_letters.get_by_role("heading", level=1)).to_have_text("Deze brief is verstuurd.")
    letter = at_letters.url.partition("?")[0]
    press(at_letters, "Mijn weg", "link")
    expect(at_letters.locator("section[aria-labelledby=verhaal]")).to_contain_text("Ik maakte bezwaar")

    goes(at_letters, letter)
    press(at_letters, "Toch niet verstuurd")
    expect(paper(at_letters)).to_contain_text("Dit besluit klopt niet.")
    press(at_letters, "Mijn weg", "link")
    expect(at_letters.locator("section[aria-labelledby=verhaal] .voice").first).to_be_visible()
    expect(at_letters.locator("section[aria-labelledby=verhaal] > .told")).not_to_contain_text("Ik maakte bezwaar")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_of_a_letter_is_accessible_on_a_phone(at_letters, scheme):
    at_letters.emulate_media(color_scheme=scheme)
    resize(at_letters, 320, 640)
    accessible(at_letters)
    press(at_letters, "Maak deze brief", "link")
    accessible(at_letters)
    press(at_letters, "Laat de brief zien")
    accessible(at_letters)
    press(at_letters, "Verander de tekst", "link")
    at_letters.locator("textarea").nth(1).fill("Beste mensen,")
    press(at_letters, "Klaar, laat de brief zien")
    press(at_letters, "Verander de tekst", "link")
    accessible(at_letters)
    press(at_letters, "Klaar, laat de brief zien")
    press(at_letters, "Ik heb hem verstuurd", "link")
    accessible(at_letters)
    at_letters.get_by_label("Met de mail").check()
    press(at_letters, "Bewaar dat hij weg is")
    accessible(at_letters)
    press(at_letters, "Ik kreeg een bevestiging", "link")
    accessible(at_letters)


def test_two_tabs_that_change_one_letter_lose_nothing(at_letters):
    writes(at_letters)
    press(at_letters, "Verander de tekst", "link")
    other = at_letters.context.new_page()
    goes(other, at_letters.url)
    for page, words in ((at_letters, "Uit het ene blad."), (other, "Uit het andere blad.")):
        page.locator("#extra").fill(words)
        press(page, "Klaar, laat de brief zien")

    expect(other.get_by_role("heading", level=1)).to_have_text("Deze brief is door twee mensen tegelijk veranderd.")
    expect(other.locator("main")).to_contain_text("Uit het ene blad.")
    expect(other.locator("main")).to_contain_text("Uit het andere blad.")
    accessible(other)
    press(other, "Verder met deze keuze")
    expect(paper(other)).to_contain_text("blad.")


def test_enter_in_a_field_shows_the_letter_and_reloading_it_writes_nothing_twice(at_letters):
    press(at_letters, "Maak deze brief", "link")
    at_letters.locator("[name=kenmerk]").fill("2026-0412")
    at_letters.locator("[name=kenmerk]").press("End")
    enter(at_letters)
    expect(paper(at_letters)).to_contain_text("2026-0412")
    reloads(at_letters)
    press(at_letters, "Terug naar alle brieven", "link")

    expect(at_letters.locator("section[aria-labelledby=begonnen] h3")).to_have_count(1)


def test_on_paper_the_letter_stands_alone(at_letters):
    writes(at_letters)
    at_letters.emulate_media(media="print")

    expect(paper(at_letters)).to_be_visible()
    expect(at_letters.get_by_role("heading", level=1)).to_be_hidden()
    expect(at_letters.get_by_text("Eerlijk gezegd")).to_be_hidden()


def test_a_letter_is_changed_without_a_table_and_without_a_script(new_context, site):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(site + "/waar-sta-ik")
    page.get_by_role("button", name="Voor een volwassene").click()
    page.get_by_role("button", name="Ik kreeg een besluit").first.click()
    page.locator("[name=dagtekening]").fill("9 nov 2026")
    page.locator("[name=uitkomst_besluit][value=afgewezen]").check()
    page.get_by_role("button", name="Klaar").click()
    page.get_by_role("button", name="Maak de brief, in twee minuten").click()
    page.get_by_role("button", name="Laat de brief zien").click()
    page.get_by_role("button", name="Verander de tekst").click()
    page.locator("#extra").fill("Mijn dochter weet hiervan.")
    page.get_by_role("button", name="Klaar, laat de brief zien").click()

    expect(paper(page)).to_contain_text("Mijn dochter weet hiervan.")
    page.get_by_role("button", name="Terug naar mijn weg").click()
    expect(page.locator("main")).to_contain_text("Ik kreeg een besluit")
