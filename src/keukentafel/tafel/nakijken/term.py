"""Until when one can object to a decision: what the road of the table says, where it knows the decision."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from django.utils import timezone

from keukentafel.design.drawings.term_bar import TermBar
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.language import current
from keukentafel.tafel.weg.showing.bars import bar_of
from keukentafel.tafel.weg.showing.objected import Objected, objected
from keukentafel.tafel.weg.telling.story import Story, counting
from wet.procedure import stand

_OBJECTING: Final = "bezwaar"
_DECISION: Final = "besluit_bekendgemaakt"


@dataclass(frozen=True, slots=True)
class Until:
    """Whether the term runs, has passed, is not known, or an objection was made; its last day where that is known.

    `fact` names the decision that stands on the road without a day that counts; `made` is the objection.
    """

    state: Literal["loopt", "voorbij", "onbekend", "gemaakt"]
    day: date | None = None
    days_left: int = 0
    bar: TermBar | None = None
    fact: str = ""
    made: Objected | None = None


def objecting_until(at_table: AtTable, story: Story | None) -> Until:
    """Return the last day to object (Awb 6:7 and 6:8), of the decision whose term ends first of those that run.

    Where none runs and an objection waits for its answer, that is what is said.
    """
    if story is None:
        return Until("onbekend")
    today = timezone.localdate(at_table.at)
    now = stand(story.dossier, today)
    mine = [term for term in now.facts.termijnen if term.soort == _OBJECTING and term.laatste_dag is not None]
    running = sorted(term.laatste_dag for term in mine if term.status == "loopt" and term.laatste_dag)
    if running:
        seen = now.as_json(current())
        told = [term for term in seen["termijnen"] if term["soort"] == _OBJECTING]  # type: ignore[attr-defined]  # JSON
        (first, *_) = [term for term in told if term["laatste_dag"] == running[0].isoformat()]
        bar = bar_of(first, seen, story.facts, current()) if first["begint"] else None
        return Until("loopt", running[0], (running[0] - today).days, bar)
    if made := objected(now):
        return Until("gemaakt", made.on, made=made)
    passed = sorted(term.laatste_dag for term in mine if term.laatste_dag and term.laatste_dag < today)
    return Until("voorbij", passed[-1]) if passed else Until("onbekend", fact=_undated(story))


def _undated(story: Story) -> str:
    """Return the name of the last decision on the road, "" where there is none: its day is filled in there."""
    places = [place for place, fact in counting(story) if fact["soort"] == _DECISION]
    return story.name(places[-1]) if places else ""
