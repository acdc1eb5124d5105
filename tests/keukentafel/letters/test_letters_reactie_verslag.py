"""Seen is not agreed; facts are corrected, an own opinion stands beside the other."""

import pytest

from tests.keukentafel.letters.letter_makers_weg import (
    AANVRAAG,
    BESLUIT,
    LATE,
    MELDING,
    VERSLAG,
    hints_of,
    words_of,
    written,
    youth,
)


def test_whoever_chooses_nothing_has_only_seen_the_report():
    made = words_of(written("reactie_verslag", MELDING, VERSLAG))

    assert "Dat betekent niet dat ik het ermee eens ben." in made
    assert "Ik ben het ermee eens" not in made


@pytest.mark.parametrize(
    ("oordeel", "words"),
    [
        ("gezien", "Ik heb het verslag gezien."),
        ("niet_akkoord", "er niet mee eens."),
        ("akkoord", "Ik ben het ermee eens."),
    ],
)
def test_the_letter_says_what_somebody_thinks_of_the_report(oordeel, words):
    assert words in words_of(written("reactie_verslag", MELDING, VERSLAG, oordeel=oordeel))


@pytest.mark.requirement(
    "S2-106", screen="/waar-sta-ik", part="the reaction that asks to explain what is not understood"
)
@pytest.mark.requirement("S3-63", screen="/waar-sta-ik", part="the letter with remarks on the report")
def test_wrong_missing_and_unclear_stand_apart():
    made = words_of(
        written(
            "reactie_verslag", MELDING, VERSLAG, klopt_niet="De naam.", ontbreekt="De nacht.", onduidelijk="Wat is dat?"
        )
    )

    assert "Wilt u ze verbeteren?\nDe naam." in made
    assert "Wilt u het erbij zetten?\nDe nacht." in made
    assert "Wilt u het uitleggen?\nWat is dat?" in made
    assert "...." not in made


def test_who_agrees_and_has_no_remarks_asks_for_no_changes():
    made = words_of(written("reactie_verslag", MELDING, VERSLAG, oordeel="akkoord"))

    assert "wat u verandert" not in made
    assert "...." not in made


@pytest.mark.requirement(
    "S2-108", screen="/waar-sta-ik", part="beside the reaction: no objection, an aanvraag, what is a fact"
)
def test_who_disagrees_reads_what_can_be_done():
    hint = next(each for each in written("reactie_verslag", MELDING, VERSLAG).hints if each.code == "geen_bezwaar")

    assert "Doe een aanvraag" in hint.text["nl"]
    assert hint.sources == ("Awb art. 1:3 lid 1", "Awb art. 7:1 lid 1")


def test_after_the_besluit_somebody_is_sent_to_the_bezwaar():
    way = (MELDING, VERSLAG, AANVRAAG)

    assert hints_of(written("reactie_verslag", *way, BESLUIT, op=LATE))[0] == "al_een_besluit"
    assert hints_of(written("reactie_verslag", *way, op=LATE))[0] == "gezien_is_niet_akkoord"


def test_a_family_has_its_facts_corrected_under_the_avg():
    assert "Wilt u ze verbeteren?" in words_of(youth("reactie_verslag", VERSLAG, klopt_niet="De school."))


def test_who_says_what_is_wrong_in_a_report_that_the_road_does_not_know_is_not_sent_to_ask_for_it():
    assert "nog_geen_verslag" in hints_of(written("reactie_verslag", MELDING))
    assert "nog_geen_verslag" not in hints_of(written("reactie_verslag", MELDING, klopt_niet="De nachten."))
