"""What the letters on the way share: days that may be unknown, and words that were typed with a full stop."""

from dataclasses import replace
from datetime import date

import pytest

from keukentafel.letters import LetterFacts
from keukentafel.letters.blocks import Subject
from keukentafel.letters.on_the_way import asked_on, bare, has_asked, is_past
from keukentafel.letters.told import Told
from tests.keukentafel.letters.letter_makers_weg import HALFWAY, RIA, written


def facts(wet="wmo", written_on=HALFWAY, **days):
    return LetterFacts(written_on=written_on, wet=wet, told=Told(days=days, fields={kind: {} for kind in days}))


@pytest.mark.parametrize("typed", ["Samira Aziz", "Samira Aziz,", "Samira Aziz. ", "Samira Aziz;"])
def test_what_somebody_typed_fits_inside_a_sentence(typed):
    assert bare(typed) == "Samira Aziz"


def test_under_the_jeugdwet_the_question_for_help_is_what_somebody_asked():
    asked = {"hulpvraag_gesteld": date(2026, 3, 2), "aanvraag_ingediend": date(2026, 3, 9)}

    assert asked_on(facts("jeugdwet", **asked)) == date(2026, 3, 2)
    assert asked_on(facts("jeugdwet", aanvraag_ingediend=date(2026, 3, 9))) == date(2026, 3, 9)
    assert asked_on(facts("wmo", **asked)) is None


def test_a_melding_without_a_day_was_made_all_the_same():
    undated = replace(facts(), told=Told(fields={"melding_gedaan": {}}))

    assert has_asked(undated)
    assert asked_on(undated) is None
    assert not has_asked(facts())


def test_a_day_is_past_from_the_day_after_and_never_where_a_day_is_unknown():
    assert is_past(facts(), date(2026, 3, 29))
    assert not is_past(facts(), HALFWAY)
    assert not is_past(facts(), None)
    assert not is_past(facts(written_on=None), date(2026, 3, 29))


def test_the_reference_of_the_gemeente_stands_in_the_subject_where_somebody_knows_it():
    made = written("verslag_opvragen", personal=replace(RIA, kenmerk="2026-0412"))

    assert Subject("Vraag om het verslag van uw onderzoek, kenmerk 2026-0412") in made.printed
