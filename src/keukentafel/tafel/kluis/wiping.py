"""Wiping: what an entry says is destroyed in every version, batch and snapshot; its names stay, so none comes back."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from keukentafel.bestand.entries import Version, wiped
from keukentafel.tafel.kluis.admitting import DOSSIER, PERSON, Writer, owns_note
from keukentafel.tafel.kluis.models import Attachment, Sheet
from keukentafel.tafel.kluis.reading import OpenSheet
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.scrubbing import scrub_after_commit
from keukentafel.tafel.kluis.sealed_head import Head, seal_head
from keukentafel.tafel.kluis.stored import batches_after, drop_snapshot, open_batch, put_snapshot, seal_again
from keukentafel.tafel.kluis.versions import moment

ASKED = "op_verzoek"
MOVED = "verplaatst"
"""Why something was wiped: somebody at the table asked, or it was moved to another sheet."""


def require_may_wipe(read: OpenSheet, ids: Sequence[str], writer: Writer) -> None:
    """Raise NotAllowed where a seat may not wipe one of these entries: with `aantekenen` only notes that it began.

    The entry `dossier` is never wiped: it has one name for ever, so the table could not have another.
    """
    if writer.right not in ("schrijven", "aantekenen"):
        raise NotAllowed("wipe")
    for entry in ids:
        versions = [version for version in read.arrived.values() if version.entry == entry]
        if not versions:
            continue
        if writer.right == "aantekenen" and not owns_note(versions, writer.seat):
            raise NotAllowed("wipe")
        kinds = {version.data["soort"] for version in versions}
        if DOSSIER in kinds:
            raise NotAllowed("wipe")
        if PERSON in kinds and entry != writer.seat and not writer.may_describe():
            raise NotAllowed("write_person")


def wipe_entries(
    sheet: Sheet, read: OpenSheet, ids: Iterable[str], *, ground: str, at: datetime
) -> tuple[int, OpenSheet]:
    """Wipe entries on a locked sheet; return how many there were and the sheet as it is then.

    Every batch that holds one of them is sealed again under its next revision, the snapshot is made anew, and files
    that no other entry names are deleted.  What was wiped before stays as it was.
    """
    wanted = set(ids)
    gone = {one.versie: one for one in read.arrived.values() if one.entry in wanted and not one.is_wiped}
    if not gone:
        return 0, read
    left = {versie: wiped(version, at=moment(at), ground=ground) for versie, version in gone.items()}
    head = _in_batches(sheet, read, left)
    arrived = {**read.arrived, **left}
    _delete_files(sheet, gone.values(), arrived.values())
    had_snapshot = sheet.snapshot_seq > 0
    head = drop_snapshot(sheet, head)
    if had_snapshot:
        head = put_snapshot(sheet, head, read.keys, arrived.values())
    seal_head(sheet, head, read.keys.newest)
    sheet.save(update_fields=["head", "last_seq", "snapshot", "snapshot_seq", "snapshot_epoch"])
    scrub_after_commit()
    tail = head.last_seq - sheet.snapshot_seq
    return len({version.entry for version in gone.values()}), OpenSheet(head, read.keys, arrived, tail)


def _in_batches(sheet: Sheet, read: OpenSheet, left: Mapping[str, Version]) -> Head:
    """Put what is left of versions in the batches that hold them and return the head that knows those."""
    head = read.head
    for batch in batches_after(sheet, head, 0):
        versions = open_batch(batch, head, read.keys)
        if any(version.versie in left for version in versions):
            kept = [left.get(version.versie, version) for version in versions]
            head = seal_again(batch, head, read.keys, kept)
    return head


def _delete_files(sheet: Sheet, gone: Iterable[Version], arrived: Iterable[Version]) -> None:
    still_named = files_of(arrived)
    Attachment.objects.filter(sheet=sheet, pk__in=files_of(gone) - still_named).delete()


def files_of(versions: Iterable[Version]) -> set[UUID]:
    """Return the ids of the files that versions name."""
    named = set()
    for version in versions:
        inhoud = version.data.get("inhoud")
        name = inhoud.get("bestand") if isinstance(inhoud, Mapping) else None
        try:
            named.add(UUID(name) if isinstance(name, str) else None)
        except ValueError:
            continue
    return {name for name in named if name is not None}
