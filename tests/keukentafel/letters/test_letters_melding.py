"""The melding: one sentence is enough, by whoever it is, and nothing may stand in its way."""

import pytest

from keukentafel.letters import LetterFacts
from keukentafel.letters.blocks import Subject
from keukentafel.letters.kinds import KINDS
from tests.keukentafel.letters.letter_makers_weg import MELDING, RIA, SON, hints_of, words_of, written, youth


@pytest.mark.requirement("S0-2", screen="/waar-sta-ik", part="the letter that asks the gemeente for support")
def test_one_sentence_in_own_words_makes_a_melding():
    made = words_of(written("melding", hulpvraag="Ik kan niet meer alleen douchen."))

    assert "Hiermee meld ik u dat ik hulp nodig heb." in made
    assert "Ik kan niet meer alleen douchen." in made


@pytest.mark.requirement("S4-1", screen="/waar-sta-ik", part="the letter that reports it for somebody else")
def test_a_son_reports_for_his_mother_and_says_whether_she_knows():
    assert "Ik heb dit met Ria Bos besproken." in words_of(written("melding", personal=SON, weet_ervan="ja"))
    assert "nog niet met Ria Bos besproken" in words_of(written("melding", personal=SON, weet_ervan="nee"))
    assert "besproken" not in words_of(written("melding", personal=SON))
    assert "besproken" not in words_of(written("melding", weet_ervan="nee"))


def test_who_asks_for_another_without_a_name_never_says_that_the_help_is_for_the_writer():
    made = words_of(written("melding", hulp_voor="ander", weet_ervan="ja"))

    assert "Hiermee meld ik u dat er hulp nodig is voor ....." in made
    assert "dat ik hulp nodig heb" not in made
    assert "besproken" not in made
    assert "voor_een_ander" in hints_of(written("melding", hulp_voor="ander"))
    assert "dat ik hulp nodig heb" in words_of(written("melding", hulp_voor="zelf"))


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ("", "Misschien stuur ik u een persoonlijk plan."),
        ("misschien", "Misschien stuur ik u een persoonlijk plan."),
        ("ja", "Ik stuur u een persoonlijk plan."),
        ("nee", "Ik stuur u geen persoonlijk plan."),
    ],
)
def test_somebody_says_whether_a_plan_will_come(choice, words):
    assert words in words_of(written("melding", plan_keuze=choice))


def test_a_birth_date_is_only_there_when_somebody_gives_it():
    assert "geboortedatum" not in words_of(written("melding"))
    assert "geboren_op" in KINDS["melding"].more


def test_a_full_stop_that_was_typed_does_not_stand_twice():
    assert ".." not in words_of(written("melding", bereikbaar="bel na negen uur.", hulpvraag="Douchen."))


def test_who_reports_again_while_one_is_open_reads_that_first():
    assert hints_of(written("melding", MELDING))[0] == "er_loopt_al_iets"
    assert hints_of(written("melding"))[0] == "spoed_wmo"


def test_a_parent_asks_for_youth_help_and_the_road_then_holds_a_question_not_a_melding():
    assert Subject("Vraag om jeugdhulp (Jeugdwet)") in youth("melding").printed
    assert KINDS["melding"].tells(LetterFacts(wet="jeugdwet")) == "hulpvraag_gesteld"
    assert KINDS["melding"].tells(LetterFacts()) == "melding_gedaan"


def test_the_sender_can_be_called_back():
    assert f"Telefoon {RIA.phone}" in words_of(written("melding"))
