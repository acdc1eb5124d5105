"""Reads the sentences of a letter, each with the articles that it rests on.

`content/brieven/vast.toml` holds what all letters share; `content/brieven/<soort>.toml` adds to it and goes before it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any  # TOML: tables of anything, whose shape a test holds

from keukentafel.content import folder
from keukentafel.letters.blocks import Hint
from wet.teksten import written_date
from wet.teksten.talen import read, remembered


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with {placeholders}; `sources` is empty where it states no law (a greeting, a request)."""

    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """What stands where something is not known yet: a dotted line, with a word before it where the line alone
    would not say what to write."""

    dots: int
    word: str = ""

    def __str__(self) -> str:
        line = "." * self.dots
        return f"{self.word}: {line}" if self.word else line


@dataclass(frozen=True, slots=True)
class Wording:
    """All that one kind of letter can say."""

    title: str
    sentences: Mapping[str, Sentence]
    blanks: Mapping[str, Blank]
    hints: Mapping[str, Hint]

    def say(self, code: str, **values: str | date | None) -> str:
        """Return the sentence `code`; a value that is not known becomes a dotted line to write on.

        Raises KeyError for a sentence or a placeholder that is not in the file.
        """
        return self.sentences[code].text.format_map({name: self.fill(name, value) for name, value in values.items()})

    def fill(self, name: str, value: str | date | None) -> str:
        """Return the value as it reads in a letter, or the line to fill in that belongs to `name`."""
        if isinstance(value, date):
            return written_date(value, "nl")
        return value or str(self.blanks[name])


@remembered
def wording(soort: str) -> Wording:
    """Return the wording of a kind of letter; raises FileNotFoundError for a kind that has no file."""
    shared, own = _read("vast"), _read(soort)
    sentences = {
        code: Sentence(each["tekst"], tuple(each["bron"])) for code, each in {**shared["zin"], **own["zin"]}.items()
    }
    hints = {
        code: Hint(code, MappingProxyType(each["kop"]), MappingProxyType(each["tekst"]), tuple(each["bron"]))
        for code, each in {**shared["hint"], **own["hint"]}.items()
    }
    lines = {**shared["invullijn"], **own["invullijn"]}
    blanks = {name: Blank(each["punten"], each.get("woord", "")) for name, each in lines.items()}
    return Wording(own["titel"], MappingProxyType(sentences), MappingProxyType(blanks), MappingProxyType(hints))


def hints_head(language: str) -> str:
    """Return what stands above the hints beside a letter."""
    return str(_read("redenen")["eerlijk_gezegd"][language])


def _read(name: str) -> Mapping[str, Any]:
    """Return one file; its tables may be absent."""
    data = read(folder("content") / "brieven" / f"{name}.toml")
    return {"zin": {}, "hint": {}, "invullijn": {}, **data}
