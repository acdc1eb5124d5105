"""Each wish for the talk on its own line; a wish is no right, and somebody along is."""

from dataclasses import replace

import pytest

from keukentafel.letters.blocks import Listing, Subject
from tests.keukentafel.letters.letter_makers_weg import AFSPRAAK, MELDING, RIA, words_of, written, youth

PLACES = ("thuis", "gemeente", "elders", "video", "telefoon", "schriftelijk", "kort")


def wishes(made):
    return next(block for block in made.printed if isinstance(block, Listing)).items


def test_every_wish_stands_on_a_line_of_its_own():
    made = written(
        "afspraak_wijzigen",
        MELDING,
        AFSPRAAK,
        personal=replace(RIA, companion="Samira Aziz,"),
        andere_dag="vrijdag",
        hoe_praten="thuis",
        tolk_taal="Pools",
    )

    assert wishes(made) == (
        "een andere dag of tijd: vrijdag",
        "een gesprek bij mij thuis",
        "iemand erbij: Samira Aziz",
        "een tolk: Pools",
    )


@pytest.mark.parametrize("make", [written, youth])
def test_every_form_of_a_talk_can_be_asked_for(make):
    asked = {wishes(make("afspraak_wijzigen", hoe_praten=place)) for place in PLACES}

    assert len(asked) == len(PLACES)


def test_who_cannot_talk_at_all_asks_for_questions_on_paper():
    assert "vragen op papier" in words_of(written("afspraak_wijzigen", hoe_praten="schriftelijk"))


def test_without_a_wish_there_is_a_line_for_it():
    assert wishes(written("afspraak_wijzigen"))[0].startswith("....")


def test_a_choice_that_does_not_exist_is_left_out():
    assert wishes(written("afspraak_wijzigen", hoe_praten="op de maan"))[0].startswith("....")


def test_the_letter_names_the_appointment_and_without_one_it_is_a_wish():
    assert "Op 2 april 2026 hebben wij een afspraak." in words_of(written("afspraak_wijzigen", MELDING, AFSPRAAK))
    assert Subject("Een wens voor ons gesprek") in written("afspraak_wijzigen", MELDING).printed


def test_an_appointment_that_was_moved_is_named_by_its_new_day():
    moved = {"soort": "afspraak_verzet", "op": "2026-03-16", "voor": "2026-04-08"}

    assert "Op 8 april 2026" in words_of(written("afspraak_wijzigen", MELDING, AFSPRAAK, moved))
