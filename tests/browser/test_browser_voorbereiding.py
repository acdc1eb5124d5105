"""The preparation in a real browser: ten minutes on a phone, one's own pace with the keyboard, two at one table."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.steps import (
    axe_finds_nothing,
    back,
    enter,
    goes,
    nothing_runs_off_the_side,
    press,
    reloads,
    resize,
    takes,
)
from tests.browser.voices import DUTCH, Listener, gets_voices

pytestmark = [pytest.mark.django_db(transaction=True)]


def accessible(page):
    axe_finds_nothing(page)
    nothing_runs_off_the_side(page)


def sits_down(page, site):
    """Begin a table from the page that everybody may see, and arrive at the map."""
    goes(page, site + "/voorbereiden")
    press(page, "Begin met voorbereiden", "link")
    page.get_by_label("Voor mijzelf").check()
    page.get_by_label(re.compile("volwassene")).first.check()
    page.locator("[name=naam]").fill("Toos")
    press(page, re.compile("Begin, en geef"))
    press(page, "Ik heb mijn kaartje bewaard", "link")
    expect(page.get_by_role("heading", name="Hoeveel tijd hebt u?")).to_be_visible()


def main(page):
    return page.get_by_role("main")


@pytest.mark.requirement("S0-9", screen="/voorbereiden", part="the questions; the plan that comes of them is F05")
def test_in_ten_minutes_on_a_small_phone_without_script(new_context, site):
    page = new_context(java_script_enabled=False).new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    sits_down(page, site)
    press(page, re.compile("In tien minuten"), "link")
    page.get_by_label("Wat zit u het meest dwars?").fill("De trap op.")
    press(page, "Verder")
    expect(page.get_by_text("vraag 2 van 11")).to_be_visible()
    expect(page.get_by_text(re.compile(r"Bewaard om \d\d\.\d\d uur"))).to_be_visible()
    press(page, "Sla dit over")
    page.get_by_label("Het huishouden").check()
    press(page, "Verder")
    page.get_by_label("Het lukt niet zonder hulp").check()
    press(page, "Verder")
    for _ in range(7):
        press(page, "Sla dit over")
    expect(page).not_to_have_url(re.compile("/kort/"))


def test_at_ones_own_pace_with_the_keyboard_and_back_loses_nothing(page, site):
    sits_down(page, site)
    goes(page, page.url + "/huishouden/1")
    first = page.url
    page.get_by_label("Het lukt niet zonder hulp").focus()
    page.keyboard.press("Space")
    page.get_by_label("Hier wil ik het over hebben").focus()
    page.keyboard.press("Space")
    page.get_by_label("Notitie voor uzelf").fill("Karin niet bij dit stuk.")
    page.get_by_role("button", name=re.compile("^Verder")).focus()
    enter(page)
    expect(page).not_to_have_url(first)

    back(page)
    reloads(page)
    expect(page.get_by_label("Het lukt niet zonder hulp")).to_be_checked()
    expect(page.get_by_label("Hier wil ik het over hebben")).to_be_checked()
    expect(page.get_by_label("Notitie voor uzelf")).to_have_value("Karin niet bij dit stuk.")
    press(page, "Kies een ander onderwerp")
    expect(page.get_by_role("heading", name="U kunt verder met: Het huishouden")).to_be_visible()


def test_a_refusal_keeps_what_was_typed_and_leads_to_the_field(page, site):
    sits_down(page, site)
    goes(page, page.url + "/huishouden")
    page.get_by_label("Hoeveel slechte dagen").fill("negen")
    page.locator("[name='huishouden.risico.tekst']").fill("Ik val.")
    press(page, "Klaar met dit onderwerp")

    expect(page.get_by_role("alert")).to_contain_text("Een week heeft zeven dagen.")
    expect(page.locator("[name='huishouden.risico.tekst']")).to_have_value("Ik val.")
    accessible(page)
    page.get_by_label("Hoeveel slechte dagen").fill("3")
    press(page, "Klaar met dit onderwerp")
    expect(page.get_by_role("status").first).to_contain_text("Klaar: Het huishouden")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_is_accessible_and_fits_the_smallest_phone(new_context, site, scheme):
    page = new_context(color_scheme=scheme).new_page()
    resize(page, 320, 640)
    goes(page, site + "/voorbereiden")
    accessible(page)
    goes(page, site + "/voorbereiden/papier")
    accessible(page)
    press(page, "Laat het formulier zien")
    accessible(page)
    sits_down(page, site)
    table = page.url
    accessible(page)
    for where in ("/kort/1", "/kort/3", "/gezondheid/1", "/gezondheid/2", "/huishouden"):
        goes(page, table + where)
        accessible(page)
    page.locator("[name='huishouden.risico.tekst']").fill("Ik val.")
    press(page, "Bewaar, en blijf hier")
    for where in ("", "/alles", "/huishouden/1"):
        goes(page, table + where)
        accessible(page)


def test_bep_finds_her_way_from_the_start_page_to_a_plan_on_paper(page, site):
    goes(page, site + "/")
    press(page, re.compile("^Het gesprek komt"), "link")
    press(page, "Begin met voorbereiden", "link")
    expect(page.get_by_text("Voorbereiden op uw gesprek")).to_be_visible()
    page.get_by_label("Voor mijzelf").check()
    page.get_by_label(re.compile("volwassene")).first.check()
    press(page, re.compile("Begin, en geef"))
    code = " ".join(page.locator(".card6__words li").all_inner_texts())
    press(page, "Ik heb mijn kaartje bewaard", "link")
    press(page, re.compile("In tien minuten"), "link")
    first = page.url

    page.get_by_label("Wat zit u het meest dwars?").fill("De trap op gaat niet meer.")
    press(page, "Verder")
    back(page)
    expect(page).to_have_url(first)
    reloads(page)
    expect(page.get_by_label("Wat zit u het meest dwars?")).to_have_value("De trap op gaat niet meer.")
    press(page, "Verder")
    press(page, "Stop voor nu")
    press(page, "Sluit de tafel", first=True)
    comes_back(page, site, code)
    press(page, "Verder met voorbereiden", "link")
    press(page, "Verder met vraag 2", "link")

    for _ in range(7):
        expect(page.get_by_text(re.compile("In tien minuten: vraag"))).to_be_visible()
        press(page, "Sla dit over")
    expect(page.get_by_text("Dit krijgt de gemeente, woord voor woord.")).to_be_visible()
    expect(page.get_by_text("De trap op gaat niet meer.").first).to_be_visible()
    nothing_runs_off_the_side(page)
    assert takes(page, "Als PDF, om te printen", "link").suggested_filename.endswith(".pdf")


def test_who_reads_with_difficulty_hears_the_question_and_her_own_answer(new_context, site):
    context = new_context()
    gets_voices(context, DUTCH)
    page = context.new_page()
    sits_down(page, site)
    goes(page, page.url + "/kort/1")
    page.get_by_label("Wat zit u het meest dwars?").fill("De trap op gaat niet meer.")
    press(page, "Verder")
    back(page)
    listener = Listener(page)
    listener.opener.press("Enter")
    said = listener.hears_all()

    assert said.index("Wat zit u het meest dwars?") < said.index("ingevuld: De trap op gaat niet meer.")
    axe_finds_nothing(page)


def comes_back(page, site, code):
    """Open the table again with the words on the card, as on another day."""
    goes(page, site + "/")
    press(page, "Open mijn tafel", "link")
    page.get_by_label(re.compile("acht woorden")).first.fill(code)
    press(page, re.compile("^Open"))
