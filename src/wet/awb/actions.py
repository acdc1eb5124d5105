"""What a resident may do against a decision, a silence or conduct (Awb chapters 4, 6, 7, 8 and 9)."""

from collections.abc import Iterator
from typing import Final

from wet.ruling import Ruling
from wet.source import Source
from wet.termijnen import last_day
from wet.traject.answers import Mogelijkheid, Termijn
from wet.traject.clock import Clock
from wet.traject.trajecten import Beroep, Besluit, Bezwaar, Case, Duty, Klacht

LATE_MAY_BE_EXCUSED: Final = (Source("Awb", "6:11"), Source("ECLI:NL:CBB:2024:31"))
_NOTICE: Final = (Source("Awb", "4:17", lid=3), Source("Awb", "6:12", lid=2))
_OBJECT: Final = (Source("Awb", "7:1", lid=1), Source("Awb", "6:7"))
_APPEAL: Final = (Source("Awb", "8:1"), Source("Awb", "6:7"))
_HIGHER: Final = (Source("Awb", "8:104", lid=1), Source("Awb", "6:24"))
_OMBUDSMAN: Final = (Source("Awb", "9:18", lid=1), Source("Awb", "9:24", lid=1))

NOTICE_POSSIBLE: Final = Ruling(True, "termijn_voorbij", _NOTICE)
NOTICE_TOO_EARLY: Final = Ruling(False, "termijn_loopt_nog", _NOTICE)
NOTICE_WAITS: Final = Ruling(False, "wacht_op_latere_dag", _NOTICE)
NOTICE_SUSPENDED: Final = Ruling(
    False, "termijn_staat_stil", (*_NOTICE, Source("Awb", "4:15"), Source("Awb", "7:10", lid=2))
)
NOTICE_GIVEN: Final = Ruling(False, "al_in_gebreke_gesteld", _NOTICE)
COURT_POSSIBLE: Final = Ruling(
    True, "twee_weken_voorbij", (Source("Awb", "6:2", onder="b"), Source("Awb", "6:12", lid=2))
)
COURT_TOO_EARLY: Final = Ruling(False, "twee_weken_lopen_nog", (Source("Awb", "6:12", lid=2),))
COURT_NEEDS_NOTICE: Final = Ruling(False, "niet_in_gebreke_gesteld", (Source("Awb", "6:12", lid=2),))
COURT_ASKED: Final = Ruling(False, "beroep_is_ingesteld", (Source("Awb", "6:12", lid=2),))

IN_TIME: Final = {
    "bezwaar": Ruling(True, "binnen_de_termijn", _OBJECT),
    "beroep": Ruling(True, "binnen_de_termijn", _APPEAL),
    "hoger_beroep": Ruling(True, "binnen_de_termijn", _HIGHER),
}
UNDATED: Final = Ruling(True, "vandaag_pro_forma", (*_OBJECT, Source("Awb", "6:6")))
LATE: Final = Ruling(True, "te_laat_tenzij_verschoonbaar", LATE_MAY_BE_EXCUSED)
LETTER_MAY_BE_BESLUIT: Final = Ruling(True, "brief_misschien_besluit", (*_OBJECT, Source("ECLI:NL:CRVB:2018:2013")))
USED: Final = {
    "bezwaar": Ruling(False, "al_bezwaar_gemaakt", _OBJECT),
    "beroep": Ruling(False, "beroep_is_ingesteld", _APPEAL),
    "hoger_beroep": Ruling(False, "hoger_beroep_is_ingesteld", _HIGHER),
}
NO_HIGHER_COURT: Final = Ruling(False, "verzet_of_niets", (Source("Awb", "8:104", lid=2), Source("Awb", "8:55", lid=1)))
FINAL_COURT: Final = Ruling(False, "hoogste_rechter", (Source("Awb", "8:104", lid=1),))
URGENT_COURT: Final = Ruling(True, "spoed_bij_rechter", (Source("Awb", "8:81", lid=1),))
OMBUDSMAN_POSSIBLE: Final = Ruling(True, "ombudsman_kan", _OMBUDSMAN)
OMBUDSMAN_TOO_EARLY: Final = Ruling(False, "klacht_loopt_nog", (Source("Awb", "9:20"),))
OMBUDSMAN_TOO_LATE: Final = Ruling(False, "jaar_voorbij", _OMBUDSMAN)
KLACHT_WITHDRAWN: Final = Ruling(False, "klacht_ingetrokken", _OMBUDSMAN)


def awb_actions(case: Case, clock: Clock) -> Iterator[Mogelijkheid]:
    """Yield every remedy with its ruling, per thing that it can be directed at."""
    for duty in _duties(case):
        yield from _silence(duty, clock)
    for besluit in (*case.besluiten, *case.brieven):
        yield Mogelijkheid("bezwaar_maken", besluit.fact.id, _objection(besluit))
    for beslissing in case.beslissingen:
        yield Mogelijkheid(
            "beroep_instellen", beslissing.fact.id, _remedy("beroep", beslissing.term, bool(beslissing.beroepen))
        )
    for uitspraak in case.uitspraken:
        ruling = _remedy("hoger_beroep", uitspraak.term, uitspraak.hoger_beroep is not None)
        if not uitspraak.may_hoger_beroep:
            ruling = FINAL_COURT if uitspraak.aard == "einduitspraak" else NO_HIGHER_COURT
        yield Mogelijkheid("hoger_beroep_instellen", uitspraak.fact.id, ruling)
    pending_cases: list[Bezwaar | Beroep] = [*case.bezwaren, *case.beroepen]
    for pending in pending_cases:
        if pending.is_open:
            yield Mogelijkheid("voorlopige_voorziening_vragen", pending.fact.id, URGENT_COURT)
    for klacht in case.klachten:
        yield Mogelijkheid("naar_ombudsman", klacht.fact.id, _ombudsman(klacht, clock))


def _duties(case: Case) -> list[Duty]:
    return [each for each in (*case.aanvragen, *case.bezwaren) if each.is_open and each.term is not None]


def _silence(duty: Duty, clock: Clock) -> Iterator[Mogelijkheid]:
    yield Mogelijkheid("ingebreke_stellen", duty.fact.id, notice_ruling(duty, clock))
    yield Mogelijkheid("beroep_niet_tijdig_instellen", duty.fact.id, _court_ruling(duty, clock))


def notice_ruling(duty: Duty, clock: Clock) -> Ruling:
    """Say whether a notice of default may be sent: not before the term is over in every reading of it."""
    renewal = duty.renewal
    term, safe = (renewal.term, renewal.safe_day) if renewal is not None else (duty.term, duty.safe_day)
    if duty.notice is not None:
        return NOTICE_GIVEN
    if term is None or term.laatste_dag is None:
        return NOTICE_SUSPENDED
    if not clock.passed(term.laatste_dag):
        return NOTICE_TOO_EARLY
    return NOTICE_POSSIBLE if safe is None or clock.passed(safe) else NOTICE_WAITS


def _court_ruling(duty: Duty, clock: Clock) -> Ruling:
    if duty.beroepen and (duty.renewal is None or any(each.is_open for each in duty.beroepen)):
        return COURT_ASKED
    if duty.notice is None or duty.grace is None or duty.grace.laatste_dag is None:
        return COURT_NEEDS_NOTICE
    return COURT_POSSIBLE if clock.passed(duty.grace.laatste_dag) else COURT_TOO_EARLY


def _objection(besluit: Besluit) -> Ruling:
    if besluit.is_letter:
        return USED["bezwaar"] if besluit.bezwaren else LETTER_MAY_BE_BESLUIT
    return _remedy("bezwaar", besluit.term, bool(besluit.bezwaren))


def _remedy(soort: str, term: Termijn | None, is_used: bool) -> Ruling:
    """Say whether a remedy may be used: in time, and after that still, with the question why it is late."""
    if is_used:
        return USED[soort]
    if term is None or term.laatste_dag is None:
        return UNDATED
    return IN_TIME[soort] if term.status == "loopt" else LATE


def _ombudsman(klacht: Klacht, clock: Clock) -> Ruling:
    """Say whether the ombudsman may be asked: once the gemeente answered or was late, for a year."""
    if klacht.withdrawn is not None:
        return KLACHT_WITHDRAWN
    if klacht.handled is not None:
        since = klacht.handled.resident_day or klacht.handled.day
    else:
        due = klacht.term.laatste_dag if klacht.term is not None else None
        if due is None or not clock.passed(due):
            return OMBUDSMAN_TOO_EARLY
        since = due
    return OMBUDSMAN_TOO_LATE if clock.passed(last_day("ombudsman", since)) else OMBUDSMAN_POSSIBLE
