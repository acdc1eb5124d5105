"""Reading a sheet: its head first, then the snapshot, then the batches after it, each checked against the head."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db import DatabaseError, transaction
from nacl.public import PrivateKey

from keukentafel.bestand.entries import Entry, Version, entries_of, in_order
from keukentafel.bestand.entries import Sheet as Versions
from keukentafel.tafel.kluis.keys import Keys, key_of
from keukentafel.tafel.kluis.models import Sheet
from keukentafel.tafel.kluis.people import people_on
from keukentafel.tafel.kluis.refusals import NotShared, Tampered
from keukentafel.tafel.kluis.sealed_head import Head, open_head, seal_head
from keukentafel.tafel.kluis.stored import batches_after, open_batch, open_snapshot, put_snapshot

LONG_TAIL = 50
"""Batches after the snapshot, above which a new snapshot is made: each is a row to fetch and to open on every page."""

TRIES = 5
"""How often a sheet is read again because somebody wrote on it meanwhile."""


@dataclass(repr=False)
class OpenSheet:
    """A sheet as it was at one moment: what its head says and every version, by name in the order of arrival."""

    head: Head
    keys: Keys
    arrived: Mapping[str, Version]
    tail: int = 0

    @property
    def name(self) -> str:
        """What the sheet is called."""
        return self.head.name

    @property
    def lines(self) -> Mapping[str, object]:
        """The few lines that an overview shows."""
        return self.head.lines

    @cached_property
    def versions(self) -> Versions:
        """Every version, by name in the order of display."""
        return in_order(self.arrived)

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """What is current and what is waiting, per entry; what was wiped or taken away says so itself."""
        return entries_of(self.versions)

    def entries_named(self, ids: Collection[str]) -> Mapping[str, Entry]:
        """Return what stands under these ids; of a sheet with thousands the others are not put in order."""
        return entries_of({name: version for name, version in self.arrived.items() if version.data["id"] in ids})

    @cached_property
    def people(self) -> Mapping[str, Mapping[str, object]]:
        """What each person here says of themselves, by the id of their entry; read by nearly every room of a page."""
        return people_on(self.entries)


@dataclass(frozen=True, repr=False)
class Reader:
    """Who reads: the ring whose wrap of a sheet's key is opened."""

    ring_id: UUID
    private: PrivateKey


def read_sheet(
    sheet_id: UUID, reader: Reader, before: OpenSheet | None = None, *, keys: Keys | None = None
) -> OpenSheet:
    """Return a sheet as it is now; of what was read `before` only what came since is read.

    `keys` are those of this sheet that somebody asked for a moment ago; they hold as long as no new epoch began.

    Nothing is locked: where somebody wrote between two questions, it is read again.  Raises NotShared where the ring
    has no key to it, Tampered where what is stored is not what was sealed.
    """
    sheet = _row(sheet_id)
    for _ in range(TRIES):
        try:
            return _read(sheet, reader, before, keys)
        except Tampered:
            newer = _row(sheet_id)
            if bytes(newer.head) == bytes(sheet.head):
                raise
            sheet = newer
    raise Tampered("head")


def read_locked(sheet: Sheet, reader: Reader, before: OpenSheet | None = None) -> OpenSheet:
    """Return a sheet whose row is locked, by what stands in that row.  Raises as `read_sheet` does."""
    return _read(sheet, reader, before)


def _row(sheet_id: UUID) -> Sheet:
    sheet = Sheet.objects.filter(pk=sheet_id).first()
    if sheet is None:
        raise NotShared
    return sheet


def _read(sheet: Sheet, reader: Reader, before: OpenSheet | None, known: Keys | None = None) -> OpenSheet:
    known = before.keys if before else known
    keys = known if known and known.epoch >= sheet.epoch else key_of(reader.ring_id, reader.private, sheet)
    head = open_head(sheet, keys.of(sheet.epoch))
    if before and _only_grew(before.head, head):
        found, seq = dict(before.arrived), before.head.last_seq
    else:
        found, seq = _named(open_snapshot(sheet, head, keys)), sheet.snapshot_seq
    for batch in batches_after(sheet, head, seq):
        found |= _named(open_batch(batch, head, keys))
    return OpenSheet(head, keys, found, head.last_seq - sheet.snapshot_seq)


def _only_grew(before: Head, head: Head) -> bool:
    """Tell whether nothing but new batches came: nothing was wiped of what was read already."""
    return before.revisions == head.revisions and before.last_seq <= head.last_seq


def _named(versions: Iterable[Version]) -> dict[str, Version]:
    return {str(version.data["versie"]): version for version in versions}


def shorten_tail(sheet_id: UUID, read: OpenSheet) -> None:
    """Put a snapshot of what was read on the sheet where its tail grew long, unless somebody is writing there.

    A snapshot is a cache: where it can't be made now, the next reader tries again.
    """
    if read.tail <= LONG_TAIL:
        return
    try:
        with transaction.atomic():
            sheet = Sheet.objects.select_for_update(skip_locked=True).filter(pk=sheet_id).first()
            if sheet is not None and sheet.epoch == read.keys.epoch:
                _put_snapshot(sheet, read)
    except (DatabaseError, Tampered):
        return


def _put_snapshot(sheet: Sheet, read: OpenSheet) -> None:
    head = open_head(sheet, read.keys.newest)
    if head.last_seq != read.head.last_seq or not _only_grew(read.head, head):
        return
    head = put_snapshot(sheet, head, read.keys, read.arrived.values())
    seal_head(sheet, head, read.keys.newest)
    sheet.save(update_fields=["head", "last_seq", "snapshot", "snapshot_seq", "snapshot_epoch"])
    read.head, read.tail = head, 0
