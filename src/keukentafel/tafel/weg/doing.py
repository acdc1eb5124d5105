"""What may be done now: one main action first, the rest folded away, each with its reason and its source."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.tafel.weg.headline import REMEDIES
from keukentafel.tafel.weg.texts import text

ORDER = (
    "ingebreke_stellen",
    "beroep_niet_tijdig_instellen",
    "aanvraag_indienen",
    "melding_doen",
    "reageren_op_verslag",
    "persoonlijk_plan_inleveren",
    "naar_ombudsman",
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

NEVER_MAIN = frozenset({"klacht_indienen", "spoed_melden", "voorlopige_voorziening_vragen", "afspraak_verzetten"})
"""Never put in front of somebody unasked: sharp remedies are theirs to choose."""

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

LETTERS = {"bezwaar_maken": "bezwaar_pro_forma"}
"""The letter that goes with an action, where the product can already write it."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that may be done now: what, how, why, and by which article (none: advice, not law)."""

    code: str
    title: str
    how: str
    reason: str
    sources: tuple[str, ...]
    done_kind: str | None
    letter: str | None


def actions(stand: Mapping[str, Any], language: str) -> tuple[Action, ...]:
    """Return all that may be done now, each action once, what helps most first."""
    allowed = {row["actie"]: row for row in reversed(stand["kan"]) if row["mag"]}
    running = [
        (term["dagen"], REMEDIES[term["soort"]])
        for term in stand["termijnen"]
        if term["status"] == "loopt" and term["soort"] in REMEDIES and term["dagen"] is not None
    ]
    urgent = [action for _, action in sorted(running) if action in allowed]
    order = [*urgent, *(code for code in ORDER if code not in urgent)]
    return tuple(_action(allowed[code], language) for code in order if code in allowed)


def main_action(found: Sequence[Action]) -> Action | None:
    """Return the one to put on the table, or None where waiting is all there is."""
    return next((action for action in found if action.code not in NEVER_MAIN), None)


def _action(row: Mapping[str, Any], language: str) -> Action:
    code = str(row["actie"])
    return Action(
        code=code,
        title=text(f"actie.{code}", language),
        how=text(f"hoe.{code}", language),
        reason=str(row["reden"]),
        sources=tuple(row["bron"]),
        done_kind=DONE.get(code),
        letter=LETTERS.get(code),
    )
