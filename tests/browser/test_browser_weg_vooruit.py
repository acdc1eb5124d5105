"""The road in a real browser with several trajecten and the line ahead: narrow, in the dark, and without script."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.steps import axe_finds_nothing, goes, nothing_runs_off_the_side, press, resize

NARROW = (320, 640)


def days_ago(count):
    return (timezone.localdate() - timedelta(days=count)).isoformat()


def story(*facts):
    data = {"formaat": "keukentafel-dossier/1", "wet": "wmo", "gemeente": {}, "feiten": list(facts)}
    return {"name": "mijn.keukentafel.json", "mimeType": "application/json", "buffer": json.dumps(data).encode()}


def melding(name, ago):
    return {"soort": "melding_gedaan", "id": name, "op": days_ago(ago), "kanaal": "telefoon"}


def several():
    return story(
        melding("m1", 150),
        {"soort": "verslag_verzonden", "op": days_ago(120), "bij": "m1"},
        {"soort": "aanvraag_ingediend", "id": "a1", "op": days_ago(115), "bij": "m1"},
        {"soort": "besluit_bekendgemaakt", "id": "b1", "op": days_ago(30), "bij": "a1", "uitkomst": "afgewezen"},
        {"soort": "bezwaar_ingediend", "id": "z1", "op": days_ago(20), "bij": "b1"},
        melding("m2", 10),
        {"soort": "klacht_ingediend", "id": "k1", "op": days_ago(5)},
    )


def opens(page, site, file):
    goes(page, site + "/waar-sta-ik")
    page.get_by_label("Uw bestand van een vorige keer").set_input_files(file)
    press(page, "Open het bestand")


def way(page):
    return page.locator("section[aria-labelledby=weg-kop]")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_several_trajecten_and_the_line_ahead_fit_a_narrow_phone(page, site, scheme):
    page.emulate_media(color_scheme=scheme)
    resize(page, *NARROW)
    opens(page, site, several())

    expect(way(page).get_by_text("U bent hier")).to_be_visible()
    expect(way(page).get_by_role("heading", name="Uw bezwaar")).to_be_visible()
    expect(way(page).get_by_role("heading", name="Uw klacht")).to_be_visible()
    expect(page.locator(".abreast--leads")).to_contain_text("Uw vraag om hulp")
    page.get_by_text("Wat komt er nog, en wanneer?").click()
    expect(page.locator(".ahead__line")).to_contain_text("Krijgt de gemeente uw aanvraag op")
    axe_finds_nothing(page)
    nothing_runs_off_the_side(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_wide_road_shows_the_expected_days_at_its_stops(page, site, scheme):
    page.emulate_media(color_scheme=scheme)
    resize(page, 1280, 800)
    opens(page, site, story(melding("m", 10)))

    expect(way(page).get_by_text("Verwacht: uiterlijk").first).to_be_visible()
    expect(way(page).locator(".stretch--wide").first).to_be_visible()
    axe_finds_nothing(page)
    nothing_runs_off_the_side(page)


def test_a_besluit_that_asks_money_back_says_what_to_look_for(page, site):
    resize(page, *NARROW)
    opens(page, site, story({"soort": "besluit_bekendgemaakt", "op": days_ago(10), "uitkomst": "teruggevorderd"}))

    expect(way(page).get_by_role("heading", name="De hulp die u had")).to_be_visible()
    expect(page.locator("section[aria-labelledby=nakijken]")).to_contain_text("met opzet")
    axe_finds_nothing(page)
    nothing_runs_off_the_side(page)


def test_without_script_the_line_ahead_opens_and_a_letter_is_one_tap_away(new_context, site):
    page = new_context(java_script_enabled=False).new_page()
    opens(page, site, story(melding("m", 10)))

    page.get_by_text("Wat komt er nog, en wanneer?").click()
    expect(page.locator(".ahead__line")).to_contain_text("Het besluit")
    press(page.locator("section[aria-labelledby=brieven]"), "Machtiging")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
