"""Erasing a whole table: everything of it goes in one transaction, and its id alone is remembered.

The id stays so that an old back-up can't bring the table back (`ErasedTable`).
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from keukentafel.tafel.kluis.models import Card, ErasedTable, Ring, Seat, Sheet, Table
from keukentafel.tafel.kluis.scrubbing import scrub_after_commit


@dataclass(frozen=True)
class Erasure:
    """What went with a table, in numbers, for the proof that its people get."""

    table_id: UUID
    erased_at: datetime
    seats: int = 0
    sheets: int = 0
    batches: int = 0
    files: int = 0
    post: int = 0
    invitations: int = 0
    reminders: int = 0
    rings: int = 0
    cards: int = 0


def erase(table_id: UUID, *, at: datetime) -> Erasure:
    """Erase a table and return what went.

    Rings that lie at no other table go too, with their cards and wherever they are open.  A table that is gone already
    gives an Erasure of nothing.  Who may, is for who calls this.
    """
    with transaction.atomic():
        if _lock(table_id) is None:
            return Erasure(table_id, at)
        return _erase(table_id, at)


def erase_forgotten(at: datetime, years: int) -> int:
    """Erase each table that nobody opened for so many years and return how many; body of a job, without a key."""
    since = _years_before(at, years)
    return sum(
        _erase_unopened(table_id, since, at)
        for table_id in Table.objects.filter(opened_at__lt=since).values_list("pk", flat=True)
    )


def _erase_unopened(table_id: UUID, since: datetime, at: datetime) -> bool:
    """Erase a table unless somebody opened it just now; return whether it went."""
    with transaction.atomic():
        table = _lock(table_id)
        if table is None or table.opened_at >= since:
            return False
        _erase(table_id, at)
        return True


def _lock(table_id: UUID) -> Table | None:
    """Lock a table after its sheets, as everybody does, and return it."""
    list(Sheet.objects.select_for_update().filter(table=table_id).order_by("pk").values_list("pk"))
    return Table.objects.select_for_update().filter(pk=table_id).first()


def _erase(table_id: UUID, at: datetime) -> Erasure:
    rings = list(Ring.objects.filter(seats__table=table_id).values_list("pk", flat=True))
    _, gone = Table.objects.filter(pk=table_id).delete()
    _, lonely = Ring.objects.filter(pk__in=rings, seats=None).delete()
    ErasedTable.objects.get_or_create(table_id=table_id, defaults={"erased_at": at})
    scrub_after_commit()
    return Erasure(
        table_id,
        at,
        seats=_count(gone, "Seat"),
        sheets=_count(gone, "Sheet"),
        batches=_count(gone, "Batch"),
        files=_count(gone, "Attachment"),
        post=_count(gone, "Post"),
        invitations=_count(gone, "Invitation"),
        reminders=_count(gone, "Reminder"),
        rings=_count(lonely, "Ring"),
        cards=_count(lonely, "Card"),
    )


def _count(deleted: dict[str, int], model: str) -> int:
    return deleted.get(f"tafel_kluis.{model}", 0)


def erase_lonely_rings(at: datetime, years: int) -> int:
    """Erase each ring, with its cards, that had no chair at any table for so many years; body of a job, without a key.

    Counted from when this first found it alone, as a ring does not tell when its last chair went; a chair in between
    begins it anew.  One that is open in a browser stays for now.  Returns how many went.
    """
    with_chair = Seat.objects.values("ring")
    Ring.objects.filter(pk__in=with_chair, alone_since__isnull=False).update(alone_since=None)
    Ring.objects.exclude(pk__in=with_chair).filter(alone_since=None).update(alone_since=at)
    alone = Ring.objects.filter(alone_since__lt=_years_before(at, years)).values_list("pk", flat=True)
    return sum(_erase_ring(ring_id) for ring_id in list(alone))


@transaction.atomic
def _erase_ring(ring_id: UUID) -> bool:
    """Erase a ring unless somebody sat down or opened it just now; return whether it went."""
    ring = Ring.objects.select_for_update(no_key=True).filter(pk=ring_id).first()
    list(Card.objects.select_for_update().filter(ring=ring_id).values_list("pk"))  # so that none opens it meanwhile
    if ring is None or ring.seats.exists() or ring.open_rings.exists():
        return False
    ring.delete()
    scrub_after_commit()
    return True


def _years_before(at: datetime, years: int) -> datetime:
    """Return the same day so many years ago; from 29 February the 28th."""
    year = at.year - years
    return at.replace(year=year, day=min(at.day, monthrange(year, at.month)[1]))
