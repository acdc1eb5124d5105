"""The plan in a real browser: read, changed and handed in, on a phone, in the dark, without script, at 320 pixels."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from keukentafel.tafel.deur import cookie
from keukentafel.tafel.kluis.versions import new_version
from tests.browser.steps import axe_finds_nothing, back, goes, nothing_runs_off_the_side, press, resize, takes
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.seated import secret_of
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import says

pytestmark = pytest.mark.django_db(transaction=True)

SCREENS = (
    "plan",
    "plan?vorm=kort",
    "plan?vorm=makkelijk",
    "plan/herkomst",
    "plan/stuk/loop_tegenaan-huishouden",
    "plan/geef",
)


class AtPlan:
    """A browser in which somebody's plan is open."""

    def __init__(self, context, site, person):
        context.add_cookies([{"name": cookie.name(), "value": secret_of(person), "url": site}])
        self.page = context.new_page()
        self.home = f"{site}/tafel/{person.table_id}"

    def goes(self, room="plan"):
        goes(self.page, f"{self.home}/{room}")
        return self.page


@pytest.fixture
def toos():
    person = a_table("Toos", at=timezone.now())
    at_table = person.sits(timezone.now())
    law = new_version("dossier", {"wet": "wmo", "gemeente": {}}, door="", at=at_table.at, id="dossier")
    melding = new_version("feit", {"soort": "melding_gedaan", "op": "2026-11-18"}, door="", at=at_table.at)
    at_table.write("gedeeld", [law, melding])
    says(at_table, "aanleiding.dwars", tekst="Ik durf niet meer te douchen.")
    says(at_table, "huishouden.gaat", keuze="niet_zonder_hulp", onderwerpen=["bed"])
    says(at_table, "huishouden.slechte_dag", tekst="Dan kom ik niet verder dan de keuken.")
    says(at_table, "gemoed.slechte_dag", private=True, tekst="Ik huil veel.")
    return person


def hands_in(page):
    press(page, "Geef dit plan aan de gemeente", "link")
    page.get_by_label("Aan de balie, of afgegeven").check()
    press(page, "Ik gaf het plan af")


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_of_the_plan_can_be_used_by_everybody(new_context, site, toos, screen, scheme):
    page = AtPlan(new_context(color_scheme=scheme), site, toos).goes(screen)

    axe_finds_nothing(page)
    resize(page, 320, 640)
    nothing_runs_off_the_side(page)


def test_a_sentence_is_changed_and_put_back_on_a_phone_without_script(new_context, site, toos):
    page = AtPlan(new_context(java_script_enabled=False), site, toos).goes("plan/stuk/loop_tegenaan-huishouden")
    page.locator("textarea", has_text="Dan kom ik niet verder").fill("Soms kom ik mijn bed niet uit.")
    press(page.locator(".buttons"), "Klaar, laat het plan zien")
    expect(page.get_by_role("article")).to_contain_text("Soms kom ik mijn bed niet uit.")
    press(page, "Deel 2. Waar ik tegenaan loop: Mijn huishouden", "link")
    press(page, "Zet terug")
    press(page.locator(".buttons"), "Klaar, laat het plan zien")

    expect(page.get_by_role("article")).to_contain_text("Dan kom ik niet verder dan de keuken.")


def test_by_keyboard_a_sentence_is_changed_a_double_tap_changes_it_once_and_back_finds_it(new_context, site, toos):
    page = AtPlan(new_context(), site, toos).goes("plan/stuk/loop_tegenaan-huishouden")
    words = page.locator("textarea", has_text="Dan kom ik niet verder")
    words.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Dat duurt 20 minuten.")
    page.locator(".buttons").get_by_role("button", name="Klaar, laat het plan zien").dblclick()
    expect(page.get_by_role("article")).to_contain_text("niet verder dan de keuken. Dat duurt 20 minuten.")
    expect(page.get_by_text("Dat duurt 20 minuten.")).to_have_count(1)

    back(page)
    expect(page.locator("textarea", has_text="Dat duurt 20 minuten.")).to_have_count(1)


def test_what_was_handed_in_is_shown_word_for_word_and_can_be_taken_back(new_context, site, toos):
    page = AtPlan(new_context(), site, toos).goes()
    hands_in(page)
    expect(page.get_by_role("heading", name="Dit gaf u, woord voor woord.")).to_be_visible()
    expect(page.get_by_text("Dan kom ik niet verder dan de keuken.")).to_be_visible()
    press(page, "Toch niet afgegeven")

    expect(page.get_by_text("Genoteerd: u gaf uw plan toch niet af.")).to_be_visible()


def test_the_plan_is_taken_along_as_a_file_that_names_nobody(new_context, site, toos):
    page = AtPlan(new_context(), site, toos).goes()

    assert takes(page, "Als PDF, om te printen", "link").suggested_filename == "persoonlijk-plan.pdf"


def test_on_paper_stands_the_plan_and_nothing_that_stays_behind(new_context, site, toos):
    page = AtPlan(new_context(), site, toos).goes()
    page.emulate_media(media="print")

    expect(page.get_by_text("Ik durf niet meer te douchen.")).to_be_visible()
    expect(page.get_by_role("heading", name="Wat hier blijft")).to_be_hidden()
    expect(page.get_by_role("link", name="Verander de tekst")).to_be_hidden()
