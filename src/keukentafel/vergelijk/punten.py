"""Lays points of a plan or of notes beside the sentences of a report, by their words: a sentence, or nothing."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final, Literal

from keukentafel.vergelijk.getallen import bedragen, datums, duren
from keukentafel.vergelijk.tekst import Tekst, Zin
from keukentafel.vergelijk.woorden import words
from keukentafel.vergelijk.zoeken import folded

Uitkomst = Literal[
    "staat_erin", "andere_tijd", "andere_dag", "ander_bedrag", "ander_persoon", "andersom", "misschien", "niets"
]

LEAST_SURE: Final = 0.6
LEAST: Final = 0.4
"""Of the weight of a point, what a sentence must hold to be called the same, or to be shown as perhaps the same."""

MOST_ALIKE: Final = 8
"""Sentences that share the same words with a point and in which a time is looked for; no letter says one more often."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_TWO_VOWELS: Final = re.compile(r"([aeou])\1")
_TWO_AT_END: Final = re.compile(r"([bdfgklmnprst])\1$")
_UNVOICED: Final = str.maketrans("vz", "fs")
_DATA: Final = words("punten")
_STOP: Final = frozenset(_DATA["stopwoorden"])
_NO: Final = frozenset(words("lijsten")["ontkenning"]["woorden"])
_NEED: Final = frozenset(_DATA["vraagt_hulp"])
_WHO: Final[Mapping[str, str]] = {folded(word): who for who, named in _DATA["wie"].items() for word in named}
_ENDINGS: Final[Sequence[str]] = sorted(_DATA["uitgangen"], key=len, reverse=True)
_SHORTEST: Final = 4


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """A point beside the best sentence of a report; `zin` is None where nothing is said about it.

    `woorden` are the stems that both have.  "andere_tijd": both tell a time of a week and they differ (minutes in
    `minuten`: of the point, of the sentence).  "andere_dag", "ander_bedrag" and "ander_persoon": both name days,
    amounts or persons and share none.  "andersom": one says no where the other does not.
    """

    punt: str
    uitkomst: Uitkomst
    zin: Zin | None
    woorden: tuple[str, ...] = ()
    minuten: tuple[int, int] | None = None


def punten(points: Iterable[str], tekst: Tekst, rond: date | None = None) -> tuple[Vergelijking, ...]:
    """Return each point with the sentence of a report that says it, or that nothing does.

    Words are compared by a light stem and by the groups of words that mean the same; no other cleverness.  `rond` is
    the day on the document: a day without a year is taken as the nearest to it, and without `rond` left out.
    """
    sentences = [(zin, frozenset(stems(zin.tekst))) for zin in tekst.zinnen if not zin.is_kop]
    return tuple(_beside(point, sentences, rond) for point in points)


def _beside(point: str, sentences: Sequence[tuple[Zin, frozenset[str]]], rond: date | None) -> Vergelijking:
    wanted = frozenset(stems(point))
    weight = sum(_weight(stem) for stem in wanted)
    if not weight:
        return Vergelijking(point, "niets", None)
    found: list[Zin] = []
    score, shared = 0.0, frozenset[str]()
    for zin, said in sentences:
        both = wanted & said
        share = sum(_weight(stem) for stem in both) / weight
        if found and both == shared:
            found.append(zin)
        elif share > score:
            found, score, shared = [zin], share, both
    enough = LEAST_SURE if len(wanted) > 1 else 1.0
    if not found or score < LEAST:
        return Vergelijking(point, "niets", None)
    best, told = _telling(point, found), tuple(sorted(shared))
    if score < enough:
        return Vergelijking(point, "misschien", best, told)
    return _compared(point, best, told, rond)


def _telling(point: str, found: Sequence[Zin]) -> Zin:
    """Return the first of sentences that share the same words; where the point tells a time the first that does too."""
    if len(found) == 1 or not _times(point):
        return found[0]
    return next((zin for zin in found[:MOST_ALIKE] if _times(zin.tekst)), found[0])


def _times(text: str) -> list[int]:
    return [each.per_week for each in duren(text) if each.per_week is not None]


def _compared(point: str, zin: Zin, told: tuple[str, ...], rond: date | None) -> Vergelijking:
    mine, theirs = _times(point), _times(zin.tekst)
    if mine and theirs and not set(mine) & set(theirs):
        return Vergelijking(point, "andere_tijd", zin, told, (mine[0], theirs[0]))
    if other := _other(point, zin.tekst, rond):
        return Vergelijking(point, other, zin, told)
    if _says_no(point) is not _says_no(zin.tekst) and not (_needs(point) or _needs(zin.tekst)):
        return Vergelijking(point, "andersom", zin, told)
    return Vergelijking(point, "staat_erin", zin, told)


def _other(point: str, said: str, rond: date | None) -> Uitkomst | None:
    """Return of what both name something and share nothing: a day, an amount, a person."""
    if _share_none(*({each.dag for each in datums(text, rond)} for text in (point, said))):
        return "andere_dag"
    if _share_none(*({each.euro for each in bedragen(text)} for text in (point, said))):
        return "ander_bedrag"
    if _share_none(_who(point), _who(said)):
        return "ander_persoon"
    return None


def _share_none(mine: Set[object], theirs: Set[object]) -> bool:
    return bool(mine and theirs and not mine & theirs)


def _who(text: str) -> frozenset[str]:
    """Return who is spoken of, by what they are to somebody: two words for one relation are one."""
    return frozenset(_WHO[word] for each in _WORD.findall(text) if (word := folded(each)) in _WHO)


def _says_no(text: str) -> bool:
    return any(folded(word) in _NO for word in _WORD.findall(text))


def _needs(text: str) -> bool:
    """Say whether a text asks for help: "I cannot" and "needs help with" then say the same."""
    return any(folded(word) in _NEED for word in _WORD.findall(text))


def _weight(stem: str) -> float:
    """Long words tell more than short ones; a group of words that mean the same tells most."""
    return 2.0 if stem.startswith("=") else 1.0 + min(len(stem), 12) / 12


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words that mean something, each once, in order; a group is told by its name, "=nacht".

    >>> stems("Zij helpt mij met douchen en wassen.")
    ('help', '=wassen')
    """
    found = (stem for word in _WORD.findall(text) if (stem := _stem(folded(word))))
    return tuple(dict.fromkeys(found))


def _stem(word: str) -> str:
    if word in _STOP or word in _NO or len(word) < 3:
        return ""
    light = _light(word)
    return _groups().get(word) or _groups().get(light) or _compound(light) or light


def _light(word: str) -> str:
    """Take off one ending, and write the rest one way: "lopen", "loopt" and "loop" are one."""
    if word.startswith("ge") and len(word) > 6 and word[-1] in "dtn":
        word = word[2:]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            word = word[: -len(ending)]
            break
    word = _TWO_VOWELS.sub(r"\1", word)
    word = _TWO_AT_END.sub(r"\1", word)
    return word.translate(_UNVOICED) if word[-1:] in "vz" else word


def _compound(stem: str) -> str | None:
    """Return the group of the first or last part of a compound: "nachtzorg" is about the night."""
    if len(stem) < 2 * _SHORTEST:
        return None
    for part, group in _long_groups():
        if stem.startswith(part) or stem.endswith(part):
            return group
    return None


@cache
def _long_groups() -> tuple[tuple[str, str], ...]:
    return tuple(
        sorted((each for each in _groups().items() if len(each[0]) > _SHORTEST), key=lambda each: -len(each[0]))
    )


@cache
def _groups() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, members in _DATA["groepen"].items():
        for member in members:
            found |= {folded(member): f"={name}", _light(folded(member)): f"={name}"}
    return found
