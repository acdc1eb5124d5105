"""Sealing bytes so that only a key opens them, and only as what they were sealed as; all of it from PyNaCl.

    sealed = seal(b"...", key, "batch", sheet_id, seq)
    unseal(sealed, key, "batch", sheet_id, seq)      # the bytes
    unseal(sealed, key, "batch", sheet_id, seq + 1)  # raises Tampered

Sealed is XChaCha20-Poly1305 (`nacl.secret.Aead`, random nonce) behind one byte that names this way of sealing; the same
byte and what the bytes are about stand in the associated data.  Everything is padded, so that a length tells little.
"""

from uuid import UUID

from nacl.bindings import sodium_pad, sodium_unpad
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import Aead
from nacl.utils import random

from keukentafel.tafel.kluis.refusals import Tampered

__all__ = ["Tampered", "new_key", "new_pair", "open_sealed", "seal", "seal_to", "unseal"]

FIRST_WAY = b"\x01"
"""The way of sealing that this module knows; another one gets another byte, and this one stays readable for ever."""

BLOCK = 1024
"""What lengths are rounded up to, in bytes."""


def new_key() -> bytes:
    """Return a key of 32 random bytes."""
    return random(Aead.KEY_SIZE)


def new_pair() -> PrivateKey:
    """Return a new X25519 key pair; `bytes(pair.public_key)` is the half that may be known."""
    return PrivateKey.generate()


def seal(plain: bytes, key: bytes, *about: object, block: int = BLOCK) -> bytes:
    """Return `plain` sealed with `key` (32 bytes), opened only by naming the same `about`.

    `about` is text, whole numbers, ids, bytes or None; anything else raises TypeError.  The length is rounded up to a
    multiple of `block`, which `unseal` must be told too where it is not 1 kB.
    """
    return FIRST_WAY + bytes(Aead(key).encrypt(sodium_pad(plain, block), _named(about)))


def unseal(sealed: bytes | memoryview, key: bytes, *about: object, block: int = BLOCK) -> bytes:
    """Return what was sealed with `key` as `about`.  Raises Tampered, naming the first of `about` only."""
    raw = bytes(sealed)
    try:
        if raw[:1] != FIRST_WAY:
            raise Tampered(_kind(about))
        return sodium_unpad(Aead(key).decrypt(raw[1:], _named(about)), block)
    except (CryptoError, ValueError):
        raise Tampered(_kind(about)) from None


def seal_to(public: bytes | memoryview, plain: bytes) -> bytes:
    """Return `plain` sealed to the public half of a pair: who seals can't open it again."""
    return FIRST_WAY + bytes(SealedBox(PublicKey(bytes(public))).encrypt(sodium_pad(plain, BLOCK)))


def open_sealed(private: PrivateKey, sealed: bytes | memoryview) -> bytes:
    """Return what was sealed to this pair.  Raises Tampered."""
    raw = bytes(sealed)
    try:
        if raw[:1] != FIRST_WAY:
            raise Tampered("seal")
        return sodium_unpad(SealedBox(private).decrypt(raw[1:]), BLOCK)
    except (CryptoError, ValueError):
        raise Tampered("seal") from None


def _named(about: tuple[object, ...]) -> bytes:
    """Return the associated data: each part with its type and length, so that no two lists give the same bytes."""
    return FIRST_WAY + b"".join(_part(part) for part in about)


def _part(part: object) -> bytes:
    match part:
        case None:
            kind, value = b"n", b""
        case bool():
            raise TypeError("bool")
        case int():
            kind, value = b"i", str(part).encode()
        case str():
            kind, value = b"t", part.encode()
        case UUID():
            kind, value = b"u", part.bytes
        case bytes():
            kind, value = b"b", part
        case _:
            raise TypeError(type(part).__name__)
    return kind + len(value).to_bytes(4, "big") + value


def _kind(about: tuple[object, ...]) -> str:
    return about[0] if about and isinstance(about[0], str) else "seal"
