"""Sets a letter with typst: one file that is PDF/UA-1 and PDF/A-2a at once, tagged, with its fonts inside."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from functools import lru_cache
from importlib.resources import files
from threading import Lock
from typing import Any, Final

import typst

from keukentafel.letters.blocks import Heading, Paragraph, Printed, Signature
from keukentafel.letters.icons import icon

_STANDARDS: Final[list[Any]] = ["ua-1", "a-2a"]  # Any: typst exports its literal type only to type checkers
# A dotted line to write on stays whole as long as it fits on a line; any other word gets its places to break sooner.
_LONG_WORD = re.compile(r"\.{80}(?=\.)|[^\s.]{30}(?=\S)")
_BREAK_HERE = "\u200b"
_UNDRAWABLE = "\N{WHITE SQUARE}"
_MOST_PROBES = 64
# PDF/A wants a date. A letter without one must not let the clock in: the same letter is the same file.
_NO_DAY = date(2000, 1, 1)

_one_at_a_time = Lock()


def pdf(title: str, blocks: Iterable[Printed], written_on: date | None, *, is_large: bool = False) -> bytes:
    """Return the letter as PDF; the same letter gives the same bytes.

    A character that none of the shipped fonts has (an emoji, Chinese) is printed as an open square: PDF/UA forbids
    a text that cannot be seen, and fonts of the machine would make the file differ from place to place.
    """
    day = written_on or _NO_DAY
    data = _data(title, tuple(blocks), day, is_large=is_large)
    try:
        return _compile(data, day)
    except typst.TypstError:
        return _compile(_only_drawable(data), day)


def _data(title: str, blocks: Iterable[Printed], on: date, *, is_large: bool = False) -> dict[str, Any]:
    """Return what the template reads; Any because it is on its way to JSON."""
    day = {"year": on.year, "month": on.month, "day": on.day}
    drawn = [{"kind": type(block).__name__.lower(), **asdict(block)} for block in blocks]
    names = sorted({block.icon for block in blocks if isinstance(block, Heading) and block.icon})
    return {
        "title": title,
        "written_on": day,
        "large": is_large,
        # A letter is folded and read at once; a paper that nobody signs may be taken apart on a desk.
        "numbered": not any(isinstance(block, Signature) for block in blocks),
        "icons": {name: icon(name) for name in names},
        "blocks": _breakable(drawn),
    }


def _compile(data: Mapping[str, Any], on: date) -> bytes:
    """Return the PDF; raises typst.TypstError for a letter that would not be accessible."""
    with _one_at_a_time:
        made = _compiler().compile(
            _template(),
            format="pdf",
            sys_inputs={"letter": json.dumps(data)},
            pdf_standards=_STANDARDS,
            timestamp=datetime(on.year, on.month, on.day, tzinfo=UTC),
        )
    if not isinstance(made, bytes):
        raise TypeError("typst returned no single file")
    return made


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    """Return the one compiler; it keeps the fonts and what it learned of the template in memory, which saves CPU."""
    return typst.Compiler(ignore_system_fonts=True)


@lru_cache(maxsize=1)
def _template() -> bytes:
    return files("keukentafel.letters").joinpath("letter.typ").read_bytes()


def _breakable(value: Any) -> Any:
    """Return the same data with places to break a line inside words that are wider than a line may be."""
    return _each_text(value, lambda text: _LONG_WORD.sub(lambda word: word[0] + _BREAK_HERE, text))


def _only_drawable(data: dict[str, Any]) -> dict[str, Any]:
    """Return the data with a square for each character that the shipped fonts lack."""
    strange = sorted({character for character in json.dumps(data, ensure_ascii=False) if character > "\u017f"})
    # A page of strange characters would cost a compilation each; then all of them go.
    missing = {ch for ch in strange if not _can_draw(ch)} if len(strange) <= _MOST_PROBES else set(strange)
    drawn = {ord(character): _UNDRAWABLE for character in missing}
    return {**data, "blocks": _each_text(data["blocks"], lambda text: text.translate(drawn))}


@lru_cache(maxsize=4096)
def _can_draw(character: str) -> bool:
    probe = _data("-", [Paragraph(f"a{character}")], _NO_DAY)
    try:
        _compile(probe, _NO_DAY)
    except typst.TypstError:
        return False
    return True


def _each_text(value: Any, change: Any) -> Any:
    """Return `value` with `change` done to every text in it, whatever its nesting."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: each if key == "kind" else _each_text(each, change) for key, each in value.items()}
    if isinstance(value, Sequence):
        return [_each_text(each, change) for each in value]
    return value
