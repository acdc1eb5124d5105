"""Finds the persons that a text names: by title ("mevrouw De Wit") and by what they are to somebody ("uw dochter")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from keukentafel.vergelijk.tekst import Tekst, Zin
from keukentafel.vergelijk.woorden import words
from keukentafel.vergelijk.zoeken import Zoeker

_TITLES: Final = "|".join(re.escape(each) for each in words("personen")["titels"])
_BETWEEN: Final = "|".join(re.escape(each) for each in words("personen")["tussenvoegsels"])
_NAMED: Final = re.compile(
    rf"\b(?P<titel>{_TITLES})\.?\s+(?P<naam>(?:(?:[A-Z]\.\s?)+)?(?:(?:{_BETWEEN})\s+)*(?-i:[A-ZÀ-Þ])[\w'’-]+"
    rf"(?:(?:\s+(?:{_BETWEEN}))*[\s-](?-i:[A-ZÀ-Þ])[\w'’-]+)*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Persoon:
    """Somebody who is named: `naam` without the title, or `rol` as the text says it; one of the two is empty."""

    naam: str
    rol: str
    zin: Zin


def personen(tekst: Tekst, zoeker: Zoeker | None = None) -> tuple[Persoon, ...]:
    """Return who is named, each name and each role once, at the first sentence that does so."""
    seen: dict[tuple[str, str], Persoon] = {}
    for each in (*_by_name(tekst), *_by_role(tekst, zoeker or Zoeker(tekst))):
        seen.setdefault((each.naam.lower(), each.rol.lower()), each)
    return tuple(sorted(seen.values(), key=lambda each: each.zin.begin))


def _by_name(tekst: Tekst) -> Iterator[Persoon]:
    for zin in tekst.zinnen:
        for found in _NAMED.finditer(zin.tekst):
            yield Persoon(found["naam"], "", zin)


def _by_role(tekst: Tekst, zoeker: Zoeker) -> Iterator[Persoon]:
    for plek in zoeker.find_any(words("personen")["rollen"]):
        yield Persoon("", zoeker.words_at(plek).lower(), tekst.zinnen[plek.zin])
