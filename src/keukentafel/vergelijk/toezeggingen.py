"""Finds promises in a text, and whether they say who does it and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from keukentafel.vergelijk.getallen import datums
from keukentafel.vergelijk.tekst import Tekst, Zin
from keukentafel.vergelijk.woorden import words
from keukentafel.vergelijk.zoeken import Plek, Zoeker

_WORDS: Final = words("toezeggingen")


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
            who.get(number, ""),
            days[0].tekst if days else when.get(number, ""),
            days[0].dag if days else None,
        )


def _first(zoeker: Zoeker, patterns: list[str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for plek in zoeker.find_any(patterns):
        found.setdefault(plek.zin, zoeker.words_at(plek))
    return found
