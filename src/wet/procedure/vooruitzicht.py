"""What lies ahead from one date on: every step that is still to come, with the earliest and the latest day of the law.

Nobody can know when a gemeente writes or whether somebody applies, so each step says on what it rests: a term that
runs, or "if you apply on the first day".  Where the calendar of the Atw is not known yet there is no day, and that is
said instead.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from wet.awb.beslistermijn import AanvraagCount
from wet.kalender import is_known
from wet.procedure import Stand
from wet.procedure.sporen import Spoor
from wet.procedure.warnings import ATW_DAYS, EIGHT_WEEKS
from wet.source import Source
from wet.teksten import sentence
from wet.termijnen import TERMS, last_day
from wet.traject.answers import Termijn
from wet.wmo2015.artikel import wmo

_ONE_DAY: Final = timedelta(days=1)

TALK_IN_THE_SIX_WEEKS: Final = (wmo("2.3.2", 1),)
REPORT_IN_THE_SIX_WEEKS: Final = (wmo("2.3.2", 1), wmo("2.3.2", 8, certainty="uitleg"))
APPLY_AFTER: Final = (wmo("2.3.2", 9),)
APPLY_YOUTH: Final = (Source("Awb", "4:1"), Source("Jeugdwet", "2.3", lid=1))


class Verwacht(NamedTuple):
    """One step ahead: between which days it is to be expected, and why.

    `stap` names the step, `reden` the sentence (`vooruitzicht.toml`), `van` who does it.  A day that is None nobody
    knows.  `is_zeker` says that the term runs already; else the day holds only as the sentence says.  Where no article
    says anything there are no `sources`, and the sentence says that it is advice or that nobody knows.
    """

    stap: str
    reden: str
    van: str
    vroegst: date | None = None
    laatst: date | None = None
    sources: tuple[Source, ...] = ()
    is_zeker: bool = False
    vanaf: date | None = None
    """The day from which a day was counted that holds only if something happens then."""

    def sentence(self, language: str) -> str:
        """Return in words what is to be expected, on which day and on what that rests."""
        days = {"vroegst": self.vroegst, "laatst": self.laatst, "vanaf": self.vanaf}
        return sentence(f"vooruitzicht.{self.reden}", language, **days)


def vooruitzicht(found: Stand) -> tuple[Verwacht, ...]:
    """Return the steps that lie ahead on the road that leads, in the order in which they come; pure, like the stand."""
    lead = next((each for each in found.sporen if each.leads), None)
    if lead is None or any(fact.soort == "overleden" and fact.day <= found.op for fact in found.dossier.facts):
        return ()
    road = [each for each in found.sporen if each.road == lead.road]
    return tuple(_known_or_not(each) for each in (*_ahead(lead, road, found), *_end_of_help(road, found.op)))


def _known_or_not(step: Verwacht) -> Verwacht:
    """Return a step without its days where the days on which no term may end are not known so far ahead."""
    days = [day for day in (step.laatst, step.vanaf) if day is not None]
    if all(is_known(day) for day in days) or step.stap in ("einde", "nieuwe_melding"):
        return step
    return Verwacht(step.stap, "kalender_onbekend", step.van, sources=(ATW_DAYS,))


def _ahead(lead: Spoor, road: Sequence[Spoor], found: Stand) -> Iterator[Verwacht]:
    terms = [term for each in road for term in each.terms]
    if lead.stand.soort == "beroep" and lead.is_open:
        yield Verwacht("uitspraak", "uitspraak", "rechter")
        return
    if lead.stand.soort == "bezwaar" and lead.is_open:
        yield from _answer(terms)
        return
    if lead.is_open and lead.stand.soort not in ("klacht", "heronderzoek"):
        yield from _way(lead, found)
        return
    for soort in ("hoger_beroep", "beroep"):
        if (term := _running(terms, soort)) is not None:
            yield _certain(soort, soort, term)
            return
    if (term := _running(terms, "bezwaar")) is not None:
        yield from _objection(term, found)


def _way(lead: Spoor, found: Stand) -> Iterator[Verwacht]:
    """Yield what comes between asking for help and the decision on it."""
    decision = next((term for term in reversed(lead.terms) if term.soort.startswith("beslissing_")), None)
    if decision is not None and decision.is_unmet:
        yield from _decision(decision, lead.terms)
    elif found.dossier.wet == "wmo":
        yield from _before_aanvraag(lead, found)
    elif lead.stand.soort == "verwijzing" or found.dossier.route != "gemeente":
        yield Verwacht("hulp", "jeugd_hulp", "aanbieder")
    else:
        yield from _talk(lead, None, found.op)
        yield Verwacht("aanvraag", "jeugd_aanvraag", "inwoner", found.op, sources=APPLY_YOUTH)
        yield from _if_applied(found.op, found)


def _before_aanvraag(lead: Spoor, found: Stand) -> Iterator[Verwacht]:
    """Yield the plan, the talk and the report of the six weeks, and the aanvraag that may follow."""
    plan, onderzoek = _running(lead.terms, "persoonlijk_plan"), _last(lead.terms, "onderzoek")
    has_report = _has(lead, "verslag_verzonden")
    if plan is not None:
        yield _certain("plan", "plan", plan)
    if not has_report:
        yield from _talk(lead, onderzoek, found.op)
        yield _report(onderzoek)
    if has_report or (onderzoek is not None and onderzoek.status == "te_laat"):
        first: date | None = found.op
        yield Verwacht("aanvraag", "aanvraag_nu", "inwoner", first, sources=APPLY_AFTER)
    elif onderzoek is not None and onderzoek.laatste_dag is not None:
        first = onderzoek.laatste_dag + _ONE_DAY
        yield Verwacht("aanvraag", "aanvraag_vanaf", "inwoner", vanaf=first, sources=APPLY_AFTER)
    else:
        first = None
        yield Verwacht("aanvraag", "aanvraag_na_verslag", "inwoner", sources=APPLY_AFTER)
    yield from _if_applied(first, found)


def _talk(lead: Spoor, onderzoek: Termijn | None, op: date) -> Iterator[Verwacht]:
    """Yield the talk: on the day agreed, else somewhere before the report; the law names no day of its own."""
    if _has(lead, "gesprek_gevoerd"):
        return
    planned = [day for fact in lead.facts if fact.soort.startswith("afspraak") and (day := fact.on("voor"))]
    if planned and planned[-1] >= op:
        yield Verwacht("gesprek", "gesprek_afgesproken", "gemeente", planned[-1], planned[-1], is_zeker=True)
    elif onderzoek is not None and onderzoek.status == "loopt":
        last = onderzoek.laatste_dag
        yield Verwacht("gesprek", "gesprek", "gemeente", laatst=last, sources=TALK_IN_THE_SIX_WEEKS)
    elif onderzoek is None:
        yield Verwacht("gesprek", "gesprek_zonder_dag", "gemeente")


def _report(onderzoek: Termijn | None) -> Verwacht:
    if onderzoek is None or onderzoek.laatste_dag is None:
        return Verwacht("verslag", "verslag_zonder_dag", "gemeente", sources=REPORT_IN_THE_SIX_WEEKS)
    code = "verslag_te_laat" if onderzoek.status == "te_laat" else "verslag"
    last = onderzoek.laatste_dag
    return Verwacht("verslag", code, "gemeente", laatst=last, sources=REPORT_IN_THE_SIX_WEEKS, is_zeker=True)


def _if_applied(first: date | None, found: Stand) -> Iterator[Verwacht]:
    """Yield the decision and the objection, counted as if the aanvraag came in on the first day on which it may."""
    is_wmo = found.dossier.wet == "wmo"
    rule = TERMS["beslissing_wmo" if is_wmo else "beslissing_jeugd"]
    own = None if is_wmo else found.dossier.gemeente.beslistermijn_jeugd
    sources = rule.sources if own is None else rule.other_length_sources
    if first is None:
        yield Verwacht("besluit", "besluit_na_aanvraag_wmo", "gemeente", sources=sources)
    elif is_known(first):
        last = AanvraagCount(first, is_wmo=is_wmo, own_length=own).last(0)
        yield Verwacht("besluit", "besluit_als", "gemeente", laatst=last, sources=sources, vanaf=first)
        yield from _if_decided(last)
        return
    else:
        yield Verwacht("besluit", "kalender_onbekend", "gemeente", sources=(ATW_DAYS,))
    yield Verwacht("bezwaar", "bezwaar_na_besluit", "inwoner", sources=TERMS["bezwaar"].sources)


def _decision(decision: Termijn, terms: Sequence[Termijn]) -> Iterator[Verwacht]:
    """Yield the decision that an aanvraag waits for, as certain as its term is."""
    if decision.status == "loopt" and decision.laatste_dag is not None:
        yield _certain("besluit", "besluit", decision)
        yield from _if_decided(decision.laatste_dag)
        return
    notice = _running(terms, "ingebrekestelling")
    if notice is not None:
        yield _certain("besluit", "besluit_na_ingebrekestelling", notice)
    else:
        code = "besluit_staat_stil" if decision.status == "opgeschort" else "besluit_te_laat"
        yield Verwacht("besluit", code, "gemeente", sources=decision.sources)
    yield Verwacht("bezwaar", "bezwaar_na_besluit", "inwoner", sources=TERMS["bezwaar"].sources)


def _if_decided(sent: date) -> Iterator[Verwacht]:
    """Yield the objection, counted as if the decision is sent on its last day."""
    if is_known(sent):
        last = last_day("bezwaar", sent)
        yield Verwacht("bezwaar", "bezwaar_als", "inwoner", laatst=last, sources=TERMS["bezwaar"].sources, vanaf=sent)


def _objection(term: Termijn, found: Stand) -> Iterator[Verwacht]:
    """Yield the objection that may be made now, and the answer to it if one is made."""
    if term.laatste_dag is None:
        yield Verwacht("bezwaar", "bezwaar_vandaag", "inwoner", sources=term.sources)
        return
    yield _certain("bezwaar", "bezwaar", term)
    if not is_known(term.laatste_dag):
        return
    six, twelve = (last_day(f"bezwaarbeslissing_{weeks}w", term.laatste_dag) for weeks in (6, 12))
    has_committee = found.dossier.gemeente.bezwaarcommissie
    first, last = (twelve if has_committee else six), (six if has_committee is False else twelve)
    code = "antwoord_als" if first == last else "antwoord_als_commissie"
    sources = TERMS["bezwaarbeslissing_6w"].sources
    yield Verwacht("antwoord", code, "gemeente", first, last, sources, vanaf=term.laatste_dag)
    yield from _if_answered(last)


def _answer(terms: Sequence[Termijn]) -> Iterator[Verwacht]:
    """Yield the answer to an objection that was made, and the court after it."""
    kinds = ("bezwaarbeslissing_6w", "bezwaarbeslissing_12w", "nieuw_besluit")
    term = next((each for each in reversed(terms) if each.soort in kinds and each.is_unmet), None)
    if term is None or term.status != "loopt" or term.laatste_dag is None:
        code = "antwoord_staat_stil" if term is not None and term.status == "opgeschort" else "antwoord_te_laat"
        yield Verwacht("antwoord", code, "gemeente", sources=() if term is None else term.sources)
        yield Verwacht("beroep", "beroep_na_antwoord", "inwoner", sources=TERMS["beroep"].sources)
        return
    longer = _with_committee(term)
    if longer is None:
        yield _certain("antwoord", "antwoord", term)
    else:
        first = term.laatste_dag
        yield Verwacht("antwoord", "antwoord_commissie", "gemeente", first, longer, term.sources, is_zeker=True)
    yield from _if_answered(longer or term.laatste_dag)


def _with_committee(term: Termijn) -> date | None:
    """Return the later last day that holds if a committee looks at it, None where that is known."""
    for code, values in term.extra:
        day = dict(values).get("met")
        if code == "uitleg_commissie_onbekend" and isinstance(day, date):
            return day
    return None


def _if_answered(sent: date) -> Iterator[Verwacht]:
    if is_known(sent):
        last = last_day("beroep", sent)
        yield Verwacht("beroep", "beroep_als", "inwoner", laatst=last, sources=TERMS["beroep"].sources, vanaf=sent)


def _end_of_help(road: Sequence[Spoor], op: date) -> Iterator[Verwacht]:
    """Yield the end of the help that was granted, and when to ask anew: that is advice."""
    ends = [day for each in road for fact in each.facts if (day := fact.on("eindigt"))]
    if not ends or max(ends) < op:
        return
    until = max(ends)
    ask_by = until - EIGHT_WEEKS
    code = "nieuwe_melding" if ask_by >= op else "nieuwe_melding_nu"
    yield Verwacht("nieuwe_melding", code, "inwoner", laatst=max(ask_by, op))
    yield Verwacht("einde", "einde", "gemeente", until, until, is_zeker=True)


def _certain(stap: str, reden: str, term: Termijn) -> Verwacht:
    """Return a step whose term runs already."""
    return Verwacht(stap, reden, term.van, laatst=term.laatste_dag, sources=term.sources, is_zeker=True)


def _running(terms: Sequence[Termijn], soort: str) -> Termijn | None:
    return next((each for each in reversed(terms) if each.soort == soort and each.status == "loopt"), None)


def _last(terms: Sequence[Termijn], soort: str) -> Termijn | None:
    return next((each for each in reversed(terms) if each.soort == soort), None)


def _has(lead: Spoor, soort: str) -> bool:
    return any(fact.soort == soort for fact in lead.facts)
