"""What to look for in the letter where a besluit takes help away, asks money back, or is about help for now."""

from dataclasses import dataclass

from keukentafel.tafel.weg.showing.standing import Standing
from wet.wmo2015.herziening import controles


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look for, in a sentence with its articles; none: advice, and the sentence says so."""

    sentence: str
    sources: tuple[str, ...]


def checks(where: Standing, language: str) -> tuple[Check, ...]:
    """Return what to look for in the latest besluit, as long as it can be objected to or is objected to."""
    told = [fact for each in where.sporen for fact in each.facts if fact.soort == "besluit_bekendgemaakt"]
    if not told or where.seen["plek"] == "daarna":
        return ()
    last = max(told, key=lambda fact: fact.day)
    found = controles(where.seen["wet"], str(last.values.get("uitkomst") or ""))
    return tuple(Check(each.sentence(language), tuple(str(source) for source in each.sources)) for each in found)
