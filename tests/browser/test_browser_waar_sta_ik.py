"""Waar sta ik? in a real browser: on a phone, by keyboard, without script, back and forth, in two tabs."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.steps import (
    axe_finds_nothing,
    back,
    enter,
    goes,
    nothing_runs_off_the_side,
    press,
    reloads,
    resize,
    settle,
    takes,
)

PAGE = "/waar-sta-ik"


def to_start(page, site):
    goes(page, site + "/")


def to_first_screen(page, site):
    goes(page, site + PAGE)


def to_choices(page, site):
    to_first_screen(page, site)
    press(page, "Voor een volwassene")


def to_all_choices(page, site):
    to_choices(page, site)
    press(page, "Iets anders")


def to_question(page, site):
    to_choices(page, site)
    press(page, "Ik kreeg een besluit")


def to_faults(page, site):
    to_question(page, site)
    page.get_by_label("Welke datum staat op de brief?").fill("31 april 2025")
    press(page, "Klaar")


def to_answer(page, site, words="De hulp is afgewezen"):
    to_first_screen(page, site)
    press(page, words)


def to_letter(page, site):
    to_answer(page, site)
    press(page, "Maak de brief, in twee minuten")


def to_preview(page, site):
    to_letter(page, site)
    page.get_by_label("Uw naam").fill("Jo Proef")
    press(page, "Laat de brief zien")


def to_undo(page, site):
    to_answer(page, site, "Zeven weken geleden")
    press(page, re.compile("Haal weg.*gesprek"))


def to_goodbye(page, site):
    to_answer(page, site)
    press(page, "Ik ben klaar")


def to_components(page, site):
    goes(page, site + "/onderdelen")


def to_keeping(page, site):
    goes(page, site + "/wat-wij-bewaren")


SCREENS = [
    to_start,
    to_keeping,
    to_first_screen,
    to_choices,
    to_all_choices,
    to_question,
    to_faults,
    to_answer,
    to_letter,
    to_preview,
    to_undo,
    to_goodbye,
]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(page, site, screen, scheme, width):
    page.emulate_media(color_scheme=scheme)
    resize(page, width, 800)
    screen(page, site)

    axe_finds_nothing(page)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_nothing_runs_off_the_side_at_four_hundred_per_cent(page, site, screen):
    resize(page, 320, 256)  # 1280 by 1024 at 400 %
    screen(page, site)

    nothing_runs_off_the_side(page)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_every_target_is_large_enough_for_a_thumb(page, site, screen):
    screen(page, site)
    small = page.evaluate(
        """() => [...document.querySelectorAll('main :is(button, summary, input[type=text], input[type=file])')]
        .filter(one => one.offsetParent && one.getAttribute('aria-hidden') !== 'true')
        .map(one => [one.textContent.trim().slice(0, 30), one.getBoundingClientRect().height])
        .filter(([, height]) => height < 43.9)"""
    )

    assert small == []


def test_a_page_asks_nothing_of_anybody_else_and_weighs_little(page, site):
    seen = []
    page.on("requestfinished", lambda request: seen.append(request))
    to_answer(page, site)
    page.wait_for_load_state("networkidle")  # what nobody expected may come after the page is there
    fonts = {one.url: one.sizes()["responseBodySize"] for one in seen if one.resource_type == "font"}
    sent = [one.sizes() for one in seen if one.resource_type != "font"]
    # What came from the cache has a size below zero.
    weight = sum(
        size["responseBodySize"] + size["responseHeadersSize"] for size in sent if size["responseBodySize"] >= 0
    )

    assert {urlsplit(one.url).netloc for one in seen} == {urlsplit(site).netloc}
    assert any(one.url.endswith(".css") for one in seen)
    assert weight <= 60_000
    assert len(fonts) <= 2
    assert all(size <= 25_600 for size in fonts.values())


def test_no_screen_breaks_its_own_security_policy(page, site):
    told = []
    page.on("console", lambda message: told.append(message.text))
    for screen in SCREENS:
        screen(page, site)

    assert [line for line in told if "Content Security Policy" in line or "violates" in line] == []


def test_without_any_script_the_whole_way_can_be_walked(new_context, site):
    page = new_context(java_script_enabled=False).new_page()
    to_preview(page, site)

    assert takes(page, "Als PDF").suggested_filename == "bezwaar-pro-forma.pdf"


def test_the_whole_way_can_be_walked_by_keyboard_alone(page, site):
    goes(page, site + "/")

    def press_on(words):
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent || ''").strip().startswith(words):
                enter(page)
                return
        raise AssertionError(f"Tab never came to {words}")

    press_on("Waar sta ik?")
    press_on("Voor een volwassene")
    press_on("Ik vroeg de gemeente om hulp")
    while page.evaluate("document.activeElement.id") != "id_dag_gestuurd":
        page.keyboard.press("Tab")
    page.keyboard.type("2 feb 2026")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.name") != "kanaal":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    enter(page)

    expect(page.locator("h1")).to_contain_text("De gemeente is")


def test_enter_in_a_field_goes_on_and_does_not_change_the_language(page, site):
    to_question(page, site)
    page.get_by_label("Welke datum staat op de brief?").fill("2 mrt 2026")
    enter(page)

    expect(page.locator(".error-summary")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "nl")


def test_back_brings_the_page_with_all_that_was_typed(page, site):
    to_question(page, site)
    page.get_by_label("Welke datum staat op de brief?").fill("31 april 2025")
    page.get_by_label("Ik krijg de hulp niet").check()
    press(page, "Klaar")
    page.get_by_label("Welke datum staat op de brief?").fill("2 mrt 2026")
    press(page, "Klaar")
    expect(page.locator("main")).to_contain_text("bezwaar")
    back(page)

    expect(page.locator("h1")).to_contain_text("Ik kreeg een besluit")
    expect(page.get_by_label("Ik krijg de hulp niet")).to_be_checked()
    expect(page.get_by_label("Welke datum staat op de brief?")).to_have_value(
        re.compile("^(31 april 2025|2 mrt 2026)$")
    )


def test_back_twice_and_on_again_leads_to_a_right_answer(page, site):
    to_question(page, site)
    page.get_by_label("Welke datum staat op de brief?").fill("2 mrt 2026")
    page.get_by_label("Ik krijg de hulp niet").check()
    press(page, "Klaar")
    back(page)
    back(page)
    press(page, "Ik kreeg het verslag")
    page.get_by_label("Welke datum staat op de brief?").fill("2 mrt 2026")
    press(page, "Klaar")

    assert "Ik kreeg een besluit" not in page.inner_text("main")


def test_a_reload_shows_the_same_answer(page, site):
    to_answer(page, site)
    before = page.inner_text("main")
    reloads(page)

    assert page.inner_text("main") == before


def test_two_tabs_do_not_know_each_other(context, site):
    one, other = context.new_page(), context.new_page()
    to_answer(one, site, "De hulp is afgewezen")
    to_answer(other, site, "Zeven weken geleden")
    press(one, "Er gebeurde nog iets", first=True)
    press(one, "Terug")

    expect(one.locator("main")).to_contain_text("Ik kreeg een besluit")
    assert "Ik kreeg een besluit" not in other.inner_text("main")


def test_no_address_ever_holds_what_was_typed(page, site):
    addresses = []
    page.on("request", lambda request: addresses.append(request.url))
    to_preview(page, site)

    assert not any("?" in address and "/static/" not in address for address in addresses)
    assert not any(re.search("Proef|afgewezen|2026-", address) for address in addresses)


def test_who_wipes_the_page_does_not_find_it_by_going_back(page, site):
    to_goodbye(page, site)
    expect(page.locator("h1")).to_contain_text("Er staat hier niets meer.")

    back(page)
    assert "Ik kreeg een besluit" not in page.content()


def test_nothing_is_kept_in_the_browser_but_a_chosen_language(page, context, site):
    to_preview(page, site)
    kept = page.evaluate("[localStorage.length, sessionStorage.length]")
    press(page, "English")

    assert kept == [0, 0]
    assert [(cookie["name"], cookie["value"]) for cookie in context.cookies()] == [("taal", "en")]


def test_a_fault_of_two_lines_leaves_room_for_the_name_of_its_field(page, site):
    to_faults(page, site)
    expect(page.locator(".error-summary")).to_be_visible()
    gaps = page.evaluate(
        """() => [...document.querySelectorAll('.error-summary li')].map(line => {
        const words = document.createRange(); words.selectNodeContents(line.querySelector('a'));
        return line.querySelector('small').getBoundingClientRect().top - words.getBoundingClientRect().bottom; })"""
    )

    assert gaps and all(gap >= -2 for gap in gaps)


def test_on_paper_the_words_of_the_road_stand_beside_its_stones(page, site):
    resize(page, 1280, 800)
    to_answer(page, site)
    page.emulate_media(media="print")
    settle(page)
    over = page.evaluate(
        """() => [...document.querySelectorAll('.stop')].filter(stop => {
        const stone = stop.querySelector('.stone').getBoundingClientRect();
        const words = stop.querySelector('h3').getBoundingClientRect();
        return words.left < stone.right && words.top < stone.bottom && stone.top < words.bottom; }).length"""
    )

    assert over == 0


def test_who_prints_the_page_with_the_letter_gets_the_letter_alone(page, site):
    to_preview(page, site)
    page.emulate_media(media="print")
    settle(page)

    assert page.inner_text("body").strip().startswith("Jo Proef")
    assert "Hulp nu" not in page.inner_text("body")
