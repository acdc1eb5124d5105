"""The care week in a real browser: typed and tapped, by keyboard, without script, on the smallest phone, on paper."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from keukentafel.tafel.voorbereiding.helping import helpers_of
from keukentafel.tafel.week.entries import moments_of
from tests.browser.sitting import sits_at
from tests.browser.steps import axe_finds_nothing, back, enter, goes, nothing_runs_off_the_side, press, reloads, resize
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.week.makers_week import AtWeek

pytestmark = pytest.mark.django_db(transaction=True)

SCREENS = ("week", "week?week=slecht", "week/erbij", "week/tik", "week/papier")
LONG = "Eenontzettendlangwoordzonderspatiesdatnietopeensmalschermpastmaarwelblijftstaan"


@pytest.fixture
def toos():
    return a_table("Toos", at=timezone.now())


@pytest.fixture
def home(site, toos):
    return f"{site}/tafel/{toos.table_id}"


@pytest.fixture
def filled(toos):
    """A week with somebody who cooks, a night, a bad day and hours that nobody covers."""
    at = AtWeek(toos)
    at.puts(wie="nieuw", naam="Karin", relatie="dochter", dagen=["0", "2", "4"])
    at.puts(taak="", eigen_taak=LONG, dagen=["1"], van="9.30", minuten="45")
    at.puts(taak="erbij", van="nacht", dagen=["5"], minuten="20", vel="eigen")
    at.puts(taak="schoonmaken", week="slecht", dagen=["3"], minuten="90")
    return at


def kept(toos):
    return [one.moment for one in moments_of(toos.sits(timezone.now()))]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_of_the_week_can_be_used_by_everybody(new_context, site, toos, home, filled, scheme):
    page = sits_at(new_context(color_scheme=scheme), site, toos)
    changing = [f"week/{one.said.handle}" for one in moments_of(filled.sits())[:1]]
    for screen in (*SCREENS, *changing):
        goes(page, f"{home}/{screen}")
        axe_finds_nothing(page)
        resize(page, 320, 640)
        axe_finds_nothing(page)
        nothing_runs_off_the_side(page)
        resize(page, 1280, 720)


def test_without_script_on_a_small_phone_a_week_is_typed_and_tapped(new_context, site, toos, home):
    page = sits_at(new_context(java_script_enabled=False), site, toos)
    page.set_viewport_size({"width": 320, "height": 640})
    goes(page, f"{home}/week")
    press(page, "Zet er iets bij", "link")
    page.locator("[name=taak]").select_option("eten")
    page.get_by_label("Iemand die er nog niet bij staat").check()
    page.get_by_text("Wie is de nieuwe persoon?").click()
    page.locator("[name=relatie]").select_option("dochter")
    page.locator("[name=naam]").fill("Karin")
    page.get_by_label("maandag").check()
    page.locator("[name=van]").fill("17.30")
    page.locator("[name=minuten]").fill("60")
    press(page, "Bewaar")
    expect(page.get_by_role("status")).to_contain_text("Bewaard.")
    expect(page.get_by_role("heading", level=1)).to_have_text("In een week is er 1 uur hulp.")

    press(page, "Tik het rooster in", "link")
    page.locator("[name=taak]").select_option("erbij")
    page.get_by_label("Niemand", exact=True).first.check()
    page.get_by_label(re.compile("^zaterdag 9.00")).check()
    page.get_by_label(re.compile("^zaterdag 10.00")).check()
    press(page, "Zet dit in de week")
    expect(page.get_by_role("heading", level=1)).to_have_text("2 uur doet nu niemand.")
    expect(page.get_by_role("table", name="Hulp per dag en per helper")).to_contain_text(
        "9.00 erbij zijn en opletten, 2 uur"
    )


def test_the_grid_is_filled_with_the_arrow_keys_and_is_one_stop_for_the_tab_key(new_context, site, toos, home):
    page = sits_at(new_context(), site, toos)
    goes(page, f"{home}/week/tik")
    page.locator("[name=taak]").select_option("erbij")
    page.get_by_label("Niemand", exact=True).first.check()
    grid = page.get_by_role("group", name="Rooster")
    grid.focus()
    page.keyboard.press("Tab")
    for key in ("ArrowDown", "ArrowDown", "ArrowRight", "Space", "ArrowDown", "Space"):
        page.keyboard.press(key)
    expect(grid.get_by_role("checkbox", checked=True)).to_have_count(2)
    page.keyboard.press("Tab")
    expect(grid.locator(":focus")).to_have_count(0)
    page.keyboard.press("Shift+Tab")
    expect(grid.get_by_role("checkbox", checked=True).last).to_be_focused()

    enter(page)
    expect(page.get_by_role("status")).to_contain_text("Bewaard.")
    assert [(one.days, one.minutes) for one in kept(toos)] == [((1,), 120)]


def test_a_form_that_is_refused_keeps_every_word(new_context, site, toos, home):
    page = sits_at(new_context(), site, toos)
    goes(page, f"{home}/week/erbij")
    page.locator("[name=eigen_taak]").fill("de kat eten geven 🐈")
    page.get_by_label("Iemand die er nog niet bij staat").check()
    page.get_by_label("woensdag").check()
    page.locator("[name=van]").fill("kwart voor acht")
    press(page, "Bewaar")

    expect(page.get_by_role("alert")).to_contain_text("7.30")
    expect(page.locator("[name=eigen_taak]")).to_have_value("de kat eten geven 🐈")
    expect(page.locator("[name=van]")).to_have_value("kwart voor acht")
    expect(page.get_by_label("woensdag")).to_be_checked()
    expect(page.locator("[name=relatie]")).to_be_visible()
    axe_finds_nothing(page)
    assert kept(toos) == []


def test_a_double_tap_is_one_moment_and_one_person(new_context, site, toos, home):
    page = sits_at(new_context(), site, toos)
    goes(page, f"{home}/week/erbij")
    page.locator("[name=taak]").select_option("eten")
    page.get_by_label("Iemand die er nog niet bij staat").check()
    page.get_by_text("Wie is de nieuwe persoon?").click()
    page.locator("[name=relatie]").select_option("dochter")
    page.get_by_label("maandag").check()
    page.locator("[name=van]").fill("17.30")
    page.locator("[name=minuten]").fill("60")
    page.get_by_role("button", name="Bewaar", exact=True).dblclick()
    expect(page.get_by_role("status")).to_contain_text("Bewaard.")
    reloads(page)

    assert len(kept(toos)) == 1
    assert len(helpers_of(toos.sits(timezone.now()))) == 1


def test_who_goes_back_and_saves_again_has_it_once_and_what_was_changed_stands_beside_it(new_context, site, toos, home):
    page = sits_at(new_context(), site, toos)
    goes(page, f"{home}/week/erbij")
    page.locator("[name=taak]").select_option("eten")
    page.get_by_label("Niemand", exact=True).first.check()
    page.get_by_label("maandag").check()
    page.locator("[name=van]").fill("17.30")
    page.locator("[name=minuten]").fill("60")
    press(page, "Bewaar")
    back(page)
    expect(page.locator("[name=van]")).to_have_value("17.30")
    press(page, "Bewaar")
    expect(page.get_by_role("heading", level=1)).to_have_text("1 uur doet nu niemand.")

    back(page)
    page.locator("[name=minuten]").fill("45")
    press(page, "Bewaar")
    expect(page.get_by_role("heading", level=1)).to_have_text("1 uur en 45 minuten doet nu niemand.")
    expect(page.get_by_role("link", name=re.compile("^Verander"))).to_have_count(2)


def test_on_paper_stands_the_week_without_a_button(new_context, site, toos, home, filled):
    page = sits_at(new_context(), site, toos)
    goes(page, f"{home}/week")
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name="Zet er iets bij", exact=True)).to_be_hidden()
    expect(page.get_by_role("table", name="Hulp per dag en per helper")).to_be_visible()

    goes(page, f"{home}/week/papier")
    expect(page.get_by_text("Print dit blad.")).to_be_hidden()
    expect(page.get_by_role("row")).to_have_count(18)
