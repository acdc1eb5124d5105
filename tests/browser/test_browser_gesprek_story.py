"""A talk without a network, of a resident and her daughter, each on a telephone; one of those dies half way."""

import pytest
from django.utils import timezone
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import expect

from keukentafel.tafel.kluis.said import said_on
from tests.browser.device import Device, agreed_at, written_at
from tests.browser.makers_gesprek_browser import toos_prepared
from tests.browser.steps import follow, goes, press
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, a_guest

pytestmark = pytest.mark.django_db(transaction=True)

SAW = "Karin zag dat mama in januari viel"
HEARD = "Joost belt dinsdag over de douche"
TOGETHER = "Joost stuurt een folder over de tillift"
"""What Karin sent before the talk, what Toos wrote in it, and what stood on Karin's telephone alone."""


@pytest.fixture
def toos():
    return toos_prepared()


@pytest.fixture
def karin(toos):
    return a_guest(toos, "Karin", sheets=ALL, at=timezone.now())


def notes(phone, words):
    """Write a note for everybody."""
    page = phone.page
    page.get_by_text("Een notitie voor iedereen aan tafel", exact=True).click()
    slip = page.locator("[data-blank=notitie]").first
    slip.get_by_role("textbox").fill(words)
    slip.get_by_role("button", name="Bewaar").click()
    expect(page.locator("[data-list=notitie] .slip__said", has_text=words)).to_be_visible()


def begins_without_network(phone):
    """Both sit down: the network is gone before the first page is opened."""
    phone.context.set_offline(True)
    phone.comes_back()
    expect(phone.page.get_by_text("Geen internet.")).to_be_visible()


def dies(phone):
    """The telephone goes off in the middle of the talk, and its owner never opens it again."""
    with phone.page.expect_event("crash"), pytest.raises(PlaywrightError):
        phone.page.goto("chrome://crash")
    phone.context.close()


def test_a_talk_without_a_network_on_two_telephones_of_which_one_dies(new_context, site, toos, karin):
    hers, daughters = Device(new_context(), site, toos), Device(new_context(), site, karin)
    for phone in (hers, daughters):
        phone.takes_along()
    notes(daughters, SAW)
    daughters.says("Alles staat op de tafel.")
    for phone in (hers, daughters):
        begins_without_network(phone)

    hers.page.get_by_role("button", name="Ik durf niet meer te douchen").click()
    expect(hers.page.get_by_text("1 van de 2 besproken")).to_be_visible()
    hers.agrees(HEARD)
    daughters.agrees(TOGETHER)
    daughters.says("Nog te versturen: 1.")
    dies(daughters)
    report = hers.page.get_by_role("button", name="Maakt u een verslag, en wanneer komt het?")
    report.click()
    expect(report).to_have_attribute("aria-pressed", "true")
    expect(hers.page.get_by_text("Nog te vragen: 7.")).to_be_visible()
    expect(hers.page.get_by_text("Een toestel kan stukgaan.")).to_be_visible()
    hers.says("Nog te versturen: 3.")

    hers.context.set_offline(False)
    hers.says("Alles staat op de tafel.")
    assert agreed_at(toos) == [HEARD], "what stood on the dead telephone alone is nowhere else"
    assert [one["stand"] for one in written_at(toos, "punt")] == ["besproken"]
    assert [said.content["gevraagd"] for said in said_on(toos.sits(timezone.now()), ("afsluiting",))] == ["ja"]

    page = hers.new_tab()
    goes(page, f"{site}/tafel/{toos.table_id}/gesprek")
    expect(page.locator("[data-list=notitie] .slip__said", has_text=SAW)).to_be_visible()
    there = page.get_by_role("region", name="Is alles er?")
    expect(there.get_by_role("listitem").filter(has_text="Karin")).to_contain_text("20 november, 12.")
    there.get_by_text("Mist u iets van iemand?").click()
    expect(there.get_by_text("Schrijf samen op wat u nog weet.")).to_be_visible()

    page.get_by_label("Wat is er afgesproken?").last.fill(TOGETHER)
    follow(page.locator("[data-blank=toezegging]").get_by_role("button", name="Bewaar"))
    expect(page.locator("[data-list=toezegging] .slip__said", has_text=TOGETHER)).to_be_visible()
    assert sorted(agreed_at(toos)) == sorted([HEARD, TOGETHER])
    press(page, "Op uw weg staat wat er nu komt.", "link")
    expect(page).to_have_url(f"{site}/tafel/{toos.table_id}")


def test_who_writes_alone_or_has_not_begun_is_not_asked_whether_everything_is_there(new_context, site, toos):
    phone = Device(new_context(), site, toos)
    phone.takes_along()
    phone.agrees()
    phone.says("Alles staat op de tafel.")
    goes(phone.page, f"{site}/tafel/{toos.table_id}/gesprek")

    expect(phone.page.get_by_role("heading", name="Afgesproken")).to_be_visible()
    expect(phone.page.get_by_role("heading", name="Is alles er?")).to_have_count(0)


def test_of_somebody_whose_words_never_came_it_says_nothing_yet(new_context, site, toos, karin):
    phone = Device(new_context(), site, toos)
    phone.takes_along()
    phone.agrees()
    phone.says("Alles staat op de tafel.")
    goes(phone.page, f"{site}/tafel/{toos.table_id}/gesprek")

    there = phone.page.get_by_role("region", name="Is alles er?")
    expect(there.get_by_role("listitem").filter(has_text="Karin")).to_have_text("Karin: nog niets")
