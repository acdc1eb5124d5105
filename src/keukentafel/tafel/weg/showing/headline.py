"""The heading of the page: it says the fact, "De gemeente is 5 dagen te laat", and who is to act."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.design.drawings.chairs import Party
from keukentafel.tafel.weg.showing.bars import is_late
from keukentafel.tafel.weg.showing.life import end_of_help, has_stopped, is_moved, is_over, is_reviewed
from keukentafel.tafel.weg.showing.objecting import NOTHING, Objecting
from keukentafel.tafel.weg.showing.reasons import reasons_due
from keukentafel.tafel.weg.showing.standing import Standing
from keukentafel.tafel.weg.texts import counted, has, text

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

SOON = 7
"""From this many days left on we say "today" where nobody knows when the letter was sent."""

_CHOICE: Party = "inwoner"


@dataclass(frozen=True, slots=True)
class Headline:
    """The fact itself, one sentence that helps, who is to act, and whether somebody is late.

    `seat`: whose chair is lit, where that is another than whose turn it is in law.  `day`: the last day that it is
    about, so that it can be said again on another day.
    """

    title: str
    lead: str
    turn: str
    is_late: bool = False
    seat: Party | None = None
    day: date | None = None


def headline(where: Standing, language: str, told: Objecting = NOTHING) -> Headline:
    """Return the heading for where a dossier with at least one fact stands.

    `told`: what the story says about objecting beside it.
    """
    stand = where.seen
    turn = text(f"wie.{stand['aan_zet']}", language)
    if is_over(where):
        return Headline(text("kop.overleden", language), text("leid.overleden", language), text("wie.stil", language))
    if found := _remedy(stand, language, turn) or _unclear(stand, language, told):
        return found
    for attempt in (_too_early, _notice_runs):
        if found := attempt(stand, language, turn):
            return found
    if found := _late(where.leading, language, turn) or _reasons(where, language):
        return found
    if found := _late_beside(where, language) or _moved(where, language):
        return found
    if found := _running(where.leading, language, turn) or _ending(where, language):
        return found
    if told.was_refused and (found := _passed(stand, language)):
        return found
    code = "gestopt" if has_stopped(where) else "heronderzoek" if is_reviewed(where) else _without_term(stand)
    if code in ("verwijzing", "gestopt"):
        return Headline(text(f"kop.{code}", language), text(f"leid.{code}", language), _choice(language), seat=_CHOICE)
    lead = f"leid.{code}.{stand['wet']}"
    return Headline(
        text(f"kop.{code}", language), text(lead if has(lead, language) else f"leid.{code}", language), turn
    )


def _reasons(where: Standing, language: str) -> Headline | None:
    """The reasons of an objection that are still to come: the gemeente waits for them, whatever term it has."""
    due = reasons_due(where)
    if due is None:
        return None
    is_ahead = due.day is not None and not due.code.endswith("voorbij")
    title = text("kop.redenen_tot" if is_ahead else "kop.redenen", language, dag=due.day or "")
    lead = text(f"leid.{due.code}", language, dag=due.day or "")
    is_over = due.code == "redenen_voorbij"
    return Headline(title, lead, text("wie.inwoner", language), is_late=is_over, seat=_CHOICE, day=due.day)


def _moved(where: Standing, language: str) -> Headline | None:
    """Who moved asks anew where they live now, unless that was done; the old road may still run out."""
    if not is_moved(where):
        return None
    title, lead = text("kop.verhuisd", language), text("leid.verhuisd", language)
    return Headline(title, lead, _choice(language), seat=_CHOICE)


def _ending(where: Standing, language: str) -> Headline | None:
    """Help that ends soon, where nothing else runs: asking anew in time keeps it going, and that is advice."""
    days = end_of_help(where)
    if days is None:
        return None
    ends, ask_by = days
    lead = text("leid.eindigt" if ask_by >= where.now.op else "leid.eindigt_nu", language, dag=ask_by)
    return Headline(text("kop.eindigt", language, dag=ends), lead, _choice(language), seat=_CHOICE)


def _late_beside(where: Standing, language: str) -> Headline | None:
    """A decision that is late on another road than the one that leads is said too; a complaint waits in the list."""
    duties = [term for term in where.late_beside["termijnen"] if DECIDES.get(term["soort"]) != "klacht"]
    seen = {**where.late_beside, "aan_zet": "gemeente", "termijnen": duties}
    found = _late(seen, language, text("wie.gemeente", language))
    return None if found is None else replace(found, seat="gemeente")


def is_unclear(stand: Mapping[str, Any], told: Objecting) -> bool:
    """Say whether a letter that may be a besluit is what matters now, because it can still be objected to.

    Once there is an aanvraag that holds only for as long as the day to object has not passed.
    """
    may = any(
        row["actie"] == "bezwaar_maken" and row["mag"] and row["code"] == "brief_misschien_besluit"
        for row in stand["kan"]
    )
    until = told.letter_until
    if stand["plek"] in _BEFORE_BESLUIT:
        return may and (until is None or until >= date.fromisoformat(stand["op"]))
    if stand["plek"] == "aanvragen":
        return may and until is not None and until >= date.fromisoformat(stand["op"])
    return may and stand["plek"] == "besluit"


_BEFORE_BESLUIT = frozenset({"voorbereiden", "aan_tafel", "verslag"})


def passed(stand: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the term to object or appeal that has passed but may be excused, None where there is none."""
    late = {row["actie"] for row in stand["kan"] if row["mag"] and row["code"] == "te_laat_tenzij_verschoonbaar"}
    terms = [term for term in stand["termijnen"] if REMEDIES.get(term["soort"]) in late and term["laatste_dag"]]
    over = [term for term in terms if term["laatste_dag"] < stand["op"]]
    return max(over, key=lambda term: term["laatste_dag"], default=None) if stand["aan_zet"] == "niemand" else None


def _choice(language: str) -> str:
    return text("wie.keuze", language)


def _unclear(stand: Mapping[str, Any], language: str, told: Objecting) -> Headline | None:
    """A letter that may be a besluit: who waits may lose the objection, so it is said with its day."""
    if not is_unclear(stand, told):
        return None
    day = told.letter_until
    if day is None:
        lead = text("leid.onduidelijk_zonder_dag", language)
    else:
        code = "onduidelijk" if day >= date.fromisoformat(stand["op"]) else "onduidelijk_voorbij"
        lead = text(f"leid.{code}", language, dag=day)
    return Headline(text("kop.onduidelijk", language), lead, _choice(language), seat=_CHOICE, day=day)


def _passed(stand: Mapping[str, Any], language: str) -> Headline | None:
    """A term that passed is said with its day: nothing runs, but somebody may still want to act."""
    term = passed(stand)
    if term is None:
        return None
    day, soort = date.fromisoformat(term["laatste_dag"]), term["soort"]
    return Headline(
        text(f"kop.voorbij.{soort}", language),
        text("leid.voorbij", language, dag=day),
        _choice(language),
        is_late=True,
        seat=_CHOICE,
        day=day,
    )


def _notice_runs(stand: Mapping[str, Any], language: str, turn: str) -> Headline | None:
    """The two weeks after a notice of default: the day that matters is when they end."""
    running = [row for row in stand["termijnen"] if row["soort"] == "ingebrekestelling" and row["status"] == "loopt"]
    if not running or running[0]["dagen"] is None:
        return None
    day = date.fromisoformat(running[0]["laatste_dag"])
    title = counted("kop.in_gebreke", language, running[0]["dagen"])
    return Headline(title, text("leid.in_gebreke", language, dag=day), turn, is_late=True, day=day)


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
    seat = _CHOICE if stand["aan_zet"] == "niemand" else None
    turn = _choice(language) if seat else turn
    title, lead = counted(f"kop.{soort}", language, term["dagen"]), text(f"leid.{soort}", language, dag=day)
    if soort == "bezwaar" and _is_undated(stand):
        lead = text("leid.bezwaar_onzeker", language, dag=day)
        title = text("kop.bezwaar_vandaag", language) if 0 < term["dagen"] <= SOON else title
    return Headline(title, lead, turn, seat=seat, day=day)


def _is_undated(stand: Mapping[str, Any]) -> bool:
    """Say whether nobody knows when a letter was sent: the day is then counted from its date."""
    return any(warning["code"] == "verzenddatum_onbekend" for warning in stand["waarschuwingen"])


def _too_early(stand: Mapping[str, Any], language: str, turn: str) -> Headline | None:
    """A notice of default that came too early: the sender must hear it, and hear what to do."""
    if not any(warning["code"] == "ingebrekestelling_te_vroeg" for warning in stand["waarschuwingen"]):
        return None
    code = "te_vroege_ingebrekestelling"
    deciding = [term for term in _of_gemeente(stand) if DECIDES[term["soort"]] in ("besluit", "bezwaar")]
    if running := [term for term in deciding if term["status"] == "loopt"]:
        day = date.fromisoformat(running[0]["laatste_dag"])
        return Headline(text(f"kop.{code}", language), text(f"leid.{code}", language, dag=day), turn, day=day)
    if any(is_late(term) for term in deciding):
        return Headline(text(f"kop.{code}", language), text(f"leid.{code}_alweer", language), turn, is_late=True)
    return None


def _late(stand: Mapping[str, Any], language: str, turn: str) -> Headline | None:
    late = [term for term in _of_gemeente(stand) if is_late(term)]
    if not late or stand["aan_zet"] != "gemeente":
        return None
    term = min(late, key=lambda each: each["laatste_dag"])
    title = counted("kop.te_laat", language, -term["dagen"])
    day = date.fromisoformat(term["laatste_dag"])
    lead = text(f"leid.te_laat.{DECIDES[term['soort']]}", language, dag=day)
    return Headline(title, lead, turn, is_late=True, day=day)


def _running(stand: Mapping[str, Any], language: str, turn: str) -> Headline | None:
    running = [term for term in _of_gemeente(stand) if term["status"] == "loopt" and term["dagen"] is not None]
    if not running or stand["aan_zet"] != "gemeente":
        return None
    term = min(running, key=lambda each: each["laatste_dag"])
    title = counted("kop.wacht_op_gemeente", language, term["dagen"])
    day = date.fromisoformat(term["laatste_dag"])
    lead = text(f"leid.wacht_op_gemeente.{DECIDES[term['soort']]}", language, dag=day)
    return Headline(title, lead, turn, day=day)


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
