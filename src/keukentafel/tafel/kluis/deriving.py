"""What a bewaarcode is stretched into: the name under which a card is found, and the key that opens its ring."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import BoundedSemaphore

from django.conf import settings
from nacl.pwhash import argon2id

from keukentafel.tafel.kluis.bewaarcode import Bewaarcode

MEMORY = 64 * 1024 * 1024
PASSES = 3
AT_ONCE = 2
LONGEST_WAIT = 10.0
"""Seconds that somebody waits for a turn; two turns take less than half a second each."""

_LENGTH = 32
_LOOKUP_PURPOSE = b"kt kaart lookup1"
_turns = BoundedSemaphore(AT_ONCE)


class TooBusy(Exception):
    """So many people are opening at this moment that this one waited ten seconds for a turn and got none."""


@dataclass(frozen=True, slots=True)
class Derived:
    """What a code opens with: `lookup` (32 bytes, hashed once more, as stored) and `key` (32 bytes, never stored)."""

    lookup: bytes
    key: bytes = field(repr=False)


def derive(code: Bewaarcode) -> Derived:
    """Return what `code` opens on this installation: the same words give something else under another salt.

    64 MiB of memory and three passes (RFC 9106, section 4, second recommended option, on one lane).
    Raises TooBusy.
    """
    raw = stretch(code.secret, settings.SALT, length=2 * _LENGTH)
    # Stored hashed: who reads the table of cards doesn't hold the half that came out of the derivation.
    lookup = hashlib.blake2b(raw[:_LENGTH], digest_size=_LENGTH, person=_LOOKUP_PURPOSE).digest()
    return Derived(lookup, raw[_LENGTH:])


def stretch(secret: bytes, salt: bytes, *, length: int, memory: int = MEMORY, passes: int = PASSES) -> bytes:
    """Return `length` bytes by Argon2id; `memory` in bytes, `salt` of 16 bytes. At most two at once; raises TooBusy."""
    with _turn():
        return argon2id.kdf(length, secret, salt, opslimit=passes, memlimit=memory)


@contextmanager
def _turn() -> Iterator[None]:
    """Hold one of the two turns of this process, so that opening never takes more than 128 MiB or both cores."""
    if not _turns.acquire(timeout=LONGEST_WAIT):
        raise TooBusy
    try:
        yield
    finally:
        _turns.release()
