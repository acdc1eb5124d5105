"""What to be careful about now, each said once, with what can be asked or mended about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.tafel.weg.committees import asked
from keukentafel.tafel.weg.story import Story, counting
from wet.procedure import Stand
from wet.traject.answers import Waarschuwing


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing to be careful about, with its sources; none: advice, not law, and then the text says so itself.

    `asks`: the committee to ask about; `mends`: the place of the fact of which one may say what it belongs to.
    """

    code: str
    text: str
    sources: tuple[str, ...]
    asks: str | None = None
    mends: int | None = None


def cautions(now: Stand, seen: Mapping[str, Any], story: Story) -> tuple[Caution, ...]:
    """Return the warnings of a stand, also given as JSON; what two meldingen give alike is said once."""
    committee = asked(seen)
    found: dict[str, Caution] = {}
    for warning, row in zip(now.facts.waarschuwingen, seen["waarschuwingen"], strict=True):
        asks = committee if warning.code == "commissie_onbekend" else None
        mends = _in_doubt(warning, story) if warning.code == "hoort_bij_onduidelijk" else None
        found.setdefault(row["tekst"], Caution(warning.code, row["tekst"], tuple(row["bron"]), asks, mends))
    return tuple(found.values())


def _in_doubt(warning: Waarschuwing, story: Story) -> int | None:
    """Return the place of the fact that a warning is about: by its name, else the last of its kind."""
    kind = dict(warning.values).get("soort")
    places = [place for place, fact in counting(story) if fact["soort"] == kind]
    by_name = [place for place in places if warning.bij is not None and story.facts[place].get("id") == warning.bij]
    return next(iter([*by_name, *reversed(places)]), None)
