"""When a chair at a table ends: shared keys and rights go at once, the own private sheet a month later.

A private sheet is its writer's own, and nobody else has its key.  Putting somebody out must not destroy what is theirs
without a word: for thirty days the card still opens that sheet, to read it and to take it along, and nothing else.
"""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from keukentafel.tafel.kluis.holding import day_of, has_ended, seats_holding
from keukentafel.tafel.kluis.models import (
    Grant,
    Invitation,
    OpenRing,
    Reminder,
    Seat,
    Sheet,
    SheetKey,
    WithdrawnSeat,
)
from keukentafel.tafel.kluis.seating import grant
from keukentafel.tafel.kluis.sheets import lock_sheets
from keukentafel.tafel.kluis.withdrawing import ask_for_new_epoch, take_sheet

FAREWELL = timedelta(days=30)
"""How long who left still opens the own private sheet."""


def take_away(seat: Seat, *, at: datetime) -> set[UUID]:
    """Take every shared sheet from a seat, within the caller's transaction and with the sheets locked.

    Returns the ids of the sheets whose keys this seat held, or had given to guests: these need a new epoch.  Browsers
    where its ring is open are closed, unless that ring shares in another table.  After a restore `at` is the moment at
    which the seat was withdrawn at first, from where its month runs.
    """
    held = SheetKey.objects.filter(sheet__table=seat.table_id, sheet__owner=None, ring=seat.ring_id)
    given = Sheet.objects.filter(invitedsheet__invitation__made_by=seat)
    touched = {*held.values_list("sheet_id", flat=True), *given.values_list("pk", flat=True)}
    held.delete()
    Grant.objects.filter(seat=seat, sheet__owner=None).delete()
    Invitation.objects.filter(made_by=seat).delete()
    Reminder.objects.filter(seat=seat).delete()
    WithdrawnSeat.objects.update_or_create(seat_id=seat.pk, defaults={"withdrawn_at": at})
    if not _sits_elsewhere(seat, at=at):
        OpenRing.objects.filter(ring=seat.ring_id).delete()
    _say_farewell(seat, at=at)
    return touched


def _sits_elsewhere(seat: Seat, *, at: datetime) -> bool:
    others = seats_holding(at).filter(ring=seat.ring_id, grants__sheet__owner=None)
    return others.exclude(pk=seat.pk).exists()


def _say_farewell(seat: Seat, *, at: datetime) -> None:
    """Leave a month for the private sheet; a chair on whose sheet nothing was written goes at once."""
    if Sheet.objects.filter(owner=seat, last_seq=0, attachments=None).exists():
        seat.delete()
        return
    seat.keeps = False
    seat.ends_on = day_of(at) + FAREWELL
    seat.save(update_fields=["keeps", "ends_on"])


@transaction.atomic
def take_back_private_sheet(before: Seat, *, keeps: bool, ends_on: date | None, at: datetime) -> Seat:
    """Make a new seat, for who comes back within the month, that holds the private sheet of the one `before`.

    The id is a new one: that of the old seat stays on the list of those whose rights were taken.
    """
    sheet = Sheet.objects.filter(owner=before).first()
    # A ring has one chair at a table, so the sheet is nobody's for a moment that no other transaction sees.
    Sheet.objects.filter(owner=before).update(owner=None)
    table, ring = before.table, before.ring
    before.delete()
    seat = Seat.objects.create(table=table, ring=ring, keeps=keeps, taken_at=at, ends_on=ends_on)
    if sheet is not None:
        Sheet.objects.filter(pk=sheet.pk).update(owner=seat)
        grant(seat, sheet, "schrijven")
    return seat


def end_seats(at: datetime) -> int:
    """Carry out what ended by its date: take away keys and rights, and later the private sheet; body of a job.

    It holds no key, so it can't begin a new epoch and asks for one instead.  Returns how many seats and grants ended.
    """
    today = day_of(at)
    ended = [*Seat.objects.filter(ends_on__lt=today).values_list("pk", flat=True)]
    grants = [*Grant.objects.filter(ends_on__lt=today).values_list("pk", flat=True)]
    return sum(_end_seat(seat_id, at=at) for seat_id in ended) + sum(_end_grant(grant_id, at=at) for grant_id in grants)


@transaction.atomic
def _end_seat(seat_id: UUID, *, at: datetime) -> int:
    """End one seat, unless it was given more time since it was listed."""
    table = Seat.objects.filter(pk=seat_id).values("table")
    shared = lock_sheets(Sheet.objects.filter(table__in=table, owner=None).values_list("pk", flat=True))
    seat = Seat.objects.filter(pk=seat_id).first()
    if seat is None or not has_ended(seat.ends_on, at):
        return 0
    if not Grant.objects.filter(seat=seat, sheet__owner=None).exists():
        seat.delete()
        return 1
    for sheet_id in take_away(seat, at=at):
        ask_for_new_epoch(shared[sheet_id])
    return 1


@transaction.atomic
def _end_grant(grant_id: int, *, at: datetime) -> int:
    """End the right on one sheet at a table where the seat itself stays."""
    row = Grant.objects.filter(pk=grant_id).select_related("seat").first()
    if row is None:
        return 0
    sheet = lock_sheets([row.sheet_id])[row.sheet_id]
    take_sheet(row.seat, sheet, at=at)
    ask_for_new_epoch(sheet)
    return 1
