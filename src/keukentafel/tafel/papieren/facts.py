"""What a note or a letter can be about: what happened on this road, each in words and with its day."""

from collections.abc import Mapping
from datetime import date

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.language import current
from keukentafel.tafel.weg.telling.story import day_of
from keukentafel.tafel.weg.texts import has, text
from wet.teksten import written_date


def facts_of(at_table: AtTable) -> Mapping[str, str]:
    """Return the facts that count by their id, newest first, as "Ik kreeg een besluit, 3 maart 2026"."""
    if "gedeeld" not in at_table.names():
        return {}
    versions = [entry.current[0].data for entry in at_table.entries_by_kind("gedeeld").get("feit", ())]
    facts = [data["inhoud"] for data in versions if isinstance(data["inhoud"], Mapping)]
    replaced = {fact.get("vervangt") for fact in facts}
    counting = [fact for fact in facts if not fact.get("vervallen") and fact.get("id") not in replaced]
    counting.sort(key=lambda fact: (day_of(fact), str(fact.get("id"))), reverse=True)
    return {str(fact["id"]): _words(fact) for fact in counting if fact.get("id")}


def _words(fact: Mapping[str, object]) -> str:
    language, kind = current(), f"feit.{fact.get('soort')}"
    words = text(kind, language) if has(kind, language) else str(fact.get("soort"))
    try:
        day = written_date(date.fromisoformat(day_of(fact)), language)
    except ValueError:
        return words
    return f"{words}, {day}"
