"""Reads the words of this room from `content/oplossingen`: sentences by a code, the ladder, examples, the plan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any  # TOML: rows of anything, which a test reads through

from keukentafel.content import folder
from keukentafel.content.domeinen import Texts
from keukentafel.content.sentences import sentence, sentences
from keukentafel.tafel.language import current
from wet.citation import cite
from wet.source import Source
from wet.teksten.talen import further, read, remembered

ROOM = "oplossingen"


def text(code: str, language: str | None = None, **values: object) -> str:
    """Return one sentence, in the language of the page where none is named.  Raises KeyError for an unknown code."""
    return sentence(ROOM, code, language or current(), **values)


def has(code: str) -> bool:
    """Tell whether there is such a sentence."""
    return code in sentences(ROOM, "nl")


@dataclass(frozen=True, slots=True)
class Rung:
    """One step that the gemeente takes: what it looks at, what one says then, and what to mind."""

    id: str
    title: Texts
    looks: Texts
    say: Texts
    careful: Texts
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A solution that a gemeente often names; `provision` is its id where there is one."""

    id: str
    domain: str
    kind: str
    provision: str
    title: Texts
    ask: Texts


@remembered
def ladder(law: str = "") -> tuple[Rung, ...]:
    """Return the rungs in the order in which the gemeente climbs; the Jeugdwet has steps of a ruling instead."""
    return tuple(
        Rung(
            row["id"],
            _texts(row, "titel_"),
            _texts(row, "kijkt_"),
            _texts(row, "zegt_"),
            _texts(row, "let_op_"),
            tuple(cite(each) for each in row["bron"]),
        )
        for row in read(folder("content") / ROOM / "ladder.toml")["treden_jeugdwet" if law == "jeugdwet" else "treden"]
    )


@remembered
def four_questions() -> tuple[tuple[Texts, Texts], ...]:
    """Return the four questions about something ordinary, each with what one says where the answer is no."""
    rows: Sequence[Mapping[str, Any]] = read(folder("content") / ROOM / "ladder.toml")["vragen"]
    return tuple((_texts(row, "vraag_"), _texts(row, "zegt_")) for row in rows)


@remembered
def examples() -> tuple[Example, ...]:
    """Return what a gemeente often names, in the order of the file."""
    rows = read(folder("content") / ROOM / "voorbeelden.toml")["voorbeelden"]
    return tuple(
        Example(
            row["id"], row["domein"], row["soort"], row.get("voorziening", ""), _texts(row, ""), _texts(row, "vraag_")
        )
        for row in rows
    )


def _texts(row: Mapping[str, Any], prefix: str) -> Texts:
    return {code: row[f"{prefix}{code}"] for code in ("nl", "en", *further()) if row.get(f"{prefix}{code}")}
