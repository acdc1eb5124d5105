"""Days on which somebody at a table wanted to look again at something: told by `config/wiring`, kept by higher rooms.

They stand on the road beside the days of the law, and in the agenda without a word about what they are for.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from keukentafel.integrations.calendar import Day
from keukentafel.tafel.kluis.at_table import AtTable

LOOK: Final = "kijkmoment"
"""The kind of day, whose words stand in `content/agenda.toml`."""


@dataclass(frozen=True, slots=True)
class Look:
    """One day to look again: at what (as somebody typed it), where it is kept, and a key that tells days apart."""

    on: date
    what: str
    url: str
    key: str


@dataclass(frozen=True, slots=True)
class Looks:
    """The days of one seat: those that went by or are today, and those that come, each soonest first."""

    due: tuple[Look, ...]
    ahead: tuple[Look, ...]

    @property
    def days(self) -> tuple[Day, ...]:
        """The days that come, as an agenda takes them."""
        return tuple(Day(LOOK, look.key, look.on) for look in self.ahead)


class _Road:
    sources: tuple[Callable[[AtTable], Sequence[Look]], ...] = ()


def look_at(*sources: Callable[[AtTable], Sequence[Look]]) -> None:
    """Add where such days are kept; one that is registered again counts once."""
    _Road.sources = tuple(dict.fromkeys((*_Road.sources, *sources)))


def looks_of(at_table: AtTable, today: date) -> Looks:
    """Return the days that this seat may read."""
    found = sorted(
        (look for source in _Road.sources for look in source(at_table)), key=lambda look: (look.on, look.key)
    )
    return Looks(
        due=tuple(look for look in found if look.on <= today),
        ahead=tuple(look for look in found if look.on > today),
    )
