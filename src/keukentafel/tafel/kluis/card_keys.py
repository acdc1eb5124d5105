"""What a card does: the private key of a ring, wrapped under the words on it and found by the hash they give."""

from datetime import datetime
from uuid import UUID, uuid4

from nacl.public import PrivateKey

from keukentafel.tafel.kluis.deriving import Derived
from keukentafel.tafel.kluis.models import Card, Invitation, Ring
from keukentafel.tafel.kluis.sealing import Tampered, seal, unseal


class CodeInUse(Exception):
    """These words are on another card already, or on an invitation: whoever holds that one would open this too.

    Words are chosen by chance here, so this only happens to a form that somebody changed or sent twice.
    """


def make_card(ring: Ring, private_key: PrivateKey, derived: Derived, *, at: datetime) -> Card:
    """Store a card that opens `ring`; for callers within a transaction.  Raises CodeInUse."""
    if is_in_use(derived):
        raise CodeInUse
    card_id = uuid4()
    wrapped = wrap_key(card_id, ring.pk, private_key, derived)
    return Card.objects.create(id=card_id, ring=ring, lookup=derived.lookup, wrapped_key=wrapped, made_at=at)


def wrap_key(card_id: UUID, ring_id: UUID, private_key: PrivateKey, derived: Derived) -> bytes:
    """Return the private key of a ring as it is stored on one card of it; on another it opens nothing."""
    return seal(bytes(private_key), derived.key, "kaartje", card_id, ring_id)


def is_in_use(derived: Derived) -> bool:
    """Tell whether these words open anything already."""
    return any(model.objects.filter(lookup=derived.lookup).exists() for model in (Card, Invitation))


def find_card(derived: Derived) -> Card | None:
    """Return the card with these words, its row locked until the transaction ends: it cannot end meanwhile."""
    return Card.objects.select_for_update().filter(lookup=derived.lookup).first()


def private_key_on(card: Card, derived: Derived) -> PrivateKey | None:
    """Return the private key that `card` holds, or None where it was not wrapped under these words."""
    try:
        return PrivateKey(unseal(bytes(card.wrapped_key), derived.key, "kaartje", card.pk, card.ring_id))
    except Tampered:
        return None
