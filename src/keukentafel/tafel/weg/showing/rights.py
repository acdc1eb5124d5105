"""The few rights that matter now, for whoever reads the page: the person, a carer, or somebody who supports."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from wet.rechten import ForWhom, Right, rights_for

MOST = 4
"""More than this at once is a leaflet again."""

IN_FRONT = "gemeente_noemt_vertrouwenspersoon"
"""What the gemeente must tell young people and parents (Jeugdwet art. 2.5); the Wmo does not have it."""

READERS: tuple[ForWhom, ...] = ("client", "mantelzorger", "ondersteuner")
"""For whom one may read; the first holds where nobody said."""


@dataclass(frozen=True, slots=True)
class KnownRight:
    """One right: what holds, the sentence to say aloud, why, what leaflets get wrong (if they do), its sources."""

    statement: str
    to_say: str
    explanation: str
    correction: str | None
    sources: tuple[str, ...]


def reader(typed: str) -> ForWhom:
    """Return for whom the page is read, from what the form sent."""
    return next((each for each in READERS if each == typed), READERS[0])


def rights(seen: Mapping[str, Any], law: str, who: ForWhom, language: str) -> tuple[KnownRight, ...]:
    """Return what matters at a stand (as JSON), the reader's own first, then that of the person it is about."""
    codes = [row["code"] for row in seen["waarschuwingen"]]
    found: dict[str, Right] = {}
    for each in (who, READERS[0]):
        found |= {right.code: right for right in rights_for(law, seen["plek"], codes, each) if right.code not in found}
    order = sorted(found.values(), key=lambda right: right.code != IN_FRONT)
    return tuple(_known(right, law, language) for right in order[:MOST])


def _known(right: Right, law: str, language: str) -> KnownRight:
    return KnownRight(
        statement=right.statement(language),
        to_say=right.to_say(language),
        explanation=right.explanation(language),
        correction=right.correction(language),
        sources=tuple(str(source) for source in right.sources[law]),
    )
