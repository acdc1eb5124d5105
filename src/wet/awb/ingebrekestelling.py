"""A notice of default, the penalty that follows it and the decision that fixes the amount (Awb 4:17, 4:18)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from wet.awb.dwangsom import penalty
from wet.feiten import Fact
from wet.source import Source
from wet.termijnen import last_day
from wet.traject.answers import Termijn, Waarschuwing
from wet.traject.clock import Clock
from wet.traject.termijn import gemeente_term, met_day, received_day
from wet.traject.trajecten import Duty

NOTICE: Final = Source("Awb", "4:17", lid=3)
NO_NOTICE_ABOUT_MELDING: Final = (
    NOTICE,
    Source("ECLI:NL:RBROT:2015:8871"),
    Source("ECLI:NL:RBGEL:2017:772"),
    Source("ECLI:NL:RBMNE:2021:1631"),
)

_ONE_DAY = timedelta(days=1)
_TWO_WEEKS = timedelta(weeks=2)


@dataclass(slots=True)
class Stage:
    """One time that the gemeente had to decide: the first time, or again after a ruling."""

    begins: date
    last: date | None
    done: Fact | None
    notice: Fact | None = None


def default_terms(duty: Duty, clock: Clock, say: list[Waarschuwing]) -> Iterator[Termijn]:
    """Yield the terms that follow from notices of default on one aanvraag or bezwaar."""
    if not duty.notices:
        return
    stages = _stages(duty)
    for notice in duty.notices:
        stage = next(each for each in reversed(stages) if each.begins <= notice.day or each is stages[0])
        if stage.last is None or earliest_receipt(notice) <= stage.last:
            say.append(Waarschuwing("ingebrekestelling_te_vroeg", notice.id, (NOTICE,)))
        elif stage.notice is None:
            stage.notice = notice
    for stage in stages:
        yield from _after_notice(duty, stage, clock, say)
    # Only a notice in the latest stage keeps the resident from sending another.
    duty.notice = stages[-1].notice


def _stages(duty: Duty) -> list[Stage]:
    stages = [Stage(date.min, duty.term.laatste_dag if duty.term else None, duty.decided)]
    stages += (Stage(each.fact.day, each.term.laatste_dag if each.term else None, each.done) for each in duty.renewals)
    return stages


def earliest_receipt(notice: Fact) -> date:
    """Return the first day on which the notice can have been received: it must be after the term in any case."""
    return notice.day if "op" in notice.values else received_day(notice)


def _after_notice(duty: Duty, stage: Stage, clock: Clock, say: list[Waarschuwing]) -> Iterator[Termijn]:
    notice = stage.notice
    if notice is None:
        return
    received = received_day(notice)
    last = last_day("ingebrekestelling", received)
    extra = (("uitleg_twee_weken_verlengd", ()),) if last != received + _TWO_WEEKS else ()
    grace = gemeente_term(
        "ingebrekestelling", notice, received, last, clock, met=stage.done, void=duty.withdrawn, extra=extra
    )
    duty.grace = grace
    yield grace
    first = last + _ONE_DAY
    ended = stage.done or duty.withdrawn
    stopped = met_day(ended) if ended is not None else None
    if (stage.done is not None and stopped is None) or (stopped is not None and stopped <= first):
        return
    if clock.reached(first):
        yield from _penalty(duty, notice, stage, first, stopped, clock, say)


def _penalty(
    duty: Duty, notice: Fact, stage: Stage, first: date, stopped: date | None, clock: Clock, say: list[Waarschuwing]
) -> Iterator[Termijn]:
    """Yield the penalty days with the amount to date, and the term to fix it once they are over.

    The day of dispatch does not count (law.md DWA-2, an inference).
    """
    maximum = last_day("dwangsom_max", first)
    ended = maximum if stopped is None else min(maximum, stopped - _ONE_DAY)
    owed = penalty(first, received_day(notice), min(clock.op, ended))
    if owed.amount is None:
        say.append(Waarschuwing("bedrag_onbekend", notice.id, (NOTICE,)))
    extra = (("uitleg_dwangsom", ()),)
    running = gemeente_term(
        "dwangsom_max", notice, first, maximum, clock, met=stage.done, void=duty.withdrawn, extra=extra
    )
    yield running._replace(has_bedrag=True, bedrag=owed.amount)
    if stopped is None and not clock.reached(maximum):
        return
    until = last_day("dwangsom_vaststelling", ended)
    yield gemeente_term("dwangsom_vaststelling", notice, ended, until, clock, met=duty.penalty_fixed)
