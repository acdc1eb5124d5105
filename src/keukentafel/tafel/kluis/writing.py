"""Writing on a sheet whose row is locked: the next batch and the head that knows it, in the caller's transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from keukentafel.bestand.entries import Version
from keukentafel.tafel.kluis.models import Sheet
from keukentafel.tafel.kluis.reading import OpenSheet
from keukentafel.tafel.kluis.sealed_head import Head, seal_head
from keukentafel.tafel.kluis.stored import add_batch


def append(
    sheet: Sheet,
    read: OpenSheet,
    versions: Sequence[Version],
    *,
    lines: Mapping[str, object] | None = None,
    at: datetime,
) -> OpenSheet:
    """Add versions that were admitted to a locked sheet and return it as it is then.  Raises SheetFull.

    `read` is the sheet under the same lock, its keys those of today.
    """
    head = read.head
    if lines:
        head = replace(head, lines=head.with_lines(lines))
    if versions:
        head = add_batch(sheet, head, read.keys, versions, at=at)
    if head is read.head:
        return read
    save_head(sheet, head, read)
    arrived = {**read.arrived, **{version.versie: version for version in versions}}
    return OpenSheet(head, read.keys, arrived, read.tail + bool(versions))


def save_head(sheet: Sheet, head: Head, read: OpenSheet) -> None:
    """Seal the head afresh and store it with what stands beside it on the row of a locked sheet."""
    seal_head(sheet, head, read.keys.newest)
    sheet.save(update_fields=["head", "last_seq"])
