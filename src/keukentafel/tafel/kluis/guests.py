"""Whom one may invite as what: the rules of an invitation that depend on the guest."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from keukentafel.tafel.kluis.ages import age_note
from keukentafel.tafel.kluis.people import OVER, represents
from keukentafel.tafel.kluis.rights import AT_LEAST
from keukentafel.tafel.kluis.sheets import BRIEVEN, GEDEELD

SHARED = (GEDEELD, BRIEVEN)
"""The sheets of the whole table; whoever keeps a table holds both, or could not renew their keys."""

Reason = Literal[
    "vel_onbekend",
    "recht_onbekend",
    "gedeeld_hoort_erbij",
    "beheer_vraagt_alles",
    "beheer_zonder_grond",
    "overdracht_aan_bewoner",
    "bewoner_neemt_over",
    "bewoner_zit_al",
    "dag_voorbij",
    "te_veel",
    "overdracht_loopt",
]


class CannotInvite(ValueError):
    """This invitation cannot be made; `reason` is the code of why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Guest:
    """Whom somebody wants to invite: the rights by sheet, the content of the coming `persoon` entry, until when."""

    sheets: Mapping[str, str]
    persoon: Mapping[str, object]
    ends_on: date | None = None
    keeps: bool = False
    takes_over: bool = False


def check_sheets(sheets: Mapping[str, str]) -> None:
    """Refuse rights that nobody can have: another sheet or right, or no shared sheet to be known on.

    Raises CannotInvite.
    """
    if any(name not in SHARED for name in sheets):
        raise CannotInvite("vel_onbekend")
    if any(right not in AT_LEAST for right in sheets.values()):
        raise CannotInvite("recht_onbekend")
    if GEDEELD not in sheets:
        raise CannotInvite("gedeeld_hoort_erbij")


def check_guest(
    guest: Guest, over: Mapping[str, object], *, me: Mapping[str, object], has_seat: bool, today: date
) -> None:
    """Refuse an invitation that goes against the rules of who keeps a table; raises CannotInvite.

    `over` is the person the table is about, `has_seat` whether that person sits there, `me` who invites.
    """
    check_sheets(guest.sheets)
    if guest.ends_on is not None and guest.ends_on < today:
        raise CannotInvite("dag_voorbij")
    is_over = guest.persoon.get("rol") == OVER
    if is_over and has_seat:
        raise CannotInvite("bewoner_zit_al")
    if guest.takes_over and not is_over:
        raise CannotInvite("overdracht_aan_bewoner")
    if guest.takes_over or guest.keeps:
        _check_keeper(guest, over, today)
    elif is_over and not _may_sit_as_guest({**over, **guest.persoon}, me, today):
        raise CannotInvite("bewoner_neemt_over")


def _check_keeper(guest: Guest, over: Mapping[str, object], today: date) -> None:
    if any(guest.sheets.get(name) != "schrijven" for name in SHARED) or guest.ends_on is not None:
        raise CannotInvite("beheer_vraagt_alles")
    if not guest.takes_over and not represents(guest.persoon, over, today):
        raise CannotInvite("beheer_zonder_grond")


def _may_sit_as_guest(over: Mapping[str, object], me: Mapping[str, object], today: date) -> bool:
    """Tell whether the person a table is about may sit there without keeping it.

    A child under 16 may, and who is represented on a stated ground; for anybody else, the starter keeps no longer than
    until the person has a card.
    """
    note = age_note(over, today)
    return (note is not None and not note.is_own_master) or represents(me, over, today)
