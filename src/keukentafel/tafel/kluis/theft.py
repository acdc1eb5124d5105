"""After a card was stolen: a new key pair for the ring, and new keys for every sheet it holds."""

from datetime import datetime

from django.db import transaction
from nacl.public import PrivateKey

from keukentafel.tafel.kluis.bewaarcode import Bewaarcode
from keukentafel.tafel.kluis.card_keys import find_card, private_key_on, wrap_key
from keukentafel.tafel.kluis.deriving import derive
from keukentafel.tafel.kluis.epochs import begin_epoch
from keukentafel.tafel.kluis.keys import keys_of
from keukentafel.tafel.kluis.models import Card, Invitation, OpenRing, Ring, SheetKey
from keukentafel.tafel.kluis.opened import Opened, Unlocked, lock_ring, open_here
from keukentafel.tafel.kluis.opening import NothingOpens
from keukentafel.tafel.kluis.sealing import new_pair
from keukentafel.tafel.kluis.sheets import lock_sheets


def renew_after_theft(opened: Opened, kept: Bewaarcode, *, at: datetime) -> Unlocked:
    """Make what the thief holds worthless for all that is written from now on.

    The ring gets a new key pair, wrapped under the words of the card that was `kept`; all its other cards end, every
    browser is closed but the one that asks, and each sheet that the ring holds begins a new epoch.  Invitations made on
    this ring end: the thief may have made one as a way back in.  What the thief saw, or copied, stays seen, and whoever
    sat down at a table meanwhile sits there until put out.
    Raises NothingOpens where `kept` is no card of this ring, and what `derive` raises.
    """
    derived = derive(kept)
    with transaction.atomic():
        ring = lock_ring(opened.ring_id)
        card = find_card(derived)
        held = private_key_on(card, derived) if card and card.ring_id == ring.pk else None
        if card is None or held is None:
            raise NothingOpens
        fresh = new_pair()
        card.wrapped_key = wrap_key(card.pk, ring.pk, fresh, derived)
        card.save(update_fields=["wrapped_key"])
        OpenRing.objects.filter(ring=ring).delete()
        _end_other_cards(ring, card)
        _renew_sheets(ring, held, fresh, at=at)
        return open_here(ring.pk, fresh, card.pk, at=at)


def _end_other_cards(ring: Ring, kept: Card) -> None:
    for card in ring.cards.exclude(pk=kept.pk):
        card.delete()


def _renew_sheets(ring: Ring, held: PrivateKey, fresh: PrivateKey, *, at: datetime) -> None:
    """Begin a new epoch of every sheet whose key the ring holds; wraps for the old pair don't survive it."""
    ids = SheetKey.objects.filter(ring=ring).values_list("sheet_id", flat=True)
    sheets = lock_sheets(ids)
    Invitation.objects.filter(made_by__ring=ring).delete()
    keys = keys_of(ring.pk, held, list(sheets.values()))
    ring.public_key = bytes(fresh.public_key)
    ring.save(update_fields=["public_key"])
    for sheet_id, sheet in sheets.items():
        if sheet_id in keys:
            begin_epoch(sheet, keys[sheet_id], at=at)
    SheetKey.objects.filter(ring=ring).exclude(sheet_id__in=keys).delete()
