"""The appointment and the what-if cards in a real browser: on a small phone without script, and for who can't see well.

One who is nervous puts the day on the road, says who comes along, and holds one sheet on the day itself.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.steps import axe_finds_nothing, back, enter, goes, nothing_runs_off_the_side, press, reloads, resize

pytestmark = [pytest.mark.django_db(transaction=True)]


def sits_down(page, site):
    """Begin a table from the preparation and return its address."""
    goes(page, site + "/voorbereiden")
    press(page, "Begin met voorbereiden", "link")
    page.get_by_label("Voor mijzelf").check()
    page.get_by_label(re.compile("volwassene")).first.check()
    page.locator("[name=naam]").fill("Toos")
    press(page, re.compile("Begin, en geef"))
    press(page, "Ik heb mijn kaartje bewaard", "link")
    expect(page.get_by_role("heading", name="Hoeveel tijd hebt u?")).to_be_visible()
    return page.url.removesuffix("/voorbereiden")


def accessible(page):
    axe_finds_nothing(page)
    nothing_runs_off_the_side(page)


def puts_the_day_on_the_road(page, table):
    goes(page, table + "/afspraak")
    press(page, "Zet de dag op uw weg")
    page.get_by_label("Wanneer was dat?").fill("19 november 2026")
    page.get_by_label("Voor welke dag?").fill("21 november 2026")
    press(page, "Klaar, laat zien waar ik sta")


@pytest.mark.requirement("S0-15", screen="/tafel/…/afspraak", part="from the road to the sheet for the day, on a phone")
def test_without_script_on_a_small_phone_the_day_lies_on_one_sheet(new_context, site):
    page = new_context(java_script_enabled=False).new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    table = sits_down(page, site)
    puts_the_day_on_the_road(page, table)

    goes(page, table + "/afspraak")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Morgen is het gesprek")
    press(page, re.compile("Vul dit in ?: Uw drie punten"), "link")
    page.get_by_label("Eerste punt").fill("Alleen douchen lukt niet")
    press(page, "Bewaar")
    press(page, "Het blad voor de dag zelf", "link")
    expect(page.get_by_text("Alleen douchen lukt niet")).to_be_visible()
    back(page)
    press(page, "Ik voel me niet goed", "link")
    expect(page.get_by_text("Ik ben te ziek. Wanneer kan het wel?")).to_be_visible()
    expect(page.get_by_role("link", name="Zeg het met een brief")).to_be_visible()


def test_a_card_that_is_taken_over_has_its_day_on_the_list_and_survives_back_and_reload(page, site):
    table = sits_down(page, site)
    goes(page, table + "/wat-als")
    page.get_by_text("Wie voor mij zorgt, wordt ziek", exact=True).click()
    press(page, "Neem deze kaart over", "link", first=True)
    page.get_by_label("Wat gebeurt er dan?").fill("De thuiszorg komt.")
    page.get_by_label("Wanneer kijkt u of dit nog klopt?").fill("31 februari")
    press(page, "Bewaar")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Wat gebeurt er dan?")).to_have_value("De thuiszorg komt.")
    page.get_by_label("Wanneer kijkt u of dit nog klopt?").fill("1 maart 2027")
    press(page, "Bewaar")

    expect(page.get_by_role("heading", level=1)).to_have_text("Op 1 maart 2027 kijkt u weer.")
    reloads(page)
    expect(page.get_by_role("link", name="Wie voor mij zorgt, wordt ziek")).to_be_visible()
    press(page, "Print de kaarten", "link")
    expect(page.get_by_text("De thuiszorg komt.")).to_be_visible()


def test_by_keyboard_a_card_is_made_and_a_double_tap_makes_no_second(page, site):
    table = sits_down(page, site)
    goes(page, table + "/wat-als/erbij")
    page.locator("[name=als]").focus()
    page.keyboard.type("Karin wordt ziek")
    page.keyboard.press("Tab")
    page.keyboard.type("De buurman kookt.")
    page.locator("[name=bellen]").focus()
    enter(page)
    expect(page.get_by_role("status")).to_contain_text("Bewaard.")
    expect(page.get_by_role("link", name="Karin wordt ziek")).to_be_visible()

    goes(page, table + "/wat-als/erbij")
    page.locator("[name=als]").fill("Ik val van de trap")
    page.get_by_role("button", name="Bewaar", exact=True).dblclick()
    expect(page.get_by_role("status")).to_contain_text("Bewaard.")
    reloads(page)
    expect(page.get_by_role("link", name="Ik val van de trap")).to_have_count(1)
    back(page)
    press(page, "Bewaar")
    expect(page.get_by_role("link", name="Ik val van de trap")).to_have_count(1)


def test_by_keyboard_one_says_who_comes_along(page, site):
    table = sits_down(page, site)
    goes(page, table + "/afspraak/vragen/punten")
    page.get_by_label("Eerste punt").focus()
    page.keyboard.type("Alleen douchen lukt niet")
    enter(page)
    goes(page, table + "/afspraak/blad")
    expect(page.get_by_text("Alleen douchen lukt niet")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_is_accessible_and_fits_the_smallest_phone(new_context, site, scheme):
    page = new_context(color_scheme=scheme).new_page()
    resize(page, 320, 640)
    table = sits_down(page, site)
    goes(page, table + "/afspraak")
    accessible(page)
    puts_the_day_on_the_road(page, table)
    goes(page, table + "/wat-als/erbij?kaart=slechter")
    page.get_by_label("Wanneer kijkt u of dit nog klopt?").fill("20 november 2026")
    accessible(page)
    press(page, "Bewaar")
    accessible(page)
    for where in (
        "",
        "/wat-als/papier",
        "/afspraak",
        "/afspraak/blad",
        "/afspraak/vragen/wie",
        "/afspraak/vragen/wensen",
        "/afspraak/vragen/punten",
        "/afspraak/hulp/niet_goed",
        "/afspraak/hulp/geen_gesprek",
    ):
        goes(page, table + where)
        accessible(page)
