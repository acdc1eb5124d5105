"""What the age of a child changes: until 12 the parents, then both, from 16 the young person alone."""

from datetime import date

import pytest

from keukentafel.tafel.kluis.ages import age_note

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("geboren", "band", "years"),
    [
        ("2026-11-23", "under_12", 0),
        ("2014-11-24", "under_12", 11),
        ("2014-11-23", "12_to_15", 12),
        ("2010-11-24", "12_to_15", 15),
        ("2010-11-23", "16_plus", 16),
        ("1940-02-29", "16_plus", 86),
    ],
)
def test_a_band_begins_on_the_birthday_itself(geboren, band, years):
    note = age_note({"geboren": geboren}, TODAY)

    assert (note.band, note.years, note.is_own_master) == (band, years, band == "16_plus")


def test_who_was_born_on_a_leap_day_turns_sixteen_on_a_leap_day():
    born = {"geboren": "2012-02-29"}

    assert age_note(born, date(2028, 2, 28)).band == "12_to_15"
    assert age_note(born, date(2028, 2, 29)).band == "16_plus"


def test_in_other_years_a_leap_day_counts_from_the_first_of_march():
    assert age_note({"geboren": "2012-02-29"}, date(2024, 2, 29)).years == 12
    assert age_note({"geboren": "2012-02-29"}, date(2025, 2, 28)).years == 12
    assert age_note({"geboren": "2012-02-29"}, date(2025, 3, 1)).years == 13


@pytest.mark.parametrize("persoon", [{}, {"geboren": ""}, {"geboren": "gisteren"}, {"geboren": "2027-01-01"}])
def test_without_a_day_that_can_be_nothing_is_said(persoon):
    assert age_note(persoon, TODAY) is None


def test_each_note_names_the_law_and_says_how_sure_that_is():
    young, half, grown = (age_note({"geboren": day}, TODAY) for day in ("2020-01-01", "2013-01-01", "2009-01-01"))

    assert [str(source) for source in young.sources] == ["Jeugdwet art. 7.3.15"]
    assert [note.sources[0].certainty for note in (young, half, grown)] == ["zeker", "uitleg", "uitleg"]
