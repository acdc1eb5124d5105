"""The answer to a request for data: what is sent, what is not and why, and time before the day is over."""

from tests.keukentafel.letters.letter_makers_weg import (
    AANVRAAG,
    ASKED_FOR_BEZWAAR,
    BEZWAAR,
    GEVRAAGD,
    LATE,
    MELDING,
    REFUSED,
    VERSLAG,
    words_of,
    written,
)

ASKED = (MELDING, VERSLAG, AANVRAAG, GEVRAAGD)


def test_what_is_sent_is_listed_and_goes_in_the_envelope():
    made = words_of(written("aanvulling", *ASKED, op=LATE, stuur_mee="een offerte\neen foto"))

    assert "Dit stuur ik u:\neen offerte\neen foto\n" in made
    assert "wat ik u stuur, zoals hierboven staat" in made


def test_who_refuses_for_privacy_asks_what_it_is_needed_for():
    made = words_of(written("aanvulling", *ASKED, op=LATE, stuur_niet="Mijn dagboek."))

    assert "omdat mijn privacy hier zwaarder weegt:\nMijn dagboek." in made
    assert "Wilt u dan schrijven waarvoor?" in made
    assert "Dit stuur ik u:" not in made


def test_who_asks_for_time_does_not_say_that_all_is_complete():
    made = words_of(written("aanvulling", *ASKED, op=LATE, meer_tijd_tot="2026-05-12", waarom_meer_tijd="vakantie."))

    assert "tot en met 12 mei 2026 geven? Dit is de reden: vakantie." in made
    assert "compleet" not in made


def test_a_bezwaar_is_completed_under_its_own_articles():
    made = words_of(written("aanvulling", REFUSED, BEZWAAR, ASKED_FOR_BEZWAAR, op=LATE))

    assert "Op 20 april 2026 vroeg u mij om mijn bezwaar aan te vullen." in made
    assert "mijn aanvraag" not in made.lower()


def test_nobody_is_told_to_ask_their_own_doctor_for_a_statement():
    hint = next(each for each in written("aanvulling").hints if each.code == "medische_stukken")

    assert "Uw eigen arts schrijft meestal geen verklaring" in hint.text["nl"]
