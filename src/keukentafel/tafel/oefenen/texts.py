"""Reads the words of this room from `content/oefenen`: sentences, the rules with their remarks, and lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any  # TOML: tables of anything

from keukentafel.content import folder
from keukentafel.content.sentences import sentence
from keukentafel.tafel.language import current
from keukentafel.tafel.oefenen.rules import Hint, Rule
from keukentafel.tafel.voorbereiding.words import said
from wet.teksten.talen import read, remembered

ROOM = "oefenen"


@dataclass(frozen=True, slots=True)
class Line:
    """One line to read or choose, with its sources where it is law."""

    id: str
    title: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A hint in words: which rule, on which words of the answer, what it asks and why."""

    rule: str
    words: str
    short: str
    why: str
    sources: tuple[str, ...]


def text(code: str, **values: object) -> str:
    """Return one sentence in the language of the page.  Raises KeyError for an unknown code."""
    return sentence(ROOM, code, current(), **values)


def in_language(row: Mapping[str, Any], name: str = "") -> str:
    """Return the words of a row in the language of the page: `nl`, or `<name>_nl`; "" where it has none."""
    start = f"{name}_" if name else ""
    found = {key.removeprefix(start): value for key, value in row.items() if key.startswith(start)}
    return said({key: value for key, value in found.items() if isinstance(value, str)}, current())


def table_of(name: str) -> Mapping[str, Any]:
    """Return a file of this room as it stands."""
    found: Mapping[str, Any] = _file(name)
    return found


@remembered
def _file(name: str) -> Mapping[str, Any]:
    return read(folder("content") / ROOM / f"{name}.toml")


@remembered
def rules() -> Sequence[Rule]:
    """Return the rules in the order in which they speak."""
    found = table_of("regels")
    lists = found["lijsten"]
    return tuple(
        Rule(
            id=row["id"],
            words=(*row["woorden"], *row["words"]),
            not_inside=tuple(row["niet_in"]),
            not_after=tuple(row["niet_na"]),
            silenced_by=tuple(row["stil_bij"]),
            only_for=row.get("alleen_bij", ""),
            number_silences=row.get("getal", False),
            from_words=row.get("vanaf_woorden", 0),
            lists=lists,
        )
        for row in found["regels"]
    )


def remark_of(hint: Hint) -> Remark:
    """Return a hint in the language of the page."""
    row = next(row for row in table_of("regels")["regels"] if row["id"] == hint.rule)
    return Remark(hint.rule, hint.words, in_language(row, "kort"), in_language(row, "uitleg"), tuple(row["bron"]))


def lines_of(name: str, table: str) -> tuple[Line, ...]:
    """Return the lines of a list in a file of this room, in the language of the page."""
    return tuple(
        Line(row["id"], in_language(row, "titel"), in_language(row), tuple(row.get("bron", ())))
        for row in table_of(name)[table]
    )
