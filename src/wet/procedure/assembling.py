"""Puts the facts together, one by one in the order of the law, up to the day looked at."""

from collections.abc import Callable, Mapping
from typing import Final

from wet.feiten import Dossier, Fact
from wet.procedure.contesting import (
    answer_bezwaar,
    ask_griffierecht,
    ask_voorziening,
    lodge_beroep,
    lodge_bezwaar,
    lodge_hoger_beroep,
    lodge_klacht,
    pay_griffierecht,
    rule,
    touch_klacht,
    withdraw_beroep,
    withdraw_bezwaar,
)
from wet.procedure.deciding import give_besluit, give_notice, touch_term
from wet.procedure.linking import latest, named, own
from wet.procedure.way import end_melding, file_aanvraag, open_traject, receive_letter, take_step, withdraw_aanvraag
from wet.traject.clock import Clock
from wet.traject.trajecten import Aanvraag, Beroep, Bezwaar, Case, Heronderzoek, Klacht


def put_together(dossier: Dossier, clock: Clock) -> tuple[Case, int]:
    """Return what the facts up to the day of `clock` make, and how many facts that were."""
    letter_days = frozenset(fact.day for fact in dossier.facts if fact.soort == "brief_ontvangen")
    case = Case(dossier.wet, dossier.route, letter_days=letter_days)
    for number, fact in enumerate(dossier.facts):
        if not clock.reached(fact.day):
            return case, number
        move = _MOVES.get(fact.soort)
        if move is not None:
            move(case, fact)
    return case, len(dossier.facts)


def _announce_review(case: Case, fact: Fact) -> None:
    review = Heronderzoek(fact)
    case.heronderzoeken.append(review)
    own(case, fact, review)


def _evaluate(case: Case, fact: Fact) -> None:
    review = named(case, fact, Heronderzoek)
    review = review or latest(case, fact, [each for each in case.heronderzoeken if each.is_open])
    if review is not None:
        review.ended = review.ended or fact


def _start_help(case: Case, fact: Fact) -> None:
    case.gestart.append(fact)
    own(case, fact, fact)


def _stop_help(case: Case, fact: Fact) -> None:
    """End the help that the fact names, or all help from the besluit it names; else the help that began last."""
    ended = [each for each in case.gestart if fact.bij is not None and fact.bij in (each.id, each.bij)]
    if not ended:
        last = latest(case, fact, [each for each in case.gestart if each not in case.beeindigd])
        ended = [] if last is None else [last]
    case.beeindigd += ended


def _move_house(case: Case, fact: Fact) -> None:
    case.moved = fact


def _die(case: Case, fact: Fact) -> None:
    """End everything that waits: nobody is left to wait for it."""
    case.died = case.died or fact
    for melding in case.meldingen:
        if melding.is_open and melding.ended is None:
            melding.withdrawn = fact
    pending: list[Aanvraag | Bezwaar | Beroep | Klacht] = [
        *case.aanvragen,
        *case.bezwaren,
        *case.beroepen,
        *case.klachten,
    ]
    for waiting in pending:
        if waiting.is_open:
            waiting.withdrawn = fact
    for review in case.heronderzoeken:
        review.ended = review.ended or fact


_MOVES: Final[Mapping[str, Callable[[Case, Fact], None]]] = {
    "melding_gedaan": open_traject,
    "hulpvraag_gesteld": open_traject,
    "verwijzing_gekregen": open_traject,
    "melding_ingetrokken": end_melding,
    "melding_doorgezonden": end_melding,
    "clientondersteuning_aangeboden": take_step,
    "persoonlijk_plan_ingediend": take_step,
    "persoonlijk_plan_afgezien": take_step,
    "spoed_gemeld": take_step,
    "afspraak_gemaakt": take_step,
    "afspraak_verzet": take_step,
    "gesprek_gevoerd": take_step,
    "verslag_verzonden": take_step,
    "reactie_op_verslag": take_step,
    "aanvraag_ingediend": file_aanvraag,
    "aanvraag_ingetrokken": withdraw_aanvraag,
    "aanvulling_gevraagd": touch_term,
    "aanvulling_ontvangen": touch_term,
    "opschorting_overeengekomen": touch_term,
    "beslistermijn_verdaagd": touch_term,
    "besluit_bekendgemaakt": give_besluit,
    "brief_ontvangen": receive_letter,
    "ingebrekestelling_ontvangen": give_notice,
    "bezwaar_ingediend": lodge_bezwaar,
    "bezwaar_bevestigd": touch_term,
    "bezwaar_verdaagd": touch_term,
    "bezwaar_ingetrokken": withdraw_bezwaar,
    "beslissing_op_bezwaar_bekendgemaakt": answer_bezwaar,
    "beroep_ingesteld": lodge_beroep,
    "beroep_ingetrokken": withdraw_beroep,
    "voorlopige_voorziening_gevraagd": ask_voorziening,
    "griffierecht_gevraagd": ask_griffierecht,
    "griffierecht_betaald": pay_griffierecht,
    "uitspraak_verzonden": rule,
    "hoger_beroep_ingesteld": lodge_hoger_beroep,
    "klacht_ingediend": lodge_klacht,
    "klacht_verdaagd": touch_klacht,
    "klacht_afgehandeld": touch_klacht,
    "klacht_ingetrokken": touch_klacht,
    "voorziening_gestart": _start_help,
    "voorziening_beeindigd": _stop_help,
    "heronderzoek_aangekondigd": _announce_review,
    "evaluatie_gehouden": _evaluate,
    "verhuisd": _move_house,
    "overleden": _die,
}
"""What each kind of fact does; a kind that is missing here changes no term and gives nobody the turn."""
