"""The solutions as they are kept at a table: entries `oplossing`, read, written, changed and taken away."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid5

from django.db import transaction

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, write_once
from keukentafel.tafel.kluis.said import Said, said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.oplossingen.solution import Solution, content_of, solution_in

SOLUTION: Final = "oplossing"
"""The kind of entry that a solution is."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A solution with the entry that it stands in; `id` tells two versions side by side apart."""

    id: str
    solution: Solution
    said: Said


def solutions_of(at_table: AtTable, sheets: tuple[str, ...] = (GEDEELD, EIGEN)) -> tuple[Kept, ...]:
    """Return the solutions that this seat may read, oldest first; of two versions side by side, both."""
    return tuple(
        Kept(said.id if number == 0 else f"{said.id}/{number}", solution, said)
        for said in said_on(at_table, (SOLUTION,), sheets)
        for number, one in enumerate(said.current)
        if (solution := solution_in(one.content)) is not None
    )


@dataclass(frozen=True, slots=True)
class Change:
    """What a form changes: the entry, and the versions of it that the form showed."""

    said: Said
    seen: tuple[str, ...]


@transaction.atomic
def write_solution(at_table: AtTable, sheet: str, solution: Solution, versie: str, old: Change | None = None) -> None:
    """Write a solution once; where it stood on another sheet it is wiped there.

    Raises TooLong, NotTaken, and what the vault raises.
    """
    if old is not None and old.said.sheet == sheet:
        seen = tuple(name for name in old.said.versions if name in old.seen)
        write_once(at_table, sheet, Draft(old.said.id, versie, SOLUTION, content_of(solution), None, seen))
        return
    write_once(at_table, sheet, Draft(str(uuid5(UUID(versie), "stuk")), versie, SOLUTION, content_of(solution)))
    if old is not None:
        at_table.wipe(old.said.sheet, [old.said.id])


def take_away(at_table: AtTable, said: Said, versie: str) -> None:
    """Take a solution away.  Raises NotTaken, and what the vault raises."""
    write_once(at_table, said.sheet, Draft(said.id, versie, SOLUTION, None, None, said.versions))
