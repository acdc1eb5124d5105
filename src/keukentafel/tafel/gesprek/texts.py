"""Reads the words of this room from `content/gesprek`: sentences by their code, and lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any  # TOML: tables of anything

from keukentafel.content import folder
from keukentafel.content.sentences import sentence
from keukentafel.tafel.language import current
from keukentafel.tafel.voorbereiding.words import said
from wet.teksten.talen import read, remembered

ROOM = "gesprek"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: what it says, a sentence of help under it, and its sources where it is law."""

    id: str
    text: str
    help: str
    sources: tuple[str, ...]


def text(code: str, **values: object) -> str:
    """Return one sentence in the language of the page.  Raises KeyError for an unknown code."""
    return sentence(ROOM, code, current(), **values)


def lines_of(table: str) -> tuple[Line, ...]:
    """Return the lines of a list (`slot`, `zeggen`, `opnemen`), in the language of the page.  Raises KeyError."""
    return tuple(
        Line(str(row["id"]), _in(row, ""), _in(row, "uitleg_"), tuple(row.get("bron", ()))) for row in _lists()[table]
    )


def _in(row: Mapping[str, Any], start: str) -> str:
    words = {key.removeprefix(start): str(row[key]) for key in (f"{start}nl", f"{start}en") if key in row}
    return said(words, current()) if words else ""


@remembered
def _lists() -> Mapping[str, Any]:
    return read(folder("content") / ROOM / "lijsten.toml")
