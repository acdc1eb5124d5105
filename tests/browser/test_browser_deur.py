"""The door in a real browser: on a phone, by keyboard, without script, with a square, and after an hour of silence."""

import re

import pytest
from playwright.sync_api import expect

from keukentafel.tafel.deur.cookie import name as cookie_name
from tests.browser.steps import (
    axe_finds_nothing,
    enter,
    goes,
    nothing_runs_off_the_side,
    press,
    reloads,
    resize,
    settle,
)

pytestmark = pytest.mark.django_db(transaction=True)


def to_form(page, site):
    goes(page, f"{site}/begin")


def to_form_for_another(page, site):
    to_form(page, site)
    page.get_by_label("Voor iemand anders").check()
    page.get_by_label("Hulp voor een volwassene").check()


def to_form_with_faults(page, site):
    to_form(page, site)
    press(page, "Begin, en geef mij mijn kaartje")


def to_card(page, site):
    to_form_for_another(page, site)
    page.get_by_label("Die vroeg mij om te helpen").check()
    page.get_by_label("Hoe noemt u haar of hem?").fill("Toos")
    press(page, "Begin, en geef mij mijn kaartje")
    expect(page.get_by_role("heading", name="Bewaar dit kaartje goed.")).to_be_visible()


def to_two_cards(page, site):
    to_card(page, site)
    press(page, "Maak een tweede kaartje")
    expect(page.get_by_role("heading", name="Bewaar deze kaartjes goed.")).to_be_visible()


def to_table(page, site):
    to_card(page, site)
    press(page, "Ik heb mijn kaartje bewaard", "link")


def to_cards(page, site):
    to_table(page, site)
    press(page, "Mijn kaartje", "link")


def to_theft(page, site):
    to_cards(page, site)
    press(page, "Mijn kaartje is gestolen", "link")


def to_code(page, site):
    goes(page, f"{site}/open")


def to_faulty_code(page, site):
    to_code(page, site)
    page.get_by_label("Uw acht woorden").fill("molen appell")
    press(page, "Open mijn tafel")


def to_closed(page, site):
    to_table(page, site)
    page.context.clear_cookies(name=cookie_name())
    reloads(page)


def to_goodbye(page, site):
    to_table(page, site)
    press(page, "Sluit de tafel")


def to_lost(page, site):
    goes(page, f"{site}/kaartje/kwijt")


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

    axe_finds_nothing(page)


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_sticks_out_of_a_narrow_screen_nor_at_twice_the_size(page, site, screen):
    screen(page, site)

    for width in (320, 360, 640):  # 640 is a laptop at 200 %
        resize(page, width, 740)
        nothing_runs_off_the_side(page)


@pytest.mark.parametrize("screen", [to_form, to_card, to_cards, to_code, to_table])
def test_everything_to_tap_is_large_enough(page, site, screen):
    screen(page, site)
    settle(page)
    small = page.evaluate(
        """() => [...document.querySelectorAll("main a, main button, .strip a, .strip button, summary")]
        .filter(e => e.getClientRects().length && !e.closest("p:not(.buttons) > a:not(.touch, .utrecht-button)"))
        .filter(e => e.getBoundingClientRect().height < 43.5 && getComputedStyle(e).display !== "inline")
        .map(e => `${e.textContent}: ${e.getBoundingClientRect().height}`)"""
    )

    assert small == []


def test_the_square_fills_in_the_words_and_leaves_none_in_the_address(page, site):
    goes(page, f"{site}/open#molen-appel-tuin-kraan-brief-wolk-lepel-zadel")

    expect(page.get_by_label("Uw acht woorden")).to_have_value("molen appel tuin kraan brief wolk lepel zadel")
    expect(page).to_have_url(f"{site}/open")
    assert page.evaluate("location.hash") == ""


def test_what_is_no_row_of_words_behind_the_address_is_left_alone(page, site):
    goes(page, f"{site}/open#inhoud")

    expect(page.get_by_label("Uw acht woorden")).to_have_value("")


def test_without_script_one_starts_and_comes_back_by_typing(new_context, site):
    page = new_context(java_script_enabled=False).new_page()
    to_card(page, site)
    words = words_on(page)
    press(page, "Ik heb mijn kaartje bewaard", "link")
    table = page.url.partition("?")[0]
    press(page, "Sluit de tafel")
    press(page, "Open mijn tafel weer", "link")
    page.get_by_label("Uw acht woorden").fill(words.upper())
    press(page, "Open mijn tafel")

    assert "/tafel/" in table
    expect(page).to_have_url(table)


def test_a_mistyped_word_is_mended_with_one_tap(page, site):
    to_card(page, site)
    words = words_on(page).split()
    goes(page, f"{site}/open")
    page.get_by_label("Uw acht woorden").fill(" ".join([*words[:3], words[3] + "q", *words[4:]]))
    press(page, "Open mijn tafel")
    press(page, f"Ja, {words[3]}", exact=True)

    expect(page).to_have_url(re.compile("/tafel/"))
    expect(page.get_by_text("De tafel van Toos.")).to_be_visible()


def test_what_only_counts_for_another_is_not_asked_of_who_starts_for_herself(page, site):
    to_form(page, site)
    ground = page.get_by_label("Die vroeg mij om te helpen")
    expect(ground).to_be_hidden()
    page.get_by_label("Voor iemand anders").check()

    expect(ground).to_be_visible()


def test_the_page_after_the_card_shows_its_words_no_more(page, site):
    to_card(page, site)
    first = re.compile(rf"\b{words_on(page).split()[0]}\b.*\b{words_on(page).split()[1]}\b", re.DOTALL)
    press(page, "Ik heb mijn kaartje bewaard", "link")

    expect(page).to_have_url(re.compile("/tafel/"))
    assert not first.search(page.content())


def test_two_cards_print_on_one_sheet_of_paper(page, site):
    to_two_cards(page, site)
    page.emulate_media(media="print")
    for part in (".masthead", ".floor", ".not-on-card"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.locator(".card6__words")).to_have_count(2)
    settle(page)
    boxes = [page.locator(".card6").nth(at).bounding_box() for at in (0, 1)]

    assert [(round(box["width"] / 96 * 25.4), round(box["height"] / 96 * 25.4)) for box in boxes] == [(148, 105)] * 2


def test_the_words_can_be_typed_and_sent_with_the_keyboard_alone(page, site):
    to_code(page, site)
    page.get_by_label("Uw acht woorden").focus()
    page.keyboard.type("molen")
    page.keyboard.press("Tab")
    enter(page)

    expect(page.get_by_text("Wij lezen 1 van de acht woorden.")).to_be_visible()
