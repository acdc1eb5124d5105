"""The solutions as they are kept at a table: entries `oplossing`, read, written, changed and taken away."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid5

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft
from keukentafel.tafel.kluis.said import Said, said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.oplossingen.solution import Solution, content_of, solution_in
from keukentafel.tafel.voorbereiding.writing import write_entry

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


def write_solution(
    at_table: AtTable, sheet: str, solution: Solution, versie: str, old: Said | None = None, seen: tuple[str, ...] = ()
) -> None:
    """Write a solution once; `seen` are the versions of `old` that the form showed.

    Raises TooLong, NotTaken, and what the vault raises.
    """
    name = str(uuid5(UUID(versie), "stuk"))
    write_entry(at_table, sheet, Draft(name, versie, SOLUTION, content_of(solution), None, seen), old)
