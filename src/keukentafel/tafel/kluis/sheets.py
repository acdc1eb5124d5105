"""Making a sheet, and locking the row of one before anything is written on it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from keukentafel.tafel.kluis.keys import Keys, wrap_for
from keukentafel.tafel.kluis.models import Ring, Seat, Sheet, Table
from keukentafel.tafel.kluis.refusals import NotShared, SheetFull
from keukentafel.tafel.kluis.sealed_head import Head, seal_head
from keukentafel.tafel.kluis.sealing import new_key

__all__ = ["BRIEVEN", "EIGEN", "GEDEELD", "NotShared", "SheetFull", "lock_sheet", "lock_sheets", "new_sheet"]

GEDEELD = "gedeeld"
BRIEVEN = "brieven"
EIGEN = "eigen"


def new_sheet(
    table: Table, keys_to: Sequence[Ring], *, name: str, owner: Seat | None, at: datetime
) -> tuple[Sheet, Keys]:
    """Return a new empty sheet of `table` and its keys, wrapped for each of `keys_to`.

    `name` is sealed; `owner` is the seat whose private sheet it is.  Rights are for who calls this (`Grant`), and the
    letterbox of `gedeeld` is made by `letterbox.new_letterbox`.
    """
    sheet = Sheet(table=table, owner=owner)
    keys = Keys(sheet.pk, sheet.epoch, new_key())
    seal_head(sheet, Head(name=name), keys.newest)
    sheet.save(force_insert=True)
    wrap_for(sheet, keys, keys_to)
    return sheet, keys


def lock_sheets(ids: Iterable[UUID]) -> dict[UUID, Sheet]:
    """Return these sheets with their rows locked until the transaction ends, always in the order of their ids.

    Raises NotShared where one is gone.  Where the row of the table is locked too, it is locked after the sheets.
    """
    wanted = sorted(set(ids))
    # Snapshots are large and rarely wanted here; under the lock one can be fetched later just as well.
    rows = Sheet.objects.select_for_update().defer("snapshot").filter(pk__in=wanted).order_by("pk")
    locked = {sheet.pk: sheet for sheet in rows}
    if len(locked) != len(wanted):
        raise NotShared
    return locked


def lock_sheet(sheet_id: UUID) -> Sheet:
    """Return one sheet with its row locked.  Raises NotShared where it is gone."""
    return lock_sheets([sheet_id])[sheet_id]
