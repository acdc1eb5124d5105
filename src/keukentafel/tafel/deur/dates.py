"""Reads a date as people type it, in Dutch or English: "3 feb 2026", "3-2-2026", "03/02", "gisteren"."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from wet.teksten.talen import further, taal

EARLIEST_YEAR = 2000
"""A help question older than this is a slip of the finger; "1026" is what people really type."""

YEARS_AHEAD = 20
"""An end date further ahead than this is a slip as well; children's help may be granted for many years."""

LONGEST_TEXT = 60

AMBIGUOUS_DAYS = 60
"""Without a year, a day that would be next within so many days may be meant as coming: then we ask for the year."""

_MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "feb", "febr"),
    ("maart", "march", "mrt", "mar", "maa"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_SPOKEN = {"vandaag": 0, "today": 0, "gisteren": 1, "yesterday": 1, "eergisteren": 2}
_SPOKEN |= {"morgen": -1, "tomorrow": -1, "overmorgen": -2}
_WEEKDAYS = re.compile(
    r"\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\b"
)
_ROUGHLY = re.compile(
    r"\b(?:begin|midden|half|medio|eind|einde|rond|ongeveer|circa|ca|geleden|vorige|afgelopen|week|weken|maand|maanden"
    r"|beginning|early|mid|middle|late|end|around|about|ago|last|weeks|month|months)\b"
)
"""Words of somebody who knows the day more or less; the form has two fields for exactly that."""

_ORDINAL = re.compile(r"(?<=\d)(?:ste|de|e|st|nd|rd|th)\b")
_FILLERS = re.compile(r"\b(?:op|of|the|de|on)\b")


class UnreadableDate(ValueError):
    """What was typed is no day we can count with; `code` says why, `values` fill the sentence of who asked."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.values: Mapping[str, str | int] = values


def read_date(text: str, today: date, *, may_be_ahead: bool = False) -> date:
    """Return the day that `text` means, seen from `today`.

    A day without a year is the last such day; in the two months where the coming one may be meant, we ask.
    The day comes first, as people write it here, unless the month is a word.  Raises UnreadableDate with the codes
    `datum_leeg`, `datum_onleesbaar`, `datum_jaar_nodig`, `datum_dag_nodig`, `datum_weekdag`, `datum_jaar`,
    `datum_maand`, `datum_dag` and, unless `may_be_ahead`, `datum_ongeveer` and `datum_in_toekomst`.

    >>> read_date("3 feb 2026", date(2026, 3, 1))
    datetime.date(2026, 2, 3)
    >>> read_date("03/02", date(2026, 3, 1))
    datetime.date(2026, 2, 3)
    >>> read_date("31 april 2026", date(2026, 6, 1))
    Traceback (most recent call last):
    keukentafel.tafel.deur.dates.UnreadableDate: datum_dag
    """
    tidy = _tidy(text)
    if not tidy:
        raise UnreadableDate("datum_weekdag" if _WEEKDAYS.search(text.lower()) else "datum_leeg")
    if not may_be_ahead and _is_rough(tidy):
        raise UnreadableDate("datum_ongeveer")
    found = today - timedelta(days=_SPOKEN[tidy]) if tidy in _SPOKEN else _written(tidy, today, may_be_ahead)
    if found > today and not may_be_ahead:
        raise UnreadableDate("datum_in_toekomst")
    return found


def read_birthday(text: str, today: date) -> date:
    """Return the day on which somebody was born; one without a year is asked about, and not taken for this year.

    Raises UnreadableDate with the codes of `read_date`.
    """
    born = read_date(text, today, may_be_ahead=True)
    if born > today:
        raise UnreadableDate("datum_in_toekomst")
    return born


def _written(tidy: str, today: date, may_be_ahead: bool) -> date:
    """Return the day of a date in figures, or in figures and the name of a month."""
    day, month, year = _parts(tidy, today)
    return _without_year(day, month, today, may_be_ahead) if year is None else _whole(day, month, year, today)


def _tidy(text: str) -> str:
    """Return the text in small letters without weekday, dots, ordinals and other things that carry no date."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if len(plain) > LONGEST_TEXT:
        raise UnreadableDate("datum_onleesbaar")
    plain = re.sub(r"[\u2010-\u2015\u2212]", "-", plain)
    if plain.strip(" .") in _SPOKEN:
        return plain.strip(" .")
    plain = _ORDINAL.sub("", _FILLERS.sub(" ", _WEEKDAYS.sub(" ", plain)))
    return " ".join(re.findall(r"\d+|[^\W\d_]+|[^\w\s.,'\-/]+", plain))


def _is_rough(tidy: str) -> bool:
    """Tell whether this is a day more or less: "begin oktober", "3 weken geleden", or a month alone."""
    return bool(_ROUGHLY.search(tidy)) or tidy in _MONTH_NUMBERS


def _parts(tidy: str, today: date) -> tuple[int, int, int | None]:
    """Return day, month and year (None where absent) of a tidied text."""
    words = tidy.split()
    if len(words) == 1 and len(words[0]) == 8 and words[0].isdecimal():
        words = _eight_digits(words[0], today)
    if len(words) not in (2, 3):
        raise UnreadableDate("datum_onleesbaar")
    names = [word for word in words if not word.isdecimal()]
    numbers = [word for word in words if word.isdecimal()]
    if len(names) > 1 or any(len(number) > 4 for number in numbers):
        raise UnreadableDate("datum_onleesbaar")
    if names:
        return _with_month_name(words, names[0], numbers)
    if len(words) == 3 and len(words[0]) > 2:
        return int(words[2]), int(words[1]), int(words[0])
    return int(words[0]), int(words[1]), _year(words[2]) if len(words) == 3 else None


def _eight_digits(digits: str, today: date) -> list[str]:
    """Split "20260203" or "03022026": whichever has a year that can be."""
    if EARLIEST_YEAR <= int(digits[:4]) <= today.year + YEARS_AHEAD and 1 <= int(digits[4:6]) <= 12:
        return [digits[:4], digits[4:6], digits[6:]]
    return [digits[:2], digits[2:4], digits[4:]]


def _with_month_name(words: list[str], name: str, numbers: list[str]) -> tuple[int, int, int | None]:
    """Return the parts of "3 feb 2026", "feb 3 2026" or "2026 feb 3"."""
    month = _MONTH_NUMBERS.get(name) or _month_in_further_languages(name)
    if month is None:
        raise UnreadableDate("datum_onleesbaar")
    if len(numbers) == 1:
        if len(numbers[0]) > 2:
            raise UnreadableDate("datum_dag_nodig")
        return int(numbers[0]), month, None
    first, last = numbers
    if len(first) > 2:
        return int(last), month, int(first)
    return int(first), month, _year(last)


def _month_in_further_languages(name: str) -> int | None:
    """Return the number of a month named as our own pages write it in a language that was added."""
    for code in further():
        names = [month.lower() for month in taal(code).months]
        if name in names:
            return names.index(name) + 1
    return None


def _year(text: str) -> int:
    """Read "26" as 2026; anything longer as it stands."""
    return 2000 + int(text) if len(text) <= 2 else int(text)


def _whole(day: int, month: int, year: int, today: date) -> date:
    """Return a day of a known year, or say which part of it can't be."""
    if not EARLIEST_YEAR <= year <= today.year + YEARS_AHEAD:
        raise UnreadableDate("datum_jaar", jaar=year)
    if not 1 <= month <= 12:
        raise UnreadableDate("datum_maand", maand=month)
    days = monthrange(year, month)[1]
    if not 1 <= day <= days:
        raise UnreadableDate("datum_dag", maand=month, dagen=days, jaar=year)
    return date(year, month, day)


def _without_year(day: int, month: int, today: date, may_be_ahead: bool) -> date:
    """Return the last such day; raises UnreadableDate where the coming one may well be meant."""
    if (day, month) == (29, 2) or may_be_ahead:
        raise UnreadableDate("datum_jaar_nodig")
    this_year = _whole(day, month, today.year, today)
    if this_year <= today:
        return this_year
    if this_year - today <= timedelta(days=AMBIGUOUS_DAYS):
        raise UnreadableDate("datum_jaar_nodig")
    return this_year.replace(year=today.year - 1)
