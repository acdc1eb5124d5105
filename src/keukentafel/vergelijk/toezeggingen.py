"""Finds promises in a text, and whether they say who does it and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from keukentafel.vergelijk.getallen import datums
from keukentafel.vergelijk.tekst import Tekst, Zin
from keukentafel.vergelijk.woorden import words
from keukentafel.vergelijk.zoeken import Plek, Zoeker, folded

_WORDS: Final = words("toezeggingen")
_NAME: Final = re.compile(r"(?:^|\bdat |\bdoor |: )(?:[A-Z]\. ?)*([A-ZÀ-Þ][^\W\d_]{2,})")
_SHORT_DAY: Final = re.compile(r"(?<![\d/-])[0-3]?\d[/-][01]?\d(?![\d/-])")
_NO_NAMES: Final = frozenset(folded(each) for each in (*words("punten")["stopwoorden"], *_WORDS["geen_naam"]))


@dataclass(frozen=True, slots=True)
class Toezegging:
    """One promise; `wie` and `wanneer` are the words that say so, "" where they are missing."""

    zin: Zin
    wat: str
    wie: str
    wanneer: str
    dag: date | None = None

    @property
    def is_open(self) -> bool:
        """Say whether it lacks who or when."""
        return not (self.wie and self.wanneer)


def toezeggingen(tekst: Tekst, zoeker: Zoeker | None = None, rond: date | None = None) -> tuple[Toezegging, ...]:
    """Return the promises in a text, one a sentence; `rond` is the day of the text, for days without a year."""
    return tuple(_found(tekst, zoeker or Zoeker(tekst), rond))


def _found(tekst: Tekst, zoeker: Zoeker, rond: date | None) -> Iterator[Toezegging]:
    promises: dict[int, Plek] = {}
    for plek in zoeker.find_any(_WORDS["belofte"]):
        promises.setdefault(plek.zin, plek)
    none = zoeker.sentences_with(_WORDS["geen_belofte"])
    who, when = (_first(zoeker, _WORDS[name]) for name in ("wie", "wanneer"))
    for number in sorted(set(promises) - none):
        zin = tekst.zinnen[number]
        if zin.is_kop or zoeker.is_negated(promises[number]):
            continue
        days = datums(zin.tekst, rond)
        yield Toezegging(
            zin,
            zoeker.words_at(promises[number]),
            who.get(number, "") or _named(zin.tekst),
            days[0].tekst if days else when.get(number, "") or _short_day(zin.tekst),
            days[0].dag if days else None,
        )


def _short_day(said: str) -> str:
    """Return a day without its year, as in "19/2": it says when, though not which year."""
    found = _SHORT_DAY.search(said)
    return found.group() if found else ""


def _named(said: str) -> str:
    """Return a first name that may be who does it: at the beginning, or after "dat", "door" or a colon."""
    names = (found[1] for found in _NAME.finditer(said))
    return next((name for name in names if folded(name) not in _NO_NAMES), "")


def _first(zoeker: Zoeker, patterns: list[str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for plek in zoeker.find_any(patterns):
        found.setdefault(plek.zin, zoeker.words_at(plek))
    return found
