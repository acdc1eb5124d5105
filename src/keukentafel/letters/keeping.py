"""A letter as data, to keep exactly as it was sent: later wording must not change what somebody signed."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final  # Any: values on their way from JSON

from keukentafel.letters.blocks import (
    Addressee,
    Enclosures,
    Heading,
    Listing,
    Paragraph,
    PlaceAndDate,
    Printed,
    Sender,
    Signature,
    Subheading,
    Subject,
    Table,
)
from keukentafel.letters.letter import Letter
from keukentafel.letters.typed_text import fit


class LetterUnreadable(ValueError):
    """What was kept is no letter."""


_TEXTS: Final[Mapping[str, type[PlaceAndDate | Subject | Heading | Subheading | Paragraph]]] = {
    "plaats_datum": PlaceAndDate,
    "onderwerp": Subject,
    "kop": Heading,
    "tussenkop": Subheading,
    "alinea": Paragraph,
}
_KINDS: Final[Mapping[str, type[Printed]]] = {
    "afzender": Sender,
    "aan": Addressee,
    "lijst": Listing,
    "tabel": Table,
    "handtekening": Signature,
    "bijlagen": Enclosures,
    **_TEXTS,
}
_SOORT: Final = re.compile(r"[a-z]+(?:_[a-z]+)*")
"""What a kind of letter looks like: it becomes the name of a file."""

_NAMES: Final = {kind: name for name, kind in _KINDS.items()}


def as_json(letter: Letter) -> dict[str, object]:
    """Return a letter as JSON data, without its hints; they are for before it is sent."""
    return {
        "soort": letter.soort,
        "titel": letter.title,
        "geschreven_op": letter.written_on.isoformat() if letter.written_on else None,
        "blokken": [_block(block) for block in letter.printed],
        **({"groot": True} if letter.is_large else {}),
    }


def from_json(data: Mapping[str, Any]) -> Letter:
    """Return the letter that was kept; raises LetterUnreadable.

    It may come from a file that somebody else made: its kind is a plain name, and no character is in it that would keep
    it from being printed.
    """
    try:
        soort, day = data["soort"], data["geschreven_op"]
        if not _SOORT.fullmatch(soort):
            raise ValueError("no kind of letter")
        blocks = tuple(_read(row) for row in data["blokken"])
        on = date.fromisoformat(day) if day else None
        return Letter(soort, _text(data, "titel"), blocks, on, is_large=data.get("groot") is True)
    except (KeyError, TypeError, ValueError, AttributeError) as reason:
        raise LetterUnreadable(str(reason)[:80]) from None


def _block(block: Printed) -> dict[str, object]:
    kind = _NAMES[type(block)]
    match block:
        case Sender(lines) | Addressee(lines):
            return {"blok": kind, "regels": list(lines)}
        case Listing(items):
            return {"blok": kind, "regels": list(items)}
        case Enclosures(label, items):
            return {"blok": kind, "tekst": label, "regels": list(items)}
        case Table(head, rows):
            return {"blok": kind, "kop": list(head), "rijen": [list(row) for row in rows]}
        case Heading(text, icon) if icon:
            return {"blok": kind, "tekst": text, "teken": icon}
        case Signature(label, name):
            return {"blok": kind, "tekst": label, "naam": name}
        case _:
            return {"blok": kind, "tekst": block.text}


def _read(row: Mapping[str, Any]) -> Printed:
    kind = _KINDS[row["blok"]]
    if kind is Sender or kind is Addressee or kind is Listing:
        return kind(_lines(row))
    if kind is Enclosures:
        return Enclosures(_text(row, "tekst"), _lines(row))
    if kind is Signature:
        return Signature(_text(row, "tekst"), _text(row, "naam"))
    if kind is Table:
        return _table(row)
    if kind is Heading:
        return Heading(_text(row, "tekst"), _text(row, "teken") if "teken" in row else "")
    return _TEXTS[row["blok"]](_text(row, "tekst"))


def _table(row: Mapping[str, Any]) -> Table:
    head, rows = _texts_of(row["kop"]), row["rijen"]
    if not isinstance(rows, list):
        raise TypeError("rijen is no list")
    read = tuple(_texts_of(each) for each in rows)
    if not head or any(len(each) != len(head) for each in read):
        raise ValueError("rows and head do not fit")
    return Table(head, read)


def _text(row: Mapping[str, Any], key: str) -> str:
    if not isinstance(row[key], str):
        raise TypeError(f"{key} is no text")
    return fit(row[key])


def _lines(row: Mapping[str, Any]) -> tuple[str, ...]:
    return _texts_of(row["regels"])


def _texts_of(lines: Any) -> tuple[str, ...]:
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise TypeError("no list of lines")
    return tuple(fit(line) for line in lines)
