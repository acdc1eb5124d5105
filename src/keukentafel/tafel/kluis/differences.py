"""What stands in one of two texts and not in the other, word by word, so that a person sees what there is to choose."""

import re
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

MOST_WORDS = 1_200
"""With longer texts nothing is marked: comparing takes too long, and so many marks help nobody."""

_WORDS = re.compile(r"\S+|\s+")


class Piece(NamedTuple):
    """A stretch of a text; `is_only_here`: the other text does not have it."""

    text: str
    is_only_here: bool


def marked(text: str, other: str) -> tuple[Piece, ...]:
    """Return `text` in pieces, those that `other` does not have marked."""
    words, others = _WORDS.findall(text), _WORDS.findall(other)
    if not text or max(len(words), len(others)) > MOST_WORDS:
        return (Piece(text, False),) if text else ()
    shared: set[int] = set()
    for start, _, length in SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks():
        shared.update(range(start, start + length))
    marks = [index not in shared for index in range(len(words))]
    runs = groupby(range(len(words)), key=marks.__getitem__)
    return tuple(Piece("".join(words[index] for index in run), mark) for mark, run in runs)
