"""From the front door with a letter out of the blue to a road that says what holds for it, in a few taps."""

from datetime import date

import pytest
import time_machine

from tests.keukentafel.tafel.walking import Walker


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(date(2026, 11, 23), tick=False):
        yield


def from_the_door(place: str, law: str = "wmo") -> Walker:
    """Come in at the front door, look without keeping anything, and say for whom it is."""
    walker = Walker()
    walker.take(walker.client.get(f"/nu/{place}"))
    (way,) = walker.tree.xpath("//a[contains(., 'Liever alleen kijken')]/@href")
    walker.take(walker.client.get(way))
    return walker.press(f"begin:{law}")


def first_asked(walker: Walker) -> list[str]:
    return [button.get("value").split(":")[1] for button in walker.tree.xpath("//button[@class='tap']")]


def test_whose_help_becomes_less_is_first_asked_for_the_letter():
    walker = from_the_door("minder")

    assert first_asked(walker)[:2] == ["besluit_bekendgemaakt", "brief_ontvangen"]


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("herzien", "vijf redenen"),
        ("ingetrokken", "vanaf welke dag"),
        ("teruggevorderd", "alleen als dat met opzet was"),
    ],
)
def test_a_letter_that_takes_something_away_leads_to_what_to_look_for_and_to_an_objection(outcome, words):
    walker = from_the_door("minder")
    walker.tell("besluit_bekendgemaakt", verzonden="10 nov 2026", uitkomst_besluit=outcome)

    assert walker.heading == "U kunt nog 29 dagen bezwaar maken"
    assert walker.here == "Besluit"
    assert "Kijk dit na in de brief" in walker.text
    assert words in walker.text
    assert "Niet verteld." not in walker.text
    assert walker.tree.xpath("//button[@value='brief:bezwaar_pro_forma']")


def test_a_letter_that_nobody_understands_leads_both_ways():
    walker = from_the_door("minder")
    walker.tell("brief_ontvangen", dagtekening="12 nov 2026")

    assert walker.heading == "Deze brief kan een besluit zijn"
    for letter in ("bezwaar_pro_forma", "aanvraag"):
        assert walker.tree.xpath(f"//button[@value='brief:{letter}']")


def test_a_review_that_was_announced_says_that_no_day_is_fixed():
    walker = from_the_door("minder")
    walker.tell("heronderzoek_aangekondigd", dagtekening="10 nov 2026")

    assert walker.heading == "De gemeente bekijkt uw hulp opnieuw"
    assert "De hulp die u had" in walker.text


def test_help_that_simply_stopped_is_asked_for_again():
    walker = from_the_door("minder")
    walker.press("alles").tell("voorziening_gestart", dag="10 jan 2025")
    walker.tell("voorziening_beeindigd", dag="10 nov 2026")

    assert walker.heading == "Uw hulp is gestopt"
    assert "Vraag de gemeente om hulp" in walker.text


def test_a_referral_for_a_child_leads_to_a_provider():
    walker = from_the_door("wacht", "jeugdwet:verwijzer")
    walker.tell("verwijzing_gekregen", dag="2 nov 2026", door_wie="huisarts")

    assert walker.here == "Aanbieder kiezen"
    assert "zes weken" not in walker.text
