"""Which words of the list may be meant by a word that is not what stands on the card."""

from functools import lru_cache

from keukentafel.tafel.kluis.likeness import by_ear, distance
from keukentafel.tafel.kluis.words import WORDS

FURTHEST = 2
MOST_OFFERS = 3


def _letters(word: str) -> int:
    """Return the set of letters of a word as bits."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


_KNOWN = tuple((word, by_ear(word), _letters(word), _letters(by_ear(word))) for word in WORDS)


def _could_be_near(one: int, other: int) -> bool:
    """Whether two sets of letters differ so little that two steps may do; far quicker than counting the steps."""
    return (one ^ other).bit_count() <= 2 * FURTHEST


@lru_cache(maxsize=4_096)
def near_words(typed: str) -> tuple[str, ...]:
    """Return the words of the list at most two letters or sounds from `typed` (itself aside), the nearest first."""
    ear = by_ear(typed)
    seen, heard = _letters(typed), _letters(ear)
    found: list[tuple[int, int, str]] = []
    for word, word_ear, word_seen, word_heard in _KNOWN:
        if word == typed or not (_could_be_near(seen, word_seen) or _could_be_near(heard, word_heard)):
            continue
        steps = (distance(typed, word), distance(ear, word_ear))
        if min(steps) <= FURTHEST:
            found.append((min(steps), sum(steps), word))
    return tuple(word for _, _, word in sorted(found))


def offers(typed: str) -> tuple[str, ...]:
    """Return at most three words that may be meant by an unknown word of small letters a-z, the likeliest first."""
    begun = [word for word in WORDS if word.startswith(typed[:4]) or (len(word) == 3 and typed.startswith(word))]
    # Of a short word two letters are too much: almost any other short word would do.
    near = [word for word in near_words(typed) if len(typed) > 4 or distance(typed, word) == 1]
    return tuple(dict.fromkeys(begun[:1] + near + begun[1:]))[:MOST_OFFERS]
