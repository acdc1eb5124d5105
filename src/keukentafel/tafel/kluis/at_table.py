"""Sitting at a table: everything that a screen may ask of it, for one seat, for the length of one request."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from keukentafel.bestand.batches import Answer
from keukentafel.bestand.entries import Entry
from keukentafel.tafel.kluis import attachments, moving, wiping
from keukentafel.tafel.kluis.admitting import Writer, admit
from keukentafel.tafel.kluis.epochs import begin_epoch
from keukentafel.tafel.kluis.holding import grants_holding, grants_of, seats_holding
from keukentafel.tafel.kluis.keys import Keys, key_of, keys_of
from keukentafel.tafel.kluis.letterbox import take_in
from keukentafel.tafel.kluis.models import Grant, Post, Seat, Sheet, Table
from keukentafel.tafel.kluis.opened import Opened
from keukentafel.tafel.kluis.reading import OpenSheet, Reader, read_locked, read_sheet, shorten_tail
from keukentafel.tafel.kluis.refusals import NoAttachment, NoSeat, NotAllowed, NotShared
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.kluis.sealed_head import open_head
from keukentafel.tafel.kluis.sheets import BRIEVEN, EIGEN, GEDEELD, lock_sheet, lock_sheets
from keukentafel.tafel.kluis.writing import append

SEEN_EVERY = timedelta(minutes=1)
"""How often it is written down that a table is still used."""


class AtTable:
    """One seat at one table, with what it may do today; `sit_down` makes it."""

    def __init__(
        self, opened: Opened, seat: Seat, grants: Mapping[str, Grant], keys: Mapping[UUID, Keys], *, at: datetime
    ) -> None:
        self.opened, self.seat, self.at = opened, seat, at
        self.table: Table = seat.table
        self._reader = Reader(opened.ring_id, opened.private_key)
        self._grants, self._found = grants, keys
        self._read: dict[str, OpenSheet] = {}
        self._kinds: dict[str, tuple[OpenSheet, Mapping[str, Sequence[Entry]]]] = {}

    def right_on(self, name: str) -> str | None:
        """Return `lezen`, `aantekenen` or `schrijven`, None where this seat has nothing on that sheet today."""
        grant = self._grants.get(name)
        return grant.right if grant else None

    def names(self) -> tuple[str, ...]:
        """Return the names of the sheets that this seat may read, those of the whole table first."""
        return tuple(self._grants)

    def sheet_id(self, name: str) -> UUID:
        """Return the id of a sheet.  Raises NotShared."""
        if name not in self._grants:
            raise NotShared
        return self._grants[name].sheet_id

    def sheet(self, name: str) -> OpenSheet:
        """Return a sheet, read once a request.  Raises NotShared, and Tampered where it is not what was sealed."""
        if name not in self._read:
            found = read_sheet(self.sheet_id(name), self._reader, keys=self._found.get(self.sheet_id(name)))
            shorten_tail(self.sheet_id(name), found)
            self._read[name] = found
        return self._read[name]

    def entries_by_kind(self, name: str) -> Mapping[str, Sequence[Entry]]:
        """Return the entries of a sheet that have a version that counts, by the `soort` of the first; sorted out once.

        Raises what `sheet` raises.
        """
        sheet = self.sheet(name)
        if name not in self._kinds or self._kinds[name][0] is not sheet:
            found: dict[str, list[Entry]] = {}
            for entry in sheet.entries.values():
                if entry.current:
                    found.setdefault(str(entry.current[0].data.get("soort")), []).append(entry)
            self._kinds[name] = sheet, found
        return self._kinds[name][1]

    def write(
        self, name: str, versions: Sequence[Mapping[str, object]], *, lines: Mapping[str, object] | None = None
    ) -> list[Answer]:
        """Store versions on a sheet as one batch, and answer each; known ones are answered, not stored twice.

        `lines` are put among those of the overview (None takes one away), where the seat has `schrijven`.  The answers
        hold once this returns, or with the caller's transaction where there is one.  Raises NotShared, NotAllowed,
        SheetFull, Tampered; then nothing was stored.
        """
        with transaction.atomic():
            sheet, writer, read = self._locked(name)
            answers, admitted = admit(read.arrived, versions, writer)
            shown = lines if writer.right == "schrijven" else None
            written = append(sheet, read, admitted, lines=shown, at=self.at)
        self._read[name] = written
        return answers

    def wipe(self, name: str, ids: Sequence[str], *, grond: str = wiping.ASKED) -> int:
        """Destroy what entries say, in all their versions, with their files; return how many entries were wiped.

        Their names stay, with the moment and `grond` (a code), so that no late device brings them back.  With
        `aantekenen` only notes that this seat began.  Raises NotShared, NotAllowed, Tampered.
        """
        with transaction.atomic():
            sheet, writer, read = self._locked(name)
            wiping.require_may_wipe(read, ids, writer)
            count, left = wiping.wipe_entries(sheet, read, ids, ground=grond, at=self.at)
        self._read[name] = left
        return count

    def move(self, id: str, source: str, target: str) -> str:
        """Write an entry on `target` and wipe it on `source`, with its files, at once or not at all.

        Returns the id of the entry there: its own, or a new one where its own was wiped there before.  Raises
        NotShared (also where there is no such entry), NotAllowed, SheetFull, Tampered.
        """
        if source == target:
            return id
        with transaction.atomic():
            rows = lock_sheets([self.sheet_id(source), self.sheet_id(target)])
            here, there = rows[self.sheet_id(source)], rows[self.sheet_id(target)]
            read = self._read_locked(source, here)
            wiping.require_may_wipe(read, [id], self._writer_on(here))
            if self._writer_on(there).right != "schrijven":
                raise NotAllowed("move")
            moved = moving.move_entry(id, (here, read), (there, self._read_locked(target, there)), at=self.at)
        self._read[source], self._read[target] = moved.here, moved.there
        return moved.id

    def attach(self, name: str, raw: bytes) -> UUID:
        """Store a photo or PDF on a sheet and return its id, for the entry that says what it is.

        Raises NotShared, NotAllowed, SheetFull (`bestand`, `bestanden`).
        """
        with transaction.atomic():
            sheet = lock_sheet(self.sheet_id(name))
            if self._writer_on(sheet).right != "schrijven":
                raise NotAllowed("attach")
            return attachments.store(sheet, self._keys(sheet), raw, at=self.at)

    def attachment(self, id: UUID) -> bytes:
        """Return a stored photo or PDF from any sheet that this seat may read.  Raises NoAttachment, Tampered."""
        stored = attachments.find(id, [grant.sheet_id for grant in self._grants.values()])
        if stored is None:
            raise NoAttachment
        return attachments.open_stored(stored, self._keys(stored.sheet))

    def arrive(self) -> None:
        """Do what waited for somebody with a key: begin epochs that are needed, take in post; note the visit."""
        for name in self._grants:
            if self.seat.keeps and self._grants[name].sheet.needs_new_epoch:
                self._begin_epoch(name)
        if GEDEELD in self._grants and Post.objects.filter(table=self.table).exists():
            self._take_in()
        long_ago = self.at - SEEN_EVERY
        if self.table.opened_at <= long_ago:
            Table.objects.filter(pk=self.table.pk, opened_at__lte=long_ago).update(opened_at=self.at)
        if self.seat.opened_at is None or self.seat.opened_at <= long_ago:
            seen = Q(opened_at=None) | Q(opened_at__lte=long_ago)
            Seat.objects.filter(seen, pk=self.seat.pk).update(opened_at=self.at)

    def _begin_epoch(self, name: str) -> None:
        with transaction.atomic():
            sheet = lock_sheet(self.sheet_id(name))
            if sheet.needs_new_epoch and self._writer_on(sheet):
                begin_epoch(sheet, self._keys(sheet), at=self.at)

    def _take_in(self) -> None:
        with transaction.atomic():
            sheet = lock_sheet(self.sheet_id(GEDEELD))
            taken = take_in(sheet, self._read_locked(GEDEELD, sheet), at=self.at)
        self._read[GEDEELD] = taken

    def _keys(self, sheet: Sheet) -> Keys:
        return key_of(self._reader.ring_id, self._reader.private, sheet)

    def _locked(self, name: str) -> tuple[Sheet, Writer, OpenSheet]:
        """Lock a sheet and return its row, what this seat may do with it now, and what is on it now."""
        sheet = lock_sheet(self.sheet_id(name))
        writer = self._writer_on(sheet)
        return sheet, writer, self._read_locked(name, sheet)

    def _read_locked(self, name: str, sheet: Sheet) -> OpenSheet:
        self._read[name] = read_locked(sheet, self._reader, self._read.get(name))
        return self._read[name]

    def _writer_on(self, sheet: Sheet) -> Writer:
        """Return what this seat may do with a locked sheet, asked again.  Raises NotAllowed where it was taken back."""
        grant = grants_holding(self.at).filter(seat=self.seat, sheet=sheet).first()
        if grant is None:
            raise NotAllowed("read")
        return Writer(str(self.seat.pk), grant.right, lambda: may(self, "write_person"))


def sit_down(opened: Opened, table_id: UUID, *, at: datetime) -> AtTable:
    """Return the table for the seat of this ring there, in a bounded number of queries.

    Post that came is taken in, and an epoch that a job asked for begins where this seat keeps the table.  Raises NoSeat
    where the table does not exist, this ring has no seat there, or the seat has ended; Tampered where a head is wrong.
    """
    seat = _seat(opened, table_id, at)
    grants = list(grants_of(seat, at).select_related("sheet").defer("sheet__snapshot").order_by("sheet__pk"))
    mine = [grant for grant in grants if grant.sheet.owner_id in (None, seat.pk)]
    keys = keys_of(opened.ring_id, opened.private_key, [grant.sheet for grant in mine])
    named = {
        open_head(grant.sheet, keys[grant.sheet_id].of(grant.sheet.epoch)).name: grant
        for grant in mine
        if grant.sheet_id in keys
    }
    at_table = AtTable(opened, seat, {name: named[name] for name in sorted(named, key=_place)}, keys, at=at)
    at_table.arrive()
    return at_table


def _seat(opened: Opened, table_id: UUID, at: datetime) -> Seat:
    seats = seats_holding(at).filter(table=table_id, ring=opened.ring_id)
    seat = seats.select_related("table").first()
    if seat is None:
        raise NoSeat
    return seat


def _place(name: str) -> tuple[int, str]:
    known = (GEDEELD, BRIEVEN, EIGEN)
    return (known.index(name) if name in known else len(known)), name
