"""How alike two Dutch words look and sound: what the list was chosen by, and what a mistyped word is corrected by."""

import re
from functools import cache

SOUNDS = (
    ("sch$", "s"),
    ("ch", "g"),
    ("ouw|auw|au|ou", "W"),  # touw and tau: a vowel with a w after it, however spelt
    ("ij|ei|y(?=.)", "Y"),
    ("eu", "Q"),
    ("ui", "X"),
    ("oe", "U"),
    ("ie|y$", "i"),
    ("th", "t"),
    ("ph", "f"),
    ("c(?=[eiY])", "s"),
    ("ck|c|q", "k"),
    ("x", "ks"),
    ("dt?$", "t"),
    ("b$", "p"),
    ("v", "f"),
    ("z", "s"),
    (r"([a-zA-Z])\1+", r"\1"),
)
"""What is written left sounds like what stands right; in this order. Capitals are sounds written with two letters."""

_RULES = tuple((re.compile(written), sound) for written, sound in SOUNDS)


@cache
def by_ear(word: str) -> str:
    """Return how a word of small letters a-z sounds: words with one answer can't be told apart by telephone."""
    for written, sound in _RULES:
        word = written.sub(sound, word)
    return word


_BLURRED = str.maketrans("bdwm", "ptfn")


def by_telephone(word: str) -> str:
    """Return how a word sounds over a bad line, where p and b, t and d, f and w, n and m are one."""
    return by_ear(word).translate(_BLURRED)


def distance(one: str, other: str) -> int:
    """Return how many letters one must add, leave out, change or swap with the next to make `other` of `one`."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        last, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            steps = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                steps = min(steps, last[j - 2] + 1)
            row.append(steps)
    return row[-1]
