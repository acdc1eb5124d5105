"""What stands around every page of an open table: its rooms, whose table it is, and as whom one sits there."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from django.http import HttpRequest
from django.urls import reverse

from keukentafel.tafel.deur.rooms import STILL_OPEN, beyond, has_left
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.models import Card, Seat
from keukentafel.tafel.kluis.opening import Opened
from keukentafel.tafel.kluis.people import OVER, person_over
from keukentafel.tafel.kluis.refusals import NotShared
from keukentafel.tafel.kluis.sheets import GEDEELD

MOST_SHOWN = 40
"""Characters of a name in the frame; a longer one would push the page down."""


class Way(NamedTuple):
    """A link to a room."""

    label: str
    url: str
    icon: str
    is_here: bool


@dataclass
class Frame:
    """The frame of one page; what it reads from the sheet, it reads once and only when the page asks for it."""

    path: str
    opened: Opened
    at_table: AtTable | None = None

    @cached_property
    def rooms(self) -> tuple[Way, ...]:
        """The rooms of this table, none on a page that belongs to no table."""
        if self.at_table is None:
            return ()
        left = has_left(self.at_table)
        rooms = [room for room in beyond().rooms if not left or room.url_name in STILL_OPEN]
        args, path = [self.at_table.table.id], self.path
        below = {
            url: room.url_name
            for room in rooms
            for name in (room.url_name, *room.holds)
            if path == (url := reverse(name, args=args)) or path.startswith(url + "/")
        }
        here = below[max(below, key=len)] if below else ""
        return tuple(
            Way(room.label, reverse(room.url_name, args=args), room.icon, room.url_name == here) for room in rooms
        )

    @cached_property
    def people(self) -> Mapping[str, Mapping[str, object]]:
        """What each person here says of themselves, by seat; empty where the shared sheet may not be read."""
        if self.at_table is None:
            return {}
        try:
            return self.at_table.sheet(GEDEELD).people
        except NotShared:
            return {}

    @property
    def me(self) -> Mapping[str, object]:
        """Who sits here."""
        return {} if self.at_table is None else self.people.get(str(self.at_table.seat.id), {})

    @property
    def is_over_me(self) -> bool:
        """Whether this is the table of who looks at it."""
        return self.me.get("rol") == OVER

    @property
    def role(self) -> str:
        """The code of the role in which somebody sits here."""
        return str(self.me.get("rol", ""))

    @property
    def relation(self) -> str:
        """What somebody is of the person the table is about, in their own word: "dochter"."""
        return str(self.me.get("relatie") or "")[:MOST_SHOWN]

    @property
    def whose(self) -> str:
        """The name of the person the table is about, empty where nobody gave one."""
        return str(person_over(self.people).get("naam") or "")[:MOST_SHOWN]

    @cached_property
    def has_more_tables(self) -> bool:
        """Whether this ring sits at more tables than one."""
        return len(Seat.objects.filter(ring_id=self.opened.ring_id).values_list("id")[:2]) > 1

    @cached_property
    def has_one_card(self) -> bool:
        """Whether everything hangs on one card: then the page says, quietly, that a second one helps."""
        return len(Card.objects.filter(ring_id=self.opened.ring_id).values_list("id")[:2]) == 1

    @property
    def tables_url(self) -> str:
        """Where the overview of all tables of this ring is."""
        return reverse(beyond().tables)


def put_frame(request: HttpRequest, opened: Opened, at_table: AtTable | None = None) -> None:
    """Give the templates of this request their `request.frame`.

    It goes into the request itself, as Django's own middleware does with `user`, so that no view can forget it.
    """
    vars(request)["frame"] = Frame(request.path, opened, at_table)


def take_frame(request: HttpRequest) -> None:
    """Take the frame away once a page is drawn, with the keys and all that was read.

    A request lives until the collector of garbage comes by, as the context of a drawn template holds itself; what is
    on a table must not.
    """
    vars(request).pop("frame", None)
