"""A source: which article of which law an answer rests on, from when to when, and how sure we are."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Certainty = Literal["zeker", "uitleg", "onzeker"]


@dataclass(frozen=True, slots=True)
class Source:
    """One place in the law (or one ruling of a court) that an answer rests on.

    `wet` is the short name as lawyers write it ("Wmo 2015", "Awb", "Atw") or an ECLI, which then has no
    artikel.  `certainty` is "zeker" where the text was read or is settled, "uitleg" where we infer it from the
    text, "onzeker" where a lawyer may well argue otherwise; the product says so on screen.

    >>> str(Source("Wmo 2015", "2.3.2", lid=9))
    'Wmo 2015 art. 2.3.2 lid 9'
    >>> str(Source("Awb", "4:15", lid=2, onder="a"))
    'Awb art. 4:15 lid 2 onder a'
    >>> str(Source("ECLI:NL:CRVB:2018:2013"))
    'ECLI:NL:CRVB:2018:2013'
    """

    wet: str
    artikel: str = ""
    lid: int | None = None
    onder: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    certainty: Certainty = "zeker"

    def __str__(self) -> str:
        parts = [self.wet]
        if self.artikel:
            parts.append(f"art. {self.artikel}")
        if self.lid is not None:
            parts.append(f"lid {self.lid}")
        if self.onder:
            parts.append(f"onder {self.onder}")
        return " ".join(parts)

    def holds_on(self, day: date) -> bool:
        """Say whether the source is in force on `day`; an open end means: as far as we know, still."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)
