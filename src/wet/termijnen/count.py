"""The counting itself: from the facts asked about to where a term ends, without telling why."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from wet.kalender import days_before, is_too_long_for_atw, stretched
from wet.length import Length
from wet.termijnen.rules import TERMS, TermRule

_ONE_DAY = timedelta(days=1)


class TermFault(ValueError):
    """A term that cannot be computed as asked; `code` has a sentence in `teksten`, with `values` for its gaps."""

    code = "termijn_fout"

    def __init__(self, **values: object) -> None:
        super().__init__(f"{self.code}: " + ", ".join(f"{name}={value}" for name, value in values.items()))
        self.values = values


class UnknownTerm(TermFault):
    """No term goes by this name."""

    code = "termijn_onbekend"


class NotSuspendable(TermFault):
    """The law knows no suspension of this term, or the days are fewer than none."""

    code = "termijn_niet_op_te_schorten"


class NotExtendable(TermFault):
    """The law knows no extension of this term."""

    code = "termijn_niet_te_verlengen"


class ExtensionTooLong(TermFault):
    """The law allows an extension of this term, but a shorter one."""

    code = "termijn_te_ver_verlengd"


class LengthIsFixed(TermFault):
    """Nobody may set another length than the one in the law."""

    code = "termijn_heeft_vaste_lengte"


class BeyondTheCalendar(TermFault):
    """The term would end after the year 9999, or begin before the year 1."""

    code = "termijn_buiten_kalender"


class Asked(NamedTuple):
    """One question about a term, checked against its rule; `length` is the length that counts here."""

    rule: TermRule
    start: date
    suspended_days: int
    extension: Length | None
    length: Length
    under_atw: bool | None


class Ends(NamedTuple):
    """Where a term ends: by the count, for the one who must act, and at the latest for the one who waits."""

    raw_end: date
    last_day: date
    latest_day: date


@lru_cache(maxsize=16384)
def ends(
    soort: str,
    start: date,
    suspended_days: int,
    extension: Length | None,
    length: Length | None,
    under_atw: bool | None,
) -> Ends:
    """Return where a term ends; cached, as the same few terms are asked for again and again.

    Raises what `read_question` raises, and BeyondTheCalendar.
    """
    try:
        return _count(read_question(soort, start, suspended_days, extension, length, under_atw))
    except OverflowError as error:
        raise BeyondTheCalendar(soort=soort, begint=start) from error


def read_question(
    soort: str,
    start: date,
    suspended_days: int,
    extension: Length | None,
    length: Length | None,
    under_atw: bool | None,
) -> Asked:
    """Check a question against the rule of its term.

    Raises UnknownTerm, NotSuspendable, NotExtendable, ExtensionTooLong or LengthIsFixed.
    """
    rule = TERMS.get(soort)
    if rule is None:
        raise UnknownTerm(soort=soort)
    if suspended_days < 0 or (suspended_days and not rule.suspension):
        raise NotSuspendable(soort=soort, dagen=suspended_days)
    if length not in (None, rule.length) and rule.other_length_by is None:
        raise LengthIsFixed(soort=soort, lengte=rule.length)
    if extension is not None:
        _refuse_too_much(rule, extension, start)
    return Asked(rule, start, suspended_days, extension, length or rule.length, under_atw)


def _refuse_too_much(rule: TermRule, extension: Length, start: date) -> None:
    if rule.extension is None:
        raise NotExtendable(soort=rule.soort, lengte=extension)
    longest = rule.extension.max
    if longest is not None and extension.after(start) > longest.after(start):
        raise ExtensionTooLong(soort=rule.soort, lengte=extension, hoogstens=longest)


def _count(asked: Asked) -> Ends:
    rule, start = asked.rule, asked.start
    if rule.atw == "achteruit":
        day = days_before(start, asked.length)
        return Ends(day, day, day)
    raw_end = _raw_end(asked)
    treatment = atw_treatment(asked)
    stretched_end = raw_end if treatment == "nee" else stretched(start + _ONE_DAY, raw_end, asked.length)
    last = stretched_end if treatment == "ja" else raw_end
    if rule.counts == "dag_na_afloop":
        return Ends(raw_end, last + _ONE_DAY, stretched_end + _ONE_DAY)
    return Ends(raw_end, last, stretched_end)


def _raw_end(asked: Asked) -> date:
    end = asked.length.after(asked.start)
    if asked.extension is not None:
        end = asked.extension.after(end)
    if asked.rule.counts == "zelf":
        end -= _ONE_DAY
    return end + timedelta(days=asked.suspended_days)


def atw_treatment(asked: Asked) -> Literal["ja", "nee", "in_twijfel"]:
    """Say whether the Atw moves the end: yes, no, or open to argument (and then not for the one who must act)."""
    if asked.rule.atw == "uitgesloten" or is_too_long_for_atw(asked.length):
        return "nee"
    if not _is_set_by_wet(asked) or is_too_long_together(asked):
        return "in_twijfel"
    return "ja"


def _is_set_by_wet(asked: Asked) -> bool:
    if asked.under_atw is not None:
        return asked.under_atw
    rule, extension = asked.rule, asked.rule.extension
    if asked.extension is not None and extension is not None and extension.set_by != "wet":
        return False
    return rule.atw != "niet_in_wet" and asked.length == rule.length


def is_too_long_together(asked: Asked) -> bool:
    """Say whether a term and its extension pass the limits of the Atw together while each alone does not.

    Twelve weeks plus six for a decision on a bezwaar: no source says what the Atw does with eighteen weeks.
    """
    length, extension = asked.length, asked.extension
    if extension is None:
        return False
    if length.unit == extension.unit:
        return is_too_long_for_atw(Length(length.amount + extension.amount, length.unit))
    return extension.after(length.after(asked.start)) > Length(90, "days").after(asked.start)
