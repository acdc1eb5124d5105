"""Asks for free support: to the gemeente, or to the organisation that somebody knows."""

import pytest

from keukentafel.letters.blocks import Addressee
from tests.keukentafel.letters.letter_makers_weg import AFSPRAAK, HULPVRAAG, MELDING, hints_of, words_of, written, youth


@pytest.mark.requirement(
    *("S1-13", "S1-15", "S2-36"), screen="/waar-sta-ik", part="the letter that asks for an independent supporter"
)
def test_somebody_asks_for_help_in_own_words():
    made = words_of(written("clientondersteuning", waarmee="Het gesprek voorbereiden."))

    assert "onafhankelijke cliëntondersteuner. Die hulp is gratis." in made
    assert "Het gesprek voorbereiden." in made


def test_the_letter_names_the_talk_that_lies_ahead_and_not_one_that_has_been():
    assert "is op 2 april 2026" in words_of(written("clientondersteuning", MELDING, AFSPRAAK))
    assert "is op" not in words_of(written("clientondersteuning", MELDING, {**AFSPRAAK, "voor": "2026-03-12"}))


@pytest.mark.requirement("S2-134", screen="/waar-sta-ik", part="the letter to a client organisation itself")
def test_an_organisation_is_written_to_by_its_name():
    made = written("clientondersteuning", organisatie="Stichting Naast U", wachten="ja")
    addressee = next(block for block in made.printed if isinstance(block, Addressee))

    assert addressee.lines[0] == "Stichting Naast U"
    assert "Geachte heer of mevrouw," in words_of(made)
    assert "wachten" not in words_of(made)


def test_waiting_for_a_supporter_is_said_to_take_time():
    assert hints_of(written("clientondersteuning", wachten="ja"))[0] == "wachten_kost_tijd"


@pytest.mark.requirement(
    "S0-14", "S2-133", screen="/waar-sta-ik", part="a carer too is pointed to support, in the letter"
)
def test_a_carer_asks_for_support_of_their_own():
    assert "Ook mantelzorgers wijst u op deze hulp." in words_of(written("clientondersteuning", zorg_voor="mijn man"))


def test_a_parent_also_asks_for_the_vertrouwenspersoon():
    assert "wie de vertrouwenspersoon is" in words_of(youth("clientondersteuning", HULPVRAAG))
    assert "vertrouwenspersoon" not in words_of(written("clientondersteuning"))
