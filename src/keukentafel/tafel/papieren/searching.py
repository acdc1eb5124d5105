"""Searching by words over the papers that are open now; nothing is indexed, nothing is kept of what was sought."""

import re
import unicodedata
from collections.abc import Iterable

from keukentafel.tafel.papieren.papers import LYING, Paper

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


def matching(papers: Iterable[Paper], sought: str) -> list[Paper]:
    """Return the papers in which every word of `sought` stands somewhere, accents and capitals aside."""
    words = _plain(sought).split()
    lying = (paper for paper in papers if paper.state in LYING)
    return [paper for paper in lying if words and _has_all(_plain(paper.searched), words)]


def _has_all(text: str, words: Iterable[str]) -> bool:
    return all(word in text for word in words)


def _plain(text: str) -> str:
    small = text.casefold()
    return small if small.isascii() else _BEYOND_ASCII.sub(_without_accents, unicodedata.normalize("NFKD", small))


def _without_accents(found: re.Match[str]) -> str:
    return "".join(character for character in found[0] if not unicodedata.combining(character))
