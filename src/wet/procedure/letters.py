"""Which letters make sense now: what may be done, and what helps while waiting."""

from collections.abc import Iterator
from typing import Final

from wet.awb.actions import LATE
from wet.procedure.fase import is_open, running_help, trajecten_of
from wet.traject.answers import Mogelijkheid
from wet.traject.clock import Clock
from wet.traject.trajecten import Case, Melding

LETTER_OF_ACTION: Final = {
    "melding_doen": ("melding",),
    "nieuwe_melding_doen": ("nieuwe_melding",),
    "clientondersteuning_vragen": ("clientondersteuning",),
    "klacht_indienen": ("klacht",),
    "spoed_melden": ("spoedmelding",),
    "persoonlijk_plan_inleveren": ("persoonlijk_plan",),
    "afspraak_verzetten": ("afspraak_wijzigen",),
    "tweede_gesprek_vragen": ("tweede_gesprek",),
    "reageren_op_verslag": ("reactie_verslag",),
    "aanvraag_indienen": ("aanvraag",),
    "ingebreke_stellen": ("ingebrekestelling",),
    "beroep_niet_tijdig_instellen": ("beroep_niet_tijdig",),
    "bezwaar_maken": ("bezwaar_pro_forma", "bezwaar"),
    "beroep_instellen": ("beroep",),
    "hoger_beroep_instellen": ("hoger_beroep",),
    "voorlopige_voorziening_vragen": ("voorlopige_voorziening",),
    "naar_ombudsman": ("ombudsman",),
}
"""The letters that go with an action."""

BRIEVEN: Final = frozenset(
    {
        *(letter for letters in LETTER_OF_ACTION.values() for letter in letters),
        *("wanneer_komt_u", "apart_gesprek", "verslag_opvragen", "aanvulling", "bezwaar_intrekken"),
        *("inzage", "correctie", "vernietiging", "machtiging", "hulp_wijzigen"),
    }
)


_CONTESTING: Final = frozenset({"bezwaar_maken", "beroep_instellen", "hoger_beroep_instellen"})


def letters(case: Case, kan: tuple[Mogelijkheid, ...], clock: Clock) -> tuple[str, ...]:
    """Return the kinds of letters that make sense now, by name."""
    found = {"machtiging", *_while_waiting(case, kan, clock)}
    for each in kan:
        if each.ruling.allowed:
            found.update(LETTER_OF_ACTION.get(each.actie, ()))
    return tuple(sorted(found))


def _while_waiting(case: Case, kan: tuple[Mogelijkheid, ...], clock: Clock) -> Iterator[str]:
    if case.meldingen or case.besluiten or case.bezwaren or case.klachten or case.heronderzoeken:
        yield from ("inzage", "correctie")
        if not (any(is_open(each) for each in trajecten_of(case)) or running_help(case, clock) or _may_contest(kan)):
            # While something runs, or one may still stand up, the papers are needed: as proof, or to give the help.
            yield "vernietiging"
    for melding in case.meldingen:
        yield from _around_the_talk(melding)
    for duty in (*case.aanvragen, *case.bezwaren):
        if duty.is_open and duty.waits_for_resident:
            yield "aanvulling"
    if any(each.is_open for each in case.bezwaren):
        yield from ("bezwaar_intrekken", "bezwaar")
    if running_help(case, clock):
        yield "hulp_wijzigen"


def _may_contest(kan: tuple[Mogelijkheid, ...]) -> bool:
    """Say whether a term to object or appeal still runs; being late with an excuse is no such term."""
    open_still = (each.ruling for each in kan if each.actie in _CONTESTING and each.ruling.allowed)
    return any(ruling.reason != LATE.reason for ruling in open_still)


def _around_the_talk(melding: Melding) -> Iterator[str]:
    if not melding.is_open or melding.verslagen:
        return
    yield "apart_gesprek"
    if melding.gesprekken:
        yield "verslag_opvragen"
    elif not (melding.afspraken or melding.is_finished):
        # Who applied already waits for a besluit, not for a talk any more.
        yield "wanneer_komt_u"
    if melding.onderzoek is not None and melding.onderzoek.status == "te_laat":
        yield "verslag_opvragen"
