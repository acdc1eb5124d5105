"""Giving a ring a chair at a table, with a private sheet of its own to which nobody else gets the key."""

from datetime import date, datetime

from keukentafel.tafel.kluis.models import Grant, Ring, Seat, Sheet, Table
from keukentafel.tafel.kluis.sheets import EIGEN, new_sheet


def take_seat(table: Table, ring: Ring, *, keeps: bool, ends_on: date | None = None, at: datetime) -> Seat:
    """Make a seat of `ring` at `table` with an empty private sheet; within the caller's transaction."""
    seat = Seat.objects.create(table=table, ring=ring, keeps=keeps, taken_at=at, ends_on=ends_on)
    sheet, _ = new_sheet(table, [ring], name=EIGEN, owner=seat, at=at)
    grant(seat, sheet, "schrijven")
    return seat


def grant(seat: Seat, sheet: Sheet, right: str, ends_on: date | None = None) -> None:
    """Allow `seat` a right on `sheet`, instead of what it had."""
    Grant.objects.update_or_create(seat=seat, sheet=sheet, defaults={"right": right, "ends_on": ends_on})
