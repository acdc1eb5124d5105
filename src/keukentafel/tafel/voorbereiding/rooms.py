"""What there is to prepare beside the questions: told by `config/wiring`, because those rooms lie higher up."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from keukentafel.tafel.kluis.at_table import AtTable

Group = Literal["vooraf", "samen", "papier"]
"""Where a room stands on the map: before the questions, with the others around you, what comes out of it."""

State = Literal["leeg", "bezig", "klaar"]


def for_everybody(at_table: AtTable) -> bool:
    """Say that a room is there for everybody at the table."""
    return True


@dataclass(frozen=True, slots=True)
class Part:
    """A room of the preparation: its code (words in `content/voorbereiding/kamers.toml`) and where it is.

    `url_name` takes the id of the table; `state` says how far this seat came, in the sheets that are open already;
    `is_for` whether it stands on the map of this seat.
    """

    code: str
    url_name: str
    group: Group
    state: Callable[[AtTable], State]
    is_for: Callable[[AtTable], bool] = for_everybody


class _Map:
    parts: tuple[Part, ...] = ()


def register(*parts: Part) -> None:
    """Add rooms, in this order; one that is registered again keeps its place."""
    known = {part.code: part for part in (*_Map.parts, *parts)}
    _Map.parts = tuple(known.values())


def parts() -> tuple[Part, ...]:
    """Return the rooms that were registered, in their order."""
    return _Map.parts
