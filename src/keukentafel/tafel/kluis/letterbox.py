"""The letterbox of a table: whoever has no key can put something in, and the next opening takes it out.

The private half stands in the sealed head of `gedeeld` (docs/decisions/0023): never among entries, so in no export.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from nacl.public import PrivateKey

from keukentafel.bestand.batches import answer_batch
from keukentafel.bestand.entries import Version, canonical
from keukentafel.tafel.kluis.keys import Keys
from keukentafel.tafel.kluis.limits import MAX_LETTER, MAX_POST, MAX_VERSIONS
from keukentafel.tafel.kluis.models import Post, Seat, Sheet, Table
from keukentafel.tafel.kluis.reading import OpenSheet
from keukentafel.tafel.kluis.refusals import NoSeat, NotAllowed, SheetFull, Tampered
from keukentafel.tafel.kluis.sealed_head import Head, open_head, seal_head
from keukentafel.tafel.kluis.sealing import new_pair, open_sealed, seal_to
from keukentafel.tafel.kluis.writing import append, save_head

OWN_KINDS = frozenset({"persoon", "dossier"})
"""Kinds of entries that only somebody at the table writes."""


def new_letterbox(sheet: Sheet, keys: Keys) -> None:
    """Give the table of `sheet`, which is its `gedeeld`, a new letterbox: the private half goes in the sealed head.

    Called with the sheet's row locked, when a table starts and after each new epoch of `gedeeld`.  The private halves
    for which post is still lying there stay until it was taken in.
    """
    head, pair = open_head(sheet, keys.of(sheet.epoch)), new_pair()
    public = bytes(pair.public_key)
    letterboxes = {**_awaited(sheet, head), public: bytes(pair)}
    seal_head(sheet, replace(head, letterboxes=letterboxes), keys.of(sheet.epoch))
    sheet.save(update_fields=["head", "last_seq"])
    Table.objects.filter(pk=sheet.table_id).update(letterbox_key=public)


def post_to(table_id: UUID, versions: Sequence[Mapping[str, object]], *, at: datetime) -> UUID:
    """Put versions in the letterbox of a table, sealed so that only the table can read them; return the post's id.

    Raises NoSeat where there is no such table, NotAllowed where a version is none, speaks in the name of a seat or is
    of a kind that only the table writes, SheetFull (`post`) where it is too large or too much is waiting.
    """
    answers, readable = answer_batch({}, versions)
    seats = {str(pk) for pk in Seat.objects.filter(table=table_id).values_list("pk", flat=True)}
    if len(readable) != len(answers) or not all(_may_come(version, seats) for version in readable):
        raise NotAllowed("post")
    plain = canonical([version.data for version in readable])
    if len(plain) > MAX_LETTER:
        raise SheetFull("post", MAX_LETTER)
    with transaction.atomic():
        table = Table.objects.select_for_update().filter(pk=table_id).first()
        if table is None:
            raise NoSeat
        if Post.objects.filter(table=table).count() >= MAX_POST:
            raise SheetFull("post", MAX_POST)
        key = bytes(table.letterbox_key)
        return Post.objects.create(table=table, letterbox_key=key, sealed=seal_to(key, plain), arrived_at=at).pk


def take_in(sheet: Sheet, read: OpenSheet, *, at: datetime) -> OpenSheet:
    """Write what arrived on `gedeeld`, whose row is locked, take it out of the letterbox, and return the sheet then.

    Post that no key opens, or for which there is no room, stays lying; what was wiped or known before is not written.
    """
    seats = {str(pk) for pk in Seat.objects.filter(table=sheet.table_id).values_list("pk", flat=True)}
    for post in Post.objects.filter(table=sheet.table_id).order_by("arrived_at", "pk"):
        try:
            read = append(sheet, read, _admitted(post, read, seats), at=at)
        except (SheetFull, Tampered):
            continue
        post.delete()
    return _without_old_letterboxes(sheet, read)


def _admitted(post: Post, read: OpenSheet, seats: set[str]) -> list[Version]:
    """Return what a piece of post adds to the sheet.  Raises Tampered, SheetFull."""
    private = read.head.letterboxes.get(bytes(post.letterbox_key))
    if private is None:
        raise Tampered("post")
    _, accepted = answer_batch(read.arrived, _letter(open_sealed(PrivateKey(private), post.sealed)))
    known = {version.entry for version in read.arrived.values()}
    added = [version for version in accepted if _may_come(version, seats) and version.entry not in known]
    if len(read.arrived) + len(added) > MAX_VERSIONS:
        raise SheetFull("bijdragen", MAX_VERSIONS)
    return added


def _letter(plain: bytes) -> list[object]:
    """Return what a letter holds; anybody who writes in the database can seal anything to a letterbox."""
    try:
        letter = json.loads(plain)
    except ValueError:
        letter = None
    if not isinstance(letter, list):
        raise Tampered("post")
    return letter


def _may_come(version: Version, seats: set[str]) -> bool:
    """Tell whether a version may come by post: a new entry, of no kind and in no name that is the table's own."""
    is_first = not version.vorige and not version.is_deletion
    return is_first and version.data["soort"] not in OWN_KINDS and version.data.get("door") not in seats


def _without_old_letterboxes(sheet: Sheet, read: OpenSheet) -> OpenSheet:
    """Forget the private halves for which nothing can come any more."""
    today = bytes(Table.objects.values_list("letterbox_key", flat=True).get(pk=sheet.table_id))
    kept = _awaited(sheet, read.head) | {key: half for key, half in read.head.letterboxes.items() if key == today}
    if kept == read.head.letterboxes:
        return read
    head = replace(read.head, letterboxes=kept)
    save_head(sheet, head, read)
    return OpenSheet(head, read.keys, read.arrived, read.tail)


def _awaited(sheet: Sheet, head: Head) -> dict[bytes, bytes]:
    """Return the private halves for which post is lying there."""
    waiting = Post.objects.filter(table=sheet.table_id).values_list("letterbox_key", flat=True)
    return {public: head.letterboxes[public] for public in map(bytes, waiting) if public in head.letterboxes}
