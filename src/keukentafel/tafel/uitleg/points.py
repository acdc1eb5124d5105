"""One sentence of an explainer with where it comes from: an article, our reading of it, custom, or advice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal  # Any: TOML, whose shape `ContentFaulty` guards

from keukentafel.tafel.uitleg.checked import is_older
from wet.citation import CitationUnreadable, cite
from wet.source import Source

Kind = Literal["wet", "uitleg", "onzeker", "raad", "gewoonte", "woorden", "nagehoord"]
WITH_SOURCE: tuple[Kind, ...] = ("wet", "uitleg", "onzeker")
WITHOUT_SOURCE: tuple[Kind, ...] = ("raad", "gewoonte", "woorden", "nagehoord")


class ContentFaulty(ValueError):
    """A file of explainers has not the promised shape; the message says where."""


@dataclass(frozen=True, slots=True)
class Point:
    """One sentence or two; `kind` says how sure we are with `sources`, and what it is without."""

    text: str
    sources: tuple[Source, ...]
    kind: Kind

    @property
    def is_older(self) -> bool:
        """Say whether an article of it was read only in an older text."""
        return is_older(self.sources)


def points(original: Sequence[Mapping[str, Any]], words: Sequence[Any], where: str) -> tuple[Point, ...]:
    """Return the points of `original` (Dutch, with sources) in the `words` of a language, which may be the same rows.

    Raises ContentFaulty where the two do not match, or a point claims more than it can show.
    """
    if len(original) != len(words):
        raise ContentFaulty(f"{where}: {len(original)} points, {len(words)} in the other language")
    return tuple(_point(row, said, where) for row, said in zip(original, words, strict=True))


def _point(row: Mapping[str, Any], said: Any, where: str) -> Point:
    sources = read_sources(row.get("bron", ()), where)
    kind: Kind = row.get("soort", "wet" if sources else "raad")
    if kind not in (WITH_SOURCE if sources else WITHOUT_SOURCE):
        raise ContentFaulty(f"{where}: {kind} does not go with {len(sources)} sources: {row['tekst']}")
    return Point(said if isinstance(said, str) else said["tekst"], sources, kind)


def read_sources(texts: Sequence[str], where: str) -> tuple[Source, ...]:
    """Return the sources that are written as lawyers do; raises ContentFaulty."""
    try:
        return tuple(cite(text) for text in texts)
    except CitationUnreadable as error:
        raise ContentFaulty(f"{where}: {error} is no citation") from None
