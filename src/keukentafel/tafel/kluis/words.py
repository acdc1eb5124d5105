"""Our own list of 2,048 Dutch words, of which every bewaarcode is made; docs/decisions/0021 tells how it came about."""

from importlib.resources import files
from types import MappingProxyType

LENGTH = 2_048

WORDS: tuple[str, ...] = tuple(files("keukentafel.tafel.kluis").joinpath("woorden/nl.txt").read_text("utf-8").split())
"""The words in alphabetical order. A word's place is part of every code in use: the list never changes."""

PLACES = MappingProxyType({word: place for place, word in enumerate(WORDS)})
"""Where each word stands in the list, counted from nought."""

START_LENGTH = 4
"""So many letters tell a word from all others; a word of three letters begins no other word."""

STARTS = MappingProxyType({word[:START_LENGTH]: word for word in WORDS})
"""The word that begins with these letters."""


def word_of(typed: str) -> str | None:
    """Return the word of the list that `typed` is, or the one it begins with four or more letters; None for neither."""
    word = STARTS.get(typed[:START_LENGTH])
    return word if word and word.startswith(typed) else None
