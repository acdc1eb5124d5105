"""The report is a duty inside the six weeks, and no besluit to object to."""

import pytest

from tests.keukentafel.letters.letter_makers_weg import (
    GESPREK,
    HULPVRAAG,
    LATE,
    MELDING,
    PLAN,
    SON,
    hints_of,
    words_of,
    written,
    youth,
)


@pytest.mark.requirement(
    "S0-19", screen="/waar-sta-ik", part="the letter that asks for the report and names the last day"
)
def test_the_last_day_of_the_six_weeks_stands_in_the_letter():
    assert "duren tot en met 13 april 2026" in words_of(written("verslag_opvragen", MELDING, GESPREK))
    assert "duurden tot en met 13 april 2026" in words_of(written("verslag_opvragen", MELDING, GESPREK, op=LATE))


def test_without_a_talk_the_melding_is_named():
    assert "Op 2 maart 2026 deed ik bij u een melding." in words_of(written("verslag_opvragen", MELDING, op=LATE))


def test_who_handed_in_a_plan_asks_what_became_of_it():
    assert "Op 6 maart 2026 gaf ik u mijn persoonlijk plan." in words_of(written("verslag_opvragen", MELDING, PLAN))
    assert "persoonlijk plan" not in words_of(written("verslag_opvragen", MELDING))


def test_who_wants_to_object_to_a_report_is_shown_the_aanvraag():
    hint = next(each for each in written("verslag_opvragen", MELDING).hints if each.code == "geen_besluit")

    assert "Doe een aanvraag." in hint.text["nl"]
    assert "misschien toch een besluit" in hint.text["nl"]


def test_a_son_reads_to_whom_the_report_goes():
    assert hints_of(written("verslag_opvragen", MELDING, personal=SON)) == [
        "nog_geen_gesprek",
        "aan_wie",
        "geen_besluit",
    ]


def test_the_jeugdwet_knows_no_report_so_the_letter_asks_for_a_copy_of_what_there_is():
    made = words_of(youth("verslag_opvragen", HULPVRAAG, GESPREK, op=LATE))

    assert "U geeft mij op papier" not in made
    assert "een kopie" in made
