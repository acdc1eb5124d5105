"""Rebuilds a JPEG from the parts that make the picture: no place, no moment, no second picture behind the first.

A JPEG is a run of segments (ITU T.81, annex B).  What a camera adds stands in APP segments: EXIF with GPS (APP1), XMP
(APP1), IPTC (APP13), a preview or a short film after the end.  All of that goes; the picture itself is copied byte for
byte.  Which way up the photo is held also stands in EXIF: that one number is written back in an EXIF of its own.
"""

import struct
from collections.abc import Iterator

from keukentafel.tafel.papieren.incoming.unfit import Unfit

START = b"\xff\xd8"
MOST_PIXELS = 220_000_000
"""No telephone makes larger photos; a small file that unfolds to more only serves to choke a browser."""

_SOS, _EOI = 0xDA, 0xD9
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_TABLES = frozenset({0xC4, 0xDB, 0xDD})
_RESTARTS = frozenset(range(0xD0, 0xD8))
_EXIF = b"Exif\x00\x00"
_ORIENTATION = 0x0112


def clean(raw: bytes) -> bytes:
    """Return the same picture with nothing beside it.  Raises Unfit where it is no whole JPEG."""
    kept, turned, size = [], 1, 0
    for marker, body in _segments(raw):
        if marker == 0xE1 and body.startswith(_EXIF) and turned == 1:
            turned = _orientation(body[len(_EXIF) :])
        if marker in _FRAMES:
            size = _pixels(body)
        if marker in _FRAMES | _TABLES or marker == _SOS or _is_needed(marker, body):
            kept.append(bytes([0xFF, marker]) + body if marker == _SOS else _segment(marker, body))
    if not 0 < size <= MOST_PIXELS:
        raise Unfit("stuk")
    upright = [_segment(0xE1, _EXIF + _exif_of(turned))] if turned != 1 else []
    return b"".join([START, *upright, *kept, bytes([0xFF, _EOI])])


def _segments(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each marker with what belongs to it; that of a scan is its header and the picture data behind it."""
    place, has_scan = 2, False
    while True:
        marker, place = _marker(raw, place)
        if marker == _EOI:
            if not has_scan:
                raise Unfit("stuk")
            return
        end = place + _length(raw, place)
        if end > len(raw):
            raise Unfit("stuk")
        if marker == _SOS:
            has_scan, data_ends = True, _end_of_scan(raw, end)
            yield marker, raw[place:data_ends]
            place = data_ends
        else:
            yield marker, raw[place + 2 : end]
            place = end


def _marker(raw: bytes, place: int) -> tuple[int, int]:
    """Return the marker at a place and where it ends; any number of fill bytes may stand before it."""
    if raw[place : place + 1] != b"\xff":
        raise Unfit("stuk")
    while raw[place : place + 1] == b"\xff":
        place += 1
    if place >= len(raw) or raw[place] == 0 or raw[place] in _RESTARTS or raw[place] == START[1]:
        raise Unfit("stuk")
    return raw[place], place + 1


def _length(raw: bytes, place: int) -> int:
    if place + 2 > len(raw) or (length := int.from_bytes(raw[place : place + 2])) < 2:
        raise Unfit("stuk")
    return length


def _end_of_scan(raw: bytes, place: int) -> int:
    """Return where the picture data ends: at the first marker that is neither a stuffed byte nor a restart."""
    while (place := raw.find(b"\xff", place)) >= 0 and place + 1 < len(raw):
        if raw[place + 1] not in _RESTARTS | {0x00}:
            return place
        place += 2
    raise Unfit("stuk")


def _is_needed(marker: int, body: bytes) -> bool:
    """Say whether an APP segment changes how the picture looks: JFIF, its colour profile, Adobe's colour transform."""
    known = {0xE0: b"JFIF\x00", 0xE2: b"ICC_PROFILE\x00", 0xEE: b"Adobe"}
    return marker in known and body.startswith(known[marker])


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def _pixels(body: bytes) -> int:
    if len(body) < 6:
        raise Unfit("stuk")
    height, width = struct.unpack(">HH", body[1:5])
    return int(height) * int(width)


def _orientation(tiff: bytes) -> int:
    """Return which way up the photo is (1 to 8) from the first directory of EXIF; 1 where it can't be read."""
    order = {b"II*\x00": "<", b"MM\x00*": ">"}.get(tiff[:4])
    if order is None or len(tiff) < 8:
        return 1
    (start,) = struct.unpack(f"{order}I", tiff[4:8])
    count = tiff[start : start + 2]
    if len(count) < 2:
        return 1
    for place in range(struct.unpack(f"{order}H", count)[0]):
        entry = tiff[start + 2 + 12 * place : start + 14 + 12 * place]
        if len(entry) == 12 and struct.unpack(f"{order}HHI", entry[:8]) == (_ORIENTATION, 3, 1):
            (turned,) = struct.unpack(f"{order}H", entry[8:10])
            return int(turned) if 1 <= turned <= 8 else 1
    return 1


def _exif_of(turned: int) -> bytes:
    """Return an EXIF that says which way up and nothing else."""
    return b"MM\x00*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, turned, 0, 0)
