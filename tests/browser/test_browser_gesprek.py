"""The talk on a device in a real browser: put there, the network cut, written in, killed, and sent afterwards."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from keukentafel.tafel.deur import cookie
from keukentafel.tafel.kluis.said import said_on
from tests.browser.steps import PHONE, goes, settle
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.seated import secret_of
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import says

pytestmark = pytest.mark.django_db(transaction=True)

PHRASE = "paarse fietsbel zondag"


@pytest.fixture
def toos():
    now = timezone.now()
    person = a_table("Toos", at=now)
    at_table = person.sits(now)
    says(at_table, "aanleiding.dwars", tekst="Ik durf niet meer te douchen.")
    says(at_table, "aanleiding.blad", bespreken="ja")
    says(at_table, "huishouden.slechte_dag", tekst="Dan kom ik niet verder dan de keuken. Dat duurt 20 minuten.")
    says(at_table, "huishouden.blad", bespreken="ja")
    return person


class Device:
    """A phone on which the talk lies."""

    def __init__(self, context, site, person):
        self.context, self.site, self.person = context, site, person
        context.add_cookies([{"name": cookie.name(), "value": secret_of(person), "url": site}])
        self.page = context.new_page()
        self.page.set_viewport_size(PHONE)

    def takes_along(self, phrase=PHRASE):
        goes(self.page, f"{self.site}/tafel/{self.person.table_id}/gesprek/mee")
        self.page.get_by_label("Uw geheime zin").fill(phrase)
        self.page.get_by_role("button", name="Zet het op dit toestel").click()
        self.page.wait_for_url("**/aan-tafel/")
        settle(self.page)
        return self.unlocks(phrase)

    def unlocks(self, phrase=PHRASE):
        self.page.get_by_label("Uw geheime zin").fill(phrase)
        self.page.get_by_role("button", name="Open het gesprek").click()
        expect(self.page.get_by_role("heading", name="Uw punten")).to_be_visible()
        return self.page

    def loses_the_network(self):
        self.context.set_offline(True)

    def finds_the_network(self):
        self.context.set_offline(False)


def written_at(person, soort):
    return [said.content for said in said_on(person.sits(timezone.now()), (soort,))]


def test_a_talk_is_held_without_a_network_and_all_of_it_lies_on_the_table_afterwards(new_context, site, toos):
    device = Device(new_context(), site, toos)
    page = device.takes_along()
    device.loses_the_network()
    page.reload()
    device.unlocks("Paarse FIETSBEL-zondag")
    page.get_by_role("button", name="Waarom u hulp vraagt").click()
    expect(page.get_by_text("1 van de 2 besproken")).to_be_visible()
    page.get_by_label("Wat is er afgesproken?").first.fill("Joost vraagt om een beugel")
    page.get_by_label("Wie doet het?").first.fill("Joost")
    page.get_by_label("Wanneer?").first.fill("Voor 1 december")
    page.get_by_label("Uw vraag").first.fill("Wie betaalt de beugel?")
    page.get_by_role("heading", name="Notities").click()
    expect(page.get_by_role("status").filter(has_text="Nog te versturen: 3.")).to_be_visible()

    device.finds_the_network()
    expect(page.get_by_role("status").filter(has_text="Alles staat op de tafel.")).to_be_visible()

    assert [one["stand"] for one in written_at(toos, "punt")] == ["besproken"]
    assert written_at(toos, "toezegging") == [
        {"wat": "Joost vraagt om een beugel", "wie": "Joost", "wanneer": "Voor 1 december"}
    ]
    assert written_at(toos, "gespreksvraag") == [{"tekst": "Wie betaalt de beugel?"}]
