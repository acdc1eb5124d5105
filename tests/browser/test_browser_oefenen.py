"""Rehearsing in a real browser: on a phone, in the dark, without script, read aloud, printed, and by keyboard."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from keukentafel.tafel.deur import cookie
from tests.browser.steps import axe_finds_nothing, enter, goes, nothing_runs_off_the_side, press, resize
from tests.browser.voices import DUTCH, Listener, gets_voices
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.seated import secret_of
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import says

pytestmark = pytest.mark.django_db(transaction=True)

SCREENS = (
    "oefenen",
    "oefenen/vraag/anders",
    "oefenen/spiekbriefjes",
    "oefenen/spiekbriefjes/kies",
    "oefenen/eigen-vragen",
    "oefenen/momenten",
    "oefenen/meegaan",
    "stoelen/overdracht",
    "../../tafels",
)


class AtRehearsal:
    """A browser in which somebody rehearses."""

    def __init__(self, context, site, person):
        context.add_cookies([{"name": cookie.name(), "value": secret_of(person), "url": site}])
        self.page = context.new_page()
        self.home = f"{site}/tafel/{person.table_id}"

    def goes(self, room="oefenen"):
        goes(self.page, f"{self.home}/{room}")
        return self.page


@pytest.fixture
def toos():
    now = timezone.now()
    person = a_table("Toos", at=now)
    a_table("Bert", opened=person.opened, at=now)
    at_table = person.sits(now)
    says(at_table, "aanleiding.dwars", tekst="Ik durf niet meer te douchen.")
    says(at_table, "huishouden.slechte_dag", tekst="Dan kom ik niet verder dan de keuken. Dat duurt 20 minuten.")
    says(at_table, "huishouden.blad", bespreken="ja")
    says(at_table, "huishouden.notitie", private=True, tekst="Karin niet bij dit stuk.")
    says(at_table, "oefenen.anders", private=True, tekst="Het gaat wel, mijn dochter moet het maar doen.")
    return person


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_of_rehearsing_can_be_used_by_everybody(new_context, site, toos, screen, scheme):
    page = AtRehearsal(new_context(color_scheme=scheme), site, toos).goes(screen)

    axe_finds_nothing(page)
    resize(page, 320, 640)
    nothing_runs_off_the_side(page)


def test_a_question_is_rehearsed_on_a_phone_without_script(new_context, site, toos):
    page = AtRehearsal(new_context(java_script_enabled=False), site, toos).goes()
    press(page, "Oefen verder", "link")
    expect(page.get_by_role("heading", level=1)).to_have_text("Waarom vraagt u hulp van de gemeente?")
    expect(page.get_by_role("button", name="Lees voor")).to_be_hidden()
    answer = page.get_by_label("Wat zegt u dan?")
    expect(answer).to_have_value("Ik durf niet meer te douchen.")

    answer.fill("Ach, het valt wel mee.")
    press(page, "Bewaar en lees mee")
    expect(page.get_by_role("note")).to_contain_text("U schreef: ‘valt wel mee’.")

    press(page, "Zo is het goed")
    expect(page.get_by_role("note")).to_have_count(0)
    expect(page.get_by_label("Wat zegt u dan?")).to_have_value("Ach, het valt wel mee.")
    press(page, "Volgende vraag", "link", first=True)
    expect(page.get_by_role("heading", level=1)).to_have_text("Wat hebt u zelf al geprobeerd?")


def test_a_question_is_read_aloud_on_the_device_only_after_a_press(new_context, site, toos):
    context = new_context()
    gets_voices(context, DUTCH)
    page = AtRehearsal(context, site, toos).goes("oefenen/vraag/anders")
    listener = Listener(page)
    expect(listener.opener).to_have_attribute("aria-pressed", "false")
    assert listener.said == []

    listener.opener.press("Enter")
    assert "Kan het ook op een andere manier?" in listener.hears_all()


def test_cards_print_four_on_a_sheet_without_anything_else(new_context, site, toos):
    page = AtRehearsal(new_context(), site, toos).goes("oefenen/spiekbriefjes")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Het huishouden")).to_be_visible()
    expect(page.get_by_text("Karin niet bij dit stuk.")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_hidden()
    expect(page.get_by_text("Leest er iemand mee?")).to_be_hidden()


def test_which_cards_is_chosen_and_what_others_hold_has_no_notes(new_context, site, toos):
    page = AtRehearsal(new_context(), site, toos).goes("oefenen/spiekbriefjes/kies")
    page.get_by_label("Als het moeilijk wordt").check()
    press(page, "Laat de spiekbriefjes zien")
    expect(page.get_by_role("heading", name="Als het moeilijk wordt")).to_be_visible()
    expect(page.get_by_text("Karin niet bij dit stuk.")).to_be_visible()

    press(page, "Spiekbriefjes voor wie meegaat", "link")
    expect(page.get_by_text("Dan kom ik niet verder dan de keuken.")).to_be_visible()
    expect(page.get_by_text("Karin niet bij dit stuk.")).to_have_count(0)


def test_who_supports_many_goes_by_keyboard_from_the_overview_to_handing_over(new_context, site, toos):
    page = AtRehearsal(new_context(), site, toos).goes("../../tafels")
    page.get_by_role("link", name="Draag over").first.focus()
    enter(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Draag dit werk over")
    page.get_by_label("Uw overdracht").fill("Het verslag komt nog.")
    press(page, "Bewaar als notitie")
    expect(page.get_by_role("status")).to_contain_text("Bewaard als notitie")
