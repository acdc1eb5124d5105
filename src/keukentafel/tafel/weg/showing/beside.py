"""Several trajecten at once, as a list: what each is, who is to act, until when, and which one leads."""

from dataclasses import dataclass
from datetime import date

from keukentafel.tafel.weg.showing.headline import REMEDIES
from keukentafel.tafel.weg.showing.standing import Standing, turns_late
from keukentafel.tafel.weg.texts import text
from wet.procedure.sporen import Spoor
from wet.teksten import sentence


@dataclass(frozen=True, slots=True)
class Beside:
    """One traject that runs: its name and day of beginning, where it stands, whose turn it is, and the nearest day."""

    name: str
    begun: str
    phase: str
    turn: str
    until: str
    is_late: bool
    leads: bool


def beside(where: Standing, language: str) -> tuple[Beside, ...]:
    """Return the trajecten that run beside each other, the one that leads first; none where there is only one."""
    running = [each for each in where.sporen if each.is_open or each.leads or _may_still(each)]
    if len(running) < 2 or not any(each not in where.on_road for each in running):
        return ()
    return tuple(_row(each, where, language) for each in sorted(running, key=lambda each: not each.leads))


def name_of(spoor: Spoor, where: Standing, language: str) -> str:
    """Return what a traject is called by who is in it: "Uw bezwaar", and against what where there are two."""
    decided = _decided_on(spoor, where) if _is_one_of_more(spoor, where) else None
    if decided is not None:
        return text("traject.bezwaar_tegen", language, dag=decided)
    return text(f"traject.{spoor.stand.soort}", language)


def _is_one_of_more(spoor: Spoor, where: Standing) -> bool:
    return spoor.stand.soort == "bezwaar" and sum(each.stand.soort == "bezwaar" for each in where.sporen) > 1


def _decided_on(spoor: Spoor, where: Standing) -> date | None:
    """Return the day of the besluit that an objection is against: the day on the letter, else the day it was sent."""
    against = (each for each in where.now.dossier.facts if each.id == spoor.facts[0].bij)
    return next((each.on("dagtekening") or each.day for each in against), None)


def until(spoor: Spoor, language: str) -> str:
    """Return the nearest last day of a traject in words, empty where nobody has one."""
    day = spoor.next_day
    if day is None:
        return ""
    return text("traject_dag.te_laat" if is_late(spoor) else "traject_dag.tot", language, dag=day)


def is_late(spoor: Spoor) -> bool:
    """Say whether somebody let a last day of this traject go by, and may still act."""
    return any(turns_late(term) for term in spoor.terms if term.laatste_dag == spoor.next_day)


def _row(spoor: Spoor, where: Standing, language: str) -> Beside:
    return Beside(
        name=name_of(spoor, where, language),
        begun=text("traject_dag.begon", language, dag=spoor.begun_on),
        phase=sentence(f"stand.fase_{spoor.stand.fase}", language) if spoor.stand.soort in _HAS_PHASE else "",
        turn=text("wie.keuze" if _may_still(spoor) else f"wie.{spoor.stand.aan_zet}", language),
        until=until(spoor, language),
        is_late=is_late(spoor),
        leads=spoor.leads,
    )


def _may_still(spoor: Spoor) -> bool:
    """Say whether nothing waits any more, but a decision in it may still be objected to or appealed against."""
    return not spoor.is_open and any(term.soort in REMEDIES and term.status == "loopt" for term in spoor.terms)


_HAS_PHASE = frozenset({"melding", "hulpvraag", "verwijzing", "aanvraag"})
"""Trajecten of which the name does not say how far they are."""
