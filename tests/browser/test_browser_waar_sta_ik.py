"""Waar sta ik? in a real browser: on a phone, by keyboard, without script, back and forth, in two tabs."""

import re
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGE = "/waar-sta-ik"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def press_back(page):
    """Go back as the button of the browser does; Playwright's own `go_back` asks a page that may just be leaving."""
    with page.expect_navigation(timeout=10_000):
        page.evaluate("setTimeout(() => history.back())")


def to_start(page, site):
    page.goto(site + "/")


def to_first_screen(page, site):
    page.goto(site + PAGE)


def to_choices(page, site):
    to_first_screen(page, site)
    page.get_by_role("button", name="Voor een volwassene").click()


def to_all_choices(page, site):
    to_choices(page, site)
    page.get_by_role("button", name="Iets anders").click()


def to_question(page, site):
    to_choices(page, site)
    page.get_by_role("button", name="Ik kreeg een besluit").click()


def to_faults(page, site):
    to_question(page, site)
    page.get_by_label("Welke datum staat op de brief?").fill("31 april 2025")
    page.get_by_role("button", name="Klaar").click()


def to_answer(page, site, words="De hulp is afgewezen"):
    to_first_screen(page, site)
    page.get_by_role("button", name=words).click()


def to_letter(page, site):
    to_answer(page, site)
    page.get_by_role("button", name="Maak de brief, in twee minuten").click()


def to_preview(page, site):
    to_letter(page, site)
    page.get_by_label("Uw naam").fill("Jo Proef")
    page.get_by_role("button", name="Laat de brief zien").click()


def to_undo(page, site):
    to_answer(page, site, "Zeven weken geleden")
    page.get_by_role("button", name=re.compile("Haal weg.*gesprek")).click()


def to_goodbye(page, site):
    to_answer(page, site)
    page.get_by_role("button", name="Ik ben klaar").click()


def to_components(page, site):
    page.goto(site + "/onderdelen")


def to_keeping(page, site):
    page.goto(site + "/wat-wij-bewaren")


def arrive(screen, page, site):
    """Walk to a screen and wait until its styles are there: without them a drawing is as wide as it likes."""
    screen(page, site)
    page.wait_for_load_state("networkidle")


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
    page.set_viewport_size({"width": width, "height": 800})
    arrive(screen, page, site)
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES["runOnly"]}}).response["violations"]

    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_nothing_runs_off_the_side_at_four_hundred_per_cent(page, site, screen):
    page.set_viewport_size({"width": 320, "height": 256})  # 1280 by 1024 at 400 %
    arrive(screen, page, site)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_every_target_is_large_enough_for_a_thumb(page, site, screen):
    arrive(screen, page, site)
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
    page.wait_for_load_state("networkidle")
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
        arrive(screen, page, site)

    assert [line for line in told if "Content Security Policy" in line or "violates" in line] == []


def test_without_any_script_the_whole_way_can_be_walked(browser, site):
    context = browser.new_context(java_script_enabled=False, locale="nl-NL", viewport={"width": 360, "height": 740})
    page = context.new_page()
    to_preview(page, site)
    with page.expect_download() as taken:
        page.get_by_role("button", name="Als PDF").click()

    assert taken.value.suggested_filename == "bezwaar-pro-forma.pdf"
    context.close()


def test_the_whole_way_can_be_walked_by_keyboard_alone(page, site):
    page.goto(site + "/")

    def press_on(words):
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent || ''").strip().startswith(words):
                with page.expect_navigation():
                    page.keyboard.press("Enter")
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
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert "De gemeente is" in page.inner_text("h1")


def test_enter_in_a_field_goes_on_and_does_not_change_the_language(page, site):
    to_question(page, site)
    page.get_by_label("Welke datum staat op de brief?").fill("2 mrt 2026")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert page.get_attribute("html", "lang") == "nl"
    assert page.locator(".error-summary").is_visible()


def test_back_brings_the_page_with_all_that_was_typed(page, site):
    to_question(page, site)
    page.get_by_label("Welke datum staat op de brief?").fill("31 april 2025")
    page.get_by_label("Ik krijg de hulp niet").check()
    page.get_by_role("button", name="Klaar").click()
    page.get_by_label("Welke datum staat op de brief?").fill("2 mrt 2026")
    page.get_by_role("button", name="Klaar").click()
    assert "bezwaar" in page.inner_text("main")
    press_back(page)

    assert "Ik kreeg een besluit" in page.inner_text("h1")
    assert page.get_by_label("Ik krijg de hulp niet").is_checked()
    assert page.get_by_label("Welke datum staat op de brief?").input_value() in ("31 april 2025", "2 mrt 2026")


def test_back_twice_and_on_again_leads_to_a_right_answer(page, site):
    to_question(page, site)
    page.get_by_label("Welke datum staat op de brief?").fill("2 mrt 2026")
    page.get_by_label("Ik krijg de hulp niet").check()
    page.get_by_role("button", name="Klaar").click()
    press_back(page)
    press_back(page)
    page.get_by_role("button", name="Ik kreeg het verslag").click()
    page.get_by_label("Welke datum staat op de brief?").fill("2 mrt 2026")
    page.get_by_role("button", name="Klaar").click()

    assert "Ik kreeg een besluit" not in page.inner_text("main")


def test_a_reload_shows_the_same_answer(page, site):
    to_answer(page, site)
    before = page.inner_text("main")
    page.reload()

    assert page.inner_text("main") == before


def test_two_tabs_do_not_know_each_other(context, site):
    one, other = context.new_page(), context.new_page()
    to_answer(one, site, "De hulp is afgewezen")
    to_answer(other, site, "Zeven weken geleden")
    one.get_by_role("button", name="Er gebeurde nog iets").first.click()
    one.get_by_role("button", name="Terug").click()

    assert "Ik kreeg een besluit" in one.inner_text("main")
    assert "Ik kreeg een besluit" not in other.inner_text("main")


def test_no_address_ever_holds_what_was_typed(page, site):
    addresses = []
    page.on("request", lambda request: addresses.append(request.url))
    to_preview(page, site)

    assert not any("?" in address and "/static/" not in address for address in addresses)
    assert not any(re.search("Proef|afgewezen|2026-", address) for address in addresses)


def test_who_wipes_the_page_does_not_find_it_by_going_back(page, site):
    to_goodbye(page, site)
    assert "Er staat hier niets meer." in page.inner_text("h1")

    try:
        press_back(page)
    except Exception as refused:  # Chromium shows its own page where a form would have to be sent again
        assert "ERR_CACHE_MISS" in str(refused)
    else:
        assert "Ik kreeg een besluit" not in page.content()


def test_nothing_is_kept_in_the_browser_but_a_chosen_language(page, context, site):
    to_preview(page, site)
    kept = page.evaluate("[localStorage.length, sessionStorage.length]")
    page.get_by_role("button", name="English").click()

    assert kept == [0, 0]
    assert [(cookie["name"], cookie["value"]) for cookie in context.cookies()] == [("taal", "en")]


def test_a_fault_of_two_lines_leaves_room_for_the_name_of_its_field(page, site):
    to_faults(page, site)
    page.locator(".error-summary").wait_for()
    gaps = page.evaluate(
        """() => [...document.querySelectorAll('.error-summary li')].map(line => {
        const words = document.createRange(); words.selectNodeContents(line.querySelector('a'));
        return line.querySelector('small').getBoundingClientRect().top - words.getBoundingClientRect().bottom; })"""
    )

    assert gaps and all(gap >= -2 for gap in gaps)


def test_on_paper_the_words_of_the_road_stand_beside_its_stones(page, site):
    page.set_viewport_size({"width": 1280, "height": 800})
    to_answer(page, site)
    page.emulate_media(media="print")
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

    assert page.inner_text("body").strip().startswith("Jo Proef")
    assert "Hulp nu" not in page.inner_text("body")
