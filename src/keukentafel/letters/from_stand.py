"""Takes out of a dossier and its stand what a letter needs."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from keukentafel.letters.facts import Asking, LetterFacts, Personal, Waiting
from keukentafel.letters.said import Said
from keukentafel.letters.told import told_of
from wet.feiten import Dossier, Fact
from wet.procedure import Stand
from wet.traject.answers import Termijn

_DECISIONS: Mapping[str, Literal["aanvraag", "bezwaar"]] = {
    "beslissing_wmo": "aanvraag",
    "beslissing_jeugd": "aanvraag",
    "bezwaarbeslissing_6w": "bezwaar",
    "bezwaarbeslissing_12w": "bezwaar",
}


def facts_of(
    dossier: Dossier,
    stand: Stand,
    written_on: date | None = None,
    personal: Personal | None = None,
    gemeente: str = "",
    *,
    said: Said | None = None,
) -> LetterFacts:
    """Return the facts of a letter; `personal`, `gemeente` (its name) and `said` are no facts in law and come apart.

    Of several besluiten the letter is about the one whose term to object ends first; where all have passed, the
    last one; one that a bezwaar was made against only where there is no other.
    """
    termijnen = stand.facts.termijnen
    term = _bezwaar_term(termijnen)
    last_day = term.laatste_dag if term else None
    besluit = _besluit(dossier, stand.op, term)
    objected = _objected(dossier, stand.op, termijnen)
    return LetterFacts(
        written_on=written_on,
        wet="jeugdwet" if dossier.wet == "jeugdwet" else "wmo",
        gemeente=gemeente,
        personal=personal or Personal(),
        has_besluit=besluit is not None,
        besluit_sent_on=_sent_on(besluit),
        besluit_dated_on=besluit.on("dagtekening") if besluit else None,
        bezwaar_last_day=last_day,
        is_bezwaar_late=last_day is not None and last_day < stand.op,
        objected_sent_on=_sent_on(objected),
        objected_dated_on=objected.on("dagtekening") if objected else None,
        waiting=_waiting(dossier, stand, termijnen),
        asking=_asking(dossier, stand, termijnen),
        told=told_of(dossier, stand),
        said=said or Said(),
    )


def _bezwaar_term(termijnen: Sequence[Termijn]) -> Termijn | None:
    """Return the term to object that the letter is about."""
    terms = [term for term in termijnen if term.soort == "bezwaar"]
    running = [term for term in terms if term.status == "loopt"]
    if running:
        return min(running, key=lambda term: term.laatste_dag or date.min)
    unmet = [term for term in terms if term.gehaald_op is None]
    return max(unmet or terms, key=lambda term: term.laatste_dag or date.min, default=None)


def _besluit(dossier: Dossier, op: date, term: Termijn | None) -> Fact | None:
    """Return the besluit that the term belongs to; without a term the last one, for it may have no date at all."""
    known = [fact for fact in dossier.facts if fact.soort == "besluit_bekendgemaakt" and fact.day <= op]
    if term is None:
        return known[-1] if known else None
    named = [fact for fact in known if term.bij is not None and fact.id == term.bij]
    dated = [fact for fact in known if fact.resident_day == term.begint]
    return next(iter([*named, *dated, *reversed(known)]), None)


def _objected(dossier: Dossier, op: date, termijnen: Sequence[Termijn]) -> Fact | None:
    """Return the besluit that the latest bezwaar is against, None where there is none or nobody can tell."""
    met = [term for term in termijnen if term.soort == "bezwaar" and term.gehaald_op is not None]
    last = max(met, key=lambda term: term.gehaald_op or date.min, default=None)
    return _besluit(dossier, op, last) if last else None


def _sent_on(besluit: Fact | None) -> date | None:
    """Return the day of dispatch, where it is one day that is known."""
    return None if besluit is None or besluit.on("op_tot") else besluit.on("op")


def _waiting(dossier: Dossier, stand: Stand, termijnen: Sequence[Termijn]) -> Waiting | None:
    """Return what the gemeente still owes a decision on: what is late goes before what still runs."""
    open_terms = [term for term in termijnen if term.soort in _DECISIONS and term.gehaald_op is None]
    owed = [term for term in open_terms if term.status in ("te_laat", "loopt", "opgeschort")]
    if not owed:
        return None
    term = min(owed, key=lambda each: (each.status != "te_laat", each.laatste_dag or date.max))
    over = _DECISIONS[term.soort]
    is_over = term.status == "te_laat" and stand.may("ingebreke_stellen", term.bij).allowed
    return Waiting(over, _asked_on(dossier, stand.op, over, term), term.laatste_dag, is_over)


def _asked_on(dossier: Dossier, op: date, over: str, term: Termijn) -> date | None:
    """Return the day on which the resident asked; for a bezwaar its own day, not the one from which the term runs."""
    asked = [fact for fact in dossier.facts if fact.soort == f"{over}_ingediend" and fact.day <= op]
    named = [fact for fact in asked if term.bij is not None and fact.id == term.bij]
    return next((fact.on("verzonden_op") or fact.resident_day for fact in [*named, *reversed(asked)]), None)


def _asking(dossier: Dossier, stand: Stand, termijnen: Sequence[Termijn]) -> Asking:
    """Return how far the last melding has come; under the Jeugdwet there is no onderzoek with a term of its own."""
    meldingen = [fact for fact in dossier.facts if fact.soort == "melding_gedaan" and fact.day <= stand.op]
    onderzoek = [term for term in termijnen if term.soort == "onderzoek"]
    last = max(onderzoek, key=lambda term: term.begint or date.min, default=None)
    return Asking(
        melding_on=meldingen[-1].resident_day if meldingen else None,
        has_verslag=last is not None and last.gehaald_op is not None,
        is_onderzoek_late=last is not None and last.gehaald_op is None and last.status == "te_laat",
        may_apply=stand.may("aanvraag_indienen").allowed,
    )
