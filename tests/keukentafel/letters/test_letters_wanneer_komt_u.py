"""Asks when the talk is: in one go also for what else the gemeente did not do."""

import pytest

from tests.keukentafel.letters.letter_makers_weg import (
    BEVESTIGD,
    HULPVRAAG,
    LATE,
    MELDING,
    OFFERED,
    hints_of,
    words_of,
    written,
    youth,
)


@pytest.mark.requirement(
    "S0-3", screen="/waar-sta-ik", part="nobody called: the letter that asks when, where and with whom"
)
def test_who_hears_nothing_asks_when_where_and_with_whom():
    assert "wanneer het gesprek is, waar, en met wie" in words_of(written("wanneer_komt_u", MELDING))


def test_what_the_gemeente_did_is_not_asked_again():
    made = words_of(written("wanneer_komt_u", MELDING, BEVESTIGD, OFFERED))

    assert "bevestiging" not in made
    assert "cliëntondersteuning" not in made


def test_what_it_did_not_do_is_asked_as_well():
    made = words_of(written("wanneer_komt_u", MELDING))

    assert "nog geen bevestiging" in made
    assert "gratis cliëntondersteuning" in made


def test_after_six_weeks_an_aanvraag_is_said_to_help_more():
    late = next(hint for hint in written("wanneer_komt_u", MELDING, op=LATE).hints if hint.code == "te_laat")

    assert "aanvraag" in late.text["nl"]
    assert "ingebrekestelling over een melding werkt niet" in late.text["nl"]


def test_under_the_jeugdwet_nobody_is_too_early_or_late():
    assert hints_of(youth("wanneer_komt_u", HULPVRAAG, op=LATE)) == ["jeugd_geen_termijn", "bellen"]
