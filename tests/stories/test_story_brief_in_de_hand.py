"""Somebody with ten minutes and only a letter in the hand: what it is, until when, and which letter goes back."""

from datetime import date

import pytest
import time_machine

from tests.keukentafel.tafel.walking import Walker


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(date(2026, 11, 23), tick=False):
        yield


def holding(code: str) -> Walker:
    """Come in with a letter, say which one it seems to be, and look without keeping anything."""
    walker = Walker()
    walker.take(walker.client.get("/nu/brief"))
    assert walker.tree.xpath(f"//main//a[@href='/nu/brief/{code}']"), walker.tree.xpath("//main//a/@href")
    walker.take(walker.client.get(f"/nu/brief/{code}"))
    return walker


def without_a_table(walker: Walker) -> Walker:
    (way,) = walker.tree.xpath("//main//a[contains(., 'Liever alleen kijken')]/@href")
    walker.take(walker.client.get(way))
    return walker.press("begin:wmo")


def test_no_letter_of_the_list_is_a_dead_end():
    walker = Walker()
    walker.take(walker.client.get("/nu/brief"))
    ways = [way for way in walker.tree.xpath("//main//a/@href") if way.startswith("/nu/brief/")]
    assert len(ways) >= 5

    for way in ways:
        walker.take(walker.client.get(way))
        assert walker.response.status_code == 200
        assert walker.tree.xpath("//main//a[starts-with(@href, '/waar-sta-ik') or starts-with(@href, '/begin')]"), way


def test_a_letter_that_may_be_a_besluit_is_objected_to_for_certainty():
    walker = without_a_table(holding("onbekend"))
    walker.tell("brief_ontvangen", dagtekening="12 nov 2026")

    assert walker.heading == "Deze brief kan een besluit zijn"
    assert walker.tree.xpath("//button[@value='brief:bezwaar_pro_forma']")


def test_a_letter_of_the_cak_leads_to_the_cak_and_not_to_the_gemeente():
    walker = holding("cak")

    assert "CAK" in walker.text
    assert "bezwaar" in walker.text
    assert walker.tree.xpath("//main//a[@href='/eigen-bijdrage']")
