"""Where reading begins on a page and where it ends, in a real browser with a stand-in for its voices."""

import pytest
from playwright.sync_api import expect

from tests.browser.device import Device
from tests.browser.steps import follow, goes
from tests.browser.voices import DUTCH, ENGLISH, THREE_SENTENCES, Listener, gets_voices, lays, starts

pytestmark = pytest.mark.django_db(transaction=True)

BESIDE = """<aside data-terzijde><p>Kies een ander.</p></aside><h1>Het huis</h1><p>Wat lukt niet?</p>
<nav data-terzijde><p>Vorige.</p><p>Volgende.</p></nav>"""
LONG = "<h1>Boven</h1><p style='height: 200rem'>Lang.</p><h2 id='vier'>Vraag vier</h2><p>Wat dan?</p>"


def test_what_only_leads_elsewhere_is_not_read_in_its_turn(page, site):
    listener = starts(page, site, BESIDE)
    assert listener.hears_all() == ["Het huis", "Wat lukt niet?"]
    expect(listener.bar.get_by_role("button", name="Lees", exact=True)).to_be_visible()


def test_what_leads_elsewhere_is_read_where_somebody_goes_there(page, site):
    listener = starts(page, site, BESIDE)
    listener.hears("Het huis")
    listener.presses("Zin terug")
    listener.hears("Kies een ander.")
    listener.presses("Zin verder")
    listener.hears("Het huis")
    listener.presses("Zin verder")
    listener.hears("Wat lukt niet?")
    listener.presses("Zin verder")
    listener.hears("Vorige.")
    listener.ends()
    listener.hears("Volgende.")


def test_a_way_above_the_heading_is_not_read_first_and_what_went_wrong_is(page, site):
    words = """<div role="alert"><h2>Dit klopt nog niet</h2><ul><li><a href="#">Kies een dag.</a></li></ul></div>
    <p><a href="#">Terug</a></p><nav><a href="#">Uw punten</a></nav><p>Over het verslag</p>
    <div><h1>De dag</h1></div><p><a href="#">Meer hierover</a></p>"""

    told = ["Dit klopt nog niet", "Kies een dag.", "Over het verslag", "De dag", "Meer hierover"]
    assert starts(page, site, words).hears_all() == told


def test_on_a_page_that_waits_it_begins_at_what_is_in_sight_and_when_all_was_read_at_the_top(page, site):
    starts(page, site, THREE_SENTENCES)
    listener = lays(page, site, LONG)
    expect(listener.bar).to_be_visible()
    page.locator("#vier").evaluate("heading => heading.scrollIntoView()")
    listener.presses("Lees")
    listener.hears("Vraag vier")

    assert listener.hears_all() == ["Vraag vier", "Wat dan?"]
    expect(listener.bar.get_by_role("button", name="Lees", exact=True)).to_be_visible()
    listener.presses("Lees")
    listener.hears("Boven")


def test_a_page_of_questions_begins_with_what_it_asks_and_says_nothing_twice(new_context, site, toos):
    context = new_context()
    gets_voices(context, DUTCH)
    page = Device(context, site, toos).page
    goes(page, f"{site}/tafel/{toos.table_id}/voorbereiden/huishouden/1")
    expect(page.get_by_text("Bewaard op").or_(page.get_by_text("Bewaard om"))).to_have_count(2)
    listener = Listener(page)
    listener.opener.click()
    said = listener.hears_all()

    assert said[0] == "Het huishouden"
    assert said.index("Vraag 1") < said.index("Vraag 2")
    assert sum(each.startswith("Bewaard") for each in said) == 1
    assert "Knop: Kies een ander onderwerp" not in said


@pytest.mark.parametrize(("language", "voice"), [("nl", DUTCH), ("en", ENGLISH)])
def test_an_easy_page_ends_with_the_one_thing_to_do(new_context, site, language, voice):
    context = new_context()
    gets_voices(context, voice)
    page = context.new_page()
    goes(page, f"{site}/taal?language={language}&next=/makkelijk/verslag")
    listener = Listener(page)
    listener.opener.click()
    said = listener.hears_all()

    assert said[-1] == page.locator(".easy__now .utrecht-button").inner_text()
    follow(page.locator("a[rel=next]"))
    expect(listener.bar).to_be_visible()
