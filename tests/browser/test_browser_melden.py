"""The melding helper in a real browser: a daughter reports for her mother by phone, on a phone, and holds the proof."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.steps import axe_finds_nothing, back, goes, nothing_runs_off_the_side, press, resize

pytestmark = [pytest.mark.django_db(transaction=True)]

SENTENCE = "Mijn moeder valt steeds en kan niet meer alleen douchen"


def reaches_the_script(page, site):
    goes(page, site + "/nu/hulp")
    press(page, "Meld het, stap voor stap", "link")
    press(page, "Voor een andere volwassene")
    page.get_by_label("Wat is er aan de hand?").fill(SENTENCE)
    page.get_by_label("Ja, wij praatten erover").check()
    press(page, re.compile("^Bellen"))


def tells_what_was_said(page):
    press(page, "Ik heb het gedaan")
    page.get_by_label("Wanneer deed u dat?").fill("19 november 2026")
    page.get_by_label(re.compile("^Met wie sprak u")).fill("Fatima van het loket")
    page.get_by_label("Wat zei u, en wat zeiden zij?").fill("Zij schrijft het op.")


def kept_on_a_table(page):
    press(page, "Bewaar dit op een tafel")
    expect(page.get_by_label("Voor iemand anders")).to_be_checked()
    page.get_by_label("Die vroeg mij om te helpen").check()
    page.locator("[name=naam_over]").fill("Toos")
    page.locator("[name=naam]").fill("Karin")
    press(page, re.compile("Begin, en geef"))
    press(page, "Ik heb mijn kaartje bewaard", "link")


def noted(page):
    return page.locator("dl.proof")


def accessible(page):
    axe_finds_nothing(page)
    nothing_runs_off_the_side(page)


@pytest.mark.requirement("S4-1", screen="/melden")
def test_a_daughter_reports_by_phone_keeps_it_on_a_table_and_sees_the_proof_there(page, site):
    reaches_the_script(page, site)
    expect(page.get_by_text(f"Die persoon heeft hulp nodig. {SENTENCE}.")).to_be_visible()
    tells_what_was_said(page)
    press(page, "Laat mijn bewijs zien")
    expect(noted(page)).to_contain_text("Fatima van het loket")
    kept_on_a_table(page)

    page.get_by_text("Agenda, bestand, kalender of papier").click()
    press(page, "Het bewijs van uw melding", "link")
    expect(page.get_by_role("heading", name="Uw bewijs.")).to_be_visible()
    expect(noted(page)).to_contain_text("Fatima van het loket")
    expect(page.get_by_text("Hoort u niets vóór 10 december 2026?")).to_be_visible()
    accessible(page)

    page.get_by_text("De bevestiging kwam").click()
    page.get_by_label("Op welke dag kreeg u de bevestiging?").fill("20 november 2026")
    press(page, "Bewaar deze dag")
    expect(page.get_by_text("Nog niet.")).to_have_count(0)
    press(page, "Dit klopt niet: haal het weg")
    press(page, "Zet het terug")
    expect(noted(page)).to_contain_text("Fatima van het loket")


def test_a_day_that_cannot_be_read_keeps_everything_else_and_back_works(page, site):
    reaches_the_script(page, site)
    tells_what_was_said(page)
    page.get_by_label("Wanneer deed u dat?").fill("ergens in mei")
    press(page, "Laat mijn bewijs zien")

    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Wanneer deed u dat?")).to_have_value("ergens in mei")
    expect(page.get_by_label(re.compile("^Met wie sprak u"))).to_have_value("Fatima van het loket")
    accessible(page)
    back(page)
    expect(page.get_by_label(re.compile("^Met wie sprak u"))).to_have_value("Fatima van het loket")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_is_accessible_and_fits_the_smallest_phone(new_context, site, scheme):
    page = new_context(color_scheme=scheme).new_page()
    resize(page, 320, 640)
    goes(page, site + "/melden")
    accessible(page)
    press(page, "Er is vannacht geen plek om te slapen")
    accessible(page)
    goes(page, site + "/melden")
    press(page, re.compile("Voor mijn kind"))
    accessible(page)
    reaches_the_script(page, site)
    accessible(page)
    tells_what_was_said(page)
    accessible(page)
    press(page, "Laat mijn bewijs zien")
    accessible(page)


def test_without_script_the_helper_does_all_it_does(new_context, site):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(site + "/melden")
    page.get_by_role("button", name="Voor mijzelf").click()
    page.get_by_label("Wat is er aan de hand?").fill("Ik val steeds")
    page.get_by_role("button", name=re.compile("^Met een brief")).click()
    page.get_by_role("button", name="Maak de brief, in twee minuten").click()

    expect(page.get_by_label(re.compile("^Wat is er aan de hand"))).to_have_value("Ik val steeds")
