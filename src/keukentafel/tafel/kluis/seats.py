"""Who sits at a table: seeing it, changing what a seat may, putting somebody out, leaving, handing over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from uuid import UUID

from django.db import transaction

from keukentafel.tafel.kluis.ages import age_note
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.ending import take_away
from keukentafel.tafel.kluis.guests import SHARED, CannotInvite, check_sheets
from keukentafel.tafel.kluis.holding import day_of, members_of
from keukentafel.tafel.kluis.keys import wrap_for
from keukentafel.tafel.kluis.models import Grant, Seat, SheetKey
from keukentafel.tafel.kluis.opened import lock_ring
from keukentafel.tafel.kluis.people import OVER, person_over, represents
from keukentafel.tafel.kluis.refusals import NoSeat, NotAllowed
from keukentafel.tafel.kluis.rights import require
from keukentafel.tafel.kluis.seating import grant
from keukentafel.tafel.kluis.shared import SharedSheet, lock_shared, read_shared, still_keeps
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.kluis.withdrawing import remember_lowered, take_sheet


class LastKeeper(Exception):
    """Nobody else keeps this table; it must be handed over first, or erased."""


@dataclass(frozen=True)
class SeatView:
    """A seat as those at the table see it; `sheets` is the right on each shared sheet by name.

    `ends_on` is the last day, `opened_at` when this person was here last, `is_over` whether the table is about them.
    """

    id: UUID
    persoon: Mapping[str, object] = field(repr=False)
    sheets: Mapping[str, str]
    ends_on: date | None
    taken_at: datetime
    opened_at: datetime | None
    keeps: bool
    is_me: bool
    is_over: bool


def seats_of(at_table: AtTable) -> tuple[SeatView, ...]:
    """Return who sits at this table today, who came first first.  Raises NotAllowed for who shares nothing here.

    The person it is about, where that person has no card yet, has no seat: `waiting_person` tells of them.
    """
    require(at_table, "read")
    people = at_table.sheet(GEDEELD).people
    names = {shared.sheet.pk: name for name, shared in read_shared(at_table.opened, at_table.table).items()}
    seats = members_of(at_table.table, at_table.at).order_by("taken_at", "pk").prefetch_related("grants")
    return tuple(_view(seat, people.get(str(seat.pk), {}), names, at_table.seat.pk) for seat in seats)


def sits_alone(at_table: AtTable) -> bool:
    """Say whether nobody else shares in this table today."""
    return not members_of(at_table.table, at_table.at).exclude(pk=at_table.seat.pk).exists()


def _view(seat: Seat, persoon: Mapping[str, object], names: Mapping[UUID, str], me: UUID) -> SeatView:
    granted = {names[row.sheet_id]: row.right for row in seat.grants.all() if row.sheet_id in names}
    return SeatView(
        id=seat.pk,
        persoon=persoon,
        sheets=MappingProxyType({name: granted[name] for name in SHARED if name in granted}),
        ends_on=seat.ends_on,
        taken_at=seat.taken_at,
        opened_at=seat.opened_at,
        keeps=seat.keeps,
        is_me=seat.pk == me,
        is_over=persoon.get("rol") == OVER,
    )


def waiting_person(at_table: AtTable) -> Mapping[str, object] | None:
    """Return what is known of the person the table is about, who has no card yet; None where there is none such."""
    people = at_table.sheet(GEDEELD).people
    has_entry = any(entry != OVER and persoon.get("rol") == OVER for entry, persoon in people.items())
    return None if has_entry else people.get(OVER)


def change_seat(at_table: AtTable, seat_id: UUID, *, sheets: Mapping[str, str], ends_on: date | None) -> None:
    """Give a seat these rights by sheet name and no others, until and with `ends_on`.

    A sheet that is taken away begins a new epoch; one that is given is wrapped for the seat's ring.
    Raises NotAllowed (a seat that keeps the table is not cut down, only put out), NoSeat and CannotInvite.
    """
    require(at_table, "change_seat")
    check_sheets(sheets)
    if ends_on is not None and ends_on < day_of(at_table.at):
        raise CannotInvite("dag_voorbij")
    with transaction.atomic():
        seat, shared = _locked(at_table, seat_id, "change_seat")
        if seat.keeps:
            raise NotAllowed("change_seat")
        seat.ends_on = ends_on
        seat.save(update_fields=["ends_on"])
        for name in sheets:
            remember_lowered(seat, shared[name].sheet, sheets[name], at=at_table.at)
        _give(seat, {name: shared[name] for name in sheets}, sheets)
        _withhold(seat, [one for name, one in shared.items() if name not in sheets], at=at_table.at)


def _locked(at_table: AtTable, seat_id: UUID, action: str) -> tuple[Seat, Mapping[str, SharedSheet]]:
    """Return another seat and the shared sheets, locked: ring first, then sheets.  Raises NoSeat and NotAllowed."""
    found = Seat.objects.filter(pk=seat_id, table=at_table.table).first()
    if found is None:
        raise NoSeat
    lock_ring(found.ring_id)
    shared = lock_shared(at_table.opened, at_table.table)
    still_keeps(at_table.seat, action, at=at_table.at)
    if not Grant.objects.filter(seat=found, sheet__owner=None).exists():
        raise NoSeat
    return Seat.objects.select_related("ring", "table").get(pk=seat_id), shared


def _give(seat: Seat, given: Mapping[str, SharedSheet], rights: Mapping[str, str]) -> None:
    """Grant a seat these sheets, and wrap the newest key of those that its ring does not hold."""
    for name, shared in given.items():
        grant(seat, shared.sheet, rights[name])
        if not SheetKey.objects.filter(sheet=shared.sheet, ring=seat.ring, epoch=shared.keys.epoch).exists():
            wrap_for(shared.sheet, shared.keys, [seat.ring])


def _withhold(seat: Seat, taken: Iterable[SharedSheet], *, at: datetime) -> None:
    """Take sheets from a seat, each with a new epoch where the seat held its key."""
    for shared in taken:
        if take_sheet(seat, shared.sheet, at=at):
            shared.begin_epoch(at=at)


def remove(at_table: AtTable, seat_id: UUID) -> None:
    """Put somebody out: keys, rights, open browsers and given invitations go, and every sheet gets a new epoch.

    For thirty days the card of who was put out still opens the own private sheet (`ending`).  Nobody puts out the
    person the table is about, but a child under 16, and nobody themself: that is `leave`.
    Raises NotAllowed and NoSeat.
    """
    require(at_table, "remove")
    if seat_id == at_table.seat.pk or _is_own_master(at_table, seat_id):
        raise NotAllowed("remove")
    with transaction.atomic():
        seat, shared = _locked(at_table, seat_id, "remove")
        _put_out(seat, shared, at=at_table.at)


def _is_own_master(at_table: AtTable, seat_id: UUID) -> bool:
    """Tell whether the table is about the person on this seat, who is no child under 16."""
    people = at_table.sheet(GEDEELD).people
    persoon = people.get(str(seat_id), {})
    note = age_note(persoon, day_of(at_table.at))
    return persoon.get("rol") == OVER and (note is None or note.is_own_master)


def leave(at_table: AtTable) -> None:
    """Leave a table by one's own hand, with the same month for the private sheet.

    Raises LastKeeper where nobody else keeps the table, and NotAllowed for who left already.
    """
    with transaction.atomic():
        lock_ring(at_table.seat.ring_id)
        shared = lock_shared(at_table.opened, at_table.table)
        here = members_of(at_table.table, at_table.at)
        seat = Seat.objects.filter(pk=at_table.seat.pk, pk__in=here.values("pk")).select_related("table").first()
        if seat is None:
            raise NotAllowed("leave")
        if seat.keeps and not here.filter(keeps=True).exclude(pk=seat.pk).exists():
            raise LastKeeper
        _put_out(seat, shared, at=at_table.at)


def _put_out(seat: Seat, shared: Mapping[str, SharedSheet], *, at: datetime) -> None:
    """Take all that is shared from a seat, and begin a new epoch of each sheet it could read."""
    touched = take_away(seat, at=at)
    for one in shared.values():
        if one.sheet.pk in touched:
            one.begin_epoch(at=at)


def hand_over(at_table: AtTable, seat_id: UUID) -> None:
    """Hand the table to the person it is about, who has a seat already: a child that turned 16, somebody who got well.

    That seat gets all shared sheets and keeps the table; who represents the person on a stated ground keeps it too.
    Raises NotAllowed and NoSeat.
    """
    require(at_table, "hand_over")
    people = at_table.sheet(GEDEELD).people
    if people.get(str(seat_id), {}).get("rol") != OVER:
        raise NotAllowed("hand_over")
    with transaction.atomic():
        seat, shared = _locked(at_table, seat_id, "hand_over")
        _give(seat, shared, dict.fromkeys(shared, "schrijven"))
        seat.keeps, seat.ends_on = True, None
        seat.save(update_fields=["keeps", "ends_on"])
        leave_keeping_to(at_table, seat)


def leave_keeping_to(at_table: AtTable, keeper: Seat) -> None:
    """Let nobody keep this table but `keeper` and who represents the person it is about on a stated ground."""
    people = at_table.sheet(GEDEELD).people
    over, today = person_over(people), day_of(at_table.at)
    for seat in Seat.objects.filter(table=at_table.table, keeps=True).exclude(pk=keeper.pk):
        if not represents(people.get(str(seat.pk), {}), over, today):
            seat.keeps = False
            seat.save(update_fields=["keeps"])
