"""Papers and keeping in a real browser: two phones at once, by keyboard, without script, narrow, in the dark."""

import base64
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import expect

from keukentafel.tafel.deur import cookie
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table

pytestmark = pytest.mark.django_db(transaction=True)

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SCREENS = ("papieren", "papieren/foto", "bewaren", "bewaren/kopie", "bewaren/inlezen", "bewaren/herinnering")
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n"


class Phone:
    """A browser in which somebody's table is open."""

    def __init__(self, context, site, person):
        secret = base64.urlsafe_b64encode(person.unlocked.secret).rstrip(b"=").decode()
        context.add_cookies([{"name": cookie.name(), "value": secret, "url": site}])
        self.page = context.new_page()
        self.page.set_default_timeout(10_000)
        self.home = f"{site}/tafel/{person.table_id}"

    def goes(self, room="papieren"):
        self.page.goto(f"{self.home}/{room}", wait_until="load")
        return self.page

    def notes(self, text, reader="Alleen ik"):
        page = self.goes()
        page.get_by_label("Uw notitie").fill(text)
        page.get_by_label(reader).check()
        page.get_by_role("button", name="Bewaar de notitie").click()
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
        page.get_by_role("link", name=re.compile("^Wijzig")).click()
    for page, text in zip(pages, ("Een beugel en een stoel", "Een beugel en een lift"), strict=True):
        page.get_by_label("Uw notitie").fill(text)
        page.get_by_role("button", name="Bewaar").click()

    expect(pages[1].get_by_role("heading", level=1)).to_have_text("Dit is door twee mensen tegelijk veranderd.")
    expect(pages[1].get_by_label("Allebei, onder elkaar")).to_be_checked()
    pages[1].get_by_role("button", name="Verder met deze keuze").click()
    text = pages[1].locator(".paper__text").first
    expect(text).to_contain_text("Een beugel en een stoel")
    expect(text).to_contain_text("Een beugel en een lift")


def test_what_one_does_not_want_to_share_disappears_from_the_other_phone(phone, new_context, site, toos):
    karin = Phone(new_context(), site, a_guest(toos, "Karin", at=timezone.now()))
    page = phone.notes("Ik gleed uit", "Iedereen aan tafel")

    page.get_by_role("link", name=re.compile("^Dit wil ik niet delen")).click()
    page.get_by_role("button", name="Haal het van tafel").click()

    expect(page.get_by_text("Dit is nu alleen van u.")).to_be_visible()
    expect(karin.goes().get_by_text("Ik gleed uit")).to_have_count(0)


def test_a_note_taken_away_comes_back_with_one_tap(phone):
    page = phone.notes("Per ongeluk")
    page.get_by_role("button", name=re.compile("^Haal weg")).click()

    page.get_by_role("link", name="Toch niet? Zet het terug.").click()
    page.get_by_role("button", name="Zet terug").click()

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
    page.get_by_role("button", name="Leg erbij").click()

    page.get_by_role("link", name="Besluit (1)", exact=True).click()
    assert page.locator("img.paper__photo").evaluate("el => el.decode().then(() => el.naturalWidth)") > 0
    page.go_back()
    page.get_by_role("link", name="Besluit (2)", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Open de brief (pdf)").click()
    assert download.value.suggested_filename == "brief.pdf"


def test_a_table_goes_to_another_computer_as_a_file_and_is_then_erased(phone, new_context, site, tmp_path):
    phone.notes("Dit verhuist mee")
    page = phone.goes("bewaren")
    with page.expect_download() as download:
        page.get_by_role("link", name="Het bestand, zonder slot").click()
    download.value.save_as(tmp_path / "mijn.json")

    elsewhere = Phone(new_context(), site, a_table("Toos", at=timezone.now())).goes("bewaren/inlezen")
    elsewhere.get_by_label("Uw bestand").set_input_files(tmp_path / "mijn.json")
    elsewhere.get_by_role("button", name="Laat zien wat erin staat").click()
    expect(elsewhere.get_by_text("Dit verhuist mee")).to_be_visible()
    elsewhere.get_by_role("button", name="Leg het erbij").click()
    expect(elsewhere.get_by_text("Ingelezen.")).to_be_visible()

    page = phone.goes("bewaren/wissen")
    page.get_by_label("Typ het woord: wissen").fill("wissen")
    page.get_by_role("button", name="Wis alles, voor iedereen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("De tafel is gewist.")
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar het bewijs als bestand").click()
    assert download.value.suggested_filename == "bewijs-van-wissen.txt"


def test_everything_works_without_script(new_context, site, toos):
    phone = Phone(new_context(java_script_enabled=False), site, toos)

    page = phone.notes("Zonder script", "Iedereen aan tafel")
    page.get_by_label("Zoek in uw papieren").fill("script")
    page.get_by_role("button", name="Zoek").click()

    expect(page.get_by_role("heading", name="Eén papier gevonden")).to_be_visible()


def test_a_note_is_written_by_keyboard_alone(phone):
    page = phone.goes()
    page.get_by_label("Uw notitie").focus()
    page.keyboard.type("Met toetsen")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator(".paper:not(.paper--private)").get_by_text("Met toetsen")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_screen_has_a_fault_that_can_be_measured_and_none_is_wider_than_the_phone(new_context, site, toos, scheme):
    phone = Phone(new_context(color_scheme=scheme), site, toos)
    phone.page.set_viewport_size({"width": 320, "height": 700})
    phone.notes("Met een woord datnietbreektomdathetlangerisdaneenschermvaneentelefoon", "Iedereen aan tafel")
    phone.notes("Voor mij")
    found = []
    for screen in (*SCREENS, "bewaren/verhuizen", "bewaren/wissen"):
        page = phone.goes(screen)
        found += [(screen, fault["id"]) for fault in Axe().run(page, options=RULES).response["violations"]]
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found.append((screen, "too wide"))

    assert found == []
