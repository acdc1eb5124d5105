"""Finds which part of what was asked a decision says nothing about."""

from collections.abc import Iterator
from typing import Final

from keukentafel.vergelijk.kenmerken import Gelezen
from keukentafel.vergelijk.punten import stems
from keukentafel.vergelijk.woorden import words

_ASKED: Final = words("delen")["gevraagd"]
_GENERAL: Final = frozenset(words("delen")["algemeen"])
_WITHIN: Final = 4
"""Letters of a stem that may be found within another."""
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
    later = {number for number in zoeker.sentences_with(_LATER) if _names_any(gelezen, number, parts)}
    if later:
        return gelezen.tekst.zinnen[min(later)].tekst, min(later)
    whole = zoeker.sentences_with(words("delen")["geheel"])
    decided = gelezen.toegekend | gelezen.geweigerd
    if len(parts) == 1 and decided:
        return None, min(decided)
    of_all = [number for number in whole if not _names_one(gelezen, number, parts)]
    if of_all and not gelezen.toegekend:
        return None, min(of_all)
    rest = [
        said
        for number, said in enumerate(gelezen.stammen)
        if number not in asked or number in gelezen.toegekend | gelezen.geweigerd
    ]
    if _grants_by_another_name(gelezen, parts):
        return None
    for part, needed in parts:
        if not any(_meet(needed, sentence) for sentence in rest):
            return part, min(asked, default=None)
    return (None, min(decided)) if decided else None


def _grants_by_another_name(gelezen: Gelezen, parts: list[tuple[str, set[str]]]) -> bool:
    """Say whether something is granted that no part asked for by that name: it may be the part that seems missing."""
    granted = gelezen.zoeker.sentences_with(words("delen")["gegeven"]) & gelezen.toegekend
    granted |= {number for number in gelezen.toegekend if gelezen.tekst.zinnen[number].tekst.endswith(":")}
    said = [gelezen.stammen[number] for number in granted]
    return any(not any(_meet(needed, sentence) for _, needed in parts) for sentence in said)


def _meet(needed: set[str], said: frozenset[str]) -> bool:
    """Say whether a sentence may be about a part: a shared stem, or one within the other ("keuken", "keukenblad")."""
    return bool(needed & said) or any(
        one in other or other in one
        for one in needed
        for other in said
        if len(one) >= _WITHIN and len(other) >= _WITHIN
    )


def _names_any(gelezen: Gelezen, number: int, parts: list[tuple[str, set[str]]]) -> bool:
    """Say whether a sentence names a part: the bill of the CAK may come later as well."""
    said = gelezen.stammen[number]
    return any(needed & said for _, needed in parts)


def _names_one(gelezen: Gelezen, number: int, parts: list[tuple[str, set[str]]]) -> bool:
    """Say whether a sentence that refuses or grants the request names a part, where there are more."""
    return len(parts) > 1 and _names_any(gelezen, number, parts)


def _known(gelezen: Gelezen) -> Iterator[tuple[str, set[str]]]:
    """Yield the parts that were told, each with the stems that no other part has, where it has such stems."""
    said = {part: set(stems(part.replace("_", " "))) - _GENERAL for part in gelezen.bekend.gevraagd or ()}
    for part, needed in said.items():
        others = {stem for other, its in said.items() if other != part for stem in its}
        if needed:
            yield part, needed - others or needed


def _named(gelezen: Gelezen, asked: set[int]) -> Iterator[tuple[str, set[str]]]:
    for plek in gelezen.zoeker.find_any(words("delen")["voorzieningen"]):
        if plek.zin in asked:
            said = gelezen.zoeker.words_at(plek)
            yield said, set(stems(said))
