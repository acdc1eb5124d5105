"""The road of a child to 18, and how old the person of a table is: what changes at 12, 16, 17 and 18."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final  # Any: TOML, tables of anything

from keukentafel.content import folder
from keukentafel.tafel.kluis.ages import age_note
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.holding import day_of
from keukentafel.tafel.kluis.people import people_on, person_over
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.voorbereiding.domains_here import law_of
from keukentafel.tafel.voorbereiding.words import said
from wet.teksten.talen import read, remembered

ADULT_AT = 18


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that changes: its words, how sure it is (`wet`, `uitleg`, `raad`, `onbekend`) and where it stands."""

    text: str
    certainty: str
    sources: str


@dataclass(frozen=True, slots=True)
class Step:
    """What changes at an age; `is_past`: the child is that old already; `is_next`: the first that is still to come."""

    age: int
    title: str
    points: tuple[Point, ...]
    is_past: bool
    is_next: bool


@dataclass(frozen=True, slots=True)
class Child:
    """Whether a table is about a child, and how old it is; None where nobody told the day of birth."""

    is_child: bool
    years: int | None


YOUNG: Final = "kind"
"""The role of a child who sits at a table of somebody else."""


def is_young(role: str, child: Child, *, is_over: bool) -> bool:
    """Tell whether who looks is the child: in that role, or because the table is about them and they are under 18."""
    return role == YOUNG or (is_over and child.is_child)


def child_at(seated: AtTable) -> Child:
    """Return what is known: a table under the Jeugdwet is about a child, and so is one of somebody under 18."""
    if GEDEELD not in seated.names():
        return Child(is_child=False, years=None)
    entries = seated.sheet(GEDEELD).entries
    note = age_note(person_over(people_on(entries)), day_of(seated.at))
    years = note.years if note is not None else None
    is_child = years < ADULT_AT if years is not None else law_of(entries) == "jeugdwet"
    return Child(is_child, years)


def road(years: int | None) -> tuple[Step, ...]:
    """Return the steps of the road; `years` is how old the child is, None where that is not known."""
    rows = _rows()["stap"]
    ahead = [row["leeftijd"] for row in rows if years is not None and row["leeftijd"] > years]
    return tuple(_step(row, years, ahead[0] if ahead else 0) for row in rows)


def _step(row: Mapping[str, Any], years: int | None, ahead: int) -> Step:
    age = int(row["leeftijd"])
    is_past = years is not None and age <= years
    return Step(age, _words(row, "titel_"), tuple(_point(each) for each in row["punten"]), is_past, age == ahead)


def _point(row: Mapping[str, Any]) -> Point:
    return Point(_words(row, ""), str(row["zeker"]), ", ".join(row["bron"]))


def _words(row: Mapping[str, Any], prefix: str) -> str:
    found = {key.removeprefix(prefix): value for key, value in row.items() if key.startswith(prefix)}
    return said({key: value for key, value in found.items() if isinstance(value, str)})


@remembered
def _rows() -> Mapping[str, Any]:
    return read(folder("content") / "mantelzorg" / "achttien.toml")
