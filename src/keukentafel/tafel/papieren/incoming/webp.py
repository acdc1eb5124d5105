"""Rebuilds a WebP from the chunks that make the picture (RFC 9649); EXIF, XMP and what follows it go."""

import struct
from collections.abc import Iterator

from keukentafel.tafel.papieren.incoming.unfit import Unfit

_PICTURE = frozenset({b"VP8 ", b"VP8L"})
_NEEDED = _PICTURE | {b"VP8X", b"ALPH", b"ICCP", b"ANIM", b"ANMF"}
_HAS_EXIF, _HAS_XMP = 0x08, 0x04


def is_webp(raw: bytes) -> bool:
    """Say whether bytes begin as a WebP does."""
    return raw[:4] == b"RIFF" and raw[8:12] == b"WEBP"


def clean(raw: bytes) -> bytes:
    """Return the same picture with nothing beside it.  Raises Unfit where it is no whole WebP."""
    chunks = list(_chunks(raw))
    names = {name for name, _ in chunks}
    if not names & (_PICTURE | {b"ANMF"}) or chunks[0][0] not in _PICTURE | {b"VP8X"}:
        raise Unfit("stuk")
    kept = b"".join(_chunk(name, _without_flags(name, body)) for name, body in chunks if name in _NEEDED)
    return b"RIFF" + struct.pack("<I", len(kept) + 4) + b"WEBP" + kept


def _chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    end = 8 + int.from_bytes(raw[4:8], "little")
    if end > len(raw) or end < 20:
        raise Unfit("stuk")
    place = 12
    while place < end:
        name, length = raw[place : place + 4], int.from_bytes(raw[place + 4 : place + 8], "little")
        if place + 8 + length > end:
            raise Unfit("stuk")
        yield name, raw[place + 8 : place + 8 + length]
        place += 8 + length + length % 2


def _without_flags(name: bytes, body: bytes) -> bytes:
    """Return the header of a WebP without its word that EXIF and XMP follow."""
    if name != b"VP8X":
        return body
    if len(body) != 10:
        raise Unfit("stuk")
    return bytes([body[0] & ~(_HAS_EXIF | _HAS_XMP)]) + body[1:]


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\x00" * (len(body) % 2)
