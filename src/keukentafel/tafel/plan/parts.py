"""What other rooms say in the plan: told by `config/wiring`, so that the plan needs not know how each keeps its things.

A room gives a function that returns what it says (`voorbereiding.for_plan`); it imports nothing of this room.  It reads
only the shared sheet: totals too are never computed from what is somebody's own.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.plan.answered import lines_of
from keukentafel.tafel.plan.sentences import SECTIONS, Origin, PlanSentence
from keukentafel.tafel.voorbereiding.for_plan import ForPlan


@dataclass(frozen=True, slots=True)
class PartOfPlan:
    """What a room gives: `code` names it (its words under `herkomst` in `content/plan`), `url_name` takes the table.

    `domain`: the domain of the preparation that it belongs to; nothing of it goes where that is kept back.
    """

    code: str
    url_name: str
    write: Callable[[AtTable], Sequence[ForPlan]]
    domain: str = ""


class _Parts:
    known: tuple[PartOfPlan, ...] = ()


def register(*parts: PartOfPlan) -> None:
    """Add what rooms give, in this order; one that is registered again keeps its place."""
    known = {part.code: part for part in (*_Parts.known, *parts)}
    _Parts.known = tuple(known.values())


def registered() -> tuple[PartOfPlan, ...]:
    """Return what was registered."""
    return _Parts.known


def part_of(code: str) -> PartOfPlan | None:
    """Return what a room gives, by its code."""
    return next((part for part in _Parts.known if part.code == code), None)


def told_by_rooms(at_table: AtTable, is_kept_back: Callable[[str], bool]) -> tuple[PlanSentence, ...]:
    """Return what the other rooms say; whatever does not rest on the shared sheet is left out."""
    shared = at_table.sheet(GEDEELD).entries
    return tuple(
        sentence
        for part in _Parts.known
        if not (part.domain and is_kept_back(part.domain))
        for sentence in _of(part, part.write(at_table))
        if sentence.origin and sentence.origin.entry in shared and not shared[sentence.origin.entry].is_wiped
    )


def _of(part: PartOfPlan, things: Sequence[ForPlan]) -> Iterator[PlanSentence]:
    for thing in things:
        text = "\n".join(lines_of(thing.text))
        section = thing.section if thing.section in SECTIONS else "overig"
        if text:
            yield PlanSentence(
                id=f"{part.code}:{thing.id}",
                text=text,
                section=section,
                subject=thing.subject,
                domain=part.domain or thing.domain,
                origin=Origin(part.code, thing.entry),
                short=thing.short,
                easy=_lines(thing.easy),
                listed=_lines(thing.listed),
                is_quote=thing.is_quote,
            )


def _lines(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(line for each in texts for line in lines_of(each))
