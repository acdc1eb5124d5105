"""The heading of the page: it says the fact, "De gemeente is 5 dagen te laat", and who is to act."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.tafel.weg.bars import is_late
from keukentafel.tafel.weg.texts import counted, text

DECIDES = {
    "onderzoek": "onderzoek",
    "beslissing_wmo": "besluit",
    "beslissing_jeugd": "besluit",
    "bezwaarbeslissing_6w": "bezwaar",
    "bezwaarbeslissing_12w": "bezwaar",
    "nieuw_besluit": "bezwaar",
    "klacht_6w": "klacht",
    "klacht_10w": "klacht",
    "dwangsom_vaststelling": "dwangsom",
}
"""Which duty of the gemeente a term belongs to, for the sentence under the heading."""

REMEDIES = {
    "bezwaar": "bezwaar_maken",
    "beroep": "beroep_instellen",
    "hoger_beroep": "hoger_beroep_instellen",
}
"""The resident's own terms that no one can miss without loss, and the action that they are for."""


@dataclass(frozen=True, slots=True)
class Headline:
    """The fact itself, one sentence that helps, who is to act, and whether somebody is late."""

    title: str
    lead: str
    turn: str
    is_late: bool = False


def headline(stand: Mapping[str, Any], language: str) -> Headline:
    """Return the heading for a stand (as JSON, contract section 4) of a dossier with at least one fact."""
    turn = text(f"wie.{stand['aan_zet']}", language)
    for attempt in (_remedy, _too_early, _late, _running):
        if found := attempt(stand, language, turn):
            return found
    code = _without_term(stand)
    return Headline(text(f"kop.{code}", language), text(f"leid.{code}", language), turn)


def _remedy(stand: Mapping[str, Any], language: str, turn: str) -> Headline | None:
    """A term to object or appeal that still runs goes before everything else: it can't be got back."""
    open_terms = [
        term
        for term in stand["termijnen"]
        if term["status"] == "loopt" and REMEDIES.get(term["soort"]) in stand["mogelijk"] and term["dagen"] is not None
    ]
    if not open_terms:
        return None
    term = min(open_terms, key=lambda each: each["dagen"])
    soort, day = term["soort"], date.fromisoformat(term["laatste_dag"])
    turn = text("wie.keuze", language) if stand["aan_zet"] == "niemand" else turn
    return Headline(counted(f"kop.{soort}", language, term["dagen"]), text(f"leid.{soort}", language, dag=day), turn)


def _too_early(stand: Mapping[str, Any], language: str, turn: str) -> Headline | None:
    """A notice of default that came too early: the sender must hear it, and hear what to do."""
    if not any(warning["code"] == "ingebrekestelling_te_vroeg" for warning in stand["waarschuwingen"]):
        return None
    code = "te_vroege_ingebrekestelling"
    deciding = [term for term in _of_gemeente(stand) if DECIDES[term["soort"]] in ("besluit", "bezwaar")]
    if running := [term for term in deciding if term["status"] == "loopt"]:
        day = date.fromisoformat(running[0]["laatste_dag"])
        return Headline(text(f"kop.{code}", language), text(f"leid.{code}", language, dag=day), turn)
    if any(is_late(term) for term in deciding):
        return Headline(text(f"kop.{code}", language), text(f"leid.{code}_alweer", language), turn, is_late=True)
    return None


def _late(stand: Mapping[str, Any], language: str, turn: str) -> Headline | None:
    late = [term for term in _of_gemeente(stand) if is_late(term)]
    if not late or stand["aan_zet"] != "gemeente":
        return None
    term = min(late, key=lambda each: each["laatste_dag"])
    title = counted("kop.te_laat", language, -term["dagen"])
    lead = text(f"leid.te_laat.{DECIDES[term['soort']]}", language, dag=date.fromisoformat(term["laatste_dag"]))
    return Headline(title, lead, turn, is_late=True)


def _running(stand: Mapping[str, Any], language: str, turn: str) -> Headline | None:
    running = [term for term in _of_gemeente(stand) if term["status"] == "loopt" and term["dagen"] is not None]
    if not running or stand["aan_zet"] != "gemeente":
        return None
    term = min(running, key=lambda each: each["laatste_dag"])
    title = counted("kop.wacht_op_gemeente", language, term["dagen"])
    lead = text(
        f"leid.wacht_op_gemeente.{DECIDES[term['soort']]}", language, dag=date.fromisoformat(term["laatste_dag"])
    )
    return Headline(title, lead, turn)


def _without_term(stand: Mapping[str, Any]) -> str:
    """Return the code of the heading where no term is running or late."""
    if any(term["status"] == "opgeschort" for term in stand["termijnen"]) and stand["aan_zet"] == "inwoner":
        return "gegevens"
    if any(row["code"] == "jeugd_hulp_via_verwijzing" and row["mag"] for row in stand["kan"]):
        return "verwijzing"
    if stand["aan_zet"] == "inwoner" and "aanvraag_indienen" in stand["mogelijk"] and stand["plek"] == "verslag":
        return "verslag"
    if stand["aan_zet"] == "inwoner" and stand["plek"] == "melden" and "melding_doen" in stand["mogelijk"]:
        return "begin"
    return str(stand["aan_zet"])


def _of_gemeente(stand: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """Return the terms of the gemeente that may lead: once there is an aanvraag it is about the besluit, and a
    complaint only leads where it is all there is.
    """
    duties = [term for term in stand["termijnen"] if term["soort"] in DECIDES and term["gehaald_op"] is None]
    if any(DECIDES[term["soort"]] in ("besluit", "bezwaar") for term in duties):
        duties = [term for term in duties if term["soort"] != "onderzoek"]
    leading = [term for term in duties if DECIDES[term["soort"]] != "klacht"]
    return leading or duties
