"""Writing a letter on a sheet: a draft that can still be kept once it is sent with its whole text."""

from keukentafel.bestand.entries import MAX_VERSION_BYTES, canonical
from keukentafel.letters.keeping import as_json
from keukentafel.letters.letter import Letter
from keukentafel.tafel.brieven.kept import ENTRY
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Content, Draft, Stamp, TooLong, write_once

_WHEN_SENT = 700
"""Bytes that are kept free for what is added when a letter is sent."""


def require_fits(content: Content, letter: Letter) -> None:
    """Refuse a draft that could not be kept any more once it is sent with its whole text.  Raises TooLong."""
    excess = len(canonical({**content, "tekst": as_json(letter)})) + _WHEN_SENT - MAX_VERSION_BYTES
    if excess > 0:
        raise TooLong(excess)


def save(at_table: AtTable, sheet: str, content: Content | None, stamp: Stamp) -> None:
    """Write a version of a letter (None throws it away), once: the same form sent again changes nothing.

    Raises TooLong, NotTaken, and what the vault raises (NotAllowed, NotShared, SheetFull).
    """
    write_once(at_table, sheet, Draft(stamp.id, stamp.versie, ENTRY, content, None, stamp.vorige))
