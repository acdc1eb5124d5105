"""The aanvraag: possible with the report in hand, and when the gemeente let its six weeks pass."""

from keukentafel.letters import Asking
from tests.keukentafel.letters.letter_makers import DAUGHTER, UNHEARD, aanvraag, outline


def words_of(made):
    return outline(made).split("[hint ")[0]


def hints_of(made):
    return [hint.code for hint in made.hints]


def test_somebody_who_heard_nothing_for_six_weeks_says_so_and_applies():
    assert "zes weken" in words_of(aanvraag(UNHEARD))
    assert "nog geen verslag" in words_of(aanvraag(UNHEARD))


def test_with_the_report_in_hand_nothing_is_said_about_being_late():
    assert "zes weken" not in words_of(aanvraag())


def test_the_help_stands_in_the_words_of_whoever_asks():
    assert "hulp bij het huishouden en begeleiding" in words_of(aanvraag())


def test_who_is_too_early_reads_that_the_clock_may_not_start():
    assert hints_of(aanvraag(Asking(may_apply=False)))[0] == "te_vroeg"
    assert "te_vroeg" not in hints_of(aanvraag(UNHEARD))


def test_the_jeugdwet_knows_no_melding_no_six_weeks_and_no_two_weeks():
    youth = words_of(aanvraag(Asking(is_onderzoek_late=True, may_apply=False), wet="jeugdwet"))

    assert not [word for word in ("meldde", "zes weken", "twee weken", "Wmo") if word in youth]
    assert "acht weken" in youth
    assert "te_vroeg" not in hints_of(aanvraag(Asking(may_apply=False), wet="jeugdwet"))


def test_a_daughter_adds_a_machtiging_and_others_add_nothing():
    assert "een machtiging" in words_of(aanvraag(personal=DAUGHTER))
    assert "Bij deze brief" not in words_of(aanvraag())
