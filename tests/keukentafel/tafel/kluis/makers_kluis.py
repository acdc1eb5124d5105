"""Tables for tests, without codes to stretch: `make_table()`, `make_guest(table, ...)`, and sitting down at them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from uuid import UUID

from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.keys import key_of, wrap_for
from keukentafel.tafel.kluis.letterbox import new_letterbox
from keukentafel.tafel.kluis.models import OpenRing, Ring, Seat, Sheet, Table
from keukentafel.tafel.kluis.opened import Opened
from keukentafel.tafel.kluis.sealing import new_pair
from keukentafel.tafel.kluis.seating import grant, take_seat
from keukentafel.tafel.kluis.sheets import BRIEVEN, GEDEELD, new_sheet
from keukentafel.tafel.kluis.versions import new_version

NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
"""A Monday; in the Netherlands it is noon."""


@dataclass(frozen=True)
class Made:
    """Somebody's chair at a table that was made for a test."""

    opened: Opened
    seat: Seat
    sheets: Mapping[str, UUID] = field(default_factory=dict)

    @property
    def table_id(self) -> UUID:
        return self.seat.table_id

    @property
    def door(self) -> str:
        return str(self.seat.pk)

    def sits(self, at: datetime = NOON) -> AtTable:
        """Sit down at the table, as one request does."""
        return sit_down(self.opened, self.table_id, at=at)

    def row(self, name: str) -> Sheet:
        """What the database holds of a sheet."""
        return Sheet.objects.get(pk=self.sheets[name])


def make_ring(at: datetime = NOON) -> Opened:
    """A ring that is open in one browser, without a card."""
    pair = new_pair()
    ring = Ring.objects.create(public_key=bytes(pair.public_key), made_at=at)
    row = OpenRing.objects.create(ring=ring, lookup=bytes(pair)[::-1], wrapped_key=b"", opened_at=at, used_at=at)
    return Opened(ring.pk, pair, row.pk, None)


def make_table(*, opened: Opened | None = None, keeps: bool = True, at: datetime = NOON) -> Made:
    """A table with `gedeeld`, `brieven` and one seat with its `eigen`; `opened` puts it on a ring that there is."""
    opened = opened or make_ring(at)
    ring = Ring.objects.get(pk=opened.ring_id)
    table = Table.objects.create(started_at=at, opened_at=at, letterbox_key=b"")
    seat = take_seat(table, ring, keeps=keeps, at=at)
    sheets = {}
    for name in (GEDEELD, BRIEVEN):
        sheet, keys = new_sheet(table, [ring], name=name, owner=None, at=at)
        grant(seat, sheet, "schrijven")
        if name == GEDEELD:
            new_letterbox(sheet, keys)
        sheets[name] = sheet.pk
    return Made(opened, seat, {**sheets, "eigen": seat.private_sheet.pk})


def make_guest(
    host: Made,
    rights: Mapping[str, str],
    *,
    opened: Opened | None = None,
    ends_on: date | None = None,
    keeps: bool = False,
    at: datetime = NOON,
) -> Made:
    """A second person at the table, with a right on each of these sheets."""
    opened = opened or make_ring(at)
    ring = Ring.objects.get(pk=opened.ring_id)
    seat = take_seat(host.seat.table, ring, keeps=keeps, ends_on=ends_on, at=at)
    for name, right in rights.items():
        sheet = host.row(name)
        wrap_for(sheet, key_of(host.opened.ring_id, host.opened.private_key, sheet), [ring])
        grant(seat, sheet, right)
    return Made(opened, seat, {**{name: host.sheets[name] for name in rights}, "eigen": seat.private_sheet.pk})


def note(tekst: str, *, door: str = "", at: datetime = NOON, **more: object) -> dict[str, object]:
    """A version of a note; with `id` and `vorige` a change of one."""
    return new_version("notitie", {"tekst": tekst}, door=door, at=at, **more)  # type: ignore[arg-type]


def fact(soort: str = "melding_gedaan", op: str = "2026-02-02", *, door: str = "", **more: object) -> dict[str, object]:
    """A version of a fact."""
    return new_version("feit", {"soort": soort, "op": op, **more}, door=door, at=NOON)


def texts(at_table: AtTable, name: str) -> list[str]:
    """What the notes on a sheet say today."""
    entries = at_table.sheet(name).entries.values()
    said = [version.data["inhoud"] for entry in entries for version in entry.current]
    return sorted(inhoud["tekst"] for inhoud in said if isinstance(inhoud, Mapping) and "tekst" in inhoud)
