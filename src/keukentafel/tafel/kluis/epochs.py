"""A new epoch of a sheet: a key that only those have who may read it from now on.

Older batches are not sealed again; the key of the epoch before is sealed under the new one, so who stays reads all, and
who left reads nothing that is written later, whatever copy of keys and rows they kept.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from keukentafel.tafel.kluis.holding import grants_holding, invitations_holding
from keukentafel.tafel.kluis.keys import Keys, next_epoch
from keukentafel.tafel.kluis.letterbox import new_letterbox
from keukentafel.tafel.kluis.models import Invitation, Ring, Sheet, SheetKey
from keukentafel.tafel.kluis.sealed_head import open_head
from keukentafel.tafel.kluis.sealing import seal_to
from keukentafel.tafel.kluis.sheets import GEDEELD


def begin_epoch(sheet: Sheet, keys: Keys, *, at: datetime) -> Keys:
    """Begin the next epoch of `sheet`, whose row is locked, and return its keys.

    The new key goes to each ring with a grant that holds and to each invitation that still waits, to nobody else.  Of a
    private sheet its owner always gets it, also after the last day at the table: nobody else could ever give it back.
    The sheet `gedeeld` gets a new letterbox too, as the private half of the old one was under the old key.
    """
    holding = grants_holding(at).filter(sheet=sheet).values("seat")
    rings = Ring.objects.filter(Q(seats__in=holding) | Q(seats__private_sheet=sheet)).distinct()
    newer = next_epoch(sheet, keys, rings)
    SheetKey.objects.filter(sheet=sheet, invitation__isnull=False).delete()
    wrap_for_invitations(sheet, newer, invitations_holding(at).filter(sheets__sheet=sheet))
    if open_head(sheet, newer.newest).name == GEDEELD:
        new_letterbox(sheet, newer)
    return newer


def wrap_for_invitations(sheet: Sheet, keys: Keys, invitations: Iterable[Invitation]) -> None:
    """Seal the newest key to the key pair of each of these invitations."""
    SheetKey.objects.bulk_create(
        SheetKey(
            sheet=sheet, epoch=keys.epoch, invitation=invitation, sealed=seal_to(invitation.public_key, keys.newest)
        )
        for invitation in invitations
    )
