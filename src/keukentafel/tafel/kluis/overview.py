"""The tables of one ring in a row: only the heads of their shared sheets are opened, whatever stands on them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import F
from nacl.public import PrivateKey

from keukentafel.tafel.kluis.holding import grants_holding, seats_holding
from keukentafel.tafel.kluis.models import SheetKey
from keukentafel.tafel.kluis.opened import Opened
from keukentafel.tafel.kluis.refusals import Tampered
from keukentafel.tafel.kluis.sealed_head import Head, open_head
from keukentafel.tafel.kluis.sealing import open_sealed
from keukentafel.tafel.kluis.sheets import GEDEELD


@dataclass(frozen=True)
class TableHead:
    """One table as an overview shows it; `is_damaged` where a head of it is not what was sealed.

    `shares` is False where nothing of the whole table is left to read: who left has only the own sheet, for a month.
    """

    table_id: UUID
    lines: Mapping[str, object]
    ends_on: date | None
    opened_at: datetime
    keeps: bool
    is_damaged: bool = False
    shares: bool = True


def heads(opened: Opened, *, at: datetime) -> tuple[TableHead, ...]:
    """Return the tables where this ring has a seat today, the one last opened first, in two queries.

    Without a right on the shared sheet a table shows no lines.
    """
    seats = list(seats_holding(at).filter(ring=opened.ring_id).select_related("table").order_by("-table__opened_at"))
    wraps = list(_wraps(opened, at))
    shared = {wrap.sheet.table_id for wrap in wraps}
    found, damaged = _shared_heads(wraps, opened.private_key)
    return tuple(
        TableHead(
            table_id=seat.table_id,
            lines=found[seat.table_id].lines if seat.table_id in found else {},
            ends_on=seat.ends_on,
            opened_at=seat.table.opened_at,
            keeps=seat.keeps,
            is_damaged=seat.table_id in damaged,
            shares=seat.table_id in shared,
        )
        for seat in seats
    )


def _wraps(opened: Opened, at: datetime) -> Iterable[SheetKey]:
    """Return today's keys of the sheets of whole tables that this ring may read, each with its sheet."""
    readable = grants_holding(at).filter(seat__ring=opened.ring_id).values("sheet")
    today = SheetKey.objects.filter(ring=opened.ring_id, sheet__in=readable, sheet__owner=None, epoch=F("sheet__epoch"))
    return today.select_related("sheet").defer("sheet__snapshot")


def _shared_heads(wraps: Iterable[SheetKey], private: PrivateKey) -> tuple[dict[UUID, Head], set[UUID]]:
    """Return the head of each table's `gedeeld`, and the tables with a head that does not open."""
    found, damaged = {}, set()
    for wrap in wraps:
        try:
            head = open_head(wrap.sheet, open_sealed(private, wrap.sealed))
        except Tampered:
            damaged.add(wrap.sheet.table_id)
            continue
        if head.name == GEDEELD:
            found[wrap.sheet.table_id] = head
    return found, damaged
