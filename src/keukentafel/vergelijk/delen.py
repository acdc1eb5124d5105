"""Finds which part of what was asked a decision says nothing about."""

from collections.abc import Iterator
from typing import Final

from keukentafel.vergelijk.kenmerken import Gelezen
from keukentafel.vergelijk.punten import stems
from keukentafel.vergelijk.woorden import words

_ASKED: Final = words("delen")["gevraagd"]
_LATER: Final = words("delen")["later"]


def undecided(gelezen: Gelezen) -> tuple[str | None, int | None] | None:
    """Return the first part that is not decided and where it was asked; (None, sentence) where all is decided.

    The parts are those that are known, else what the sentences with the request name of the list of provisions.  None
    where there are no parts to look for.  A part that the decision puts off ("daarover beslissen wij later") counts.
    """
    zoeker = gelezen.zoeker
    asked = zoeker.sentences_with(_ASKED)
    parts = [*_known(gelezen)] or [*_named(gelezen, asked)]
    if not parts:
        return None
    later = zoeker.sentences_with(_LATER)
    if later:
        return gelezen.tekst.zinnen[min(later)].tekst, min(later)
    rest = [
        set(stems(zin.tekst))
        for number, zin in enumerate(gelezen.tekst.zinnen)
        if number not in asked or number in gelezen.toegekend | gelezen.geweigerd
    ]
    for part, needed in parts:
        if not any(needed & sentence for sentence in rest):
            return part, min(asked, default=None)
    decided = gelezen.toegekend | gelezen.geweigerd
    return (None, min(decided)) if decided else None


def _known(gelezen: Gelezen) -> Iterator[tuple[str, set[str]]]:
    for part in gelezen.bekend.gevraagd or ():
        if needed := set(stems(part.replace("_", " "))) - set(words("delen")["algemeen"]):
            yield part, needed


def _named(gelezen: Gelezen, asked: set[int]) -> Iterator[tuple[str, set[str]]]:
    for plek in gelezen.zoeker.find_any(words("delen")["voorzieningen"]):
        if plek.zin in asked:
            said = gelezen.zoeker.words_at(plek)
            yield said, set(stems(said))
