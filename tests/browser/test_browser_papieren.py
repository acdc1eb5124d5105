"""Papers and keeping in a real browser: two phones at once, by keyboard, without script, narrow, in the dark."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from keukentafel.tafel.deur import cookie
from tests.browser.steps import (
    axe_finds_nothing,
    back,
    enter,
    goes,
    nothing_runs_off_the_side,
    press,
    resize,
    takes,
)
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table
from tests.keukentafel.tafel.seated import secret_of

pytestmark = pytest.mark.django_db(transaction=True)

SCREENS = ("papieren", "papieren/foto", "bewaren", "bewaren/kopie", "bewaren/inlezen", "bewaren/herinnering")
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n"


class Phone:
    """A browser in which somebody's table is open."""

    def __init__(self, context, site, person):
        context.add_cookies([{"name": cookie.name(), "value": secret_of(person), "url": site}])
        self.page = context.new_page()
        self.home = f"{site}/tafel/{person.table_id}"

    def goes(self, room="papieren"):
        goes(self.page, f"{self.home}/{room}")
        return self.page

    def notes(self, text, reader="Alleen ik"):
        page = self.goes()
        page.get_by_label("Uw notitie").fill(text)
        page.get_by_label(reader).check()
        press(page, "Bewaar de notitie")
        expect(page.get_by_text("Bewaard.")).to_be_visible()
        return page


@pytest.fixture
def toos():
    return a_table("Toos", at=timezone.now())


@pytest.fixture
def phone(new_context, site, toos):
    return Phone(new_context(), site, toos)


def test_the_sheet_turns_yellow_while_only_the_writer_reads_it(phone):
    page = phone.goes()
    colour = "el => getComputedStyle(el).backgroundColor"
    sheet = page.locator("form.note")

    private = sheet.evaluate(colour)
    page.get_by_label("Iedereen aan tafel").check()

    assert private != sheet.evaluate(colour)


def test_two_people_who_change_one_note_at_once_keep_both(phone, new_context, site, toos):
    karin = Phone(new_context(), site, a_guest(toos, "Karin", at=timezone.now()))
    phone.notes("Een beugel", "Iedereen aan tafel")
    pages = [phone.goes(), karin.goes()]
    for page in pages:
        press(page, re.compile("^Wijzig"), "link")
    for page, text in zip(pages, ("Een beugel en een stoel", "Een beugel en een lift"), strict=True):
        page.get_by_label("Uw notitie").fill(text)
        press(page, "Bewaar")

    expect(pages[1].get_by_role("heading", level=1)).to_have_text("Dit is door twee mensen tegelijk veranderd.")
    expect(pages[1].get_by_label("Allebei, onder elkaar")).to_be_checked()
    press(pages[1], "Verder met deze keuze")
    text = pages[1].locator(".paper__text").first
    expect(text).to_contain_text("Een beugel en een stoel")
    expect(text).to_contain_text("Een beugel en een lift")


def test_what_one_does_not_want_to_share_disappears_from_the_other_phone(phone, new_context, site, toos):
    karin = Phone(new_context(), site, a_guest(toos, "Karin", at=timezone.now()))
    page = phone.notes("Ik gleed uit", "Iedereen aan tafel")

    press(page, re.compile("^Dit wil ik niet delen"), "link")
    press(page, "Haal het van tafel")

    expect(page.get_by_text("Dit is nu alleen van u.")).to_be_visible()
    expect(karin.goes().get_by_text("Ik gleed uit")).to_have_count(0)


def test_a_note_taken_away_comes_back_with_one_tap(phone):
    page = phone.notes("Per ongeluk")
    press(page, re.compile("^Haal weg"))

    press(page, "Toch niet? Zet het terug.", "link")
    press(page, "Zet terug")

    expect(page.get_by_text("Per ongeluk")).to_be_visible()


def test_a_photo_is_seen_on_the_page_and_a_letter_comes_as_a_file(phone):
    page = phone.goes("papieren/foto")
    shot = page.screenshot()
    files = [
        {"name": "a.txt", "mimeType": "text/plain", "buffer": shot},
        {"name": "b.jpg", "mimeType": "image/jpeg", "buffer": PDF},
    ]
    page.get_by_label("Of kies een foto of pdf").set_input_files(files)
    page.get_by_label("Wat is het?").fill("Besluit")
    press(page, "Leg erbij")

    press(page, "Besluit (1)", "link", exact=True)
    assert page.locator("img.paper__photo").evaluate("el => el.decode().then(() => el.naturalWidth)") > 0
    back(page)
    press(page, "Besluit (2)", "link", exact=True)
    assert takes(page, "Open de brief (pdf)", "link").suggested_filename == "brief.pdf"


def test_a_table_goes_to_another_computer_as_a_file_and_is_then_erased(phone, new_context, site, tmp_path):
    phone.notes("Dit verhuist mee")
    page = phone.goes("bewaren")
    takes(page, "Het bestand, zonder slot", "link").save_as(tmp_path / "mijn.json")

    elsewhere = Phone(new_context(), site, a_table("Toos", at=timezone.now())).goes("bewaren/inlezen")
    elsewhere.get_by_label("Uw bestand").set_input_files(tmp_path / "mijn.json")
    press(elsewhere, "Laat zien wat erin staat")
    expect(elsewhere.get_by_text("Dit verhuist mee")).to_be_visible()
    press(elsewhere, "Leg het erbij")
    expect(elsewhere.get_by_text("Ingelezen.")).to_be_visible()

    page = phone.goes("bewaren/wissen")
    page.get_by_label("Typ het woord: wissen").fill("wissen")
    press(page, "Wis alles, voor iedereen")
    expect(page.get_by_role("heading", level=1)).to_have_text("De tafel is gewist.")
    assert takes(page, "Bewaar het bewijs als bestand").suggested_filename == "bewijs-van-wissen.txt"


def test_everything_works_without_script(new_context, site, toos):
    phone = Phone(new_context(java_script_enabled=False), site, toos)

    page = phone.notes("Zonder script", "Iedereen aan tafel")
    page.get_by_label("Zoek in uw papieren").fill("script")
    press(page, "Zoek")

    expect(page.get_by_role("heading", name="Eén papier gevonden")).to_be_visible()


def test_a_note_is_written_by_keyboard_alone(phone):
    page = phone.goes()
    page.get_by_label("Uw notitie").focus()
    page.keyboard.type("Met toetsen")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    enter(page)

    expect(page.locator(".paper:not(.paper--private)").get_by_text("Met toetsen")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_screen_has_a_fault_that_can_be_measured_and_none_is_wider_than_the_phone(new_context, site, toos, scheme):
    phone = Phone(new_context(color_scheme=scheme), site, toos)
    resize(phone.page, 320, 700)
    phone.notes("Met een woord datnietbreektomdathetlangerisdaneenschermvaneentelefoon", "Iedereen aan tafel")
    phone.notes("Voor mij")
    for screen in (*SCREENS, "bewaren/verhuizen", "bewaren/wissen"):
        page = phone.goes(screen)
        axe_finds_nothing(page)
        nothing_runs_off_the_side(page)
