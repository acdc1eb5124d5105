"""Rebuilds a PNG from the chunks that make the picture (ISO/IEC 15948); texts, dates, EXIF and what follows it go."""

import struct
import zlib
from collections.abc import Iterator

from keukentafel.tafel.papieren.incoming.jpeg import MOST_PIXELS
from keukentafel.tafel.papieren.incoming.unfit import Unfit

START = b"\x89PNG\r\n\x1a\n"
_NEEDED = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs"})


def clean(raw: bytes) -> bytes:
    """Return the same picture with nothing beside it.  Raises Unfit where it is no whole PNG."""
    chunks = list(_chunks(raw))
    names = [name for name, _ in chunks]
    if names[0] != b"IHDR" or names.count(b"IHDR") != 1 or b"IDAT" not in names:
        raise Unfit("stuk")
    if not 0 < _pixels(chunks[0][1]) <= MOST_PIXELS:
        raise Unfit("stuk")
    return START + b"".join(_chunk(name, body) for name, body in chunks if name in _NEEDED)


def _chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(START)
    while True:
        if place + 12 > len(raw):
            raise Unfit("stuk")
        (length,) = struct.unpack(">I", raw[place : place + 4])
        name, end = raw[place + 4 : place + 8], place + 8 + length
        if end + 4 > len(raw) or zlib.crc32(raw[place + 4 : end]) != int.from_bytes(raw[end : end + 4]):
            raise Unfit("stuk")
        if name[:1].isupper() and name not in _NEEDED:  # a chunk that a reader may not skip, and we don't know
            raise Unfit("stuk")
        yield name, raw[place + 8 : end]
        if name == b"IEND":
            return
        place = end + 4


def _pixels(header: bytes) -> int:
    if len(header) != 13:
        raise Unfit("stuk")
    width, height = struct.unpack(">II", header[:8])
    return int(width) * int(height)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
