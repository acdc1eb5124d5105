"""Reads the words of this room from `content/nakijken`, and the reasons of the rules from `content/vergelijk`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any  # TOML: tables of anything

from keukentafel.content import folder
from keukentafel.content.sentences import sentence
from keukentafel.tafel.language import current
from keukentafel.tafel.voorbereiding.words import said
from wet.teksten.talen import read, remembered

ROOM = "nakijken"


@dataclass(frozen=True, slots=True)
class Line:
    """A question to read the document by: what it asks, and a sentence of help under it."""

    id: str
    text: str
    help: str
    document: str


def text(code: str, **values: object) -> str:
    """Return one sentence in the language of the page.  Raises KeyError for an unknown code."""
    return sentence(ROOM, code, current(), **values)


def reason(rule: str) -> str:
    """Return why a rule suggests to look somewhere, in the language of the page.  Raises KeyError."""
    return sentence("vergelijk", f"waarom.{rule}", current())


def reading_questions(document: str, law: str) -> tuple[Line, ...]:
    """Return the questions for a quiet evening, those of one kind of document and one law ("wmo", "jeugdwet")."""
    rows = [row for row in _lists()["lezen"] if document in row["bij"] and law in row.get("wetten", (law,))]
    return tuple(Line(row["id"], _in(row, ""), _in(row, "uitleg_"), document) for row in rows)


def at_hearing() -> tuple[tuple[str, str], ...]:
    """Return what one may at a hearing, each with its article."""
    return tuple((_in(row, ""), str(row["bron"])) for row in _lists()["hoorzitting"])


def _in(row: Mapping[str, Any], start: str) -> str:
    words = {language: str(row[f"{start}{language}"]) for language in ("nl", "en") if f"{start}{language}" in row}
    return said(words, current()) if words else ""


@remembered
def _lists() -> Mapping[str, Any]:
    return read(folder("content") / ROOM / "lijsten.toml")
