"""English is complete: whatever a resident can read in Dutch can be read in English too."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.taal.teksten import ROOT, is_code

PAIRS = [
    *ROOT.glob("content/**/nl.toml"),
    *ROOT.glob("src/wet/teksten/nl/*.toml"),
    *ROOT.glob("src/keukentafel/**/teksten/nl.toml"),
]
BOTH = [file for file in ROOT.glob("content/**/*.toml") if file.stem not in ("nl", "en")]


def english_of(file: Path) -> Path:
    return file.with_name("en.toml") if file.stem == "nl" else file.parent.with_name("en") / file.name


def lacking(dutch: object, english: object, path: str = "") -> Iterator[str]:
    """Yield where something is said in Dutch only."""
    if isinstance(english, str):
        if not english.strip() and dutch:
            yield path
    elif isinstance(dutch, dict):
        for name, inner in dutch.items():
            if not is_code(name, inner):
                found = english.get(name) if isinstance(english, dict) else None
                yield from lacking(inner, found, f"{path}.{name}".lstrip("."))
    elif isinstance(dutch, list):
        for at, inner in enumerate(dutch):
            found = english[at] if isinstance(english, list) and at < len(english) else None
            yield from lacking(inner, found, f"{path}.{at}")
    elif isinstance(dutch, str) and dutch.strip():
        yield path


def beside(table: object, path: str = "") -> Iterator[str]:
    """Yield where a table with languages side by side has Dutch and no English."""
    if isinstance(table, dict):
        for name, inner in table.items():
            if (name == "nl" or name.endswith("_nl")) and not table.get(f"{name.removesuffix('nl')}en"):
                yield f"{path}.{name}"
            yield from beside(inner, f"{path}.{name}")
    elif isinstance(table, list):
        for at, inner in enumerate(table):
            yield from beside(inner, f"{path}.{at}")


def table(file: Path) -> object:
    return tomllib.loads(file.read_text("utf-8"))


@pytest.mark.parametrize("file", PAIRS, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_dutch_sentence_of_a_file_has_its_english(file: Path) -> None:
    left = list(lacking(table(file), table(english_of(file))))

    assert [path for path in left if not path.startswith("argparse")] == []  # argparse speaks English of itself


@pytest.mark.parametrize("file", BOTH, ids=lambda file: str(file.relative_to(ROOT)))
def test_where_languages_stand_side_by_side_english_does_too(file: Path) -> None:
    assert list(beside(table(file))) == []


def test_a_sentence_without_english_is_seen() -> None:
    assert list(lacking({"a": {"b": "Ja", "bron": ["x"]}, "c": ["Een", "Twee"]}, {"a": {}, "c": ["One"]})) == [
        "a.b",
        "c.1",
    ]
    assert list(lacking({"punten": [{"tekst": "Ja", "bron": []}]}, {"punten": ["Yes"]})) == []
    assert list(beside({"kop": {"nl": "Ja"}, "rij": [{"uitleg_nl": "x", "uitleg_en": "y"}]})) == [".kop.nl"]
