"""What the age of the person a table is about changes: a child's say begins at 12 and is whole at 16."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from wet.jeugdwet.artikel import jeugdwet
from wet.source import Source

Band = Literal["under_12", "12_to_15", "16_plus"]

SAY_BEGINS_AT = 12
SAY_IS_WHOLE_AT = 16

_PARENTS_SPEAK = jeugdwet("7.3.15")
_BOTH_CONSENT = jeugdwet("7.3.15", certainty="uitleg")
"""The article was read for those under 12; what holds between 12 and 16, and from 16, was not read in its own words."""


@dataclass(frozen=True, slots=True)
class AgeNote:
    """Which rules of age hold on a day, with the places in the law they rest on and how sure these are."""

    band: Band
    years: int
    sources: tuple[Source, ...]

    @property
    def is_own_master(self) -> bool:
        """Whether the table is the young person's: parents decide nothing more on the ground that they are parents."""
        return self.band == "16_plus"


def age_note(persoon: Mapping[str, object], today: date) -> AgeNote | None:
    """Return what the age of `persoon` means on a day; None where `geboren` is not known, or no day that can be.

    >>> age_note({"geboren": "2014-11-23"}, date(2026, 11, 22)).band
    'under_12'
    >>> age_note({"geboren": "2014-11-22"}, date(2026, 11, 22)).band
    '12_to_15'
    """
    born = _born(persoon)
    if born is None or born > today:
        return None
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    if years < SAY_BEGINS_AT:
        return AgeNote("under_12", years, (_PARENTS_SPEAK,))
    if years < SAY_IS_WHOLE_AT:
        return AgeNote("12_to_15", years, (_BOTH_CONSENT,))
    return AgeNote("16_plus", years, (_BOTH_CONSENT,))


def _born(persoon: Mapping[str, object]) -> date | None:
    try:
        return date.fromisoformat(str(persoon.get("geboren", "")))
    except ValueError:
        return None
