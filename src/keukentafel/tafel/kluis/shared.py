"""The sheets of the whole table with their rows locked, for who is about to change who may read them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from keukentafel.tafel.kluis.epochs import begin_epoch
from keukentafel.tafel.kluis.holding import seats_holding
from keukentafel.tafel.kluis.keys import Keys, keys_of
from keukentafel.tafel.kluis.models import Seat, Sheet, Table
from keukentafel.tafel.kluis.opened import Opened
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.sealed_head import open_head
from keukentafel.tafel.kluis.sheets import lock_sheets


@dataclass
class SharedSheet:
    """A sheet of the whole table, locked, and its keys as the ring that asks holds them."""

    sheet: Sheet
    keys: Keys

    def begin_epoch(self, *, at: datetime) -> None:
        """Begin its next epoch."""
        self.keys = begin_epoch(self.sheet, self.keys, at=at)


def lock_shared(opened: Opened, table: Table) -> Mapping[str, SharedSheet]:
    """Return the shared sheets that a ring can open, by name, all rows locked until the transaction ends.

    Sheets that it can't open are locked too: whoever changes chairs at a table does so alone.
    """
    ids = Sheet.objects.filter(table=table, owner=None).values_list("pk", flat=True)
    return _by_name(opened, list(lock_sheets(ids).values()))


def read_shared(opened: Opened, table: Table) -> Mapping[str, SharedSheet]:
    """Return the shared sheets that a ring can open, by name, for who only looks."""
    return _by_name(opened, list(Sheet.objects.filter(table=table, owner=None)))


def _by_name(opened: Opened, sheets: Sequence[Sheet]) -> Mapping[str, SharedSheet]:
    keys = keys_of(opened.ring_id, opened.private_key, sheets)
    found = [SharedSheet(sheet, keys[sheet.pk]) for sheet in sheets if sheet.pk in keys]
    return {open_head(shared.sheet, shared.keys.newest).name: shared for shared in found}


def still_keeps(seat: Seat, action: str, *, at: datetime) -> None:
    """Refuse a seat that was put out, or lost the keeping, since its page began; asked with the sheets locked.

    Raises NotAllowed.
    """
    if not seats_holding(at).filter(pk=seat.pk, keeps=True).exists():
        raise NotAllowed(action)
