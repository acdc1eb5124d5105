"""The door in a real browser: on a phone, by keyboard, without script, with a square, and after an hour of silence."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from keukentafel.tafel.deur.cookie import name as cookie_name

pytestmark = pytest.mark.django_db(transaction=True)

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def to_form(page, site):
    page.goto(f"{site}/begin")


def to_form_for_another(page, site):
    to_form(page, site)
    page.get_by_label("Voor iemand anders").check()
    page.get_by_label("Hulp voor een volwassene").check()


def to_form_with_faults(page, site):
    to_form(page, site)
    page.get_by_role("button", name="Begin, en geef mij mijn kaartje").click()


def to_card(page, site):
    to_form_for_another(page, site)
    page.get_by_label("Die vroeg mij om te helpen").check()
    page.get_by_label("Hoe noemt u haar of hem?").fill("Toos")
    page.get_by_role("button", name="Begin, en geef mij mijn kaartje").click()
    page.get_by_role("heading", name="Bewaar dit kaartje goed.").wait_for()


def to_two_cards(page, site):
    to_card(page, site)
    page.get_by_role("button", name="Maak een tweede kaartje").click()
    page.get_by_role("heading", name="Bewaar deze kaartjes goed.").wait_for()


def to_table(page, site):
    to_card(page, site)
    page.get_by_role("link", name="Ik heb mijn kaartje bewaard").click()


def to_cards(page, site):
    to_table(page, site)
    page.get_by_role("link", name="Mijn kaartje").click()


def to_theft(page, site):
    to_cards(page, site)
    page.get_by_role("link", name="Mijn kaartje is gestolen").click()


def to_code(page, site):
    page.goto(f"{site}/open")


def to_faulty_code(page, site):
    to_code(page, site)
    page.get_by_label("Uw acht woorden").fill("molen appell")
    page.get_by_role("button", name="Open mijn tafel").click()


def to_closed(page, site):
    to_table(page, site)
    page.context.clear_cookies(name=cookie_name())
    page.reload()


def to_goodbye(page, site):
    to_table(page, site)
    page.get_by_role("button", name="Sluit de tafel").click()


def to_lost(page, site):
    page.goto(f"{site}/kaartje/kwijt")


SCREENS = (
    to_form,
    to_form_for_another,
    to_form_with_faults,
    to_card,
    to_two_cards,
    to_cards,
    to_theft,
    to_code,
    to_faulty_code,
    to_closed,
    to_goodbye,
    to_lost,
)


def words_on(page):
    return " ".join(page.locator(".card6__words li").all_inner_texts()[:8])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_everybody_can_use_the_screen(page, site, screen, scheme):
    page.emulate_media(color_scheme=scheme)
    screen(page, site)
    found = Axe().run(page, options=RULES).response["violations"]

    assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found] == []


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_sticks_out_of_a_narrow_screen_nor_at_twice_the_size(page, site, screen):
    screen(page, site)
    wide = {}
    for width in (320, 360, 640):  # 640 is a laptop at 200 %
        page.set_viewport_size({"width": width, "height": 740})
        wide[width] = page.evaluate("document.documentElement.scrollWidth")

    assert all(found <= width for width, found in wide.items()), wide


@pytest.mark.parametrize("screen", [to_form, to_card, to_cards, to_code, to_table])
def test_everything_to_tap_is_large_enough(page, site, screen):
    screen(page, site)
    page.evaluate("document.fonts.ready")  # a page whose letters still come may be measured half way
    small = page.evaluate(
        """() => [...document.querySelectorAll("main a, main button, .strip a, .strip button, summary")]
        .filter(e => e.getClientRects().length && !e.closest("p:not(.buttons) > a:not(.touch, .utrecht-button)"))
        .filter(e => e.getBoundingClientRect().height < 43.5 && getComputedStyle(e).display !== "inline")
        .map(e => `${e.textContent}: ${e.getBoundingClientRect().height}`)"""
    )

    assert small == []


def test_the_square_fills_in_the_words_and_leaves_none_in_the_address(page, site):
    page.goto(f"{site}/open#molen-appel-tuin-kraan-brief-wolk-lepel-zadel")
    page.wait_for_url("**/open")

    assert page.get_by_label("Uw acht woorden").input_value() == "molen appel tuin kraan brief wolk lepel zadel"
    assert page.evaluate("location.hash") == ""


def test_what_is_no_row_of_words_behind_the_address_is_left_alone(page, site):
    page.goto(f"{site}/open#inhoud")

    assert page.get_by_label("Uw acht woorden").input_value() == ""


def test_without_script_one_starts_and_comes_back_by_typing(browser, site):
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    page = context.new_page()
    to_card(page, site)
    words = words_on(page)
    page.get_by_role("link", name="Ik heb mijn kaartje bewaard").click()
    table = page.url.partition("?")[0]
    page.get_by_role("button", name="Sluit de tafel").click()
    page.get_by_role("link", name="Open mijn tafel weer").click()
    page.get_by_label("Uw acht woorden").fill(words.upper())
    page.get_by_role("button", name="Open mijn tafel").click()
    page.wait_for_url("**/tafel/**")
    context.close()

    assert page.url == table


def test_a_mistyped_word_is_mended_with_one_tap(page, site):
    to_card(page, site)
    words = words_on(page).split()
    page.goto(f"{site}/open")
    page.get_by_label("Uw acht woorden").fill(" ".join([*words[:3], words[3] + "q", *words[4:]]))
    page.get_by_role("button", name="Open mijn tafel").click()
    page.get_by_role("button", name=f"Ja, {words[3]}", exact=True).click()
    page.wait_for_url("**/tafel/**")

    assert page.get_by_text("De tafel van Toos.").is_visible()


def test_what_only_counts_for_another_is_not_asked_of_who_starts_for_herself(page, site):
    to_form(page, site)
    ground = page.get_by_label("Die vroeg mij om te helpen")
    assert not ground.is_visible()
    page.get_by_label("Voor iemand anders").check()

    assert ground.is_visible()


def test_the_page_after_the_card_shows_its_words_no_more(page, site):
    to_card(page, site)
    first = re.compile(rf"\b{words_on(page).split()[0]}\b.*\b{words_on(page).split()[1]}\b", re.DOTALL)
    page.get_by_role("link", name="Ik heb mijn kaartje bewaard").click()
    page.wait_for_url("**/tafel/**")

    assert not first.search(page.content())


def test_two_cards_print_on_one_sheet_of_paper(page, site):
    to_two_cards(page, site)
    page.emulate_media(media="print")
    shown = [page.locator(part).first.is_visible() for part in (".masthead", ".floor", ".not-on-card")]
    boxes = [page.locator(".card6").nth(at).bounding_box() for at in (0, 1)]

    assert shown == [False, False, False]
    assert [(round(box["width"] / 96 * 25.4), round(box["height"] / 96 * 25.4)) for box in boxes] == [(148, 105)] * 2
    assert len(page.locator(".card6__words").all()) == 2


def test_the_words_can_be_typed_and_sent_with_the_keyboard_alone(page, site):
    to_code(page, site)
    page.get_by_label("Uw acht woorden").focus()
    page.keyboard.type("molen")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    page.get_by_text("Wij lezen 1 van de acht woorden.").wait_for()
