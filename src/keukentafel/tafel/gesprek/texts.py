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
    """One line of a list: what it says, a sentence of help under it, and its sources where it is law.

    `dated` is the help with a gap `{dag}`, for who knows the day; "" where no day belongs to it.
    """

    id: str
    text: str
    help: str
    sources: tuple[str, ...]
    title: str = ""
    dated: str = ""


def text(code: str, **values: object) -> str:
    """Return one sentence in the language of the page.  Raises KeyError for an unknown code."""
    return sentence(ROOM, code, current(), **values)


def lines_of(table: str, law: str = "", language: str = "") -> tuple[Line, ...]:
    """Return the lines of a list (`slot`, `pauze`, `opnemen`), in the language of the page.  Raises KeyError.

    With a law ("wmo", "jeugdwet") those of that law, without the sources that belong to the other.  With a language
    those words instead: what goes into a letter is Dutch.
    """
    rows = [row for row in _lists()[table] if not law or law in row.get("wetten", (law,))]
    return tuple(
        Line(
            id=str(row["id"]),
            text=_in(row, "", language),
            help=_in(row, "uitleg_", language),
            sources=tuple(source for source in row.get("bron", ()) if _is_of(law, source)),
            title=_in(row, "kop_", language),
            dated=_in(row, "dag_", language),
        )
        for row in rows
    )


def _is_of(law: str, source: str) -> bool:
    return not source.startswith({"wmo": "Jeugdwet", "jeugdwet": "Wmo"}.get(law, "-"))


def _in(row: Mapping[str, Any], start: str, language: str = "") -> str:
    words = {key.removeprefix(start): str(row[key]) for key in (f"{start}nl", f"{start}en") if key in row}
    return said(words, language or current()) if words else ""


@remembered
def _lists() -> Mapping[str, Any]:
    return read(folder("content") / ROOM / "lijsten.toml")
