"""What may be done now: every action that could come into question, with the ruling on it."""

from collections.abc import Iterator

from wet.awb.actions import awb_actions
from wet.jeugdwet.actions import under_jeugdwet
from wet.procedure.fase import is_open, running_help
from wet.ruling import Ruling
from wet.source import Source
from wet.traject.answers import Mogelijkheid
from wet.traject.clock import Clock
from wet.traject.trajecten import Case, Traject
from wet.wmo2015.artikel import wmo
from wet.wmo2015.melding import (
    ALWAYS_COMPLAIN,
    DEAD,
    EVALUATE,
    MELDING_FIRST,
    MELDING_POSSIBLE,
    NO_BESLUIT_YET,
    NO_HELP_YET,
    SOMETHING_RUNS,
    SUPPORT,
    SUPPORT_JEUGD,
    way_actions,
)
from wet.wmo2015.nieuwe_melding import new_melding_ruling

ACTIES = (
    *("melding_doen", "nieuwe_melding_doen", "clientondersteuning_vragen", "klacht_indienen", "spoed_melden"),
    *("persoonlijk_plan_inleveren", "afspraak_verzetten", "tweede_gesprek_vragen", "reageren_op_verslag"),
    *("aanvraag_indienen", "ingebreke_stellen", "beroep_niet_tijdig_instellen", "bezwaar_maken", "beroep_instellen"),
    *("hoger_beroep_instellen", "voorlopige_voorziening_vragen", "naar_ombudsman", "evaluatie_vragen"),
)

_NOTHING_YET: dict[str, Ruling] = {
    "spoed_melden": MELDING_FIRST,
    "persoonlijk_plan_inleveren": MELDING_FIRST,
    "aanvraag_indienen": MELDING_FIRST,
    "afspraak_verzetten": Ruling(False, "geen_afspraak_gepland"),
    "tweede_gesprek_vragen": Ruling(False, "nog_geen_verslag", (wmo("2.3.2", 8),)),
    "reageren_op_verslag": Ruling(False, "nog_geen_verslag", (wmo("2.3.2", 8),)),
    "ingebreke_stellen": Ruling(False, "niets_te_beslissen", (Source("Awb", "4:17", lid=3),)),
    "beroep_niet_tijdig_instellen": Ruling(False, "niet_in_gebreke_gesteld", (Source("Awb", "6:12", lid=2),)),
    "bezwaar_maken": NO_BESLUIT_YET,
    "beroep_instellen": Ruling(False, "geen_beslissing_op_bezwaar", (Source("Awb", "8:1"),)),
    "hoger_beroep_instellen": Ruling(False, "geen_uitspraak", (Source("Awb", "8:104", lid=1),)),
    "voorlopige_voorziening_vragen": Ruling(False, "geen_bezwaar_of_beroep", (Source("Awb", "8:81", lid=1),)),
    "naar_ombudsman": Ruling(False, "eerst_klacht", (Source("Awb", "9:20"),)),
    "evaluatie_vragen": NO_HELP_YET,
}


def actions(case: Case, trajecten: list[Traject], clock: Clock) -> tuple[Mogelijkheid, ...]:
    """Return every action with its ruling, in a fixed order; one that fits nothing yet says what must come first."""
    found = [*_always(case, trajecten, clock), *_on_the_way(case, clock), *awb_actions(case, clock)]
    found += (Mogelijkheid("evaluatie_vragen", each.id, EVALUATE) for each in running_help(case, clock))
    seen = {each.actie for each in found}
    found += (Mogelijkheid(actie, None, why) for actie, why in _NOTHING_YET.items() if actie not in seen)
    if not case.is_wmo:
        found = [each._replace(ruling=under_jeugdwet(each.ruling)) for each in found]
    return tuple(sorted(found, key=_order))


def _on_the_way(case: Case, clock: Clock) -> Iterator[Mogelijkheid]:
    """Yield what may be done up to a besluit; after a death none of it, as there is nobody left to help."""
    for each in way_actions(case, clock):
        yield each._replace(ruling=DEAD) if case.died and each.ruling.allowed else each


_PLACE = {actie: place for place, actie in enumerate(ACTIES)}


def _order(each: Mogelijkheid) -> tuple[int, str, bool, str]:
    return _PLACE[each.actie], each.bij or "", each.ruling.allowed, each.ruling.reason


def _always(case: Case, trajecten: list[Traject], clock: Clock) -> Iterator[Mogelijkheid]:
    is_free = not any(is_open(each) for each in trajecten)
    melding = DEAD if case.died else MELDING_POSSIBLE if is_free else SOMETHING_RUNS
    yield Mogelijkheid("melding_doen", None, melding)
    yield Mogelijkheid("nieuwe_melding_doen", None, DEAD if case.died else new_melding_ruling(case, clock))
    yield Mogelijkheid("clientondersteuning_vragen", None, SUPPORT if case.is_wmo else SUPPORT_JEUGD)
    yield Mogelijkheid("klacht_indienen", None, ALWAYS_COMPLAIN)
