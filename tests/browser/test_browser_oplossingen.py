"""Solutions, the navigator and the papers in a real browser: a whole evening, without script, narrow, in the dark."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from keukentafel.tafel.deur import cookie
from tests.browser.steps import PHONE, axe_finds_nothing, back, enter, goes, nothing_runs_off_the_side, press, resize
from tests.keukentafel.tafel.documenten.makers_documenten import AtPapers
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.oplossingen.makers_oplossingen import AtSolutions
from tests.keukentafel.tafel.seated import secret_of

pytestmark = pytest.mark.django_db(transaction=True)

OPEN = ("/wegwijzer", "/wegwijzer?bij=huishouden&wet=wmo", "/wegwijzer/wlz", "/wegwijzer/de-trap")
ROOMS = (
    "oplossingen",
    "oplossingen/over/huishouden",
    "oplossingen/erbij",
    "oplossingen/de-trap",
    "oplossingen/wegwijzer",
    "oplossingen/wegwijzer/dagbesteding",
    "documenten",
    "documenten/klaar",
    "documenten/erbij",
    "documenten/medisch",
)
LONG = "Eenontzettendlangwoordzonderspatiesdatnietopeensmalschermpastmaarwelblijftstaan"


@pytest.fixture
def toos():
    """Somebody with solutions and papers on her table, one of each with a word that is too long for a telephone."""
    person = a_table("Toos", at=timezone.now())
    AtSolutions(person).puts(wat=LONG, redenen=["niet_er", "te_duur"])
    AtSolutions(person).puts(stand="wil_ik", vel="eigen")
    AtPapers(person).says("documenten-erbij", naam=LONG, stand="vraag_op", bij=LONG, wanneer="8 december 2026")
    AtPapers(person).says("documenten-over", "vragen")
    return person


@pytest.fixture
def home(site, toos):
    return f"{site}/tafel/{toos.table_id}"


def opened(context, site, person):
    context.add_cookies([{"name": cookie.name(), "value": secret_of(person), "url": site}])
    return context.new_page()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_found_faultless_and_fits_on_a_telephone(new_context, site, toos, home, scheme):
    page = opened(new_context(color_scheme=scheme), site, toos)
    for address in (*(f"{site}{path}" for path in OPEN), *(f"{home}/{room}" for room in ROOMS)):
        goes(page, address)
        axe_finds_nothing(page)
        resize(page, 320, 640)
        nothing_runs_off_the_side(page)
        resize(page, 1280, 720)


def test_without_script_somebody_finds_help_asks_for_it_and_reads_it_in_the_plan(new_context, site, toos, home):
    page = opened(new_context(java_script_enabled=False), site, toos)
    page.set_viewport_size(PHONE)
    goes(page, f"{home}/oplossingen")
    press(page, "Zoek welke hulp er is", "link")
    press(page, "Uw dagen: werk en bezig zijn", "link")
    press(page, "Dagbesteding", "link", exact=True)
    press(page, "Dit wil ik vragen")
    expect(page.get_by_role("status")).to_contain_text("Bewaard.")
    expect(page.get_by_role("region", name="Dit wil ik graag")).to_contain_text("Dagbesteding")

    press(page, "Dagbesteding", "link", first=True)
    page.get_by_label("Waarom?").fill("Dan zie ik weer mensen.")
    press(page, "Bewaar")
    goes(page, f"{home}/plan")
    expect(page.get_by_role("main")).to_contain_text("Dit wil ik graag: dagbesteding.")
    expect(page.get_by_role("main")).to_contain_text("Dan zie ik weer mensen.")


def test_by_keyboard_alone_somebody_puts_in_what_was_tried(new_context, site, toos, home):
    page = opened(new_context(), site, toos)
    goes(page, f"{home}/oplossingen/erbij?bij=wonen")
    page.get_by_label("Wat is het?").focus()
    page.keyboard.type("Een losse helling voor de drempel")
    page.get_by_label("Dit heb ik geprobeerd").focus()
    page.keyboard.press("Space")
    page.get_by_label("Een hulpmiddel").focus()
    page.keyboard.press("Space")
    page.get_by_label("Wat is het?").focus()
    enter(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Uw huis en bewegen in huis")
    expect(page.get_by_role("region", name="Dit heb ik geprobeerd")).to_contain_text("Een losse helling")


def test_going_back_finds_what_was_typed(new_context, site, toos, home):
    page = opened(new_context(), site, toos)
    goes(page, f"{home}/oplossingen/erbij")
    page.get_by_label("Wat is het?").fill("Een hogere stoel")
    press(page, "Terug naar uw oplossingen", "link")
    back(page)
    expect(page.get_by_label("Wat is het?")).to_have_value("Een hogere stoel")


def test_without_script_papers_are_laid_ready(new_context, site, toos, home):
    page = opened(new_context(java_script_enabled=False), site, toos)
    page.set_viewport_size(PHONE)
    goes(page, f"{home}/documenten")
    press(page, re.compile("^Dat heb ik ?: Uw paspoort"))
    expect(page.locator("#papier-identiteit")).to_contain_text("Dat heb ik")
    press(page, re.compile("^Dat vraag ik op ?: De brief of mail"), "link")
    expect(page.get_by_label("Dat vraag ik op")).to_be_checked()
    page.get_by_label("Bij wie vraagt u het op?").fill("De gemeente")
    press(page, "Bewaar")
    press(page, "Bekijk wat klaarligt", "link")
    expect(page.get_by_role("heading", level=1)).to_have_text("2 papieren liggen klaar")
    expect(page.get_by_role("region", name="Dit komt nog")).to_contain_text("Bij: De gemeente")


def test_by_keyboard_a_paper_of_ones_own_is_put_in_and_a_refusal_keeps_what_was_typed(new_context, site, toos, home):
    page = opened(new_context(), site, toos)
    goes(page, f"{home}/documenten/erbij")
    page.locator("[name=naam]").focus()
    page.keyboard.type("Het dagboek 📓")
    page.get_by_label("Dat vraag ik op").focus()
    page.keyboard.press("Space")
    page.locator("[name=wanneer]").fill("31 februari")
    page.locator("[name=bij]").focus()
    enter(page)
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("[name=naam]")).to_have_value("Het dagboek 📓")
    expect(page.locator("[name=wanneer]")).to_have_value("31 februari")
    expect(page.get_by_label("Dat vraag ik op")).to_be_checked()
    axe_finds_nothing(page)

    page.locator("[name=wanneer]").fill("1 december 2026")
    page.get_by_role("button", name="Bewaar", exact=True).dblclick()
    expect(page.get_by_role("status")).to_contain_text("Bewaard.")
    expect(page.locator(".paper-line").filter(has_text="Het dagboek")).to_have_count(1)


def test_on_paper_only_what_lies_ready_is_printed(new_context, site, toos, home):
    page = opened(new_context(), site, toos)
    goes(page, f"{home}/documenten/klaar")
    page.emulate_media(media="print")
    expect(page.get_by_text("Uw eigen vragen op papier")).to_be_visible()
    expect(page.get_by_text("Terug naar de lijst")).to_be_hidden()
    expect(page.get_by_text("Bekijk de lijst")).to_be_hidden()
