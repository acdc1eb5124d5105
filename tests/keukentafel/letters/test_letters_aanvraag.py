"""The aanvraag: possible with the report in hand, and when the gemeente let its six weeks pass."""

import pytest

from keukentafel.letters import Asking
from tests.keukentafel.letters import letter_makers_weg as weg
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


def test_after_six_silent_weeks_somebody_is_warned_that_data_may_be_asked():
    silent, heard = weg.written("aanvraag", weg.MELDING, op=weg.LATE), weg.written("aanvraag", weg.MELDING, weg.VERSLAG)
    warning = next(hint for hint in silent.hints if hint.code == "gegevens")

    assert "alleen wat nodig is voor uw besluit" in words_of(silent)
    assert "Antwoord vóór de datum die zij noemt." in warning.text["nl"]
    assert "meer gegevens" not in words_of(heard)


def test_reasons_stand_under_what_is_asked():
    made = words_of(weg.written("aanvraag", weg.MELDING, weg.VERSLAG, waarom_nodig="Ik kan niet bukken."))

    assert made.index("deze hulp:") < made.index("Ik kan niet bukken.") < made.index("binnen twee weken")


def test_a_pgb_is_wanted_under_the_wmo_and_has_to_fit_better_under_the_jeugdwet():
    assert "Daarom wil ik dat:" in words_of(weg.written("aanvraag", pgb_waarom="Ik kies zelf."))
    assert "past hulp via de gemeente niet" in words_of(weg.youth("aanvraag", pgb_waarom="Er is een wachtlijst."))
    assert "pgb" not in words_of(weg.written("aanvraag"))


@pytest.mark.requirement(
    "S2-114", screen="/waar-sta-ik", part="a form of the gemeente: the own letter counts all the same"
)
def test_who_must_use_a_form_sends_the_letter_anyway():
    hint = next(each for each in aanvraag().hints if each.code == "formulier")

    assert "Stuur deze brief toch." in hint.text["nl"]
    assert hint.sources == ("Awb art. 4:4", "Awb art. 4:5")
