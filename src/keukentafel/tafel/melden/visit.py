"""One visit to the helper: what was told, who reads it where, and which screen comes next."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from django.urls import reverse

from keukentafel.tafel.melden.telling import Telling
from keukentafel.tafel.weg.telling.story import Fact


@dataclass(frozen=True, slots=True)
class Here:
    """Where the helper stands: on a page that stores nothing, or on a table, and in which frame.

    `law`: that of the table, "" where nobody said; `voor`: for whom, where the table says so.  `is_again`: an earlier
    melding was answered.  `goes_on`: why another melding makes no sense now, and `sources` of that.
    """

    page: str
    frame: str
    table: UUID | None = None
    may_write: bool = True
    law: str = ""
    voor: str = ""
    is_again: bool = False
    goes_on: str = ""
    sources: tuple[str, ...] = ()


def without_table() -> Here:
    """Return the page that stores nothing."""
    return Here(reverse("melden"), "design/page.html")


@dataclass(frozen=True, slots=True)
class Visit:
    """What a view hands to a step; `only_shows` is set when the language changed half way: nothing is judged then."""

    telling: Telling
    typed: Mapping[str, str]
    today: date
    language: str
    here: Here
    only_shows: bool = False

    def on_the_way(self, way: str) -> "Visit":
        """Return the same visit with another way of doing it."""
        return replace(self, telling=self.telling.on_the_way(way))


@dataclass(frozen=True, slots=True)
class Screen:
    """What to show: the name of the screen, the button that draws it again, its values and its status.

    `done` are the facts that were told, and `words` the proof, where the last form was filled in well.
    """

    name: str
    again: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    status: int = 200
    done: tuple[Fact, ...] = ()
    words: str = ""
