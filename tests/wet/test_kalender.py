"""The calendar of the Algemene termijnenwet: which days are free, and how far a term then runs on."""

from datetime import date

import pytest

from wet.kalender import (
    KNOWN_THROUGH,
    days_before,
    easter,
    free_day_name,
    is_free,
    is_known,
    is_too_long_for_atw,
    may_yet_be_designated,
    next_working_day,
    stretched,
)
from wet.length import Length


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 1, 1), "nieuwjaarsdag"),
        (date(2026, 4, 3), "goede_vrijdag"),
        (date(2026, 4, 4), "zaterdag"),
        (date(2026, 4, 5), "zondag"),
        (date(2026, 4, 6), "tweede_paasdag"),
        (date(2026, 4, 27), "koningsdag"),
        (date(2026, 5, 5), "vijf_mei"),
        (date(2026, 5, 14), "hemelvaartsdag"),
        (date(2026, 5, 15), "gelijkgesteld"),
        (date(2026, 5, 25), "tweede_pinksterdag"),
        (date(2026, 12, 25), "eerste_kerstdag"),
        (date(2026, 12, 26), "tweede_kerstdag"),
        (date(2026, 12, 28), None),
    ],
)
def test_each_free_day_of_2026_says_why_it_is_free(day, name):
    assert free_day_name(day) == name
    assert is_free(day) is (name is not None)


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (1961, (4, 2)),
        (2000, (4, 23)),
        (2008, (3, 23)),
        (2025, (4, 20)),
        (2026, (4, 5)),
        (2038, (4, 25)),
        (2076, (4, 19)),
    ],
)
def test_easter_falls_where_the_church_tables_put_it(year, sunday):
    assert easter(year) == date(year, *sunday)


@pytest.mark.parametrize("year", [2014, 2025, 2031])
def test_koningsdag_moves_to_saturday_the_26th_when_the_27th_is_a_sunday(year):
    assert free_day_name(date(year, 4, 26)) == "koningsdag"
    assert free_day_name(date(year, 4, 27)) == "zondag"


@pytest.mark.parametrize("year", range(2014, 2029))
def test_the_fifth_of_may_is_free_every_year_and_not_only_every_five(year):
    assert free_day_name(date(year, 5, 5)) in {"vijf_mei", "hemelvaartsdag"}


@pytest.mark.parametrize("day", [date(2022, 5, 6), date(2026, 5, 4), date(2027, 4, 26), date(2019, 4, 26)])
def test_a_bridging_day_that_no_decree_named_is_a_working_day(day):
    assert not is_free(day)


def test_there_is_no_koningsdag_before_there_was_a_king():
    assert free_day_name(date(2012, 4, 27)) is None


def test_a_week_before_easter_monday_stays_a_week_before_it():
    assert days_before(date(2026, 4, 13), Length(1, "weeks")) == date(2026, 4, 6)


def test_days_are_counted_back_one_by_one():
    assert days_before(date(2026, 3, 2), Length(10, "days")) == date(2026, 2, 20)


def test_months_are_not_counted_back():
    with pytest.raises(ValueError, match="3m"):
        days_before(date(2026, 4, 13), Length(3, "months"))


@pytest.mark.parametrize(
    ("length", "too_long"),
    [("90d", False), ("91d", True), ("12w", False), ("13w", True), ("3m", False), ("4m", True), ("1j", True)],
)
def test_the_longest_term_that_still_moves_is_the_one_the_law_names(length, too_long):
    assert is_too_long_for_atw(Length.parse(length)) is too_long


@pytest.mark.parametrize(
    ("days", "last_day"),
    [(1, date(2026, 12, 28)), (2, date(2026, 12, 28)), (3, date(2026, 12, 29)), (4, date(2026, 12, 29))],
)
def test_from_three_days_on_a_term_over_christmas_holds_two_working_days(days, last_day):
    first_day = date(2026, 12, 25)

    assert stretched(first_day, date(2026, 12, 24 + days), Length(days, "days")) == last_day


def test_a_first_day_that_is_a_working_day_counts_as_one_of_the_two():
    assert stretched(date(2026, 3, 6), date(2026, 3, 8), Length(3, "days")) == date(2026, 3, 9)


def test_a_term_of_a_week_is_never_stretched_for_its_working_days():
    assert stretched(date(2026, 12, 25), date(2026, 12, 31), Length(1, "weeks")) == date(2026, 12, 31)


def test_a_working_day_is_its_own_next_working_day():
    assert next_working_day(date(2026, 3, 16)) == date(2026, 3, 16)


def test_the_friday_after_hemelvaart_may_yet_be_named_once_the_lists_run_out():
    friday = easter(2029).replace(month=5, day=11)

    assert may_yet_be_designated(friday)
    assert not may_yet_be_designated(date(2029, 5, 10))


def test_the_friday_after_hemelvaart_of_a_listed_year_is_settled():
    assert not may_yet_be_designated(date(2028, 5, 26))


def test_the_calendar_says_from_and_through_which_day_it_is_known():
    assert date(2028, 12, 31) == KNOWN_THROUGH
    assert is_known(date(2014, 1, 1))
    assert is_known(KNOWN_THROUGH)
    assert not is_known(date(2013, 12, 31))
    assert not is_known(date(2029, 1, 1))
