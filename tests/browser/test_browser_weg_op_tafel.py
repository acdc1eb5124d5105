"""The road on a table in a real browser: kept from the page that stores nothing, by two people, on a phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.steps import axe_finds_nothing, back, goes, nothing_runs_off_the_side, press, reloads, resize

pytestmark = [pytest.mark.django_db(transaction=True)]

TALK = "Ik had het gesprek"


@pytest.fixture
def at_road(page, site):
    """Toos told one thing on the page that stores nothing, and kept it on a table of her own."""
    goes(page, site + "/waar-sta-ik")
    press(page, "Voor een volwassene")
    tell(page, "Ik vroeg de gemeente om hulp", dag_gestuurd="5 okt 2026", kanaal="telefoon")
    press(page, "Bewaar dit op een tafel")
    page.get_by_label("Voor mijzelf").check()
    page.locator("[name=naam]").fill("Toos")
    press(page, re.compile("Begin, en geef"))
    press(page, "Ik heb mijn kaartje bewaard", "link")
    return page


def tell(page, words, **fields):
    if not page.get_by_role("button", name=words).count():
        press(page, "Er gebeurde nog iets", first=True)
    press(page, words, first=True)
    fill(page, **fields)
    press(page, "Klaar")


def fill(page, **fields):
    for name, value in fields.items():
        if name == "kanaal":
            page.locator(f"[name=kanaal][value={value}]").check()
        else:
            page.locator(f"[name={name}]").fill(value)


def correct(page, day):
    press(page, re.compile(f"Wijzig: {TALK}"))
    fill(page, dag=day)


def save(page):
    press(page, "Bewaar de wijziging")


def told(page):
    return page.locator("section[aria-labelledby=verhaal]")


def accessible(page):
    axe_finds_nothing(page)
    nothing_runs_off_the_side(page)


def test_what_was_told_before_lies_on_the_table_and_more_is_told_in_two_taps_and_a_day(at_road):
    expect(told(at_road)).to_contain_text("Ik vroeg de gemeente om hulp")

    tell(at_road, TALK, dag="2 nov 2026")
    expect(told(at_road).get_by_text(TALK)).to_be_visible()
    expect(told(at_road)).to_contain_text("Verteld door uzelf")
    expect(at_road.get_by_role("link", name="Mijn weg")).to_have_attribute("aria-current", "page")


def test_a_reload_after_telling_tells_nothing_twice(at_road):
    tell(at_road, TALK, dag="2 nov 2026")
    expect(told(at_road).get_by_text(TALK)).to_be_visible()
    reloads(at_road)

    assert told(at_road).inner_text().count(TALK) == 1


def test_back_and_reload_on_the_screens_that_ask_show_those_screens_again(at_road):
    press(at_road, "Er gebeurde nog iets", first=True)
    press(at_road, "Iets anders")
    press(at_road, TALK, first=True)
    reloads(at_road)
    expect(at_road.get_by_role("heading", level=1)).to_contain_text(TALK)

    back(at_road)
    expect(at_road.get_by_role("heading", name="Wat is er gebeurd?", level=1)).to_be_visible()
    back(at_road)
    expect(at_road.get_by_role("button", name="Iets anders")).to_be_visible()
    back(at_road)
    expect(told(at_road)).to_contain_text("Ik vroeg de gemeente om hulp")


def test_back_from_the_road_to_the_question_and_from_a_day_that_is_being_changed(at_road):
    tell(at_road, TALK, dag="2 nov 2026")
    back(at_road)
    expect(at_road.locator("[name=dag]")).to_be_visible()
    goes(at_road, at_road.url.partition("?")[0])

    press(at_road, re.compile(f"Wijzig: {TALK}"))
    expect(at_road.locator("[name=dag]")).to_have_value("2 november 2026")
    back(at_road)
    expect(told(at_road).get_by_text(TALK)).to_be_visible()


def test_taken_away_and_put_back_reads_as_what_happened(at_road):
    tell(at_road, TALK, dag="2 nov 2026")
    press(at_road, re.compile(f"Haal weg: {TALK}"))
    at_road.get_by_text("Eén ding is weggehaald").click()
    expect(told(at_road).get_by_text("Geldt niet meer")).to_be_visible()
    axe_finds_nothing(at_road)

    press(at_road, re.compile("Zet terug"))
    expect(told(at_road).get_by_text("Teruggezet door uzelf")).to_be_visible()


def test_two_tabs_that_correct_one_day_at_once_lose_nothing_and_one_tap_settles_it(at_road):
    tell(at_road, TALK, dag="2 nov 2026")
    other = at_road.context.new_page()
    goes(other, at_road.url)
    correct(at_road, "3 nov 2026")
    correct(other, "4 nov 2026")
    save(at_road)
    save(other)
    choice = other.locator("section[aria-labelledby=kiezen]")

    expect(choice).to_contain_text("3 november 2026")
    expect(choice).to_contain_text("4 november 2026")
    accessible(other)

    press(other, "Dit klopt", first=True)
    expect(choice).to_have_count(0)


@pytest.mark.parametrize("width", [320, 640])
def test_who_makes_letters_twice_or_four_times_as_large_never_scrolls_sideways(at_road, width):
    tell(at_road, TALK, dag="2 nov 2026")
    home = at_road.url
    resize(at_road, width, 512)

    for asked in ("", "?doen=alles", "?doen=vraag:besluit_bekendgemaakt", "/papieren", "/brieven/aanvraag"):
        goes(at_road, home + asked)
        nothing_runs_off_the_side(at_road)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_of_the_road_is_accessible_on_a_phone(at_road, scheme):
    at_road.emulate_media(color_scheme=scheme)
    accessible(at_road)

    press(at_road, "Er gebeurde nog iets", first=True)
    accessible(at_road)

    press(at_road, TALK, first=True)
    expect(at_road.locator("[name=dag]")).to_be_visible()
    accessible(at_road)

    press(at_road, "English", first=True)
    expect(at_road.locator("html")).to_have_attribute("lang", "en")
