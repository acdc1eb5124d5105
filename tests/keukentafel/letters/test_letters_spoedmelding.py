"""The urgent melding: a decision at once, and a call before any paper."""

from datetime import date

import pytest

from keukentafel.letters import LetterFacts
from keukentafel.letters.kinds import KINDS
from keukentafel.letters.told import Told
from tests.keukentafel.letters.letter_makers_weg import HULPVRAAG, MELDING, SON, hints_of, words_of, written, youth


def test_who_cannot_wait_asks_for_a_decision_today():
    made = words_of(written("spoedmelding", waarom_spoed="Ik ben gevallen.", uiterlijk_op="2026-03-31"))

    assert "Ik ben gevallen." in made
    assert "niet langer dan tot 31 maart 2026" in made
    assert "vandaag te beslissen" in made


def test_without_a_melding_the_letter_is_one():
    assert "Hiermee doe ik bij u een melding." in words_of(written("spoedmelding"))
    assert "Op 2 maart 2026 deed ik bij u een melding." in words_of(written("spoedmelding", MELDING, personal=SON))


def test_the_road_then_holds_a_melding_and_only_after_one_that_it_is_urgent():
    reported = LetterFacts(told=Told(days={"melding_gedaan": date(2026, 3, 2)}))

    assert KINDS["spoedmelding"].tells(LetterFacts()) == "melding_gedaan"
    assert KINDS["spoedmelding"].tells(LetterFacts(wet="jeugdwet")) == "hulpvraag_gesteld"
    assert KINDS["spoedmelding"].tells(reported) == "spoed_gemeld"


def test_calling_comes_before_everything():
    assert hints_of(written("spoedmelding"))[0] == hints_of(youth("spoedmelding"))[0] == "bel_eerst"


@pytest.mark.requirement(
    "S2-129", screen="/waar-sta-ik", part="no place to sleep tonight: it is urgent, in any gemeente"
)
def test_who_has_no_place_to_sleep_reads_that_shelter_is_urgent_too():
    opvang = next(hint for hint in written("spoedmelding").hints if hint.code == "opvang")

    assert "hoeft u niet in deze gemeente te wonen" in opvang.text["nl"]


def test_under_the_jeugdwet_no_duty_to_decide_at_once_is_claimed():
    made = words_of(youth("spoedmelding", HULPVRAAG))

    assert "beslist u meteen" not in made
    assert "vandaag te beslissen" in made


def test_who_writes_for_another_need_not_give_a_name():
    assert "Ik schrijf u voor ....." in words_of(written("spoedmelding", hulp_voor="ander"))
    assert "Ik schrijf u voor" not in words_of(written("spoedmelding", hulp_voor="zelf"))
