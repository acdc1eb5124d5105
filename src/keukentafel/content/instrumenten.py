"""Reads questionnaires of others that who runs the program put there; none ships, and none is ever changed.

`content/instrumenten` and a folder of who runs the program are read; the latter wins, file by file.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final  # Any: TOML, whose shape is checked here

from keukentafel.content import folder

OWN_FOLDER: Final = "instrumenten"
"""Where, in the folder that the program writes to, the files of who runs it may stand."""

MOST_QUESTIONS, MOST_ANSWERS = 40, 12
_NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")


class InstrumentFaulty(ValueError):
    """A file has not the promised shape; the message names the file and what is wrong, and nothing that it says."""


@dataclass(frozen=True, slots=True)
class Item:
    """One question, word for word, with its answers in their order."""

    id: str
    text: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Instrument:
    """A questionnaire of somebody else: whose it is and under which conditions it is shown."""

    code: str
    name: str
    source: str
    conditions: str
    introduction: str
    language: str
    items: tuple[Item, ...]


def instruments(own: Path | None = None) -> Mapping[str, Instrument]:
    """Return the questionnaires by code; `own` is the folder of who runs the program.  Raises InstrumentFaulty."""
    places = [folder("content") / "instrumenten", *([own] if own is not None else [])]
    files = {file.stem: file for place in places for file in sorted(place.glob("*.toml"))}
    return {code: _read(code, file) for code, file in sorted(files.items())}


def _read(code: str, file: Path) -> Instrument:
    try:
        table = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise InstrumentFaulty(f"{file.name}: no readable TOML") from None
    faults = [*_faults(code, table)]
    if faults:
        raise InstrumentFaulty(f"{file.name}: {'; '.join(faults)}")
    items = tuple(Item(row["id"], row["tekst"], tuple(row["antwoorden"])) for row in table["vragen"])
    introduction, language = table.get("inleiding", ""), table.get("taal", "nl")
    return Instrument(code, table["naam"], table["bron"], table["voorwaarden"], introduction, language, items)


def _faults(code: str, table: Mapping[str, Any]) -> Iterator[str]:
    if not _NAME.fullmatch(code):
        yield "its name is no code"
    for key in ("naam", "bron", "voorwaarden"):
        if not _is_text(table.get(key)):
            yield f"{key} is missing"
    for key in ("inleiding", "taal"):
        if key in table and not isinstance(table[key], str):
            yield f"{key} is no text"
    rows = table.get("vragen")
    if not isinstance(rows, list) or not 1 <= len(rows) <= MOST_QUESTIONS:
        yield "vragen is missing"
        return
    ids = [row.get("id") if isinstance(row, Mapping) else None for row in rows]
    if len({str(id) for id in ids}) != len(ids) or not all(isinstance(id, str) and _NAME.fullmatch(id) for id in ids):
        yield "each question needs an id of its own"
        return
    yield from (f"{row['id']}: {fault}" for row in rows for fault in _faults_of(row))


def _faults_of(row: Mapping[str, Any]) -> Iterator[str]:
    if not _is_text(row.get("tekst")):
        yield "tekst is missing"
    answers = row.get("antwoorden")
    if not isinstance(answers, list) or not 2 <= len(answers) <= MOST_ANSWERS or not all(map(_is_text, answers)):
        yield "antwoorden is missing"


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
