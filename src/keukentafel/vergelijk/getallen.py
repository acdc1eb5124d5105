"""Finds days, amounts of money and times in Dutch text, however they are written."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Final

from keukentafel.vergelijk.woorden import words

_DATA: Final = words("getallen")


@dataclass(frozen=True, slots=True)
class Datum:
    """A day, and where it stands: `tekst[begin:einde]`."""

    dag: date
    tekst: str
    begin: int
    einde: int


@dataclass(frozen=True, slots=True)
class Bedrag:
    """An amount in euro."""

    euro: Decimal
    tekst: str
    begin: int
    einde: int


@dataclass(frozen=True, slots=True)
class Duur:
    """A time in minutes, or how often; `per_week` are the minutes of a week, None where the text names no period.

    `keer_per_week` is how often in a week, None where it is not said.  What is told per dagdeel counts as four hours,
    which is a way of counting and no law.
    """

    minuten: int | None
    per_week: int | None
    keer_per_week: Fraction | None
    tekst: str
    begin: int
    einde: int


_ODD: Final = str.maketrans("ſıİK", "siik")
"""Letters that count as another one when capitals are overlooked, and are none when put in small letters."""


def _any(names: list[str]) -> str:
    return "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))


@cache
def _number_words() -> Mapping[str, int]:
    units = {name: number for number, name in enumerate(_DATA["eenheden"], 1)}
    found = units | {"één": 1} | {name: number for number, name in enumerate(_DATA["tien_tot_twintig"], 10)}
    for tens, name in enumerate(_DATA["tientallen"], 2):
        found[name] = tens * 10
        for unit, number in units.items():
            glue = "ën" if unit.endswith("e") else "en"
            found |= {f"{unit}{glue}{name}": tens * 10 + number, f"{unit}en{name}": tens * 10 + number}
    return found


@cache
def _halves() -> Mapping[str, Fraction]:
    found = dict.fromkeys(_DATA["anderhalf"], Fraction(3, 2)) | dict.fromkeys(_DATA["half"], Fraction(1, 2))
    for name, number in _number_words().items():
        if number < 10:
            for tail in _DATA["en_een_half"]:
                found |= {name + tail: number + Fraction(1, 2), name + "ë" + tail[1:]: number + Fraction(1, 2)}
    return found


def number_of(text: str) -> Fraction | None:
    """Return what a number says: "3,5", "2½", "drie", "vijfentwintig", "anderhalf", "drie en een half"."""
    said = " ".join(text.lower().split())
    if found := re.fullmatch(r"(\d+)?\s?(?:½|1/2)", said):
        return Fraction(int(found[1] or 0)) + Fraction(1, 2)
    if re.fullmatch(r"\d+(?:[.,]\d+)?", said):
        return Fraction(said.replace(",", "."))
    if found := re.fullmatch(r"(\S+) en een (?:half|halve)", said):
        whole = number_of(found[1])
        return None if whole is None else whole + Fraction(1, 2)
    said = said.removeprefix("een ") or said
    if said in _halves():
        return _halves()[said]
    return Fraction(_number_words()[said]) if said in _number_words() else None


_NAMED: Final = _any([*_number_words(), *_halves()])
_NUMBER: Final = (
    rf"(?:\d{{1,4}}\s?½|½|\d{{1,4}} 1/2|\d{{1,5}}(?:[.,]\d{{1,3}})?"
    rf"|(?:\d{{1,4}}|{_any(list(_number_words()))}) en een (?:half|halve)|een (?:half|halve)|(?:{_NAMED}))"
)

# --- days

_MONTHS: Final = {name: number for number, names in enumerate(_DATA["maanden"], 1) for name in names}
_RELATIVE: Final = _any([*_DATA["voorbij"], *_DATA["komend"]])
_WRITTEN: Final = re.compile(
    rf"(?<![\w.,/-])(?P<dag>[0-3]?\d)(?:e|ste|de)?\s+(?P<maand>{_any(list(_MONTHS))})\b\.?"
    rf"(?:\s+(?P<jaar>(?:19|20)\d\d|['’]\d\d)(?!\d)|,?\s+(?P<rond>{_RELATIVE})\b\.?)?",
    re.IGNORECASE,
)
_FIGURES: Final = re.compile(
    r"(?<![\w.,/-])(?P<dag>[0-3]?\d)(?P<teken>[-/.])(?P<maand>[01]?\d)(?P=teken)(?P<jaar>(?:19|20)\d\d|(?<!\.)\d\d)(?![\w/-]|[.,]\d)"
)
_ISO: Final = re.compile(r"(?<![\w-])(?P<jaar>(?:19|20)\d\d)-(?P<maand>[01]\d)-(?P<dag>[0-3]\d)(?![\w-])")

_SHORT: Final = re.compile(r"(?<![\w.,/-])(?P<dag>[0-3]?\d)[-/](?P<maand>[01]?\d)(?![\w/-]|[.,]\d)")


def datums(tekst: str, rond: date | None = None) -> tuple[Datum, ...]:
    """Return the days in a text, in order.

    A day without a year is the last one up to `rond` ("6 maart jl."), the first one from it ("a.s."), or the nearest
    to it; without `rond` it is left out.  What is no day of the calendar is left out.
    """
    found = [each for pattern in (_WRITTEN, _FIGURES, _ISO) for each in pattern.finditer(tekst.translate(_ODD))]
    read = ((match, _day(match.groupdict(), rond)) for match in sorted(found, key=lambda match: match.start()))
    return tuple(
        Datum(day, tekst[match.start() : match.end()], *match.span()) for match, day in read if day is not None
    )


def short_days(tekst: str, rond: date) -> Iterator[date]:
    """Yield the days that are written without a year, "19/2" or "09-03": each the nearest to `rond`."""
    for match in _SHORT.finditer(tekst.translate(_ODD)):
        day = _nearest(int(match["maand"]), int(match["dag"]), rond, "")
        if day is not None:
            yield day


def _day(parts: Mapping[str, str | None], rond: date | None) -> date | None:
    month = (parts["maand"] or "").lower()
    number, day = _MONTHS.get(month) or int(month), int(parts["dag"] or 0)
    year = (parts["jaar"] or "").lstrip("'’")
    if year:
        return _date(int(year) + (2000 if len(year) == 2 else 0), number, day)
    if rond is None:
        return None
    return _nearest(number, day, rond, (parts.get("rond") or "").lower())


def _nearest(month: int, day: int, rond: date, how: str) -> date | None:
    years = range(max(1, rond.year - 4), min(9999, rond.year + 4) + 1)
    days = [each for year in years if (each := _date(year, month, day)) is not None]
    if how in _DATA["voorbij"]:
        days = [each for each in days if each <= rond]
    elif how in _DATA["komend"]:
        days = [each for each in days if each >= rond]
    return min(days, key=lambda each: (abs((each - rond).days), each), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


# --- money

_EURO: Final = re.compile(
    r"(?:€|\beur\b|\beuro\b)\s?(?P<na>\d{1,3}(?:\.\d{3})+(?:,\d\d)?|\d+(?:[.,]\d\d)?)(?![\d])(?:,[-–=]+)?"
    r"|(?<![\w.,])(?P<voor>\d{1,3}(?:\.\d{3})+(?:,\d\d)?|\d+(?:[.,]\d\d)?)\s?(?:euro\b|€)",
    re.IGNORECASE,
)


def bedragen(tekst: str) -> tuple[Bedrag, ...]:
    """Return the amounts of money that are written in figures: "€ 1.234,50", "21,80 euro", "€ 19,-"."""
    return tuple(
        Bedrag(_euro(match["na"] or match["voor"]), match.group(), *match.span())
        for match in _EURO.finditer(tekst.translate(_ODD))
    )


def _euro(figures: str) -> Decimal:
    if re.fullmatch(r"\d+\.\d\d", figures):
        return Decimal(figures)
    return Decimal(figures.replace(".", "").replace(",", "."))


# --- times

_MINUTES: Final[Mapping[str, int]] = _DATA["minuten"]
_DAYS: Final[Mapping[str, Fraction]] = {name: Fraction(str(days)) for name, days in _DATA["dagen"].items()}
_WORDS: Final = _DATA["woorden"]


def _per(name: str) -> str:
    """Return the pattern of a period, its groups called after `name`."""
    periods = _any([*_DAYS, *_DATA["meervoud"]])
    return (
        rf"(?:(?:{_any(_WORDS['per'])})\s+(?:(?P<{name}aantal>{_NUMBER})\s+)?(?P<{name}periode>{periods})"
        rf"|p/w|p\.w\.?|/\s?(?P<{name}kort>{_any(list(_DAYS))}))(?![\w])"
    )


_ADVERB: Final = rf"(?P<bijwoord>{_any(list(_DATA['bijwoorden']))})"
_TIMES: Final = rf"(?P<keer>{_NUMBER})\s?-?(?:{_any(_WORDS['keer'])})(?![\w])"
_UNIT: Final = _any(list(_MINUTES))
_TIME: Final = (
    rf"(?P<duur>{_NUMBER})\s?(?P<eenheid>{_UNIT})(?![\w])\.?"
    rf"(?:\s+(?:{_any(_WORDS['en'])})\s+(?P<rest>{_NUMBER})\s?(?P<resteenheid>{_UNIT})(?![\w])\.?)?"
)
_GAP: Final = r"(?:\s+[^\W\d_][\w-]*){0,6}?"
_DURATION: Final = re.compile(
    rf"(?<![\w.,€:-])(?:(?:{_ADVERB}\s+)|(?:{_per('d_')}\s+)|(?:{_TIMES}(?:\s+{_per('a_')})?(?:,?\s+(?:van\s+|ongeveer\s+)?)?))?"
    rf"{_TIME}(?:{_GAP},?\s+{_per('b_')}|\s?{_per('c_')})?",
    re.IGNORECASE,
)
_FREQUENCY: Final = re.compile(
    rf"(?<![\w.,€:-]){_TIMES}(?:{_GAP}\s+{_per('a_')})|\b(?:{_any(_WORDS['elke'])})\s+(?P<b_periode>{_any(list(_DAYS))})\b|\b{_ADVERB}\b",
    re.IGNORECASE,
)
_THING: Final = rf"(?!(?:{_any(_WORDS['geen_ding'])})(?![\w]))[^\W\d_][\w-]*"
# What is counted by the piece: "drie retourritten per week", "vier bezoeken per maand".
_PIECES: Final = re.compile(
    rf"(?<![\w.,€:-])(?:(?P<keer>{_NUMBER})\s+(?:{_THING}\s+){{1,2}}?|\beens\s+){_per('a_')}", re.IGNORECASE
)
_HAS_TIME: Final = re.compile(
    rf"(?:{_UNIT})(?![\w])|{_any(_WORDS['keer'])}|{_any(list(_DATA['bijwoorden']))}", re.IGNORECASE
)
_HAS_PERIOD: Final = re.compile(rf"\b(?:{_any([*_DAYS, *_DATA['meervoud']])})\b", re.IGNORECASE)
_CLOCK: Final = re.compile(
    rf"(?:\b(?:{_any(_WORDS['klok'])})|\d\d?[.:]\d\d(?:\s?uur)?\s+(?:en|tot|-))\s*$", re.IGNORECASE
)
_BEFORE: Final = 30
"""Letters before a time in which a word of the clock would stand."""

_CLOCK_TIME: Final = re.compile(r"\d{1,2}[.:]\d\d\s?u", re.IGNORECASE)


def duren(tekst: str) -> tuple[Duur, ...]:
    """Return the times in a text, in order: "3 uur per week", "twee keer per week drie kwartier", "dagelijks".

    Times of the clock ("om 14.00 uur") and terms ("binnen 24 uur") are left out.
    """
    plain = tekst.translate(_ODD)
    if not _HAS_TIME.search(plain):
        return tuple(_frequencies(plain, tekst, _PIECES)) if _HAS_PERIOD.search(plain) else ()
    found = [_duration(match, tekst) for match in _DURATION.finditer(plain) if not _is_clock(match, plain)]
    taken = {place for each in found for place in range(each.begin, each.einde)}
    found += [each for each in _frequencies(plain, tekst, _FREQUENCY) if each.begin not in taken]
    taken |= {place for each in found for place in range(each.begin, each.einde)}
    found += [
        each for each in _frequencies(plain, tekst, _PIECES) if each.einde - 1 not in taken and each.begin not in taken
    ]
    return tuple(sorted(found, key=lambda each: each.begin))


def _is_clock(match: re.Match[str], tekst: str) -> bool:
    if _CLOCK_TIME.match(match["duur"] + " " + match["eenheid"]):
        return True
    has_period = any(match[f"{n}_periode"] for n in "abcd")
    return (
        _MINUTES[match["eenheid"].lower()] == 60
        and not has_period
        and bool(_CLOCK.search(tekst[max(0, match.start() - _BEFORE) : match.start()]))
    )


def _duration(match: re.Match[str], tekst: str) -> Duur:
    minutes = _minutes(match["duur"], match["eenheid"])
    if match["rest"]:
        minutes += _minutes(match["rest"], match["resteenheid"])
    times = number_of(match["keer"]) if match["keer"] else None
    days = next((found for n in "bcad" if (found := _period(match, f"{n}_")) is not None), None)
    if days is None and match["bijwoord"]:
        days = _DAYS[_DATA["bijwoorden"][match["bijwoord"].lower()]]
    weekly = None if days is None else round(minutes * (times or 1) * 7 / days)
    is_said = times is not None or match["bijwoord"] is not None
    often = None if days is None or not is_said else (times or Fraction(1)) * 7 / days
    return Duur(round(minutes), weekly, often, tekst[match.start() : match.end()], *match.span())


def _minutes(number: str, unit: str) -> Fraction:
    return (number_of(number) or Fraction(0)) * _MINUTES[unit.lower()]


def _period(match: re.Match[str], name: str) -> Fraction | None:
    """Return the days of a period that was named, "per twee weken" being fourteen."""
    said = match.groupdict()
    period = said.get(f"{name}periode") or said.get(f"{name}kort")
    if not period:
        return None
    period = period.lower()
    number = number_of(said[f"{name}aantal"]) if said.get(f"{name}aantal") else None
    return _DAYS[_DATA["meervoud"].get(period, period)] * (number or 1)


def _frequencies(plain: str, tekst: str, pattern: re.Pattern[str]) -> Iterator[Duur]:
    for match in pattern.finditer(plain):
        days = _period(match, "a_") or _period(match, "b_")
        if adverb := match.groupdict().get("bijwoord"):
            days = _DAYS[_DATA["bijwoorden"][adverb.lower()]]
        times = number_of(match["keer"]) if match["keer"] else None
        if days:
            yield Duur(None, None, (times or Fraction(1)) * 7 / days, tekst[match.start() : match.end()], *match.span())
