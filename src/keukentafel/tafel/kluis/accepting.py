"""Accepting an invitation: a chair, the keys it gives, and a name on the shared sheet, all at once and only once."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode
from keukentafel.tafel.kluis.card_keys import make_card
from keukentafel.tafel.kluis.deriving import derive
from keukentafel.tafel.kluis.ending import take_back_private_sheet
from keukentafel.tafel.kluis.holding import invitations_holding, members_of
from keukentafel.tafel.kluis.invited import Invited
from keukentafel.tafel.kluis.keys import Keys, wrap_for
from keukentafel.tafel.kluis.models import Invitation, Ring, Seat, Sheet, SheetKey
from keukentafel.tafel.kluis.opened import Opened, Unlocked, lock_ring, open_here
from keukentafel.tafel.kluis.opening import NothingOpens
from keukentafel.tafel.kluis.people import OVER, people_on
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.kluis.sealing import new_pair, open_sealed
from keukentafel.tafel.kluis.seating import grant, take_seat
from keukentafel.tafel.kluis.seats import leave_keeping_to
from keukentafel.tafel.kluis.sheets import GEDEELD, lock_sheets
from keukentafel.tafel.kluis.versions import new_version


class SitsAlready(Exception):
    """The ring that is open has a chair at this table; the words stay good for the guest they are meant for."""


def accept(
    invited: Invited, *, card: Bewaarcode | None, opened: Opened | None, at: datetime
) -> tuple[Unlocked | None, UUID]:
    """Sit down at the table of an invitation: with a new card of one's own, or on the ring that is open.

    Returns the ring made for the card, None for one that was open, and the id of the table.  The invitation is gone
    afterwards; of two browsers that accept at once one gets NothingOpens.
    Raises NothingOpens, SitsAlready, CodeInUse and what `derive` raises.
    """
    if opened is not None:
        return None, _sit(invited, opened, at=at)
    if card is None:
        raise ValueError("A guest needs a card or an open ring")
    derived = derive(card)
    with transaction.atomic():
        private_key = new_pair()
        ring = Ring.objects.create(public_key=bytes(private_key.public_key), made_at=at)
        made = make_card(ring, private_key, derived, at=at)
        unlocked = open_here(ring.pk, private_key, made.pk, at=at)
        return unlocked, _sit(invited, unlocked.opened, at=at)


@transaction.atomic
def _sit(invited: Invited, opened: Opened, *, at: datetime) -> UUID:
    ring = lock_ring(opened.ring_id)
    row, sheets = _locked(invited, at=at)
    if members_of(row.table, at).filter(ring=ring).exists():
        raise SitsAlready
    _let_go(ring, sheets)
    seat = _new_seat(row, ring, at=at)
    _hand_keys(row, invited, sheets, seat)
    row.delete()
    at_table = sit_down(opened, row.table_id, at=at)
    _say_name(at_table, invited)
    if row.takes_over:
        leave_keeping_to(at_table, at_table.seat)
    return row.table_id


def _locked(invited: Invited, *, at: datetime) -> tuple[Invitation, dict[UUID, Sheet]]:
    """Return the invitation and the sheets of the whole table, locked; sheets first, as whoever withdraws does."""
    shared = Sheet.objects.filter(table__invitations=invited.id, owner=None).values_list("pk", flat=True)
    sheets = lock_sheets(shared)
    row = invitations_holding(at).select_for_update().filter(pk=invited.id).first()
    if row is None:
        raise NothingOpens
    return row, sheets


def _let_go(ring: Ring, sheets: dict[UUID, Sheet]) -> None:
    """Take the keys from a ring whose seat ended by its date, where no job came by yet: it gets what is agreed now.

    A sheet that is not given again would else stay open for good to who holds that ring and a copy of the rows.
    """
    held = SheetKey.objects.filter(ring=ring, sheet__in=sheets)
    for sheet_id in held.values_list("sheet_id", flat=True):
        sheets[sheet_id].needs_new_epoch = True
        sheets[sheet_id].save(update_fields=["needs_new_epoch"])
    held.delete()


def _new_seat(row: Invitation, ring: Ring, *, at: datetime) -> Seat:
    """Make a chair; who left this table a short while ago finds the own private sheet back at it."""
    before = Seat.objects.filter(table=row.table_id, ring=ring).first()
    if before is None:
        return take_seat(row.table, ring, keeps=row.keeps, ends_on=row.seat_ends_on, at=at)
    return take_back_private_sheet(before, keeps=row.keeps, ends_on=row.seat_ends_on, at=at)


def _hand_keys(row: Invitation, invited: Invited, sheets: dict[UUID, Sheet], seat: Seat) -> None:
    """Move the keys from the words of the invitation to the ring of the guest, with the rights that were agreed.

    The next opening by who keeps the table begins a new epoch: a slip with the words, beside an old back-up, would
    otherwise open what is written from now on.
    """
    wraps = {wrap.sheet_id: wrap for wrap in SheetKey.objects.filter(invitation=row)}
    for given in row.sheets.all():
        sheet, wrap = sheets[given.sheet_id], wraps[given.sheet_id]
        keys = Keys(sheet.pk, wrap.epoch, open_sealed(invited.private_key, wrap.sealed))
        wrap_for(sheet, keys, [seat.ring])
        grant(seat, sheet, given.right, given.ends_on)
        sheet.needs_new_epoch = True
        sheet.save(update_fields=["needs_new_epoch"])


def _say_name(at_table: AtTable, invited: Invited) -> None:
    """Write who sits down; what the table knew of the person it is about goes over into the own entry."""
    entries = at_table.sheet(GEDEELD).entries
    persoon = dict(invited.persoon)
    if persoon.get("rol") == OVER:
        persoon = {**people_on(entries).get(OVER, {}), **persoon}
    version = new_version("persoon", persoon, door=str(at_table.seat.pk), at=at_table.at, id=str(at_table.seat.pk))
    at_table.write(GEDEELD, [version])
    if persoon.get("rol") == OVER and OVER in people_on(entries) and may(at_table, "write_person"):
        at_table.wipe(GEDEELD, [OVER])
