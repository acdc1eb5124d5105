"""What stands in one of two texts and not in the other, word by word, so that a person sees what there is to choose."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

MOST_WORDS = 1_200
"""With longer texts nothing is marked: so many marks help nobody."""

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
    shared = _shared(words, others)
    marks = [index not in shared for index in range(len(words))]
    runs = groupby(range(len(words)), key=marks.__getitem__)
    return tuple(Piece("".join(words[index] for index in run), mark) for mark, run in runs)


def _shared(words: Sequence[str], others: Sequence[str]) -> set[int]:
    """Return which of `words` stand in `others` too, in the same order: a longest common subsequence, by their numbers.

    All of `words` are one bit each of a number, so that two texts in which nothing is alike take milliseconds too
    (H. Hyyrö, "Bit-parallel LCS-length computation revisited", 2004).  `difflib` takes seconds for those.
    """
    places: dict[str, int] = {}
    for index, word in enumerate(words):
        places[word] = places.get(word, 0) | 1 << index
    every = (1 << len(words)) - 1
    rows = [every]  # a bit that is off: up to this word of `others` one more is alike
    for other in others:
        alike = rows[-1] & places.get(other, 0)
        rows.append(((rows[-1] + alike) | (rows[-1] - alike)) & every)
    shared: set[int] = set()
    row, index = len(others), len(words)
    while row and index:
        here = 1 << index - 1
        if rows[row] & here:
            index -= 1
        elif rows[row - 1] & here:
            row, index = row - 1, index - 1
            shared.add(index)
        else:
            row -= 1
    return shared
