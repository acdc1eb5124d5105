"""Searching by words over the papers that are open now; nothing is indexed, nothing is kept of what was sought."""

import unicodedata
from collections.abc import Iterable

from keukentafel.tafel.papieren.papers import Paper


def matching(papers: Iterable[Paper], sought: str) -> list[Paper]:
    """Return the papers in which every word of `sought` stands somewhere, accents and capitals aside."""
    words = _plain(sought).split()
    lying = (paper for paper in papers if paper.state in ("ligt", "botst"))
    return [paper for paper in lying if words and all(word in _plain(_all_of(paper)) for word in words)]


def _all_of(paper: Paper) -> str:
    return " ".join(f"{said.title} {said.text} {said.who.name}" for said in paper.current)


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))
