"""Sparing the two places for deriving: who has a ring open takes no more of them than a person needs."""

from datetime import datetime

from keukentafel.tafel.kluis.deriving import TooBusy
from keukentafel.tafel.kluis.opened import Opened
from keukentafel.tafel.kluis.throttling import FREE_OF_RING, knock


def spare_the_door(opened: Opened, *, at: datetime) -> None:
    """Count one derivation that an open ring asks for, before it is done; raises TooBusy where that is too many.

    It is never taken back: words that are refused as taken, and words that are not, would else tell somebody who tries
    words one by one which are on a card; and many at once would keep everybody else at the door.
    """
    if knock(str(opened.ring_id), "open", at, free=FREE_OF_RING).wait:
        raise TooBusy
