"""A whole road of facts, and short ways to look at it from outside, at a gemeente without committees."""

from datetime import date
from typing import Any

from wet.feiten import DossierFaults, read_dossier
from wet.procedure import stand

Raw = dict[str, Any]

UNKNOWN: Raw = {"code": "GM0000", "naam": "Voorbeeldgemeente"}
NO_COMMISSIE: Raw = UNKNOWN | {"bezwaarcommissie": False, "klachtcommissie": False}


def fact(soort: str, op: str | None = None, **fields: Any) -> Raw:
    """Return one fact as it stands in a file."""
    return {"soort": soort} | ({"op": op} if op else {}) | fields


def look(op: str, *facts: Raw, wet: str = "wmo", gemeente: Raw = NO_COMMISSIE, language: str = "nl", **top: Any) -> Raw:
    """Return the stand on a day of a dossier with these facts, as JSON."""
    data = {"formaat": "keukentafel-dossier/1", "wet": wet, "gemeente": gemeente, "feiten": list(facts)}
    return stand(read_dossier(data | top), date.fromisoformat(op)).as_json(language)


def term(found: Raw, soort: str, bij: str | None = None) -> Raw:
    """Return the one term of this kind."""
    (one,) = [each for each in found["termijnen"] if each["soort"] == soort and bij in (None, each["bij"])]
    return one


def shape(found: Raw, soort: str, bij: str | None = None) -> tuple[Any, ...]:
    """Return what a term comes to: its last day, its status and when it was met."""
    one = term(found, soort, bij)
    return one["laatste_dag"], one["status"], one["gehaald_op"]


def soorten(found: Raw) -> set[str]:
    """Return which terms are listed."""
    return {each["soort"] for each in found["termijnen"]}


def codes(found: Raw) -> set[str]:
    """Return the codes of the warnings."""
    return {each["code"] for each in found["waarschuwingen"]}


def where(found: Raw) -> tuple[str, str, str]:
    """Return phase, place and turn."""
    return found["fase"], found["plek"], found["aan_zet"]


def may(found: Raw, actie: str) -> bool:
    """Say whether an action may be done."""
    return actie in found["mogelijk"]


def why(found: Raw, actie: str) -> Raw:
    """Return the one ruling on an action."""
    (one,) = [each for each in found["kan"] if each["actie"] == actie]
    return one


def fault_codes(*facts: Raw, **top: Any) -> list[tuple[int | None, str]]:
    """Return place and code of every fault of a dossier; empty where there are none."""
    try:
        look("2026-11-22", *facts, **top)
    except DossierFaults as refusal:
        return [(fault.feit, fault.code) for fault in refusal.faults]
    return []


# A whole road, a Monday to begin with: 2026-02-02.
MELDING = fact("melding_gedaan", "2026-02-02", id="m")
VERSLAG = fact("verslag_verzonden", "2026-03-10", id="v")
AANVRAAG = fact("aanvraag_ingediend", "2026-10-05", id="a")  # decision term: Monday 19 October
BESLUIT = fact("besluit_bekendgemaakt", "2026-10-15", id="b", uitkomst="afgewezen", op_aanvraag=True)
BEZWAAR = fact("bezwaar_ingediend", "2026-11-02", id="z")  # the six weeks end on Thursday 26 November
ANSWER = fact("beslissing_op_bezwaar_bekendgemaakt", "2027-01-05", id="bob", uitkomst="ongegrond")
BEROEP = fact("beroep_ingesteld", "2027-02-01", id="r", over="besluit")
TO_VERSLAG = (MELDING, VERSLAG)
TO_AANVRAAG = (*TO_VERSLAG, AANVRAAG)
TO_BESLUIT = (*TO_AANVRAAG, BESLUIT)
TO_BEZWAAR = (*TO_BESLUIT, BEZWAAR)
TO_ANSWER = (*TO_BEZWAAR, ANSWER)
TO_BEROEP = (*TO_ANSWER, BEROEP)
