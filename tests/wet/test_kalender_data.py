"""The file with free days: every year has its list, every list its source, and an independent calendar agrees."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import holidays
import pytest
from dateutil.easter import easter as easter_of_dateutil

import wet.kalender
from wet.kalender import KNOWN_FROM, KNOWN_THROUGH, easter, free_day_name, is_free
from wet.source import Source

DATA = tomllib.loads((Path(wet.kalender.__file__).parent / "data" / "days.toml").read_text("utf-8"))
LISTS = DATA["designated"]
YEARS = range(2014, 2029)

# Where the package `holidays` and the Atw differ, and why.
ONLY_IN_THE_PACKAGE = {
    "Eerste paasdag": "a Sunday, so free already; the Atw does not name it",
    "Eerste pinksterdag": "a Sunday, so free already; the Atw does not name it",
}
# The package calls 5 May "public" every five years and "optional" in between; the Atw counts it every year.  In 2016
# it was Hemelvaartsdag as well.
FIFTH_OF_MAY_IS_PUBLIC = {2015, 2016, 2020, 2025}


def theirs(year, *categories):
    return holidays.NL(years=year, categories=categories, language="nl")


def ours(year):
    days = (date(year, 1, 1) + timedelta(days=nr) for nr in range(366))
    names = {day: free_day_name(day) for day in days if day.year == year}
    return {day: name for day, name in names.items() if name not in (None, "zaterdag", "zondag")}


def test_the_lists_of_equated_days_leave_no_year_out_and_none_double():
    years = [year for row in LISTS for year in range(row["first_year"], row["last_year"] + 1)]

    assert years == list(range(KNOWN_FROM.year, KNOWN_THROUGH.year + 1))


def test_every_equated_day_lies_in_the_years_of_its_list():
    strays = [day for row in LISTS for day in row["days"] if not row["first_year"] <= day.year <= row["last_year"]]

    assert strays == []


def test_every_equated_day_adds_something_and_stands_there_once():
    days = [day for row in LISTS for day in row["days"]]

    assert len(days) == len(set(days))
    assert {free_day_name(day) for day in days} == {"gelijkgesteld"}
    assert all(day.weekday() < 5 for day in days)


@pytest.mark.parametrize("row", LISTS, ids=lambda row: str(row["first_year"]))
def test_every_list_names_its_decree_and_where_it_was_read(row):
    assert row["besluit"].startswith("Besluit")
    assert row["read_at"].startswith("https://")


@pytest.mark.parametrize("row", DATA["fixed"] + DATA["easter"] + LISTS, ids=lambda row: row.get("code", "list"))
def test_every_free_day_has_its_article_of_the_atw(row):
    assert str(Source(**row["source"])).startswith("Atw art. 3 lid ")


@pytest.mark.parametrize("year", YEARS)
def test_what_the_package_calls_a_holiday_is_free_here_too(year):
    unexplained = {
        day: name for day, name in theirs(year, "public", "optional").items() if name not in ONLY_IN_THE_PACKAGE
    }

    assert set(unexplained) <= set(ours(year))


@pytest.mark.parametrize("year", YEARS)
def test_the_explained_differences_are_sundays(year):
    sundays = [day for day, name in theirs(year, "public").items() if name in ONLY_IN_THE_PACKAGE]

    assert len(sundays) == 2
    assert all(is_free(day) for day in sundays)


@pytest.mark.parametrize("year", YEARS)
def test_what_we_call_a_holiday_and_the_package_does_not_was_named_by_decree(year):
    known = theirs(year, "public", "optional")
    more = {name for day, name in ours(year).items() if day not in known}

    assert more <= {"gelijkgesteld"}


@pytest.mark.parametrize("year", YEARS)
def test_the_package_calls_the_fifth_of_may_optional_in_most_years_and_the_law_does_not(year):
    public = theirs(year, "public")
    more = {name for day, name in ours(year).items() if day not in public} - {"gelijkgesteld"}

    assert more == (set() if year in FIFTH_OF_MAY_IS_PUBLIC else {"vijf_mei"})


def test_easter_is_where_another_program_puts_it_for_as_long_as_the_calendar_holds():
    years = range(1583, 4100)

    assert [easter(year) for year in years] == [easter_of_dateutil(year) for year in years]
