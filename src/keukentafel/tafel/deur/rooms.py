"""Which rooms an open table has, and where the door leads to: told by `config/wiring`, because they lie higher up."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode
from keukentafel.tafel.kluis.invitations import Invited
from keukentafel.tafel.kluis.sheets import EIGEN


@dataclass(frozen=True, slots=True)
class Room:
    """A room of every table: `label` is Dutch and stands in the catalogue, `url_name` takes the id of the table.

    `holds` are the url names of rooms that one reaches through this one: there the frame shows this one as the place.
    """

    label: str
    url_name: str
    icon: str = "sheet"
    holds: tuple[str, ...] = ()


OnInvitation = Callable[[HttpRequest, Invited, Bewaarcode], HttpResponse]
"""Shows what an invitation holds and asks whether to accept it; the code is in the body of a form, never stored."""

MakeCopy = Callable[[AtTable], bytes]
"""Returns the dossier file of all that this seat may read."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """What lies behind the door: url names of the table and of the overview, and who takes an invitation or a copy.

    `places`: the page (a url name) on which somebody goes on who came from a place (`?waar=`) other than the road.
    `own`: the places whose page is about the own table, and which page that is where a table is open already.
    """

    rooms: tuple[Room, ...] = ()
    table: str = "tafel"
    tables: str = "tafels"
    places: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, str] = field(default_factory=dict)
    on_invitation: OnInvitation | None = None
    make_copy: MakeCopy | None = None


class _Door:
    beyond = Beyond()


def beyond() -> Beyond:
    """Return what was registered."""
    return _Door.beyond


def register(*rooms: Room) -> None:
    """Add rooms, in this order; a room that is registered again keeps its place."""
    known = {room.url_name: room for room in (*_Door.beyond.rooms, *rooms)}
    _Door.beyond = replace(_Door.beyond, rooms=tuple(known.values()))


def lead_to(*, table: str, tables: str) -> None:
    """Say where who opens one table goes (a url name that takes the table's id), and who opens several."""
    _Door.beyond = replace(_Door.beyond, table=table, tables=tables)


def lead_from(**places: str) -> None:
    """Say where who came from a place goes on once there is a table: a url name that takes the table's id."""
    _Door.beyond = replace(_Door.beyond, places={**_Door.beyond.places, **places})


def lead_to_own(**places: str) -> None:
    """Say for which places nobody who has a table open begins another: a url name that takes the table's id."""
    _Door.beyond = replace(_Door.beyond, own={**_Door.beyond.own, **places})


def on_invitation(view: OnInvitation) -> None:
    """Say who answers when the words that were typed are those of an invitation."""
    _Door.beyond = replace(_Door.beyond, on_invitation=view)


def on_copy(make: MakeCopy) -> None:
    """Say who writes the dossier file that the door seals as a copy."""
    _Door.beyond = replace(_Door.beyond, make_copy=make)


def place_in(form: Mapping[str, str]) -> str:
    """Return where somebody said they were (`waar`, as in `/nu/<plek>`), "" for what no place can be called."""
    typed = form.get("waar", "")
    return typed if typed.isalpha() and len(typed) <= LONGEST_PLACE else ""


def table_url(table_id: UUID, came_from: str = "") -> str:
    """Return the address of a table; `came_from` says where somebody was before there was one."""
    if came_from in _Door.beyond.places:
        return reverse(_Door.beyond.places[came_from], args=[table_id])
    return reverse(_Door.beyond.table, args=[table_id]) + (f"?waar={came_from}" if came_from else "")


LONGEST_PLACE = 20
PAPERS = "papieren"
STILL_OPEN = (PAPERS, "bewaren")
"""The rooms that are left to who left the table and reads the own sheet for thirty days more."""


def has_left(at_table: AtTable) -> bool:
    """Tell whether nothing of this table but the own sheet opens for this seat."""
    return at_table.names() == (EIGEN,)


def url_of_room(url_name: str, table_id: UUID) -> str:
    """Return the address of a room that lies beside the one that asks, empty where no such room was registered."""
    room = next((room for room in _Door.beyond.rooms if room.url_name == url_name), None)
    return reverse(room.url_name, args=[table_id]) if room else ""


def home_url(table_ids: Sequence[UUID], came_from: str = "") -> str:
    """Return where a ring with these tables leads to: to its one table, there to the page of a place, else to all."""
    if len(table_ids) != 1:
        return reverse(_Door.beyond.tables)
    own = _Door.beyond.own.get(came_from)
    return reverse(own, args=[table_ids[0]]) if own else table_url(table_ids[0])


def is_own(came_from: str) -> bool:
    """Say whether a place is about the own table, so that who has one open goes there."""
    return came_from in _Door.beyond.own
