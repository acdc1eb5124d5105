"""Finds where a text treats the seven subjects of the onderzoek (Wmo 2015 art. 2.3.2 lid 4, a to g)."""

from dataclasses import dataclass
from typing import Final

from keukentafel.vergelijk.tekst import Tekst, Zin
from keukentafel.vergelijk.woorden import words
from keukentafel.vergelijk.zoeken import Zoeker

LETTERS: Final = "abcdefg"


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """Where a subject is treated: its sentences, none where it is not; `onder_kop` where a heading names it."""

    letter: str
    zinnen: tuple[Zin, ...]
    onder_kop: bool


def onderwerpen(tekst: Tekst, zoeker: Zoeker | None = None) -> tuple[Onderwerp, ...]:
    """Return each of the seven subjects with the sentences that speak of it, by its words and by the headings."""
    index = zoeker or Zoeker(tekst)
    return tuple(_subject(letter, tekst, index) for letter in LETTERS)


def _subject(letter: str, tekst: Tekst, zoeker: Zoeker) -> Onderwerp:
    row = words("onderwerpen")[letter]
    headings = {tekst.zinnen[at].tekst for at in zoeker.sentences_with(row["kop"]) if tekst.zinnen[at].is_kop}
    numbers = zoeker.sentences_with(row["woorden"])
    found = tuple(
        zin
        for at, zin in enumerate(tekst.zinnen)
        if not zin.is_kop and (at in numbers or (zin.kop and zin.kop in headings))
    )
    return Onderwerp(letter, found, bool(headings))
