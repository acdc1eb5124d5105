"""Inviting somebody to a table with words of their own, seeing who was invited, and taking it back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction

from keukentafel.bestand.entries import canonical
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode
from keukentafel.tafel.kluis.card_keys import CodeInUse, is_in_use
from keukentafel.tafel.kluis.deriving import Derived, derive
from keukentafel.tafel.kluis.epochs import wrap_for_invitations
from keukentafel.tafel.kluis.guests import CannotInvite, Guest, check_guest
from keukentafel.tafel.kluis.holding import day_of, invitations_holding, members_of
from keukentafel.tafel.kluis.invited import Invited, pair_of
from keukentafel.tafel.kluis.models import Invitation, InvitedSheet
from keukentafel.tafel.kluis.people import OVER, people_on, person_over
from keukentafel.tafel.kluis.rights import require
from keukentafel.tafel.kluis.sealing import seal, seal_to, unseal
from keukentafel.tafel.kluis.shared import SharedSheet, lock_shared, still_keeps
from keukentafel.tafel.kluis.sheets import GEDEELD, lock_sheets

__all__ = [
    "LASTS",
    "MOST_WAITING",
    "CannotInvite",
    "CodeInUse",
    "InvitationView",
    "Invited",
    "end_invitations",
    "invitations_of",
    "invite",
    "withdraw",
]

LASTS = timedelta(days=14)
"""How long the words of an invitation open something."""

MOST_WAITING = 20
"""Invitations of one table that wait at once; more are no longer looked after."""


@dataclass(frozen=True)
class InvitationView:
    """An invitation that waits, as who sits at the table sees it; `sheets` is the right on each sheet by name."""

    id: UUID
    persoon: Mapping[str, object] = field(repr=False)
    host: str = field(repr=False)
    sheets: Mapping[str, str]
    made_by: UUID
    made_at: datetime
    ends_at: datetime
    seat_ends_on: date | None
    keeps: bool
    takes_over: bool


def invite(
    at_table: AtTable,
    code: Bewaarcode,
    *,
    sheets: Mapping[str, str],
    persoon: Mapping[str, object],
    seat_ends_on: date | None = None,
    keeps: bool = False,
    takes_over: bool = False,
) -> UUID:
    """Make an invitation that `code` opens for 14 days, once; return its id.

    `sheets` is the right on each shared sheet by name, `persoon` the content of the coming `persoon` entry.  With
    `takes_over` accepting it hands the table to the person it is about; with `keeps` the guest, a representative with a
    stated ground, keeps the table beside who keeps it now.
    Raises NotAllowed, CannotInvite, CodeInUse and what `derive` raises.
    """
    require(at_table, "hand_over" if takes_over else "invite")
    guest = Guest(dict(sheets), dict(persoon), seat_ends_on, keeps or takes_over, takes_over)
    people = people_on(at_table.sheet(GEDEELD).entries)
    me = people.get(str(at_table.seat.pk), {})
    seated = {str(seat.pk) for seat in members_of(at_table.table, at_table.at)}
    has_seat = any(entry in seated and inhoud.get("rol") == OVER for entry, inhoud in people.items())
    check_guest(guest, person_over(people), me=me, has_seat=has_seat, today=day_of(at_table.at))
    told = canonical({"persoon": guest.persoon, "host": str(me.get("naam", "")), "sheets": guest.sheets})
    return _store(at_table, derive(code), guest, told)


@transaction.atomic
def _store(at_table: AtTable, derived: Derived, guest: Guest, told: bytes) -> UUID:
    """Write the invitation, with the keys of what it gives sealed to its words."""
    table, at = at_table.table, at_table.at
    shared = lock_shared(at_table.opened, table)
    still_keeps(at_table.seat, "invite", at=at)
    waiting = invitations_holding(at).filter(table=table)
    if guest.takes_over and waiting.filter(takes_over=True).exists():
        raise CannotInvite("overdracht_loopt")
    if waiting.count() >= MOST_WAITING:
        raise CannotInvite("te_veel")
    if is_in_use(derived):
        raise CodeInUse
    invitation = _row(at_table, derived, guest, told, shared[GEDEELD])
    for name, right in guest.sheets.items():
        InvitedSheet.objects.create(invitation=invitation, sheet=shared[name].sheet, right=right)
        wrap_for_invitations(shared[name].sheet, shared[name].keys, [invitation])
    return invitation.pk


def _row(at_table: AtTable, derived: Derived, guest: Guest, told: bytes, gedeeld: SharedSheet) -> Invitation:
    public, invitation_id = bytes(pair_of(derived).public_key), uuid4()
    epoch = gedeeld.keys.epoch
    return Invitation.objects.create(
        id=invitation_id,
        table=at_table.table,
        made_by=at_table.seat,
        lookup=derived.lookup,
        public_key=public,
        sealed=seal_to(public, told),
        shown=seal(told, gedeeld.keys.newest, "uitnodiging", invitation_id, epoch),
        shown_epoch=epoch,
        keeps=guest.keeps,
        takes_over=guest.takes_over,
        seat_ends_on=guest.ends_on,
        made_at=at_table.at,
        ends_at=at_table.at + LASTS,
    )


def invitations_of(at_table: AtTable) -> tuple[InvitationView, ...]:
    """Return the invitations of this table that still wait, the oldest first.  Raises NotAllowed."""
    require(at_table, "read")
    keys = at_table.sheet(GEDEELD).keys
    rows = invitations_holding(at_table.at).filter(table=at_table.table).order_by("made_at", "pk")
    return tuple(
        _view(row, unseal(row.shown, keys.of(row.shown_epoch), "uitnodiging", row.pk, row.shown_epoch)) for row in rows
    )


def _view(row: Invitation, told: bytes) -> InvitationView:
    read = json.loads(told)
    return InvitationView(
        id=row.pk,
        persoon=read["persoon"],
        host=read["host"],
        sheets=read["sheets"],
        made_by=row.made_by_id,
        made_at=row.made_at,
        ends_at=row.ends_at,
        seat_ends_on=row.seat_ends_on,
        keeps=row.keeps,
        takes_over=row.takes_over,
    )


def withdraw(at_table: AtTable, invitation_id: UUID) -> None:
    """Take an invitation back, and begin a new epoch of each sheet it gave.

    Whoever has the words may hold a copy of the database too, with the keys sealed to these words; what is written from
    now on must not open with those.  Nothing happens where it was accepted or withdrawn meanwhile.  Raises NotAllowed.
    """
    require(at_table, "withdraw")
    with transaction.atomic():
        shared = lock_shared(at_table.opened, at_table.table)
        still_keeps(at_table.seat, "withdraw", at=at_table.at)
        row = Invitation.objects.filter(pk=invitation_id, table=at_table.table).first()
        if row is None:
            return
        given = set(row.sheets.values_list("sheet_id", flat=True))
        row.delete()
        for sheet in shared.values():
            if sheet.sheet.pk in given:
                sheet.begin_epoch(at=at_table.at)


def end_invitations(at: datetime) -> int:
    """Delete the invitations that lapsed, and have their sheets begin a new epoch; body of a job, without a key.

    The keys were never shown to a guest, but the words were to somebody.  Returns how many lapsed.
    """
    holding = invitations_holding(at).values("pk")
    lapsed = list(Invitation.objects.exclude(pk__in=holding).values_list("pk", flat=True))
    for invitation_id in lapsed:
        with transaction.atomic():
            given = InvitedSheet.objects.filter(invitation=invitation_id).values_list("sheet_id", flat=True)
            for sheet in lock_sheets(given).values():
                sheet.needs_new_epoch = True
                sheet.save(update_fields=["needs_new_epoch"])
            Invitation.objects.filter(pk=invitation_id).delete()
    return len(lapsed)
