"""Batches and snapshots as they are stored: sealed here, and opened here only as what the head says they are."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from keukentafel.bestand.entries import Version
from keukentafel.bestand.sealed_formats import NEWEST_BATCH, from_bytes, to_bytes
from keukentafel.tafel.kluis.keys import Keys
from keukentafel.tafel.kluis.limits import MAX_SHEET
from keukentafel.tafel.kluis.models import Batch, Sheet
from keukentafel.tafel.kluis.refusals import SheetFull, Tampered
from keukentafel.tafel.kluis.sealed_head import Head
from keukentafel.tafel.kluis.sealing import seal, unseal


def add_batch(sheet: Sheet, head: Head, keys: Keys, versions: Iterable[Version], *, at: datetime) -> Head:
    """Store versions as the next batch of a locked sheet and return the head that knows it.  Raises SheetFull."""
    batch = Batch(sheet=sheet, seq=head.last_seq + 1, epoch=keys.epoch, format=NEWEST_BATCH, written_at=at)
    batch.sealed = seal(to_bytes(versions), keys.newest, *_about(batch))
    size = head.size + len(batch.sealed)
    if size > MAX_SHEET:
        raise SheetFull("vel", MAX_SHEET)
    batch.save(force_insert=True)
    return replace(head, last_seq=batch.seq, size=size)


def seal_again(batch: Batch, head: Head, keys: Keys, versions: Iterable[Version]) -> Head:
    """Store other versions in a batch, under its next revision and today's key, and return the head that knows it."""
    before = len(batch.sealed)
    batch.revision += 1
    batch.epoch, batch.format = keys.epoch, NEWEST_BATCH
    batch.sealed = seal(to_bytes(versions), keys.newest, *_about(batch))
    batch.save(update_fields=["revision", "epoch", "format", "sealed"])
    size = head.size + len(batch.sealed) - before
    return replace(head, revisions={**head.revisions, batch.seq: batch.revision}, size=size)


def open_batch(batch: Batch, head: Head, keys: Keys) -> list[Version]:
    """Return the versions in a batch.  Raises Tampered where it is not the one that the head knows."""
    if batch.revision != head.revisions.get(batch.seq, 0):
        raise Tampered("batch")
    return from_bytes(unseal(batch.sealed, keys.of(batch.epoch), *_about(batch)), batch.format)


def batches_after(sheet: Sheet, head: Head, seq: int) -> list[Batch]:
    """Return the batches of a sheet after `seq` up to the last that the head knows.  Raises Tampered for a gap."""
    if seq >= head.last_seq:
        return []
    rows = list(Batch.objects.filter(sheet=sheet, seq__gt=seq, seq__lte=head.last_seq).order_by("seq"))
    if [batch.seq for batch in rows] != list(range(seq + 1, head.last_seq + 1)):
        raise Tampered("batch")
    return rows


def put_snapshot(sheet: Sheet, head: Head, keys: Keys, versions: Iterable[Version]) -> Head:
    """Put a snapshot of all versions on a locked sheet and return the head that knows it; older ones open no more."""
    newer = replace(head, snapshot=head.snapshot + 1)
    sheet.snapshot_seq, sheet.snapshot_epoch = head.last_seq, keys.epoch
    plain = b"%d" % NEWEST_BATCH + b" " + to_bytes(versions)
    sheet.snapshot = seal(plain, keys.newest, *_about_snapshot(sheet, newer))
    return newer


def drop_snapshot(sheet: Sheet, head: Head) -> Head:
    """Take the snapshot off a locked sheet and return the head under which no older one opens."""
    sheet.snapshot, sheet.snapshot_seq, sheet.snapshot_epoch = None, 0, 0
    return replace(head, snapshot=head.snapshot + 1)


def open_snapshot(sheet: Sheet, head: Head, keys: Keys) -> list[Version]:
    """Return the versions up to `sheet.snapshot_seq`.  Raises Tampered where it is not the newest snapshot."""
    if sheet.snapshot_seq == 0:
        return []
    if sheet.snapshot is None:
        raise Tampered("snapshot")
    plain = unseal(sheet.snapshot, keys.of(sheet.snapshot_epoch), *_about_snapshot(sheet, head))
    number, _, raw = plain.partition(b" ")
    return from_bytes(raw, int(number))


def _about(batch: Batch) -> Sequence[object]:
    return "batch", batch.sheet_id, batch.seq, batch.epoch, batch.format, batch.revision


def _about_snapshot(sheet: Sheet, head: Head) -> Sequence[object]:
    return "snapshot", sheet.pk, sheet.snapshot_seq, sheet.snapshot_epoch, head.snapshot
