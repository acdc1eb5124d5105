"""Opening a ring with the words on a card, keeping it open in one browser, and closing it."""

from datetime import datetime

from django.db import transaction

from keukentafel.tafel.kluis.bewaarcode import Bewaarcode
from keukentafel.tafel.kluis.card_keys import find_card, private_key_on
from keukentafel.tafel.kluis.deriving import Derived, derive
from keukentafel.tafel.kluis.invited import Invited, read_invitation
from keukentafel.tafel.kluis.opened import (
    IDLE,
    LONGEST,
    Opened,
    Unlocked,
    close,
    close_others,
    end_open_rings,
    open_here,
    resume,
)

__all__ = [
    "IDLE",
    "LONGEST",
    "IsInvitation",
    "NothingOpens",
    "Opened",
    "Unlocked",
    "close",
    "close_others",
    "end_open_rings",
    "resume",
    "unlock",
]


class NothingOpens(Exception):
    """No card and no invitation has these words, or they lapsed; which of the two is never told."""


class IsInvitation(Exception):
    """These words are those of an invitation: `invited` is what the guest reads before saying yes."""

    def __init__(self, invited: Invited) -> None:
        super().__init__("invitation")
        self.invited = invited


def unlock(code: Bewaarcode, *, at: datetime) -> Unlocked:
    """Open the ring of the card with these words, in one more browser.

    The words are stretched once and the same two questions are asked whatever they are, so that time tells nobody
    whether there was a card.  Raises NothingOpens, IsInvitation, and TooBusy as `derive` does.
    """
    derived = derive(code)
    unlocked = unlock_derived(derived, at=at)
    invited = read_invitation(derived, at=at)
    if unlocked is not None:
        return unlocked
    if invited is not None:
        raise IsInvitation(invited)
    raise NothingOpens


@transaction.atomic
def unlock_derived(derived: Derived, *, at: datetime) -> Unlocked | None:
    """Open the ring of the card that these derived keys are for, or return None.

    The card's row stays locked until the browser's row stands: a card that is ended at that moment opens nothing.
    """
    card = find_card(derived)
    private_key = private_key_on(card, derived) if card else None
    if card is None or private_key is None:
        return None
    return open_here(card.ring_id, private_key, card.pk, at=at)
