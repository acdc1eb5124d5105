"""Finds where somebody near the resident speaks or was at the table: relatives, carers and who lives in the house."""

from typing import Final

from keukentafel.vergelijk.tekst import Tekst
from keukentafel.vergelijk.woorden import words
from keukentafel.vergelijk.zoeken import Zoeker

_WORDS: Final = words("personen")["stemmen"]
_LIVES_IN: Final = words("patronen")["patronen"]["samenwoner"]
_QUOTES: Final = ('"', "“", "‘", "„", "«")
_REACH: Final = 2
"""Sentences after the one that names somebody, in which "zij" or words in quotes may still be theirs."""


def voices(tekst: Tekst, zoeker: Zoeker, *, housemates: bool = False) -> frozenset[int]:
    """Return the numbers of the sentences in which somebody near the resident speaks, was asked or was there.

    With `housemates` only those who live in the house; relatives count as such where the text says that one lives in.

    Who is meant by "zij zei" or by words in quotes is not known: where somebody was named shortly before, it counts.
    What the resident tells of them does not.
    """
    told = zoeker.sentences_with(_WORDS["verteld_door_een_ander"])
    is_all = not housemates or zoeker.has_any(_LIVES_IN)
    named = zoeker.sentences_with(_WORDS["naaste" if is_all else "huisgenoot"])
    near = {number + step for number in named for step in range(_REACH + 1)}
    own = {plek.zin for plek in zoeker.find_any(_WORDS["eigen"]) if not zoeker.is_negated(plek)} - told
    if not is_all:
        own &= named
    after = {plek.zin for plek in zoeker.find_any(_WORDS["daarna"]) if not zoeker.is_negated(plek)}
    after |= {number for number, zin in enumerate(tekst.zinnen) if any(each in zin.tekst for each in _QUOTES)}
    both = zoeker.sentences_with(_WORDS["samen"])
    return frozenset(own | both | (after & near) - told)
