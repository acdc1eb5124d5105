"""The network in a real browser: the drawing and its table, who drops out, by keyboard, without script, on paper."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from keukentafel.tafel.voorbereiding.helping import helpers_of
from tests.browser.sitting import sits_at
from tests.browser.steps import axe_finds_nothing, back, enter, goes, nothing_runs_off_the_side, press, resize
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.week.makers_week import AtWeek

pytestmark = pytest.mark.django_db(transaction=True)

LONG = "Eenontzettendlangwoordzonderspatiesdatnietopeensmalschermpast"


@pytest.fixture
def toos():
    """Somebody with a daughter who cooks, a son who can't, a neighbour who was not asked and a nurse."""
    person = a_table("Toos", at=timezone.now())
    at = AtWeek(person)
    for who in (
        {"naam": "Karin", "relatie": "dochter", "gevraagd": "helpt", "tot": "2026-11-01", "grenzen": LONG},
        {"naam": "Henk", "relatie": "zoon", "gevraagd": "kan_niet", "kan_meer": "De post. " + LONG},
        {"naam": LONG[:60], "relatie": "buur", "gevraagd": "nee"},
        {"relatie": "wijkverpleging", "doet_nu": "Steunkousen."},
    ):
        at.tells("helper", who)
    known = {one.name: one.id for one in helpers_of(at.sits())}
    at.puts(wie=known["Karin"], dagen=["0", "2"])
    at.puts(taak="", eigen_taak=LONG, wie=known["Henk"], dagen=["6"], minuten="15")
    return person


@pytest.fixture
def home(site, toos):
    return f"{site}/tafel/{toos.table_id}"


def called(toos, name):
    return next(one for one in helpers_of(toos.sits(timezone.now())) if one.name == name)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_of_the_network_can_be_used_by_everybody(new_context, site, toos, home, scheme):
    page = sits_at(new_context(color_scheme=scheme), site, toos)
    handle = called(toos, "Karin").said.handle
    for screen in ("netwerk", f"netwerk?valt={handle}", "netwerk/erbij", "netwerk/vragen", f"netwerk/{handle}"):
        goes(page, f"{home}/{screen}")
        axe_finds_nothing(page)
        resize(page, 320, 640)
        axe_finds_nothing(page)
        nothing_runs_off_the_side(page)
        resize(page, 1280, 720)


def test_the_table_says_all_that_the_drawing_shows(new_context, site, toos, home):
    page = sits_at(new_context(), site, toos)
    goes(page, f"{home}/netwerk")
    drawn = page.locator("svg.ecogram .eco-name")
    expect(drawn).to_have_count(4)
    table = page.get_by_role("table", name="Wie helpt, hoeveel, en is het gevraagd")
    expect(table.get_by_role("row")).to_have_count(5)
    karin = table.get_by_role("row").filter(has_text="Karin, uw dochter")
    expect(karin).to_contain_text("2 uur")
    expect(karin).to_contain_text("Dit was tot 1 november 2026.")
    for row, words in (("Henk", "Ja, maar het kan niet."), ("buur", "Nog niet.")):
        expect(table.get_by_role("row").filter(has_text=row)).to_contain_text(words, ignore_case=True)
    expect(page.locator("svg.ecogram")).to_have_attribute("aria-hidden", "true")


def test_without_script_on_a_small_phone_somebody_is_added_and_one_sees_what_if_she_drops_out(
    new_context, site, toos, home
):
    page = sits_at(new_context(java_script_enabled=False), site, toos)
    page.set_viewport_size({"width": 320, "height": 640})
    goes(page, f"{home}/netwerk")
    press(page, "Zet er iemand bij", "link")
    page.locator("[name=relatie]").select_option("vriend")
    page.locator("[name=naam]").fill("Ans")
    page.locator("[name=doet_nu]").fill("Rijdt naar het ziekenhuis.")
    press(page, "Bewaar")
    expect(page.get_by_role("status")).to_contain_text("Bewaard.")

    press(page, "Karin", "link", exact=True)
    expect(page.get_by_role("heading", name="Stel dat Karin wegvalt")).to_be_visible()
    expect(page.get_by_text("koken en eten: maandag, woensdag, 17.00")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Dan doet niemand")).to_contain_text("2 uur")
    back(page)
    expect(page.get_by_role("heading", name="Stel dat iemand wegvalt")).to_be_visible()


def test_by_keyboard_alone_somebody_is_put_in(new_context, site, toos, home):
    page = sits_at(new_context(), site, toos)
    goes(page, f"{home}/netwerk/erbij")
    page.get_by_label("Wie is dit van u?").focus()
    page.keyboard.type("uw zoon")
    page.keyboard.press("Tab")
    page.keyboard.type("Kees")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("[name=naam_delen]")).to_be_checked()
    page.locator("[name=naam]").focus()
    enter(page)

    expect(page.get_by_role("status")).to_contain_text("Bewaard.")
    expect(page.get_by_role("link", name="Kees, uw zoon")).to_be_visible()


def test_a_form_that_is_refused_keeps_every_word_and_a_double_tap_is_one_person(new_context, site, toos, home):
    page = sits_at(new_context(), site, toos)
    goes(page, f"{home}/netwerk/erbij")
    page.locator("[name=naam]").fill("Ans 🌷")
    page.locator("[name=kan_meer]").fill("Boodschappen.\nEn de krant.")
    page.locator("[name=tot]").fill("31 februari")
    press(page, "Bewaar")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("[name=naam]")).to_have_value("Ans 🌷")
    expect(page.locator("[name=kan_meer]")).to_have_value("Boodschappen.\nEn de krant.")
    expect(page.locator("[name=tot]")).to_have_value("31 februari")
    axe_finds_nothing(page)

    page.locator("[name=tot]").fill("")
    page.locator("[name=relatie]").select_option("vriend")
    page.get_by_role("button", name="Bewaar", exact=True).dblclick()
    expect(page.get_by_role("status")).to_contain_text("Bewaard.")
    expect(page.get_by_role("link", name=re.compile("^Ans 🌷"))).to_have_count(2)
    assert len(helpers_of(toos.sits(timezone.now()))) == 5


def test_on_paper_stands_who_is_there_and_no_button(new_context, site, toos, home):
    page = sits_at(new_context(), site, toos)
    goes(page, f"{home}/netwerk")
    page.emulate_media(media="print")

    expect(page.get_by_role("table")).to_be_visible()
    expect(page.get_by_role("link", name="Zet er iemand bij")).to_be_hidden()
    expect(page.get_by_role("link", name="Zo kunt u het zeggen")).to_be_hidden()
