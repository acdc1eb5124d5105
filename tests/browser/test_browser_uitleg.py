"""The explainers in a real browser: calm for axe, narrow screens, the keyboard and people without script."""

import pytest
from playwright.sync_api import expect

from tests.browser.steps import LAPTOP, PHONE, axe_finds_nothing, enter, goes, nothing_runs_off_the_side, press, resize

PAGES = [
    "/uitleg",
    "/uitleg/gesprek",
    "/uitleg/plek-aan-tafel",
    "/uitleg/mantelzorgers?woont=ja",
    "/uitleg/twee-wetten",
    "/uitleg/de-weg/aan-tafel",
    "/uitleg/de-weg-jeugd/beroep",
    "/eigen-bijdrage",
    "/rechten",
    "/rechten/regels",
    "/woordenlijst",
    "/clientondersteuning",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_each_page_is_clean_for_axe_and_never_runs_off_a_narrow_screen(new_context, site, address, scheme):
    page = new_context(color_scheme=scheme).new_page()
    goes(page, site + address)

    axe_finds_nothing(page)
    resize(page, 320, 740)
    nothing_runs_off_the_side(page)


def test_no_word_of_the_terms_is_broken_on_a_telephone(page, site):
    resize(page, 360, 740)
    goes(page, f"{site}/rechten/regels")

    expect(page.locator(".terms td").nth(1)).to_have_css("display", "block")
    resize(page, 768, 740)
    expect(page.locator(".terms td").nth(1)).to_have_css("display", "table-cell")


def test_the_words_at_the_foot_are_folded_until_one_is_asked_for(page, site):
    goes(page, f"{site}/eigen-bijdrage")
    explained = page.locator(".words-here dl > div")
    expect(page.locator(".words-here dl > div:visible")).to_have_count(0)
    page.locator("a.known-word").first.click()
    expect(page.locator(".words-here dl > div:visible")).to_have_count(1)
    page.get_by_text("Toon alle woorden").click()
    expect(page.locator(".words-here dl > div:visible")).to_have_count(explained.count())


def test_the_road_is_walked_with_the_keyboard_alone(page, site):
    goes(page, f"{site}/uitleg/de-weg")
    page.get_by_role("link", name="Melden", exact=True).focus()
    enter(page)

    expect(page.locator("#halte")).to_contain_text("bevestigt")
    page.get_by_role("link", name="Verder: Voorbereiden").focus()
    enter(page)
    expect(page.locator("#halte h2")).to_have_text("Voorbereiden")
    expect(page.locator("#halte")).to_be_in_viewport()


def test_a_word_leads_down_to_its_explanation_and_back_and_a_half_filled_form_stays(page, site):
    goes(page, f"{site}/eigen-bijdrage")
    page.get_by_label("Op welke dag?").fill("1 maart 2025")
    page.locator("a.known-word").first.click()

    expect(page.locator(".words-here dl > div:target")).to_be_in_viewport()
    page.locator(".words-here dl > div:target a.back").click()
    expect(page.locator("a.known-word").first).to_be_in_viewport()
    expect(page.get_by_label("Op welke dag?")).to_have_value("1 maart 2025")


def test_without_script_the_contribution_is_worked_out_and_the_address_tells_nothing(new_context, site):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/eigen-bijdrage")
    page.get_by_label("Op welke dag?").fill("1 maart 2024")
    page.get_by_label("Samen met een partner").check()
    page.get_by_label("Nee, een van ons nog niet, of geen van beiden").check()
    page.get_by_role("button", name="Reken het uit").click()

    expect(page.locator(".answer__amount")).to_have_text("€ 0")
    expect(page.locator(".applies")).to_contain_text("AOW")
    expect(page).to_have_url(f"{site}/eigen-bijdrage#antwoord")


def test_somebody_who_reads_english_stays_at_the_question_that_was_open(page, site):
    goes(page, f"{site}/uitleg/mantelzorgers?woont=nee")
    press(page, "English", "link")

    expect(page.locator("h1")).to_have_text("For those who care for somebody")
    expect(page.locator("#stap h3")).to_have_text("No: your help is voluntary")


def test_on_a_large_screen_the_two_laws_stand_beside_each_other_and_on_a_phone_below(page, site):
    resize(page, **LAPTOP)
    goes(page, f"{site}/uitleg/twee-wetten")
    cells = page.locator(".two-laws tbody tr").first.locator("td")

    expect(cells.nth(1)).to_be_visible()
    beside = cells.nth(0).bounding_box()["y"], cells.nth(1).bounding_box()["y"]
    assert beside[0] == beside[1]
    resize(page, **PHONE)
    below = cells.nth(0).bounding_box()["y"], cells.nth(1).bounding_box()["y"]
    assert below[0] < below[1]
