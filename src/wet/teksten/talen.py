"""Languages besides Dutch and English: whoever starts the program hands in a table for each, and Dutch fills the gaps.

The law reads no file for this.  A sentence is known by where it stands and by its Dutch: when the Dutch changes, the
translation of the old sentence no longer counts and the new Dutch shows until somebody translates it.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple, ParamSpec, TypeVar, cast  # Any: TOML, tables of anything

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")

WRITTEN_HERE: Final = ("nl", "en")
NO_SENTENCE: Final = frozenset({"bron", "cites", "see", "forms"})
"""Keys whose values are sources or other codes, or (`forms`) belong to the words of one language."""


class Sentence(NamedTuple):
    """One sentence to translate: where it stands, its Dutch and its English."""

    place: str
    dutch: str
    english: str


@dataclass(frozen=True, slots=True)
class Taal:
    """One further language: its sentences by place and Dutch, and its names of months and weekdays.

    Without `months` a day is written in figures.  `comma` is what stands before cents.
    """

    code: str
    said: Mapping[tuple[str, str], str] = field(default_factory=dict)
    months: Sequence[str] = ()
    weekdays: Sequence[str] = ()
    comma: str = ","


_TALEN: dict[str, Taal] = {}
_FORGET: list[Callable[[], None]] = []


def learn(taal: Taal) -> None:
    """Know a language from now on; raises ValueError for Dutch and English, which are written here."""
    if taal.code in WRITTEN_HERE:
        raise ValueError(taal.code)
    _TALEN[taal.code] = taal
    _forget_what_was_read()


def forget(code: str) -> None:
    """Know a language no longer."""
    _TALEN.pop(code, None)
    _forget_what_was_read()


def further() -> tuple[str, ...]:
    """Return the codes of the languages that were learnt."""
    return tuple(_TALEN)


def taal(code: str) -> Taal:
    """Return a language that was learnt; raises KeyError for another."""
    return _TALEN[code]


def said(place: str, dutch: str, language: str) -> str:
    """Return a Dutch sentence in a further language, or as it stands where nobody translated it."""
    return _TALEN[language].said.get((place, dutch), dutch)


def remembered(function: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
    """Remember the answers of a function that reads sentences, until a language comes or goes."""
    quick = cache(function)
    _FORGET.append(quick.cache_clear)
    return cast(Callable[_Asked, _Answer], quick)  # `cache` forgets which arguments its function takes


def read(file: Path) -> dict[str, Any]:
    """Return a file of sentences, in a further language too.

    `weg/fr.toml` need not exist: it is read as `weg/en.toml`, with each sentence translated from `weg/nl.toml`.  Where
    a file holds its languages side by side (`nl`, `en`, `uitleg_nl`), each further one is put beside them.  Raises
    FileNotFoundError for a language that nobody knows.
    """
    language = language_of(file)
    if language in _TALEN:
        dutch, shape = (_table(_in(file, each)) for each in WRITTEN_HERE)
        translated: dict[str, Any] = _translated(shape, dutch, f"{place_of(file)}:", language)
        return translated
    table = _table(file)
    if language not in WRITTEN_HERE and _TALEN:
        table = _with_further(table, f"{place_of(file)}:")
    return table


def sentences_in(file: Path) -> Iterator[Sentence]:
    """Yield what is to be translated of a Dutch file (`nl.toml`, `nl/...`) or of one with languages side by side."""
    if language_of(file) == "nl":
        yield from _beside(_table(_in(file, "en")), _table(file), f"{place_of(file)}:")
    else:
        yield from _side_by_side(_table(file), f"{place_of(file)}:")


def language_of(file: Path) -> str:
    """Return the language that the name or the folder of a file says, or nothing."""
    for part in (file.stem, file.parent.name):
        if part in WRITTEN_HERE or part in _TALEN:
            return part
    return ""


def place_of(file: Path) -> str:
    """Return how a file is called in a translation: `content/weg` for `content/weg/nl.toml`, in a wheel as well."""
    parts = [part for part in file.with_suffix("").parts if part != language_of(file)]
    return "/".join(part.removeprefix("_") for part in parts[-2:])


def _in(file: Path, language: str) -> Path:
    spoken = language_of(file)
    if file.stem == spoken:
        return file.with_name(f"{language}.toml")
    return file.parent.with_name(language) / file.name


def _table(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text("utf-8"))


def _translated(shape: Any, dutch: Any, path: str, language: str) -> Any:
    """Return `shape`, which is the English, with each sentence said in `language`."""
    if isinstance(shape, dict):
        return {
            name: inner if name in NO_SENTENCE else _translated(inner, _at(dutch, name), _deeper(path, name), language)
            for name, inner in shape.items()
            if name != "forms"
        }
    if isinstance(shape, list):
        return [_translated(inner, _at(dutch, at), _deeper(path, at), language) for at, inner in enumerate(shape)]
    original = _dutch_of(dutch)
    return said(path, original, language) if isinstance(shape, str) and original is not None else shape


def _beside(shape: Any, dutch: Any, path: str) -> Iterator[Sentence]:
    if isinstance(shape, dict):
        for name, inner in shape.items():
            if name not in NO_SENTENCE:
                yield from _beside(inner, _at(dutch, name), _deeper(path, name))
    elif isinstance(shape, list):
        for at, inner in enumerate(shape):
            yield from _beside(inner, _at(dutch, at), _deeper(path, at))
    elif isinstance(shape, str) and (original := _dutch_of(dutch)) is not None and re.search(r"[^\W\d_]", original):
        yield Sentence(path, original, shape)


def _dutch_of(node: Any) -> str | None:
    """Return the Dutch at a place: the Dutch file may say more there (a source, who does it) than another language."""
    if isinstance(node, dict):
        return _dutch_of(node.get("tekst"))
    if isinstance(node, list):
        return _dutch_of(node[-1]) if node else None
    return node if isinstance(node, str) else None


def _with_further(table: Any, path: str) -> Any:
    if isinstance(table, list):
        return [_with_further(inner, _deeper(path, at)) for at, inner in enumerate(table)]
    if not isinstance(table, dict):
        return table
    found = {name: _with_further(inner, _deeper(path, name)) for name, inner in table.items()}
    for name, dutch, _ in _own_languages(table):
        for language in _TALEN:
            found[name.removesuffix("nl") + language] = said(_deeper(path, name), dutch, language)
    return found


def _side_by_side(table: Any, path: str) -> Iterator[Sentence]:
    if isinstance(table, list):
        for at, inner in enumerate(table):
            yield from _side_by_side(inner, _deeper(path, at))
    elif isinstance(table, dict):
        for name, dutch, english in _own_languages(table):
            yield Sentence(_deeper(path, name), dutch, english)
        for name, inner in table.items():
            yield from _side_by_side(inner, _deeper(path, name))


def _own_languages(table: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield what a table says in Dutch and in English: the key that ends in `nl`, and both."""
    for name, dutch in table.items():
        english = table.get(f"{name.removesuffix('nl')}en")
        if (name == "nl" or name.endswith("_nl")) and isinstance(dutch, str) and isinstance(english, str):
            yield name, dutch, english


def _at(node: Any, key: str | int) -> Any:
    try:
        return node[key]
    except (KeyError, IndexError, TypeError):
        return None


def _deeper(path: str, key: str | int) -> str:
    return f"{path}{key}" if path.endswith(":") else f"{path}.{key}"


def _forget_what_was_read() -> None:
    for clear in _FORGET:
        clear()
