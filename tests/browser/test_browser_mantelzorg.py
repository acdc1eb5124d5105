"""The room of who cares in a real browser: a carer beside a resident who may not read hers, on a phone, in the dark."""

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from keukentafel.tafel.deur import cookie
from keukentafel.tafel.kluis.versions import new_version
from tests.browser.steps import axe_finds_nothing, back, goes, nothing_runs_off_the_side, press, resize, takes
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, Somebody, a_guest, a_table
from tests.keukentafel.tafel.seated import secret_of

pytestmark = pytest.mark.django_db(transaction=True)

SCREENS = (
    "mantelzorg",
    "mantelzorg/check/1",
    "mantelzorg/check/zinnen",
    "mantelzorg/vragen/zorg",
    "mantelzorg/vragen/grens",
    "mantelzorg/uren",
    "mantelzorg/verhaal",
    "mantelzorg/verhaal/lezen",
    "mantelzorg/verhaal/delen",
    "mantelzorg/past?klaar=ja",
    "mantelzorg/kind",
    "mantelzorg/kind/achttien",
)


class At:
    """A browser of somebody at the table."""

    def __init__(self, context, site: str, person: Somebody) -> None:
        context.add_cookies([{"name": cookie.name(), "value": secret_of(person), "url": site}])
        self.page: Page = context.new_page()
        self.home = f"{site}/tafel/{person.table_id}"

    def goes(self, room: str = "mantelzorg") -> Page:
        goes(self.page, f"{self.home}/{room}")
        return self.page


@pytest.fixture
def toos() -> Somebody:
    return a_table("Toos", at=timezone.now())


@pytest.fixture
def karin(toos) -> Somebody:
    return a_guest(toos, "Karin", "mantelzorger", ALL, at=timezone.now(), relatie="dochter")


def tells(person: Somebody, over: str, **content: object) -> None:
    at_table = person.sits(timezone.now())
    made = new_version("antwoord", content, door=str(at_table.seat.pk), at=at_table.at, over=over)
    at_table.write("eigen", [made])


@pytest.fixture
def told(karin) -> Somebody:
    tells(karin, "voormij.s1", keuze="vaak", praten="ja")
    tells(karin, "voormij.hoe_lang", keuze="weken")
    tells(karin, "voormij.niet_meer", tekst="Haar onder de douche helpen. " + "a" * 90)
    tells(karin, "past.bij_mij", keuze="nee")
    return karin


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_of_who_cares_can_be_used_by_everybody(new_context, site, told, screen, scheme):
    page = At(new_context(color_scheme=scheme), site, told).goes(screen)

    axe_finds_nothing(page)
    resize(page, 320, 640)
    nothing_runs_off_the_side(page)


def answers(page: Page, statement: str, answer: str, *, talk: bool) -> None:
    part = page.get_by_role("group", name=statement)
    part.get_by_role("radio", name=answer, exact=True).check()
    if talk:
        part.get_by_role("checkbox", name="Hier wil ik over praten").check()


def test_karin_fills_the_check_on_a_phone_without_script_and_shares_one_sentence(new_context, site, karin, toos):
    hers = At(new_context(java_script_enabled=False), site, karin)
    page = hers.goes()
    press(page, "Twaalf zinnen over de afgelopen twee weken", "link")
    answers(page, "werd ik 's nachts wakker", "vaak", talk=True)
    press(page, "Verder met 4")
    press(page, "Verder met 7")
    press(page, "Verder met 10")
    answers(page, "spanning", "soms", talk=False)
    press(page, "Lees uw zinnen")
    expect(page.get_by_role("heading", name="Dit zet u bovenaan")).to_be_visible()
    page.locator("textarea").first.fill("Ik lig elke nacht te luisteren.")
    press(page, "Bewaar, en kies wat u laat lezen")
    press(page, "Lees uw verhaal")
    expect(page.get_by_role("article")).to_contain_text("Ik lig elke nacht te luisteren.")

    theirs = At(new_context(), site, toos)
    expect(theirs.goes().get_by_text("Ik lig elke nacht te luisteren.")).to_have_count(0)

    press(page, "Kies wie het mag lezen", "link")
    page.get_by_label("Wie aan deze tafel mag lezen").check()
    press(page, "Deel dit")
    expect(page.get_by_text("U deelde uw verhaal met de tafel.")).to_be_visible()
    read = theirs.goes()
    expect(read.get_by_text("Ik lig elke nacht te luisteren.")).to_be_visible()
    expect(read.get_by_text("spanning tussen mij en mijn naaste")).to_have_count(0)

    press(page, "Haal het terug van de tafel")
    expect(page.get_by_text("Teruggehaald.")).to_be_visible()
    expect(theirs.goes().get_by_text("Ik lig elke nacht te luisteren.")).to_have_count(0)


def test_back_loses_no_answer_of_the_check(new_context, site, karin):
    page = At(new_context(), site, karin).goes("mantelzorg/check/1")
    answers(page, "klachten van het tillen", "bijna altijd", talk=False)
    press(page, "Verder met 4")
    back(page)

    part = page.get_by_role("group", name="klachten van het tillen")
    expect(part.get_by_role("radio", name="bijna altijd")).to_be_checked()


def test_the_check_is_done_with_the_keyboard_alone(new_context, site, karin):
    page = At(new_context(), site, karin).goes("mantelzorg/check/1")
    page.get_by_role("group", name="nachts wakker").get_by_role("radio", name="nooit").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")

    expect(page.get_by_role("group", name="nachts wakker").get_by_role("radio", name="vaak")).to_be_checked()


def test_the_story_is_taken_along_as_a_file_that_names_nobody(new_context, site, told):
    page = At(new_context(), site, told).goes("mantelzorg/verhaal/lezen")

    assert takes(page, "Als pdf", "link").suggested_filename == "verhaal.pdf"


def test_on_paper_stands_the_story_alone(new_context, site, told):
    page = At(new_context(), site, told).goes("mantelzorg/verhaal/lezen")
    page.emulate_media(media="print")

    expect(page.get_by_role("article")).to_contain_text("s nachts wakker")
    expect(page.get_by_role("link", name="Kies wie het mag lezen")).to_be_hidden()
    expect(page.get_by_role("heading", name="Dit is uw verhaal")).to_be_hidden()
