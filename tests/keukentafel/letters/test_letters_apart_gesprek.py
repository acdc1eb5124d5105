"""The carer writes for themselves, and knows beforehand who may read it."""

from tests.keukentafel.letters.letter_makers_weg import (
    MELDING,
    MOTHER,
    OFFERED,
    SON,
    hints_of,
    words_of,
    written,
    youth,
)


def test_the_carer_writes_in_their_own_name_and_shows_no_machtiging():
    made = words_of(written("apart_gesprek", MELDING, zorg_voor="mijn man, Jan Bos."))

    assert "Ik zorg voor mijn man, Jan Bos. U onderzoekt" in made
    assert "namens" not in made
    assert "machtiging" not in made


def test_whom_somebody_wrote_for_before_is_whom_they_care_for():
    assert "Ik zorg voor Ria Bos." in words_of(written("apart_gesprek", MELDING, personal=SON))
    assert "Ik zorg voor mijn zoon, Adam Idrissi." in words_of(youth("apart_gesprek", personal=MOTHER))


def test_the_warning_that_the_client_may_read_along_comes_before_all_else():
    warning = written("apart_gesprek", MELDING).hints[0]

    assert warning.code == "uw_naaste_leest_mee"
    assert "Dat geldt ook voor deze brief." in warning.text["nl"]
    assert warning.sources == ("Wmo 2015 art. 5.3.2", "AVG art. 15")


def test_nobody_hears_that_care_is_voluntary_without_saying_where_they_live():
    for answer in ("", "ja", "nee"):
        hints = written("apart_gesprek", MELDING, woont_samen=answer).hints
        assert not [hint for hint in hints if "vrijwillig" in hint.text["nl"]]
        assert ("in_hetzelfde_huis" in [hint.code for hint in hints]) == (answer == "ja")


def test_where_somebody_lives_stays_out_of_the_letter():
    assert words_of(written("apart_gesprek", woont_samen="ja")) == words_of(written("apart_gesprek", woont_samen="nee"))


def test_support_that_was_offered_is_not_asked_again():
    assert "cliëntondersteuning" in words_of(written("apart_gesprek", MELDING))
    assert "cliëntondersteuning" not in words_of(written("apart_gesprek", MELDING, OFFERED))


def test_a_parent_is_no_mantelzorger_of_the_wmo():
    assert hints_of(youth("apart_gesprek", woont_samen="ja")) == ["jeugd_naaste_leest_mee", "jeugd_geen_recht"]
