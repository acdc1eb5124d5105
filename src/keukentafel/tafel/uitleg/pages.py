"""The explainers of `content/uitleg/bladen`: Dutch is the original and bears the sources, a language brings words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any  # TOML: tables of anything, whose shape a test holds

from keukentafel.content import folder
from keukentafel.tafel.uitleg.points import ContentFaulty, Point, points, read_sources
from wet.source import Source
from wet.teksten.talen import read, remembered


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with what stands below it; `tap` where it is an answer to a question."""

    heading: str
    points: tuple[Point, ...]
    tap: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A question whose answer decides what may be said; it is asked with links and nothing is kept."""

    question: str
    why: str
    answers: Mapping[str, Part]


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `rows` are a table of two laws, `step` a question halfway (behind the first part)."""

    slug: str
    title: str
    short: str
    lead: str
    lead_sources: tuple[Source, ...]
    parts: tuple[Part, ...]
    rows: tuple[Part, ...]
    step: Step | None


ANSWERS = ("ja", "nee")


@remembered
def pages(language: str, place: Path | None = None) -> Mapping[str, Page]:
    """Return the explainers by slug, in the order of the overview; raises ContentFaulty where languages differ.

    `place` is another folder than `content/uitleg/bladen`.
    """
    here = place or folder("content") / "uitleg" / "bladen"
    original, words = read(here / "nl.toml"), read(here / f"{language}.toml")
    if list(original) != list(words):
        raise ContentFaulty(f"{language}: other pages, or another order: {sorted(original.keys() ^ words.keys())}")
    return {slug: _page(slug, original[slug], words[slug]) for slug in original}


def _page(slug: str, original: Mapping[str, Any], words: Mapping[str, Any]) -> Page:
    return Page(
        slug=slug,
        title=words["titel"],
        short=words["kort"],
        lead=words["leid"],
        lead_sources=read_sources(original.get("leid_bron", ()), slug),
        parts=_parts(original.get("deel", ()), words.get("deel", ()), slug),
        rows=_parts(original.get("rij", ()), words.get("rij", ()), slug),
        step=_step(original["stap"], words["stap"], slug) if "stap" in original else None,
    )


def _parts(original: Sequence[Mapping[str, Any]], words: Sequence[Mapping[str, Any]], where: str) -> tuple[Part, ...]:
    if len(original) != len(words):
        raise ContentFaulty(f"{where}: {len(original)} parts, {len(words)} in the other language")
    return tuple(
        Part(said["kop"], points(row["punten"], said["punten"], f"{where}, {row['kop']}"), said.get("tik", ""))
        for row, said in zip(original, words, strict=True)
    )


def _step(original: Mapping[str, Any], words: Mapping[str, Any], where: str) -> Step:
    answers = _parts(original["antwoord"], words["antwoord"], where)
    return Step(words["vraag"], words["waarom"], dict(zip(ANSWERS, answers, strict=True)))
