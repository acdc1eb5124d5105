"""Finds every Dutch text that a resident reads: pages, content, the law's sentences, what is mailed."""

import io
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.messages.extract import extract_python
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2]
KEYWORDS = ("_", "gettext", "ngettext", "pgettext", "npgettext")
NO_TEXT = frozenset(
    {"bron", "leid_bron", "cites", "see", "forms", "vorm", "invullen", "vinden", "adres", "website", "beeld", "zijweg"}
)
CODES = frozenset({"wie", "code", "soort", "woorden"})
"""Keys of content whose values are codes, sources or addresses; the second only where no sentences stand below."""

PLAN = re.compile(r"(^|\.)(plan(_\w+)?|in_zin\.wij)$")
"""Keys of content that hold words of the persoonlijk plan: a resident signs them, and the gemeente reads them."""

OWN_KINDS = {"woordenlijst": "woordenlijst", "makkelijk": "makkelijk"}
"""Folders of content with rules of their own."""

NOT_FOR_RESIDENTS = frozenset({"onderdelen.html"})
"""The page that shows every part, for designers."""


@dataclass(frozen=True, slots=True)
class Text:
    """One Dutch text: the file it stands in, its key or line there, and the kind that says how long it may be."""

    file: str
    key: str
    kind: str
    text: str


def all_texts(root: Path = ROOT) -> list[Text]:
    """Return every Dutch text below a checkout."""
    pages = list(_pages(root))
    found = [*pages, *_labels(root, {text.text for text in pages}), *_law(root), *_content(root), *_rooms(root)]
    return [
        text for text in found if Path(text.file).name not in NOT_FOR_RESIDENTS and re.search(r"[^\W\d_]", text.text)
    ]


def _pages(root: Path) -> Iterator[Text]:
    for page in sorted((root / "src/keukentafel").glob("**/templates/**/*.html")):
        source = page.read_text("utf-8")
        if "translat" not in source:
            continue
        code = templatize(source, origin=str(page))
        for line, name, ids, _ in extract_python(io.BytesIO(code.encode()), KEYWORDS, (), {"encoding": "utf-8"}):
            said = [part for part in ([ids] if isinstance(ids, str) else ids) if part]
            for text in said[1:] if "p" in name.removesuffix("gettext") else said:
                yield Text(_place(page, root), f"line {line}", "bladzijde", text)


def _labels(root: Path, on_pages: set[str]) -> Iterator[Text]:
    """Yield what stands in a catalogue and in no page: labels that are told once, in Python."""
    for catalogue in sorted((root / "src/keukentafel").glob("**/locale/en/LC_MESSAGES/django.po")):
        with catalogue.open("rb") as stream:
            for message in read_po(stream, locale="en"):
                ids = [message.id] if isinstance(message.id, str) else list(message.id)
                for text in ids:
                    if text and text not in on_pages:
                        yield Text(_place(catalogue, root), f"line {message.lineno}", "bladzijde", text)


def _law(root: Path) -> Iterator[Text]:
    for file in sorted((root / "src/wet/teksten/nl").glob("*.toml")):
        yield from (
            Text(_place(file, root), key, "wet", text) for key, text in _leaves(_table(file), "", everything=True)
        )


def _content(root: Path) -> Iterator[Text]:
    for file in sorted((root / "content").glob("**/*.toml")):
        if file.name == "en.toml":
            continue
        kind = OWN_KINDS.get(file.parent.name, "bladzijde")
        for key, text in _leaves(_table(file), "", everything=file.name in ("nl.toml", "plan.toml")):
            is_letter = re.fullmatch(r"zin\..+\.tekst", key) is not None
            is_plan = file.name == "plan.toml" or PLAN.search(key) is not None
            yield Text(_place(file, root), key, "plan" if is_plan else "brief" if is_letter else kind, text)


def _rooms(root: Path) -> Iterator[Text]:
    for file in sorted((root / "src/keukentafel/tafel").glob("**/teksten/*.toml")):
        if file.name != "en.toml":
            yield from (
                Text(_place(file, root), key, "bladzijde", text)
                for key, text in _leaves(_table(file), "", everything=True)
            )


def is_code(name: str, value: object) -> bool:
    """Say whether a key of content holds what nobody reads: a source, a drawing, a code or a list of codes."""
    inside = [value] if isinstance(value, str) else value if isinstance(value, list) else ()
    return name in NO_TEXT or (name in CODES and any(isinstance(each, str) and " " not in each for each in inside))


def _leaves(part: object, key: str, *, everything: bool) -> Iterator[tuple[str, str]]:
    """Yield the texts of a file: all of it, or in a file with more languages what is marked as Dutch or as a text."""
    if isinstance(part, Mapping):
        for name, inner in part.items():
            if not is_code(name, inner) and not re.search(r"(^|_)en$", name):
                yield from _leaves(inner, f"{key}.{name}".lstrip("."), everything=everything)
    elif isinstance(part, list):
        is_pair = re.search(r"(^|\.)wie\.\d+$", key) is not None  # who does it, and what
        for number, inner in enumerate(part):
            if not (is_pair and number == 0):
                yield from _leaves(inner, f"{key}.{number}", everything=everything)
    elif isinstance(part, str) and (
        everything or PLAN.search(key) or re.search(r"(^|[._])(nl|tekst|titel|woord)(\.\d+)?$", key)
    ):
        yield key, part


def _table(file: Path) -> Mapping[str, Any]:  # TOML: tables of anything
    return tomllib.loads(file.read_text("utf-8"))


def _place(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix()
