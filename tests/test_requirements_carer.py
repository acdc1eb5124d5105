"""What a carer reads, is asked and may say: proved whole, at the table, in the network and on the public pages."""

import pytest
import time_machine
from django.test import Client

from tests.household import Household, says_all
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.mantelzorg.makers_mantelzorg import Carer, karin_and_toos
from tests.keukentafel.tafel.oefenen.makers_oefenen import Rehearses
from tests.test_requirements_help import said
from tests.test_requirements_rights import assert_stands_there
from tests.test_requirements_wegwijzer import said as provision

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def karin_with_toos() -> tuple[Carer, Household, Household]:
    """Karin in her own room, Karin in every room, and Toos, whose table it is."""
    karin, toos = karin_and_toos()
    return karin, Household(karin.person), Household(toos.person)


@pytest.mark.requirement("S2-11", screen="/tafel/…/mantelzorg")
def test_the_carer_may_attend_and_state_her_own_needs_from_a_seat_of_her_own() -> None:
    assert_stands_there("S2-11")
    _, karin, toos = karin_with_toos()
    says_all(
        karin.reads("mantelzorg"),
        "Wees erbij, en vertel uw kant.",
        "U mag zelf zeggen wat te zwaar is.",
        "Wmo 2015 art. 2.3.2 lid 1, art. 2.3.2 lid 4 onder d",
    )
    says_all(toos.reads("stoelen"), "Karin, dochter mantelzorger", "Een eigen vel, dat alleen Karin leest")


@pytest.mark.requirement("S2-13", screen="/tafel/…/mantelzorg")
@pytest.mark.requirement(
    "S4-8", "S4-19", screen="/tafel/…/mantelzorg/past", part="her limits in the plan, and whether the offer suits her"
)
def test_the_outcome_can_be_good_for_both_and_each_says_whether_it_is() -> None:
    carer, karin, toos = karin_with_toos()
    for who in (karin, toos):
        says_all(who.reads("mantelzorg"), "Een goede oplossing past bij u allebei.")
        says_all(who.reads("mantelzorg-past"), "Past het aanbod bij u allebei?")
    carer.answers("grens", niet_meer="Elke nacht eruit.")
    carer.chooses("niet_meer")
    assert carer.shares("gemeente").status_code == 303
    says_all(toos.paper(), "Elke nacht eruit.")


@pytest.mark.requirement("S2-137", screen="/uitleg/mantelzorgers")
@pytest.mark.requirement("S3-31", screen="/tafel/…/mantelzorg")
def test_the_gemeente_looks_first_at_own_ability_and_asks_those_around_how_far_they_can_help() -> None:
    assert_stands_there("S2-137", "S3-31")
    says_all(said("/uitleg/mantelzorgers"), "De gemeente kijkt eerst wat iemand zelf kan")
    _, karin, toos = karin_with_toos()
    says_all(
        karin.reads("mantelzorg"),
        "Zij kijkt eerst wat mensen zelf kunnen, en wie er om hen heen staat.",
        "De gemeente kan vragen: kunt u nog iets meer doen?",
        "‘Dit lukt mij niet’ is ook een antwoord.",
    )
    says_all(toos.reads("netwerk-vragen"), "‘De gemeente gaat mij vragen wie er helpt. Wat zal ik over jou zeggen?’")


@pytest.mark.requirement("S3-42", screen="/tafel/…/oefenen/vraag/doen_meer")
def test_whether_they_can_do_more_is_rehearsed_told_in_the_network_and_checked_by_the_carer() -> None:
    carer, _, toos = karin_with_toos()
    toos.around(naam="Karin", kan_meer="De was.", grenzen="Niet langer dan tot de zomer.")
    Rehearses(toos.person).answers("doen_meer", "Meer lukt niet, want zij werkt vier dagen.")
    carer.checks(s11="vaak")

    says_all(
        toos.reads("oefenen-vraag", "doen_meer"), "Kunnen zij, of anderen, iets meer doen?", "zij werkt vier dagen"
    )
    says_all(toos.reads("netwerk"), "De was.", "Niet langer dan tot de zomer.")
    assert "iets wat ik eigenlijk niet meer wil of kan doen" in carer.page("mantelzorg-zinnen")


@pytest.mark.requirement("S4-14", screen="/tafel/…/mantelzorg")
def test_the_carer_is_led_to_the_part_about_the_time_before_the_talk() -> None:
    _, karin, _ = karin_with_toos()
    karin.reads("mantelzorg")
    assert karin.url("voorbereiden-tafel") in karin.tree.xpath("//main//a/@href")
    says_all(said("/uitleg/de-weg/voorbereiden"), "Zeven dagen de tijd voor een eigen plan", "schrijft op wat hij doet")


@pytest.mark.requirement("S4-16", "S4-17", screen="/tafel/…/mantelzorg")
def test_the_carer_reads_why_she_cannot_be_missed_and_has_a_seat_and_a_place_in_the_network() -> None:
    _, karin, toos = karin_with_toos()
    says_all(
        karin.reads("mantelzorg"),
        "De gemeente heeft uw kennis nodig, zeker als uw naaste het niet goed kan vertellen.",
        "Wat u doet, of zou kunnen doen, komt ook ter sprake.",
    )
    toos.around(naam="Karin", doet_nu="Zij kookt.", kan_meer="De was.")
    says_all(toos.reads("netwerk"), "Karin, uw dochter", "Zij kookt.", "De was.")
    says_all(toos.reads("afspraak-vragen", "wie"), "Wie is er nog meer bij?", "Karin")


@pytest.mark.requirement("S4-20", screen="/tafel/…/mantelzorg")
def test_support_for_the_carer_is_a_question_to_ask_comes_first_where_it_is_heavy_and_can_be_found() -> None:
    carer, karin, _ = karin_with_toos()
    says_all(karin.reads("mantelzorg"), "Zeg aan tafel: ‘Dit kan ik doen, en dit niet. Wat is er voor mij?’")
    assert "Dit zet u bovenaan" not in karin.text
    carer.checks(s1="vaak")
    says_all(karin.reads("mantelzorg-zinnen"), "Dit zet u bovenaan", "Wie kan het een tijd overnemen")
    says_all(provision("steun_mantelzorger"), "Iemand neemt taken over", "Wmo 2015 art. 2.3.2 lid 4 onder d")
    assert Client().get("/wegwijzer/logeren").status_code == 200
