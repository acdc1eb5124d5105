"""The pgb in a real browser: from a week to an amount, with the keyboard, on a small phone, in light and dark."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.steps import (
    PHONE,
    axe_finds_nothing,
    back,
    enter,
    goes,
    nothing_runs_off_the_side,
    press,
    reloads,
    resize,
)

pytestmark = [pytest.mark.django_db(transaction=True)]


@pytest.fixture
def at_pgb(page, site):
    """Somebody has a table for Toos, and reads what a pgb is."""
    goes(page, site + "/begin")
    page.get_by_label("Voor iemand anders").check()
    page.get_by_label("Hulp voor een volwassene").check()
    page.get_by_label("Die vroeg mij om te helpen").check()
    page.get_by_label("Hoe noemt u haar of hem?").fill("Toos")
    press(page, "Begin, en geef mij mijn kaartje")
    press(page, "Ik heb mijn kaartje bewaard", "link")
    table = re.search(r"/tafel/([0-9a-f-]+)", page.url)
    assert table
    goes(page, f"{site}/tafel/{table[1]}/pgb")
    return page


def accessible(page):
    axe_finds_nothing(page)
    nothing_runs_off_the_side(page)


def adds_hours(page):
    """Two hours of cleaning on Monday that nobody does."""
    goes(page, page.url.partition("/pgb")[0] + "/week/erbij")
    page.locator("[name=taak]").select_option("schoonmaken")
    page.get_by_label("Niemand", exact=True).check()
    page.get_by_label("maandag").check()
    page.locator("[name=van]").fill("10.00")
    page.locator("[name=minuten]").fill("120")
    press(page, "Bewaar")


def types_rate(page):
    press(page, "Typ een tarief", "link")
    accessible(page)
    page.locator("[name=bedrag]").fill("30")
    page.get_by_label("Per uur").check()
    page.get_by_label("Iemand die dit als werk doet").check()
    page.locator("[name=van]").fill("1 januari 2026")
    page.locator("[name=bron]").fill("Verordening Voorbeeldstad 2026, artikel 12")
    press(page, "Bewaar")


def test_from_a_week_to_an_amount(at_pgb):
    room = at_pgb.url
    adds_hours(at_pgb)
    goes(at_pgb, room)
    accessible(at_pgb)
    press(at_pgb, "Wat koop ik in, en wat kost dat?", "link")
    expect(at_pgb.get_by_role("heading", level=1)).to_have_text("Wat koopt u in, en wat kost dat?")
    types_rate(at_pgb)

    press(at_pgb, "Zet er een helper bij", "link")
    accessible(at_pgb)
    at_pgb.get_by_label(re.compile("schoonmaken, 2 uur")).check()
    at_pgb.get_by_label(re.compile("30,00 per uur")).check()
    press(at_pgb, "Bewaar")
    expect(at_pgb.get_by_role("heading", level=1)).to_contain_text("3.120,00 in een jaar")
    accessible(at_pgb)
    reloads(at_pgb)
    expect(at_pgb.get_by_role("article")).to_have_count(2)


def test_who_helps_is_asked_once_there_is_help_and_back_loses_nothing(at_pgb):
    press(at_pgb, "Kan ik een pgb aan?", "link")
    who = at_pgb.locator("[name=wie_regels]")
    expect(who).to_be_hidden()
    point = at_pgb.locator(".pgb-point").filter(has_text="Kent u de regels")
    point.get_by_label("Dat kan ik met hulp").focus()
    at_pgb.keyboard.press("Space")
    expect(who).to_be_visible()
    who.fill("Mijn dochter")
    enter(at_pgb)
    expect(at_pgb.get_by_role("status")).to_contain_text("Bewaard.")
    expect(at_pgb.locator("[name=wie_regels]")).to_have_value("Mijn dochter")
    accessible(at_pgb)

    back(at_pgb)
    expect(at_pgb.get_by_role("heading", level=1)).to_have_text("Kunt u een pgb aan?")


def test_sentences_to_begin_with_are_put_in_and_finished_by_hand(at_pgb):
    resize(at_pgb, 320, PHONE["height"])
    press(at_pgb, "Waarom wil ik het?", "link")
    at_pgb.locator("[name=tekst]").fill("Ik ben doof.")
    at_pgb.get_by_label(re.compile("Ik wil zelf kiezen wie")).check()
    press(at_pgb, "Zet deze zinnen in mijn tekst")
    expect(at_pgb.locator("[name=tekst]")).to_have_value(
        "Ik ben doof.\nIk wil zelf kiezen wie er in mijn huis komt, want"
    )
    accessible(at_pgb)


def test_without_script_on_a_small_phone_a_rate_and_a_helper_make_an_amount(new_context, site, at_pgb):
    page = new_context(java_script_enabled=False, storage_state=at_pgb.context.storage_state()).new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    goes(page, at_pgb.url)
    room = page.url
    adds_hours(page)
    goes(page, f"{room}/tarief")
    page.locator("[name=bedrag]").fill("dertig")
    press(page, "Bewaar")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("[name=bedrag]")).to_have_value("dertig")
    goes(page, f"{room}/begroting")
    press(page, "Typ een tarief", "link")
    page.locator("[name=bedrag]").fill("30")
    page.get_by_label("Per uur").check()
    page.get_by_label("Iemand die dit als werk doet").check()
    page.locator("[name=van]").fill("1 januari 2026")
    page.locator("[name=bron]").fill("Verordening Voorbeeldstad 2026, artikel 12")
    press(page, "Bewaar")
    press(page, "Zet er een helper bij", "link")
    page.get_by_label(re.compile("schoonmaken, 2 uur")).check()
    page.get_by_label(re.compile("30,00 per uur")).check()
    press(page, "Bewaar")
    expect(page.get_by_role("heading", level=1)).to_contain_text("3.120,00 in een jaar")


def tells_of_a_bad_week(page):
    """In a bad week a whole afternoon of cleaning: only then one is asked how many weeks of a year are such."""
    goes(page, page.url.partition("/pgb")[0] + "/week/erbij?week=slecht")
    page.locator("[name=taak]").select_option("schoonmaken")
    page.get_by_label("Niemand", exact=True).check()
    page.get_by_label("donderdag").check()
    page.locator("[name=van]").fill("13.00")
    page.locator("[name=minuten]").fill("240")
    press(page, "Bewaar")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_of_the_room_is_accessible_on_a_small_phone(at_pgb, scheme):
    at_pgb.emulate_media(color_scheme=scheme)
    resize(at_pgb, 320, PHONE["height"])
    accessible(at_pgb)
    room = at_pgb.url
    tells_of_a_bad_week(at_pgb)
    for name in ("punten", "waarom", "beheer", "begroting", "tarief", "inkoop", "weken", "aanbod", "vragen"):
        goes(at_pgb, f"{room}/{name}")
        expect(at_pgb).to_have_url(f"{room}/{name}")
        accessible(at_pgb)
