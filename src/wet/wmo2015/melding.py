"""What a resident may do between the melding and the besluit: plan, urgency, appointment, report, aanvraag."""

from collections.abc import Iterator
from typing import Final

from wet.feiten import Fact
from wet.jeugdwet.aanvraag import may_file_aanvraag_jeugd
from wet.ruling import Ruling
from wet.source import Source
from wet.termijnen import last_day
from wet.traject.answers import Mogelijkheid
from wet.traject.clock import Clock
from wet.traject.trajecten import Besluit, Case, Melding
from wet.wmo2015.aanvraag import AFTER_REFUSAL, LETTER_MAY_END_IT, may_file_aanvraag, was_refused
from wet.wmo2015.artikel import wmo

MELDING_POSSIBLE: Final = Ruling(True, "melden_kan", (wmo("2.3.2", 1),))
SOMETHING_RUNS: Final = Ruling(False, "er_loopt_al_iets", (wmo("2.3.2", 1),))
MELDING_FIRST: Final = Ruling(False, "eerst_melden", (wmo("2.3.2", 1),))
DEAD: Final = Ruling(False, "overleden", (wmo("2.3.2", 1),))
SUPPORT: Final = Ruling(True, "gratis_clientondersteuning", (wmo("2.2.4"), wmo("2.3.2", 3)))
SUPPORT_JEUGD: Final = Ruling(True, "gratis_clientondersteuning", (wmo("2.2.4"),))
ALWAYS_COMPLAIN: Final = Ruling(True, "klagen_kan_altijd", (Source("Awb", "9:1", lid=1),))
NO_BESLUIT_YET: Final = Ruling(False, "geen_besluit", (Source("Awb", "7:1", lid=1),))
NO_HELP_YET: Final = Ruling(False, "geen_hulp_gestart", (wmo("2.3.9", 1),))
EVALUATE: Final = Ruling(True, "evaluatie_kan", (wmo("2.3.9", 1),))

PLAN_WITHIN_SEVEN_DAYS: Final = Ruling(True, "plan_op_tijd", (wmo("2.3.2", 2),))
PLAN_STILL_USEFUL: Final = Ruling(True, "plan_nog_nuttig")
PLAN_AFTER_REPORT: Final = Ruling(False, "verslag_is_er", (wmo("2.3.2", 2),))
URGENT: Final = Ruling(True, "spoed_kan", (wmo("2.3.3"),))
URGENT_TOO_LATE: Final = Ruling(False, "al_een_besluit", (wmo("2.3.3"),))
MOVE_APPOINTMENT: Final = Ruling(True, "afspraak_komt_nog")
APPOINTMENT_PASSED: Final = Ruling(False, "afspraak_is_geweest")
SECOND_TALK: Final = Ruling(True, "tweede_gesprek_vragen_mag")
REACT: Final = Ruling(True, "reageren_mag", (wmo("5.3.2", 5, certainty="uitleg"), Source("AVG", "16")))
NO_REPORT: Final = Ruling(False, "nog_geen_verslag", (wmo("2.3.2", 8),))
REPORT_WAS_DECIDED_ON: Final = Ruling(False, "al_een_besluit", (wmo("2.3.2", 8),))


def way_actions(case: Case, clock: Clock) -> Iterator[Mogelijkheid]:
    """Yield what may be done on the way from a melding to a besluit, per melding."""
    for melding in case.meldingen:
        yield from _melding_actions(melding, case, clock)
    if case.afspraken:
        yield Mogelijkheid("afspraak_verzetten", case.afspraken[-1].id, _appointment(case.afspraken, clock))
    if not case.is_wmo:
        yield may_file_aanvraag_jeugd(case)
    yield from _loose_aanvragen(case)


def _melding_actions(melding: Melding, case: Case, clock: Clock) -> Iterator[Mogelijkheid]:
    about = melding.fact.id
    yield Mogelijkheid("spoed_melden", about, URGENT_TOO_LATE if _is_past(melding) else URGENT)
    yield Mogelijkheid("persoonlijk_plan_inleveren", about, _plan(melding, clock))
    yield Mogelijkheid("tweede_gesprek_vragen", about, _about_report(melding, SECOND_TALK))
    yield Mogelijkheid("reageren_op_verslag", about, _about_report(melding, REACT))
    if melding.afspraken:
        ruling = _appointment(melding.afspraken, clock) if melding.is_open else APPOINTMENT_PASSED
        yield Mogelijkheid("afspraak_verzetten", melding.afspraken[-1].id, ruling)
    if case.is_wmo:
        yield Mogelijkheid("aanvraag_indienen", about, may_file_aanvraag(melding, clock))


def _about_report(melding: Melding, ruling: Ruling) -> Ruling:
    if _is_past(melding):
        return REPORT_WAS_DECIDED_ON
    return ruling if melding.verslagen else NO_REPORT


def _is_past(melding: Melding) -> bool:
    """Say whether a besluit (or a withdrawn melding) closed what may be asked on the way to it."""
    return melding.ended is not None or (melding.is_finished and any(each.decided for each in melding.aanvragen))


def _plan(melding: Melding, clock: Clock) -> Ruling:
    """Say whether a persoonlijk plan may be handed in; after the seven days it still helps, and that is advice."""
    if melding.verslagen or not melding.is_open:
        return PLAN_AFTER_REPORT
    if melding.start is None or melding.onderzoek is None:
        return PLAN_STILL_USEFUL
    last = last_day("persoonlijk_plan", melding.start.resident_day or melding.start.day)
    return PLAN_STILL_USEFUL if clock.passed(last) else PLAN_WITHIN_SEVEN_DAYS


def _appointment(made: list[Fact], clock: Clock) -> Ruling:
    """Say whether the latest appointment still lies ahead; one without a day may."""
    planned = made[-1].on("voor")
    return APPOINTMENT_PASSED if planned is not None and clock.passed(planned) else MOVE_APPOINTMENT


def _loose_aanvragen(case: Case) -> Iterator[Mogelijkheid]:
    """Yield the aanvraag for who only has a letter: a bare refusal, or one that may be a besluit."""
    if not case.is_wmo or any(each.open_aanvraag for each in case.meldingen):
        return
    last = case.besluiten[-1] if case.besluiten else None
    if last is not None and last.stands_alone and was_refused(last.fact):
        yield Mogelijkheid("aanvraag_indienen", last.fact.id, AFTER_REFUSAL)
    yield from (_by_letter(each) for each in case.brieven if each.melding is None and not case.meldingen)


def _by_letter(letter: Besluit) -> Mogelijkheid:
    return Mogelijkheid("aanvraag_indienen", letter.fact.id, LETTER_MAY_END_IT)
