"""The trajecten side by side: what follows from what lies on one road, each with its own facts, terms and turn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from wet.feiten import Fact
from wet.procedure.fase import is_open, stand_of, trajecten_of
from wet.traject.answers import Termijn, TrajectStand
from wet.traject.trajecten import (
    Aanvraag,
    Beroep,
    BeslissingOpBezwaar,
    Besluit,
    Bezwaar,
    Case,
    Duty,
    Griffierecht,
    Heronderzoek,
    Klacht,
    Melding,
    Traject,
    Uitspraak,
)

Owner = Melding | Duty | Besluit | BeslissingOpBezwaar | Uitspraak | Griffierecht | Klacht
"""What a term belongs to."""


@dataclass(frozen=True, slots=True)
class Spoor:
    """One traject: where it stands, what happened in it, and its terms.

    `road` is the same number for trajecten that follow from each other: an objection lies on the road of the melding
    that it all began with.  `leads` holds for the one traject of which place and turn are those of the whole.
    """

    stand: TrajectStand
    road: int
    facts: tuple[Fact, ...]
    terms: tuple[Termijn, ...]
    is_open: bool
    leads: bool

    @property
    def begun_on(self) -> date:
        """Return the day of the fact that began it."""
        return self.facts[0].day

    @property
    def next_day(self) -> date | None:
        """Return the nearest last day that still counts, the one that was missed where somebody is late."""
        days = [term.laatste_dag for term in self.terms if term.is_unmet and term.laatste_dag is not None]
        return min(days, default=None)


def sporen(case: Case, owned: Sequence[tuple[Owner, Termijn]]) -> tuple[Spoor, ...]:
    """Return all trajecten of a case in the order in which they began, with the terms that belong to each.

    A term of none of them, such as a fee for a court of which nothing else was told, lies with the one that leads.
    """
    found = trajecten_of(case)
    roots = [_root(each) for each in found]
    numbers = {id(root): number for number, root in reversed(list(enumerate(roots)))}
    first = _leading(found, case)
    return tuple(
        Spoor(
            stand=stand_of(traject, case),
            road=numbers[id(root)],
            facts=tuple(_facts(traject, case)),
            terms=tuple(term for owner, term in owned if (_traject_of(owner) or first) is traject),
            is_open=is_open(traject),
            leads=traject is first,
        )
        for traject, root in zip(found, roots, strict=True)
    )


def _leading(found: Sequence[Traject], case: Case) -> Traject | None:
    """Return the unfinished traject that began last; else the besluit that may still be objected to, else the last."""
    ways = [each for each in found if not isinstance(each, Klacht | Heronderzoek)]
    unfinished = [each for each in ways if is_open(each)]
    if unfinished:
        return unfinished[-1]
    running = [each for each in case.besluiten if each.term is not None and each.term.status == "loopt"]
    if running:
        return _traject_of(running[-1])
    return ways[-1] if ways else (found[-1] if found else None)


def _traject_of(owner: object) -> Traject | None:
    """Return the traject that something belongs to."""
    match owner:
        case Aanvraag():
            return owner.melding
        case Besluit() if not owner.is_traject:
            return _way_of(owner)
        case BeslissingOpBezwaar():
            return owner.bezwaar
        case Uitspraak():
            return owner.beroep
        case Griffierecht():
            return owner.beroep or owner.bezwaar
        case Melding() | Besluit() | Bezwaar() | Beroep() | Klacht() | Heronderzoek():
            return owner
    return None


def _way_of(besluit: Besluit) -> Melding | Bezwaar | None:
    """Return the traject in which a besluit was taken; one about a penalty lies with the duty that came too late."""
    duty = besluit.aanvraag or besluit.fixes
    if besluit.melding is not None:
        return besluit.melding
    if isinstance(duty, Aanvraag):
        return duty.melding
    return duty if isinstance(duty, Bezwaar) else None


def _root(owner: object) -> object:
    """Return what it all began with: the melding, or the besluit or letter that came out of the blue."""
    match owner:
        case Aanvraag():
            return owner.melding or owner
        case Besluit():
            way = _way_of(owner)
            return owner if way is None else _root(way)
        case Bezwaar():
            return _root(owner.besluit) if owner.besluit is not None else owner
        case Beroep():
            before = owner.beslissing.bezwaar if owner.beslissing is not None else owner.duty
            return owner if before is None else _root(before)
    return owner


def _facts(traject: Traject, case: Case) -> list[Fact]:
    """Return what happened in a traject in the order of the law, the fact that began it first."""
    rest = {id(fact): fact for fact in _known(traject, case) if fact is not None and fact is not traject.fact}
    return [traject.fact, *sorted(rest.values(), key=lambda fact: (fact.day, fact.rank, fact.id or ""))]


def _known(traject: Traject, case: Case) -> Iterator[Fact | None]:
    match traject:
        case Melding():
            yield from (*traject.plannen, *traject.afspraken, *traject.gesprekken, *traject.verslagen, *traject.brieven)
            yield from (traject.support_offered, traject.withdrawn, traject.forwarded, traject.decided)
            for aanvraag in traject.aanvragen:
                yield from _of_duty(aanvraag)
            yield from (each.fact for each in case.besluiten if _way_of(each) is traject and not each.is_traject)
        case Bezwaar():
            yield from _of_duty(traject)
            yield from traject.confirmed
            yield from (each.fact for each in traject.beslissingen)
            yield from (each.fact for each in case.besluiten if each.fixes is traject)
        case Beroep():
            yield from (traject.ruled, traject.withdrawn, traject.appealed)
        case Klacht():
            yield from (*traject.postponed, traject.handled, traject.withdrawn)
        case Heronderzoek():
            yield traject.ended


def _of_duty(duty: Duty) -> Iterator[Fact | None]:
    yield duty.fact
    yield from (*duty.gaps, *duty.answers, *duty.agreed, *duty.postponed, *duty.notices)
    yield from (duty.decided, duty.withdrawn, duty.penalty_fixed)
