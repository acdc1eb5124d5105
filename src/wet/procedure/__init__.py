"""stand(): where a dossier stands on a day, who must act by when, and what may be done; pure and without a clock."""

from datetime import date

from wet.awb.beroep import beroep_term, griffierecht_term, hoger_beroep_term
from wet.awb.beslistermijn import decision_term
from wet.awb.bezwaar import answer_term, objection_term, renewed_term, renewed_terms
from wet.awb.ingebrekestelling import default_terms
from wet.awb.klacht import klacht_terms
from wet.feiten import Dossier
from wet.procedure.actions import actions
from wet.procedure.assembling import put_together
from wet.procedure.fase import leading, stand_of, trajecten_of
from wet.procedure.letters import letters
from wet.procedure.sporen import Owner, Spoor, sporen
from wet.procedure.warnings import warnings
from wet.ruling import Ruling
from wet.traject.answers import Facts, Later, Termijn, Waarschuwing, kan_json, termijn_json, waarschuwing_json
from wet.traject.clock import Clock
from wet.traject.trajecten import Case
from wet.wmo2015.onderzoek import melding_terms

NOT_AN_ACTION = Ruling(False, "actie_onbekend")


class Stand:
    """The answer for one dossier on one day; sentences are only made by `as_json`."""

    __slots__ = ("_case", "_changes", "_clock", "_owned", "_sporen", "dossier", "facts", "op")

    def __init__(self, dossier: Dossier, op: date) -> None:
        self.dossier = dossier
        self.op = op
        self._clock = Clock(op)
        self.facts, self._case, self._owned = _compute(dossier, self._clock)
        self._sporen: tuple[Spoor, ...] | None = None
        self._changes: tuple[date | None] | None = None

    def may(self, actie: str, bij: str | None = None) -> Ruling:
        """Return the ruling on an action, about the fact with id `bij` or about any: then one that allows it wins."""
        fitting = [each.ruling for each in self.facts.kan if each.actie == actie and bij in (None, each.bij)]
        return next((ruling for ruling in fitting if ruling.allowed), fitting[-1] if fitting else NOT_AN_ACTION)

    @property
    def mogelijk(self) -> tuple[str, ...]:
        """Return the actions that may be done, by name."""
        return tuple(sorted({each.actie for each in self.facts.kan if each.ruling.allowed}))

    @property
    def sporen(self) -> tuple[Spoor, ...]:
        """Return the trajecten side by side, in the order in which they began, each with its facts and its terms."""
        if self._sporen is None:
            self._sporen = sporen(self._case, self._owned)
        return self._sporen

    def verandert_op(self) -> date | None:
        """Return the first day on which the stand differs without a new fact, leaving aside what counts by itself.

        Between `op` and the day on which a comparison turns nothing can change; on that day it may still come out
        the same, so the stands themselves are compared, day of turning after day of turning; once for each stand.
        """
        if self._changes is None:
            self._changes = (self._next_change(),)
        return self._changes[0]

    def _next_change(self) -> date | None:
        now = self.facts.settled()
        turns_on = self._clock.turns_on
        while turns_on < date.max:
            clock = Clock(turns_on)
            if _compute(self.dossier, clock)[0].settled() != now:
                return turns_on
            turns_on = clock.turns_on
        return None

    def as_json(self, language: str = "nl", texts: bool = True) -> dict[str, object]:
        """Return the stand as the contract writes it; without `texts` no sentences. Raises KeyError for a language."""
        facts, changes_on = self.facts, self.verandert_op()
        return {
            "op": self.op.isoformat(),
            "wet": self.dossier.wet,
            "fase": facts.fase,
            "plek": facts.plek,
            "aan_zet": facts.aan_zet,
            "trajecten": [each._asdict() for each in facts.trajecten],
            "termijnen": [termijn_json(each, self.op, language, texts) for each in facts.termijnen],
            "kan": [kan_json(each, language, texts) for each in facts.kan],
            "mogelijk": list(self.mogelijk),
            "brieven": list(facts.brieven),
            "waarschuwingen": [waarschuwing_json(each, language, texts) for each in facts.waarschuwingen],
            "verandert_op": None if changes_on is None else changes_on.isoformat(),
            "later": [{"id": each.id, "soort": each.soort, "op": each.op.isoformat()} for each in facts.later],
        }


def stand(dossier: Dossier, op: date) -> Stand:
    """Return where a dossier stands on `op`; facts after that day do not count and are listed as later."""
    return Stand(dossier, op)


def _compute(dossier: Dossier, clock: Clock) -> tuple[Facts, Case, list[tuple[Owner, Termijn]]]:
    """Return the stand, and what it was made of: the case, and every term with what it belongs to."""
    case, counting = put_together(dossier, clock)
    say: list[Waarschuwing] = []
    owned = _terms(dossier, case, clock, say)
    terms = [term for _, term in owned]
    trajecten = trajecten_of(case)
    kan = actions(case, trajecten, clock)
    fase, plek, aan_zet = leading(case, trajecten, clock)
    say += warnings(dossier, counting, case, terms, clock)
    facts = Facts(
        fase,
        plek,
        aan_zet,
        tuple(stand_of(each, case) for each in trajecten),
        tuple(sorted(terms, key=_term_order)),
        kan,
        letters(case, kan, clock),
        tuple(sorted(say, key=_warning_order)),
        tuple(Later(fact.id, fact.soort, fact.day) for fact in dossier.facts[counting:]),
    )
    return facts, case, owned


def _terms(dossier: Dossier, case: Case, clock: Clock, say: list[Waarschuwing]) -> list[tuple[Owner, Termijn]]:
    """Return every term with what it belongs to, in the order in which they lean on each other."""
    found: list[tuple[Owner, Termijn]] = []
    gemeente = dossier.gemeente
    if case.is_wmo:
        for melding in case.meldingen:
            found += ((melding, term) for term in melding_terms(melding, clock))
    for aanvraag in case.aanvragen:
        term = decision_term(aanvraag, case, gemeente, clock, say)
        if term is not None:
            found.append((aanvraag, term))
            renewed = (renewed_term(each, "nieuw_besluit", aanvraag.withdrawn, clock) for each in aanvraag.renewals)
            found += ((aanvraag, each) for each in renewed)
    found += ((besluit, objection_term(besluit, clock)) for besluit in case.besluiten)
    for bezwaar in case.bezwaren:
        found.append((bezwaar, answer_term(bezwaar, gemeente, clock, say)))
        found += ((bezwaar, term) for term in renewed_terms(bezwaar, gemeente, clock))
    for duty in (*case.aanvragen, *case.bezwaren):
        found += ((duty, term) for term in default_terms(duty, clock, say))
    found += ((each, beroep_term(each, clock)) for each in case.beslissingen)
    found += ((each, hoger_beroep_term(each, clock)) for each in case.uitspraken if each.may_hoger_beroep)
    found += ((each, griffierecht_term(each, clock)) for each in case.griffierechten)
    for klacht in case.klachten:
        found += ((klacht, term) for term in klacht_terms(klacht, gemeente, clock, say))
    return found


def _term_order(term: Termijn) -> tuple[date, date, str, str]:
    return term.begint or date.min, term.laatste_dag or date.max, term.soort, term.bij or ""


def _warning_order(warning: Waarschuwing) -> tuple[str, str, str]:
    return warning.code, warning.bij or "", str(warning.values)
