"""Taking back a right on one sheet from a seat that stays, and remembering it so that no old back-up gives it back."""

from datetime import datetime
from uuid import UUID

from keukentafel.tafel.kluis.models import Grant, Seat, Sheet, SheetKey, WithdrawnGrant
from keukentafel.tafel.kluis.rights import AT_LEAST
from keukentafel.tafel.kluis.sheets import lock_sheets


def take_sheet(seat: Seat, sheet: Sheet, *, at: datetime) -> bool:
    """Take the right on a locked sheet from a seat, with its keys; return whether there were any.

    Where there were, the sheet needs a new epoch: what is written from now on must not open with what the seat held.
    """
    if Grant.objects.filter(seat=seat, sheet=sheet).delete()[0]:
        remember_withdrawn(seat.pk, sheet.pk, may_read=False, at=at)
    return SheetKey.objects.filter(sheet=sheet, ring=seat.ring_id).delete()[0] > 0


def remember_lowered(seat: Seat, sheet: Sheet, right: str, *, at: datetime) -> None:
    """Remember that a seat is about to get less than it has on a sheet; nothing where `right` is as much, or more."""
    as_much = [enough for enough in AT_LEAST if right in AT_LEAST[enough]]
    if Grant.objects.filter(seat=seat, sheet=sheet).exclude(right__in=as_much).exists():
        remember_withdrawn(seat.pk, sheet.pk, may_read=True, at=at)


def remember_withdrawn(seat_id: UUID, sheet_id: UUID, *, may_read: bool, at: datetime) -> None:
    """Remember a right by ids alone; with `may_read` it was lowered, and reading is left."""
    WithdrawnGrant.objects.update_or_create(
        seat_id=seat_id, sheet_id=sheet_id, defaults={"may_read": may_read, "withdrawn_at": at}
    )


def withdraw_again(seat_id: UUID, sheet_id: UUID, *, may_read: bool, at: datetime) -> bool:
    """Take back what an old back-up gave back, within the caller's transaction; return whether there was anything.

    A lowered right becomes `lezen`, the least that can have been left; whoever keeps the table gives more again.  A
    seat that keeps the table in the back-up is left as it is: nobody else may be there to give anything.
    """
    remember_withdrawn(seat_id, sheet_id, may_read=may_read, at=at)
    grant = Grant.objects.filter(seat=seat_id, sheet=sheet_id, seat__keeps=False).select_related("seat").first()
    if grant is None:
        return False
    if may_read:
        return Grant.objects.filter(pk=grant.pk).exclude(right="lezen").update(right="lezen") > 0
    sheet = lock_sheets([sheet_id])[sheet_id]
    take_sheet(grant.seat, sheet, at=at)
    ask_for_new_epoch(sheet)
    return True


def ask_for_new_epoch(sheet: Sheet) -> None:
    """Have the next opening by who may begin a new epoch of a locked sheet, for who has no key to do it now."""
    sheet.needs_new_epoch = True
    sheet.save(update_fields=["needs_new_epoch"])
