"""A ring that is open in one browser: half of what opens it stands in a row here, half in the cookie there."""

import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q
from nacl.public import PrivateKey

from keukentafel.tafel.kluis.models import OpenRing, Ring
from keukentafel.tafel.kluis.sealing import Tampered, seal, unseal

IDLE = timedelta(minutes=60)
"""After so long without a page the ring is closed, as somebody may have walked away from the computer."""

LONGEST = timedelta(hours=12)
"""After so long the ring is closed however busy it was."""

USED_EVERY = timedelta(minutes=1)
"""How often it is written down that a ring is still used."""

_SECRET_LENGTH = 32
_LOOKUP_PURPOSE = b"kt open lookup 1"
_KEY_PURPOSE = b"kt open sleutel1"


@dataclass(frozen=True)
class Opened:
    """A ring that is open, for the length of one request; `card_id` is the card it was opened with, while it lives."""

    ring_id: UUID
    private_key: PrivateKey = field(repr=False, compare=False)
    open_id: int
    card_id: UUID | None


@dataclass(frozen=True)
class Unlocked:
    """A ring that was just opened: `secret` (32 bytes) goes into the cookie and nowhere else."""

    opened: Opened
    secret: bytes = field(repr=False)


def lock_ring(ring_id: UUID) -> Ring:
    """Return a ring with its row locked until the transaction ends, and its public key as it is now.

    Taken before the rows of sheets by whoever gives a ring a card or a sheet: nobody ends two cards at once or makes a
    sixth, and no key is sealed to the half of a pair that was just replaced.  References to the ring stay possible.
    """
    return Ring.objects.select_for_update(no_key=True).get(pk=ring_id)


def open_here(ring_id: UUID, private_key: PrivateKey, card_id: UUID | None, *, at: datetime) -> Unlocked:
    """Keep a ring open in the browser that asks, under a new secret; within the caller's transaction."""
    secret = secrets.token_bytes(_SECRET_LENGTH)
    row = OpenRing.objects.create(
        lookup=_lookup_of(secret),
        ring_id=ring_id,
        card_id=card_id,
        wrapped_key=seal(bytes(private_key), _key_of(secret), "open", ring_id),
        opened_at=at,
        used_at=at,
    )
    return Unlocked(Opened(ring_id, private_key, row.pk, card_id), secret)


def resume(secret: bytes, *, at: datetime) -> Opened | None:
    """Return the ring that a browser has open; None where it was closed, sat idle for an hour, or is 12 hours old.

    A row that expired is deleted at once, whether or not the job came by.
    """
    row = OpenRing.objects.filter(lookup=_lookup_of(secret)).first()
    if row is None:
        return None
    if row.used_at <= at - IDLE or row.opened_at <= at - LONGEST:
        row.delete()
        return None
    try:
        private_key = PrivateKey(unseal(bytes(row.wrapped_key), _key_of(secret), "open", row.ring_id))
    except Tampered:
        return None
    if row.used_at <= at - USED_EVERY:
        OpenRing.objects.filter(pk=row.pk, used_at__lt=at).update(used_at=at)
    return Opened(row.ring_id, private_key, row.pk, row.card_id)


def close(secret: bytes) -> None:
    """Close the ring in the browser that holds this secret; nothing happens where it was closed already."""
    OpenRing.objects.filter(lookup=_lookup_of(secret)).delete()


def close_others(opened: Opened) -> int:
    """Close this ring in every other browser; return in how many it was open."""
    return OpenRing.objects.filter(ring_id=opened.ring_id).exclude(pk=opened.open_id).delete()[0]


def end_open_rings(at: datetime) -> int:
    """Delete what is left of rings that nobody closed; body of a job that needs no key."""
    return OpenRing.objects.filter(Q(used_at__lte=at - IDLE) | Q(opened_at__lte=at - LONGEST)).delete()[0]


def _lookup_of(secret: bytes) -> bytes:
    """Return under what a row is found; without the secret it tells nothing of the key, and gives no cookie."""
    return hashlib.blake2b(secret, digest_size=32, person=_LOOKUP_PURPOSE).digest()


def _key_of(secret: bytes) -> bytes:
    return hashlib.blake2b(secret, digest_size=32, person=_KEY_PURPOSE).digest()
