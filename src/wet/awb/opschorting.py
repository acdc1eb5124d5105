"""Which requests and delays suspend a decision term, and for how many days (Awb 4:15, 7:10)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Protocol

from wet.feiten import Fact
from wet.source import Source
from wet.traject.answers import Extra, Waarschuwing
from wet.traject.clock import Clock
from wet.traject.termijn import met_day, received_day
from wet.traject.trajecten import Bezwaar, Duty

SUSPENDED_FOR_DATA: Final = Source("Awb", "4:15", lid=1, onder="a")
NEEDS_A_TERM: Final = Source("ECLI:NL:RVS:2016:2527")
BEFORE_THE_END: Final = Source("Awb", "4:15", certainty="uitleg")

_ONE_DAY = timedelta(days=1)


class Count(Protocol):
    """A decision term that can be counted with so many suspended days."""

    def last(self, days: int) -> date:
        """Return its last day with `days` suspended."""

    def postpone(self, fact: Fact, days: int) -> str | None:
        """Take in a postponement, with `days` suspended so far; return the code of a warning where it has no effect."""


@dataclass(slots=True)
class Suspended:
    """What all suspensions of one term come to.

    `days` lie within the term and lengthen it; `all_days` also counts those before it began.  `is_running`: the
    term stands still on the day looked at.  `ran_out`: a request was not answered in the time it gave, and whether
    the last day of that time counts as suspended is not settled (law.md CNT-9).  `for_data`: it is the resident who
    must do something first.
    """

    days: int = 0
    all_days: int = 0
    is_running: bool = False
    ran_out: bool = False
    for_data: bool = False

    @property
    def explained(self) -> Extra:
        """Return what to add to the explanation of the term."""
        if self.is_running:
            return (("uitleg_opgeschort", ()),)
        stood: Extra = (("uitleg_stilgestaan", (("dagen", self.days),)),) if self.days else ()
        return (*stood, ("uitleg_hersteltermijn_voorbij", ())) if self.ran_out else stood


def suspensions(duty: Duty, base: date, count: Count, clock: Clock, say: list[Waarschuwing]) -> Suspended:
    """Return what the suspensions and postponements of a duty come to, and warn of those without effect.

    `base` is the day that starts the term.  One that comes after the last day is too late; one without an end
    suspends nothing; overlapping ones count once (law.md CNT-9, 21a).
    """
    found = Suspended()
    if not (duty.gaps or duty.agreed or duty.postponed):
        return found
    ended = duty.decided or duty.withdrawn
    ended_on = met_day(ended) if ended is not None else None
    spans: list[tuple[date, date]] = []
    for fact in sorted((*duty.gaps, *duty.agreed, *duty.postponed), key=lambda each: (each.day, each.rank)):
        code = _take(fact, duty, base, count, clock, found, spans, ended_on)
        if code is not None:
            sources = (_SOURCES_BEZWAAR if isinstance(duty, Bezwaar) else _SOURCES)[code]
            say.append(Waarschuwing(code, fact.id, sources))
        found.days = _days(spans, after=base)
        found.all_days = _days(spans, after=date.min)
    if ended is not None:
        found.is_running = found.for_data = False
    return found


def _take(
    fact: Fact,
    duty: Duty,
    base: date,
    count: Count,
    clock: Clock,
    found: Suspended,
    spans: list[tuple[date, date]],
    ended_on: date | None,
) -> str | None:
    if fact in duty.postponed:
        return count.postpone(fact, found.days)
    until = fact.on("hersteltermijn_tot") or fact.on("tot")
    if until is None:
        return "opschorting_zonder_termijn"
    if fact.day > count.last(found.days):
        return "opschorting_te_laat"
    is_gap = fact in duty.gaps
    answer = _answer(duty, fact) if is_gap else None
    if answer is not None and received_day(answer) <= until:
        until = received_day(answer) - _ONE_DAY
    elif not clock.passed(until):
        found.is_running |= until > base
        found.for_data |= is_gap and answer is None
    elif is_gap and (ended_on is None or ended_on > until):
        found.ran_out = True
    if ended_on is not None:
        until = min(until, ended_on - _ONE_DAY)
    if until > fact.day:
        spans.append((fact.day + _ONE_DAY, until))
    return None


def _answer(duty: Duty, gap: Fact) -> Fact | None:
    return next((each for each in duty.answers if (each.day, each.rank) > (gap.day, gap.rank)), None)


def _days(spans: list[tuple[date, date]], *, after: date) -> int:
    """Count the days of all spans that lie after a day, each once."""
    return sum((last - first).days + 1 for first, last in _merged(spans, after))


def _merged(spans: list[tuple[date, date]], after: date) -> Iterator[tuple[date, date]]:
    seen = after
    for first, last in sorted(spans):
        begin = max(first, seen + _ONE_DAY)
        if last >= begin:
            yield begin, last
            seen = last


_SOURCES: Final = {
    "opschorting_zonder_termijn": (SUSPENDED_FOR_DATA, NEEDS_A_TERM),
    "opschorting_te_laat": (BEFORE_THE_END,),
    "verdaging_zonder_gevolg": (Source("Awb", "4:14", lid=1),),
    "verdaging_te_laat": (Source("Awb", "4:14", lid=3),),
}
_SOURCES_BEZWAAR: Final = {
    "opschorting_zonder_termijn": (Source("Awb", "7:10", lid=2), NEEDS_A_TERM),
    "opschorting_te_laat": (Source("Awb", "7:10", lid=2, certainty="uitleg"),),
    "verdaging_zonder_gevolg": (Source("Awb", "7:10", lid=3),),
    "verdaging_te_laat": (Source("Awb", "7:10", lid=3),),
}
