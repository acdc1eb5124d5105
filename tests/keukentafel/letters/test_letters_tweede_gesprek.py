"""A second talk may be asked for and refused; the letter does not pretend otherwise."""

import pytest

from tests.keukentafel.letters.letter_makers_weg import GESPREK, MELDING, VERSLAG, hints_of, words_of, written, youth


@pytest.mark.requirement("S3-68", screen="/waar-sta-ik")
def test_who_disagrees_with_the_report_asks_for_a_second_talk_and_knows_it_is_no_right():
    made = written("tweede_gesprek", MELDING, GESPREK, VERSLAG, reden_tweede="verslag", waarover="De nachten.")

    assert "Ik vraag u om nog een gesprek. Het verslag klopt volgens mij niet." in words_of(made)
    assert "De nachten." in words_of(made)
    assert "de wet mij geen tweede gesprek belooft" in words_of(made)
    assert hints_of(made) == ["geen_recht", "wat_sterker_is", "zes_weken_lopen_door"]


@pytest.mark.requirement("S3-23", screen="/waar-sta-ik", part="too little time: the letter that asks for another talk")
def test_who_had_too_little_time_says_so():
    assert "Er was te weinig tijd" in words_of(written("tweede_gesprek", MELDING, GESPREK, reden_tweede="tijd"))


@pytest.mark.parametrize("make", [written, youth])
def test_every_reason_reads_differently(make):
    reasons = ("tijd", "verslag", "vergeten", "veranderd", "iemand", "")

    assert len({words_of(make("tweede_gesprek", reden_tweede=reason)) for reason in reasons}) == len(reasons)


def test_a_no_leaves_the_letter_with_the_report():
    assert "bij het verslag bewaren" in words_of(written("tweede_gesprek"))
