"""The six weeks for onderzoek and verslag and the seven days for a persoonlijk plan (Wmo 2015 art. 2.3.2)."""

from collections.abc import Iterator

from wet.feiten import Fact
from wet.termijnen import last_day
from wet.traject.answers import Termijn
from wet.traject.clock import Clock
from wet.traject.termijn import done_day, gemeente_term, resident_term
from wet.traject.trajecten import Melding


def melding_terms(melding: Melding, clock: Clock) -> Iterator[Termijn]:
    """Yield the terms that a melding starts; an aanvraag that counts as one starts them too."""
    start = melding.start
    if start is None or not _counts_as_melding(melding):
        return
    yield _plan_term(melding, start, clock)
    melding.onderzoek = _onderzoek_term(melding, start, clock)
    yield melding.onderzoek


def _counts_as_melding(melding: Melding) -> bool:
    if melding.soort != "aanvraag":
        return True
    return not any(each.fact is melding.fact and each.is_valid for each in melding.aanvragen)


def _plan_term(melding: Melding, start: Fact, clock: Clock) -> Termijn:
    begins = start.resident_day or start.day
    last = last_day("persoonlijk_plan", begins)
    plan = melding.plannen[0] if melding.plannen else None
    in_time = plan is not None and done_day(plan) <= last
    void = melding.no_plan is not None or melding.ended is not None
    return resident_term("persoonlijk_plan", start, begins, last, clock, met=plan, in_time=in_time, void=void)


def _onderzoek_term(melding: Melding, start: Fact, clock: Clock) -> Termijn:
    """Return the six weeks; no suspension and no delay, agreed or not, can move them (Awb 4:15 speaks of a besluit)."""
    begins = start.gemeente_day or start.day
    verslag = melding.verslagen[0] if melding.verslagen else None
    decided = next((each.decided for each in melding.aanvragen if each.decided is not None), None)
    if verslag is not None and decided is not None and (decided.day, decided.rank) < (verslag.day, verslag.rank):
        verslag = None
    void = melding.ended or decided
    return gemeente_term("onderzoek", start, begins, last_day("onderzoek", begins), clock, met=verslag, void=void)
