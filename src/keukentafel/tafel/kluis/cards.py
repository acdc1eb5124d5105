"""The cards of a ring: a second one beside the first, and ending one that was lost."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from keukentafel.tafel.kluis.bewaarcode import Bewaarcode
from keukentafel.tafel.kluis.card_keys import make_card
from keukentafel.tafel.kluis.deriving import derive
from keukentafel.tafel.kluis.models import Card, OpenRing
from keukentafel.tafel.kluis.opened import Opened, lock_ring
from keukentafel.tafel.kluis.refusals import NotAllowed

MOST_CARDS = 5
"""Cards of one ring; more would be cards that nobody knows the place of."""


class TooManyCards(Exception):
    """This ring has five cards; one must be ended before another is made."""


class LastCard(Exception):
    """This is the only card of the ring: without it nobody, we included, could open it again."""


class NoCard(Exception):
    """This ring has no such card (any more)."""


@dataclass(frozen=True, slots=True)
class CardView:
    """A card as its owner sees it; `is_this_one` where the ring was opened with it."""

    id: UUID
    made_at: datetime
    is_this_one: bool


def add_card(opened: Opened, code: Bewaarcode, *, at: datetime) -> Card:
    """Make a further card for the ring that is open, with words of its own.

    The same words twice within one ring are one card, so that a double tap makes none too many.  A ring that got a new
    key pair since (a stolen card) takes no card from a browser that still had the old one: raises NotAllowed.
    Raises TooManyCards, CodeInUse and what `derive` raises.
    """
    derived = derive(code)
    with transaction.atomic():
        ring = lock_ring(opened.ring_id)
        if bytes(opened.private_key.public_key) != bytes(ring.public_key):
            raise NotAllowed("add_card")
        mine = ring.cards.filter(lookup=derived.lookup).first()
        if mine is not None:
            return mine
        if ring.cards.count() >= MOST_CARDS:
            raise TooManyCards
        return make_card(ring, opened.private_key, derived, at=at)


def cards_of(opened: Opened) -> tuple[CardView, ...]:
    """Return the cards of the ring that is open, the oldest first."""
    cards = Card.objects.filter(ring_id=opened.ring_id).order_by("made_at", "pk")
    return tuple(CardView(card.pk, card.made_at, card.pk == opened.card_id) for card in cards)


def has_card(opened: Opened, code: Bewaarcode) -> bool:
    """Say whether these are the words of a card of the ring that is open.  Raises what `derive` raises."""
    return Card.objects.filter(ring_id=opened.ring_id, lookup=derive(code).lookup).exists()


@transaction.atomic
def end_card(opened: Opened, card_id: UUID) -> None:
    """End a card that was lost: it opens nothing any more, and browsers that were opened with it are closed.

    The browser that asks stays open.  Raises NoCard and LastCard.
    """
    ring = lock_ring(opened.ring_id)
    card = ring.cards.select_for_update().filter(pk=card_id).first()
    if card is None:
        raise NoCard
    if ring.cards.count() == 1:
        raise LastCard
    OpenRing.objects.filter(pk=opened.open_id, card=card).update(card=None)
    card.delete()
