"""The days that count as a calendar for on the wall: months with their marked days, and each day in words."""

from calendar import Calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from keukentafel.integrations.calendar import Day, about, days, title
from wet.kalender import is_free
from wet.procedure import Stand
from wet.teksten import month_name, written_date

MOST_MONTHS = 12
"""No wall has room for more; what lies further ahead stands in the list only."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One day worth marking: its number on the page, the day in words, what it is for, and whether people meet."""

    number: int
    on: date
    written: str
    words: str
    is_appointment: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of a month; `day` is 0 where the week belongs to another month."""

    day: int
    is_today: bool = False
    is_free: bool = False
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Month:
    """One month with a marked day in it, as weeks of seven cells from Monday on."""

    name: str
    weeks: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class PaperCalendar:
    """All marked days by date, and the months in which they lie."""

    today: str
    marks: tuple[Mark, ...]
    months: tuple[Month, ...]


def paper_calendar(stand: Stand, language: str, *, is_neutral: bool, more: Sequence[Day] = ()) -> PaperCalendar:
    """Return the days still to come; `is_neutral`: nothing says what they are for, for a wall that others see.

    `more` are days that the law does not know.
    """
    marks = tuple(_mark(number, day, language, is_neutral) for number, day in enumerate(days(stand, more), start=1))
    first = {(mark.on.year, mark.on.month) for mark in marks}
    months = tuple(_month(year, month, stand.op, marks, language) for year, month in sorted(first)[:MOST_MONTHS])
    return PaperCalendar(written_date(stand.op, language, with_weekday=True), marks, months)


def _mark(number: int, day: Day, language: str, is_neutral: bool) -> Mark:
    words = title(day.soort, language, plain=False) if is_neutral else about(day.soort, language)
    return Mark(number, day.on, written_date(day.on, language, with_weekday=True), words, day.is_appointment)


def _month(year: int, month: int, today: date, marks: Sequence[Mark], language: str) -> Month:
    by_day: Mapping[int, tuple[Mark, ...]] = {
        day: tuple(mark for mark in marks if mark.on == date(year, month, day))
        for day in {mark.on.day for mark in marks if (mark.on.year, mark.on.month) == (year, month)}
    }
    weeks = tuple(
        tuple(Cell(0) if day.month != month else _cell(day, today, by_day.get(day.day, ())) for day in week)
        for week in Calendar().monthdatescalendar(year, month)
    )
    return Month(f"{month_name(month, language)} {year}".capitalize(), weeks)


def _cell(day: date, today: date, marks: tuple[Mark, ...]) -> Cell:
    return Cell(day.day, day == today, is_free(day), marks)
