"""Photos and PDFs beside the entries that say what they are: sealed like everything, in the database.

Their lengths are rounded up further than those of entries, because the size of a file can tell which file it is.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import Sum

from keukentafel.tafel.kluis.keys import Keys
from keukentafel.tafel.kluis.limits import MAX_FILE, MAX_FILES
from keukentafel.tafel.kluis.models import Attachment, Sheet, Table
from keukentafel.tafel.kluis.refusals import SheetFull
from keukentafel.tafel.kluis.sealing import seal, unseal

BLOCK = 16 * 1024


def store(sheet: Sheet, keys: Keys, raw: bytes, *, at: datetime) -> UUID:
    """Store a file with a locked sheet and return its id.

    The row of the table is locked after the sheet's, because the limit is that of all sheets together.  Raises
    SheetFull: `bestand` above 5 MB, `bestanden` above 50 MB for the table.
    """
    if len(raw) > MAX_FILE:
        raise SheetFull("bestand", MAX_FILE)
    stored = Attachment(sheet=sheet, epoch=keys.epoch, written_at=at)
    _seal_into(stored, keys, raw)
    Table.objects.select_for_update().get(pk=sheet.table_id)
    used = Attachment.objects.filter(sheet__table=sheet.table_id).aggregate(total=Sum("size"))["total"] or 0
    if used + stored.size > MAX_FILES:
        raise SheetFull("bestanden", MAX_FILES)
    stored.save(force_insert=True)
    return stored.pk


def find(id: UUID, sheet_ids: Sequence[UUID]) -> Attachment | None:
    """Return the stored file with this id on one of these sheets."""
    deferred = ("sheet__head", "sheet__snapshot")
    return Attachment.objects.select_related("sheet").defer(*deferred).filter(pk=id, sheet__in=sheet_ids).first()


def open_stored(stored: Attachment, keys: Keys) -> bytes:
    """Return what is in a stored file.  Raises Tampered."""
    return unseal(stored.sealed, keys.of(stored.epoch), *_about(stored), block=BLOCK)


def carry_over(ids: Iterable[UUID], source: tuple[Sheet, Keys], target: tuple[Sheet, Keys]) -> None:
    """Give files of one locked sheet to another, sealed again under its key; their ids stay."""
    for stored in Attachment.objects.filter(pk__in=list(ids), sheet=source[0]):
        raw = open_stored(stored, source[1])
        stored.sheet, stored.epoch = target[0], target[1].epoch
        _seal_into(stored, target[1], raw)
        stored.save(update_fields=["sheet", "epoch", "size", "sealed"])


def _seal_into(stored: Attachment, keys: Keys, raw: bytes) -> None:
    stored.sealed = seal(raw, keys.newest, *_about(stored), block=BLOCK)
    stored.size = len(stored.sealed)


def _about(stored: Attachment) -> Sequence[object]:
    return "attachment", stored.sheet_id, stored.pk, stored.epoch
