"""What a letter needs of a dossier: whose gemeente, which besluit, and until when one may object."""

from collections.abc import Mapping
from datetime import date

from wet.procedure import Stand

from keukentafel.bestand import DossierFile
from keukentafel.letters import LetterFacts


def facts_of(file: DossierFile, stand: Stand, on: date) -> LetterFacts:
    """Return the facts of a letter written on the day `on`; what the dossier does not tell stays a line for a pen."""
    term = _last_term(stand.as_json(texts=False))
    sent_on = _day(term, "begint")
    last_on = _day(term, "laatste_dag")
    return LetterFacts(
        written_on=on,
        wet="jeugdwet" if file.data["wet"] == "jeugdwet" else "wmo",
        gemeente=_gemeente(file.data),
        has_besluit=bool(term),
        besluit_sent_on=sent_on,
        besluit_dated_on=_dated_on(file.data, sent_on),
        bezwaar_last_day=last_on,
        is_bezwaar_late=last_on is not None and last_on < on,
    )


def _last_term(stand: Mapping[str, object]) -> Mapping[str, object]:
    """Return the term to object that began last, or nothing where there is none."""
    terms = stand["termijnen"]
    found = [term for term in terms if term["soort"] == "bezwaar"] if isinstance(terms, list) else []
    return max(found, key=lambda term: str(term["begint"] or ""), default={})


def _dated_on(data: Mapping[str, object], sent_on: date | None) -> date | None:
    """Return the date at the top of the besluit that was sent on `sent_on`."""
    facts = data["feiten"]
    for fact in facts if isinstance(facts, list) else []:
        if fact.get("soort") == "besluit_bekendgemaakt" and sent_on in (_day(fact, "op"), _day(fact, "dagtekening")):
            return _day(fact, "dagtekening")
    return None


def _gemeente(data: Mapping[str, object]) -> str:
    gemeente = data.get("gemeente")
    return str(gemeente.get("naam") or "") if isinstance(gemeente, Mapping) else ""


def _day(row: Mapping[str, object], key: str) -> date | None:
    return date.fromisoformat(str(row[key])) if row.get(key) else None
