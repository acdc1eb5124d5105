"""What a file is, by its bytes: never by its name, nor by what the browser says of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from keukentafel.tafel.kluis.limits import MAX_FILE
from keukentafel.tafel.papieren.incoming import jpeg, pdf, png, webp
from keukentafel.tafel.papieren.incoming.unfit import Unfit

LARGEST = MAX_FILE
"""Bytes of one file as it comes in; what a table keeps of it is never more."""

KINDS: Mapping[str, str] = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "application/pdf": "pdf",
}
"""What may lie on a table, and how a file of that kind is called."""

_CLEAN: Mapping[str, Callable[[bytes], bytes]] = {
    "image/jpeg": jpeg.clean,
    "image/png": png.clean,
    "image/webp": webp.clean,
    "application/pdf": pdf.check,
}
_APPLE = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"})


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that was taken in: its kind (a key of KINDS) and the bytes that may be kept."""

    kind: str
    raw: bytes


def kind_of(raw: bytes) -> str | None:
    """Return the kind that bytes begin as, None for anything that may not lie on a table."""
    starts = {jpeg.START + b"\xff": "image/jpeg", png.START: "image/png", pdf.START: "application/pdf"}
    if webp.is_webp(raw):
        return "image/webp"
    return next((kind for start, kind in starts.items() if raw.startswith(start)), None)


def accept(raw: bytes) -> Incoming:
    """Return a file as it may be kept: a photo without place and moment, a PDF as it is.  Raises Unfit."""
    if not raw:
        raise Unfit("leeg")
    if len(raw) > LARGEST:
        raise Unfit("te_groot")
    kind = kind_of(raw)
    if kind is None:
        raise Unfit("heic" if raw[4:8] == b"ftyp" and raw[8:12] in _APPLE else "onbekend")
    return Incoming(kind, _CLEAN[kind](raw))
