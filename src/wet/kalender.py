"""Which days a statutory term may not end on, and how far it then runs on (Algemene termijnenwet, art. 1-4)."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Final

from wet.dated import read_table
from wet.length import Length

_DATA: Final = read_table("days")

KNOWN_FROM: Final[date] = _DATA["valid_from"]
KNOWN_THROUGH: Final[date] = _DATA["valid_through"]

_ONE_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6
_FRIDAY_AFTER_HEMELVAART = 40
_TWO_WORKING_DAYS_FROM = 3
_LONGEST_UNDER_ATW = {"days": 90, "weeks": 12, "months": 3, "years": 0}


def easter(year: int) -> date:
    """Return Eerste Paasdag of a year of the Gregorian calendar (the anonymous or Meeus/Jones/Butcher algorithm).

    >>> easter(2026)
    datetime.date(2026, 4, 5)
    """
    golden = year % 19
    century, year_of_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_correction + 15) % 30
    leap_years, year_rest = divmod(year_of_century, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def free_day_name(day: date) -> str | None:
    """Return the code of why `day` is free ("zondag", "tweede_paasdag", "gelijkgesteld"), or None for a working day.

    A feestdag that falls in a weekend goes by its own name.  Source: Atw art. 1 lid 1 and art. 3.

    >>> free_day_name(date(2026, 4, 6)), free_day_name(date(2026, 4, 7))
    ('tweede_paasdag', None)
    """
    name = _feestdagen(day.year).get(day)
    if name is None and day.weekday() >= _SATURDAY:
        return "zondag" if day.weekday() == _SUNDAY else "zaterdag"
    return name


def is_free(day: date) -> bool:
    """Say whether `day` is a Saturday, a Sunday, a feestdag or a day equated with one (Atw art. 1 lid 1, art. 3)."""
    return day.weekday() >= _SATURDAY or day in _feestdagen(day.year)


def next_working_day(day: date) -> date:
    """Return the first day on or after `day` that is not free; raises OverflowError past the year 9999."""
    while is_free(day):
        day += _ONE_DAY
    return day


def stretched(first_day: date, raw_end: date, length: Length) -> date:
    """Return where a term in a wet ends that runs from `first_day` and by the count ends on `raw_end`.

    The end moves to the next working day (Atw art. 1 lid 1); a term of three days or more runs on until it holds
    two working days (Atw art. 2).  Whether the Atw applies at all is asked with `is_too_long_for_atw`.

    >>> stretched(date(2026, 12, 25), date(2026, 12, 27), Length(3, "days"))
    datetime.date(2026, 12, 29)
    """
    end = next_working_day(raw_end)
    if length.unit == "days" and length.amount < _TWO_WORKING_DAYS_FROM:
        return end
    second_working_day = next_working_day(next_working_day(first_day) + _ONE_DAY)
    return max(end, second_working_day)


def is_too_long_for_atw(length: Length) -> bool:
    """Say whether the Atw leaves a term alone: over 90 days, twelve weeks or three months, or in years (art. 4 a).

    >>> is_too_long_for_atw(Length(12, "weeks")), is_too_long_for_atw(Length(13, "weeks"))
    (False, True)
    """
    return length.amount > _LONGEST_UNDER_ATW[length.unit]


def days_before(day: date, length: Length) -> date:
    """Return the day that lies `length` (in days or weeks) before `day`, free or not.

    A term that is found by counting back is never moved (Atw art. 1 lid 2): who must do something a week before a
    hearing gains nothing by a holiday.  Raises ValueError for months and years, which the law does not count back.
    """
    if length.unit not in ("days", "weeks"):
        raise ValueError(f"only days and weeks are counted back, not {length}")
    return day - timedelta(**{length.unit: length.amount})


def is_known(day: date) -> bool:
    """Say whether the equated days of the year of `day` are known; where not, a computed end may be too early."""
    return KNOWN_FROM <= day <= KNOWN_THROUGH


def may_yet_be_designated(day: date) -> bool:
    """Say whether `day` is a Friday after Hemelvaart in a year without a published list.

    Most years had that Friday named, so whoever computes with it must say that it may still become free.
    """
    return not is_known(day) and day == easter(day.year) + timedelta(days=_FRIDAY_AFTER_HEMELVAART)


@lru_cache(maxsize=512)
def _feestdagen(year: int) -> Mapping[date, str]:
    days = {date(year, row["month"], _day_of(row, year)): row["code"] for row in _fixed_in(year)}
    sunday = easter(year)
    days |= {sunday + timedelta(days=row["offset"]): row["code"] for row in _DATA["easter"]}
    return {day: "gelijkgesteld" for row in _DATA["designated"] for day in row["days"] if day.year == year} | days


def _fixed_in(year: int) -> list[Mapping[str, Any]]:
    return [row for row in _DATA["fixed"] if row.get("from_year", year) <= year]


def _day_of(row: Mapping[str, Any], year: int) -> int:
    usual: int = row["day"]
    moved: int = row.get("when_sunday", usual)
    return moved if date(year, row["month"], usual).weekday() == _SUNDAY else usual
