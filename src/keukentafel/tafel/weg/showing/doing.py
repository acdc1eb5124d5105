"""What may be done now: one main action first, the rest folded away, each with its reason and its source."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.tafel.weg.showing.bars import is_late
from keukentafel.tafel.weg.showing.headline import REMEDIES, is_unclear, passed
from keukentafel.tafel.weg.showing.life import end_of_help, has_stopped, is_moved, is_over, must_ask_anew
from keukentafel.tafel.weg.showing.objecting import NOTHING, Objecting
from keukentafel.tafel.weg.showing.reasons import ACTION as REASONS
from keukentafel.tafel.weg.showing.reasons import LETTER, reasons_due
from keukentafel.tafel.weg.showing.standing import Standing
from keukentafel.tafel.weg.texts import has, text

ORDER = (
    "ingebreke_stellen",
    "beroep_niet_tijdig_instellen",
    "aanvraag_indienen",
    "melding_doen",
    "naar_ombudsman",
    "reageren_op_verslag",
    "persoonlijk_plan_inleveren",
    "bezwaar_maken",
    "beroep_instellen",
    "hoger_beroep_instellen",
    "nieuwe_melding_doen",
    "evaluatie_vragen",
    "tweede_gesprek_vragen",
    "afspraak_verzetten",
    "clientondersteuning_vragen",
    "spoed_melden",
    "voorlopige_voorziening_vragen",
    "klacht_indienen",
)
"""What helps most comes first, once no term to object or appeal is running: that always goes before."""

BY_REFERRAL = "jeugd_hulp_via_verwijzing"
"""The ruling by which a referral opens the door of a provider: then no letter to the gemeente comes first."""

MAIN_AT: Mapping[str, frozenset[str]] = {
    "aanvraag_indienen": frozenset({"voorbereiden", "aan_tafel", "verslag"}),
    "melding_doen": frozenset({"melden"}),
    "persoonlijk_plan_inleveren": frozenset({"voorbereiden"}),
    "clientondersteuning_vragen": frozenset({"melden", "voorbereiden", "aan_tafel"}),
    "evaluatie_vragen": frozenset({"daarna"}),
}
"""What may be put in front of somebody unasked, and where on the road; sharper remedies are theirs to choose.

A term to object or appeal that is running is put in front wherever one is.
"""

_ABOUT_PLAN = frozenset({"persoonlijk_plan_ingediend", "persoonlijk_plan_afgezien"})
"""After these nobody is asked for a plan first; giving another one stays among the other things."""

WHEN_LATE = ("ingebreke_stellen", "beroep_niet_tijdig_instellen")
"""What is only allowed once the gemeente is late, and so is put in front on every road."""

_LATE_COMPLAINT = ("klacht_6w", "klacht_10w")
_AGAIN = frozenset({"opnieuw_na_afwijzing", "opnieuw_na_intrekking"})
"""Rulings that let somebody try again: no first thing to do while a newer road runs."""

WHEN_DO_YOU_COME = "wanneer_komt_u"
ANSWER_WITHIN = timedelta(weeks=1)
"""How long one waits for an answer to that letter before one calls; advice, no law knows a term for it."""

"""The letter that asks for a day once three weeks went by without one."""

_DECIDED = frozenset({"besluit", "opkomen", "daarna"})
_AFTER_BESLUIT = {"aanvraag_indienen": "aanvraag_opnieuw"}
"""What is called otherwise once there is a besluit: who was refused must not think that he forgot something."""

_IN_JEUGDWET = {"persoonlijk_plan_inleveren": "familiegroepsplan"}
"""What the Jeugdwet calls otherwise: its plan is offered by the provider, without the seven days of the Wmo."""

DONE = {
    "melding_doen": "melding_gedaan",
    "nieuwe_melding_doen": "melding_gedaan",
    "klacht_indienen": "klacht_ingediend",
    "spoed_melden": "spoed_gemeld",
    "persoonlijk_plan_inleveren": "persoonlijk_plan_ingediend",
    "afspraak_verzetten": "afspraak_verzet",
    "reageren_op_verslag": "reactie_op_verslag",
    "aanvraag_indienen": "aanvraag_ingediend",
    "ingebreke_stellen": "ingebrekestelling_ontvangen",
    "beroep_niet_tijdig_instellen": "beroep_ingesteld",
    "bezwaar_maken": "bezwaar_ingediend",
    "beroep_instellen": "beroep_ingesteld",
    "hoger_beroep_instellen": "hoger_beroep_ingesteld",
    "voorlopige_voorziening_vragen": "voorlopige_voorziening_gevraagd",
    "evaluatie_vragen": "evaluatie_gehouden",
}
"""The fact that tells that an action was done: "Dit heb ik gedaan" asks only for the day."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that may be done now: what, how, why, and by which article (none: advice, not law).

    `letter` is the kind of letter that does it, None where nothing is to be written or Keukentafel can't yet.
    """

    code: str
    title: str
    how: str
    reason: str
    sources: tuple[str, ...]
    done_kind: str | None
    letter: str | None


@dataclass(frozen=True, slots=True)
class Actions:
    """The one to put on the table, None where waiting is all there is, what to do beside it, and the others.

    `is_either`: what stands beside it is done instead of it, not as well.
    """

    main: Action | None
    more: tuple[Action, ...]
    beside: Action | None = None
    is_either: bool = False


def actions(
    where: Standing,
    letters: Mapping[str, str],
    language: str,
    told: Objecting = NOTHING,
    wanted: Sequence[str] = (),
    *,
    asked_on: date | None = None,
) -> Actions:
    """Return all that may be done now, each action once, what helps most first; `letters` by the action they do.

    `told`: what the story says about objecting; who was refused sees that in front, also when it is late.  `wanted`:
    the letters that can be written now though no action goes with them.  `asked_on`: when somebody wrote to ask
    on which day the gemeente comes.
    """
    stand = where.seen
    found = _found(where, letters, language)
    if is_over(where):
        return Actions(None, tuple(found))
    if pair := _pair(stand, told):
        main, beside = (next((action for action in found if action.code == code), None) for code in pair)
        return Actions(main, _without(found, main, beside), beside, is_either=not is_unclear(stand, told))
    if is_moved(where) and not _running(stand):
        return Actions(_in_the_new_gemeente(where, letters, language), tuple(found))
    asks = _asks_for_a_day(where, wanted, asked_on, language)
    fitting = _fitting(where)
    main = next((action for action in found if action.code in fitting), None)
    due = None if _running(stand) or (main and main.code in WHEN_LATE) else _sends_reasons(where, language)
    if due is not None:
        return Actions(due, tuple(found))
    if asks is not None and (main is None or main.code in _CAN_WAIT):
        return Actions(asks, tuple(found))
    return Actions(main, _without(found, main))


def _sends_reasons(where: Standing, language: str) -> Action | None:
    """Return how one sends the reasons of an objection that was made without them, None where none are due."""
    due = reasons_due(where)
    if due is None:
        return None
    return Action(
        code=REASONS,
        title=text(f"actie.{REASONS}", language),
        how=text(f"hoe.{REASONS}", language),
        reason=due.text,
        sources=due.sources,
        done_kind="aanvulling_ontvangen",
        letter=LETTER,
    )


_CAN_WAIT = frozenset({"persoonlijk_plan_inleveren", "clientondersteuning_vragen"})


def _without(found: Sequence[Action], *shown: Action | None) -> tuple[Action, ...]:
    return tuple(action for action in found if not any(action is each for each in shown))


def _found(where: Standing, letters: Mapping[str, str], language: str) -> list[Action]:
    """Return every action that is allowed, once, in order; of two rulings on one the one that tries nothing again."""
    stand = where.seen
    rows = sorted((row for row in stand["kan"] if row["mag"]), key=lambda row: row["code"] in _AGAIN)
    allowed = {row["actie"]: row for row in reversed(rows)}
    if "nieuwe_melding_doen" in allowed:
        allowed.pop("melding_doen", None)
    urgent = [action for action in dict.fromkeys(_running(stand)) if action in allowed]
    order = [*urgent, *(code for code in ORDER if code not in urgent)]
    is_decided = stand["plek"] in _DECIDED
    found = (allowed[code] for code in order if code in allowed)
    law, route = stand["wet"], where.now.dossier.route
    return [_action(row, letters, language, law, route, is_decided=is_decided) for row in found]


def _fitting(where: Standing) -> set[str]:
    """Return which actions may be put in front: a term that runs, what is late, and what goes with this place."""
    stand = where.seen
    plek = stand["plek"]
    fitting = {*_running(stand), *WHEN_LATE, *(code for code, plekken in MAIN_AT.items() if plek in plekken)}
    if any(term["soort"] in _LATE_COMPLAINT and is_late(term) for term in stand["termijnen"]):
        fitting.add("naar_ombudsman")
    if end_of_help(where) is not None:
        fitting = {*_running(stand), "nieuwe_melding_doen"}
    if must_ask_anew(where):
        fitting.add("nieuwe_melding_doen")
    if has_stopped(where):
        fitting |= {"melding_doen", "nieuwe_melding_doen"}
    rows = [row for row in stand["kan"] if row["actie"] == "aanvraag_indienen" and row["mag"]]
    if rows and plek not in _DECIDED and all(row["code"] in _AGAIN for row in rows):
        fitting.discard("aanvraag_indienen")
    if any(fact.soort in _ABOUT_PLAN for fact in where.facts):
        fitting.discard("persoonlijk_plan_inleveren")
    return fitting


def _asks_for_a_day(where: Standing, wanted: Sequence[str], asked_on: date | None, language: str) -> Action | None:
    """Return how one asks when they come, three weeks after the question and without an appointment.

    Who wrote already waits a week and then calls: nobody need write the same letter twice.
    """
    rows = [row for row in where.seen["waarschuwingen"] if row["code"] == "geen_afspraak"]
    if not rows or any(row["code"] == "onderzoek_te_laat" for row in where.seen["waarschuwingen"]):
        return None
    letter = WHEN_DO_YOU_COME if WHEN_DO_YOU_COME in wanted and asked_on is None else None
    how = text("hoe.wanneer_komt_u.brief" if letter else "hoe.wanneer_komt_u", language)
    code = WHEN_DO_YOU_COME
    if asked_on is not None:
        answer_by = asked_on + ANSWER_WITHIN
        code = f"{WHEN_DO_YOU_COME}_{'bel' if where.now.op > answer_by else 'wacht'}"
        how = text(f"hoe.{code}", language, gestuurd=asked_on, dag=answer_by)
    return Action(
        code=WHEN_DO_YOU_COME,
        title=text(f"actie.{code}", language),
        how=how,
        reason=text(f"waarom.wanneer_komt_u.{where.seen['wet']}", language),
        sources=(),
        done_kind=None,
        letter=letter,
    )


def _in_the_new_gemeente(where: Standing, letters: Mapping[str, str], language: str) -> Action:
    """Return the melding at the gemeente where somebody lives now."""
    row = next(row for row in where.seen["waarschuwingen"] if row["code"] == "verhuisd")
    return Action(
        code="melding_doen",
        title=text("actie.verhuisd", language),
        how=text("hoe.verhuisd", language),
        reason=str(row["tekst"]),
        sources=tuple(row["bron"]),
        done_kind="melding_gedaan" if where.seen["wet"] == "wmo" else "hulpvraag_gesteld",
        letter=letters.get("melding_doen"),
    )


def _pair(stand: Mapping[str, Any], told: Objecting) -> tuple[str, str] | None:
    """Return what to do and what to do beside it, where one of the two alone may lose something."""
    if is_unclear(stand, told):
        return "bezwaar_maken", "aanvraag_indienen"
    if told.was_refused and not _running(stand) and (term := passed(stand)):
        return REMEDIES[term["soort"]], "nieuwe_melding_doen"
    return None


def _running(stand: Mapping[str, Any]) -> list[str]:
    """Return the actions whose term is running, the one that ends first in front."""
    terms = [term for term in stand["termijnen"] if term["status"] == "loopt" and term["soort"] in REMEDIES]
    return [REMEDIES[term["soort"]] for term in sorted(terms, key=lambda term: term["laatste_dag"] or "")]


def _action(
    row: Mapping[str, Any], letters: Mapping[str, str], language: str, law: str, route: str, *, is_decided: bool
) -> Action:
    code, why = str(row["actie"]), str(row["code"])
    by_referral = why == BY_REFERRAL
    words = _words(code, why, law, is_decided=is_decided)
    letter = None if by_referral else letters.get(code)
    ways = (f"hoe.{words}.{route}", f"hoe.{words}.{law}", *([f"hoe.{words}.brief"] if letter else []))
    how = next((code for code in ways if has(code, language)), f"hoe.{words}")
    return Action(
        code=code,
        title=text(f"actie.{words}", language),
        how=text(how, language),
        reason=str(row["reden"]),
        sources=tuple(row["bron"]),
        done_kind=None if by_referral else DONE.get(code),
        letter=letter,
    )


def _words(code: str, why: str, law: str, *, is_decided: bool) -> str:
    """Return under which name an action has its sentences: the same step may ask for other words."""
    special = {
        BY_REFERRAL: BY_REFERRAL,
        "brief_misschien_besluit": f"{code}_voor_de_zekerheid",
        "te_laat_tenzij_verschoonbaar": f"{code}_te_laat",
    }
    if why in special:
        return special[why]
    if why in _AGAIN or (is_decided and why != "brief_onduidelijk"):
        return _AFTER_BESLUIT.get(code, code)
    return _IN_JEUGDWET.get(code, code) if law == "jeugdwet" else code
