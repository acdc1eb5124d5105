"""Every statutory term: its last day, how that day was found, and by which articles."""

from dataclasses import dataclass
from datetime import date

from wet.length import Length
from wet.source import Source
from wet.termijnen.count import (
    BeyondTheCalendar,
    ExtensionTooLong,
    LengthIsFixed,
    NotExtendable,
    NotSuspendable,
    TermFault,
    UnknownTerm,
    ends,
    read_question,
)
from wet.termijnen.rules import TERMS, TermRule
from wet.termijnen.steps import Step, chain

__all__ = [
    "TERMS",
    "BeyondTheCalendar",
    "Computed",
    "ExtensionTooLong",
    "Length",
    "LengthIsFixed",
    "NotExtendable",
    "NotSuspendable",
    "Step",
    "TermFault",
    "TermRule",
    "UnknownTerm",
    "compute",
    "last_day",
    "latest_day",
]


@dataclass(frozen=True, slots=True)
class Computed:
    """One term with its dates, the chain that led to them and the articles it rests on.

    `raw_end` is where the count ends, before the Atw.  `last_day` is the day that the one who must act should
    keep to; `latest_day` is the later day to which the law may give room, after which whoever waits can rely on it.
    They differ only where the law leaves it open whether the Atw applies.  Where the rule counts
    "dag_na_afloop" both are first days, not last ones.  `is_certain` is False where the days differ, the calendar
    does not reach so far, or a step or source may well be disputed.
    """

    soort: str
    begins_on: date
    raw_end: date
    last_day: date
    latest_day: date
    sources: tuple[Source, ...]
    steps: tuple[Step, ...]
    is_certain: bool


def last_day(
    soort: str,
    start: date,
    *,
    suspended_days: int = 0,
    extension: Length | None = None,
    length: Length | None = None,
    under_atw: bool | None = None,
) -> date:
    """Return the last day of a term without telling how; for the arguments and what is raised see `compute`.

    >>> last_day("bezwaar", date(2024, 4, 8))
    datetime.date(2024, 5, 21)
    """
    return ends(soort, start, suspended_days, extension, length, under_atw).last_day


def latest_day(
    soort: str,
    start: date,
    *,
    suspended_days: int = 0,
    extension: Length | None = None,
    length: Length | None = None,
    under_atw: bool | None = None,
) -> date:
    """Return the latest day that the law may give room for; equal to `last_day` where that is certain.

    A resident's notice of default is safe only after this day.

    >>> start, six = date(2026, 1, 10), Length(6, "weeks")
    >>> str(last_day("bezwaarbeslissing_12w", start, extension=six))
    '2026-05-16'
    >>> str(latest_day("bezwaarbeslissing_12w", start, extension=six))
    '2026-05-18'
    """
    return ends(soort, start, suspended_days, extension, length, under_atw).latest_day


def compute(
    soort: str,
    start: date,
    *,
    suspended_days: int = 0,
    extension: Length | None = None,
    length: Length | None = None,
    under_atw: bool | None = None,
) -> Computed:
    """Compute a term from the day of the event that starts it, with the chain of articles that led to its end.

    `suspended_days` and `extension` are added to the count and the Atw is applied once, at the end.  `length`
    replaces the length in the law where somebody else may set it; `under_atw` says whether that was done in a wet
    (True) or not (False) where the table cannot know.  Days count from the day after the event, so that six weeks
    end on the weekday of the event (Awb art. 6:8 lid 1; elsewhere settled practice).

    Raises UnknownTerm, NotSuspendable, NotExtendable, ExtensionTooLong, LengthIsFixed or BeyondTheCalendar, all of
    them TermFault.

    >>> term = compute("onderzoek", date(2026, 10, 4))
    >>> str(term.raw_end), str(term.last_day), [step.code for step in term.steps]
    ('2026-11-15', '2026-11-16', ['geteld', 'doorgeschoven'])
    """
    days = ends(soort, start, suspended_days, extension, length, under_atw)
    steps = tuple(
        chain(
            read_question(soort, start, suspended_days, extension, length, under_atw),
            days,
        )
    )
    sources = tuple(dict.fromkeys(source for step in steps for source in step.sources))
    is_certain = days.last_day == days.latest_day and not any(step.is_doubtful for step in steps)
    return Computed(soort, start, *days, sources, steps, is_certain)
