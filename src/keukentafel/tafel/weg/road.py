"""The road with "u bent hier": which stops there are, what is known of each, and where the side road forks off."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any  # a stand as JSON: mappings of anything, whose shape docs and contract fix

from keukentafel.design.drawings.road import Road, Stop, StopState
from keukentafel.tafel.weg.story import Fact, day_of
from keukentafel.tafel.weg.texts import text
from wet.teksten import written_date

STOPS: Sequence[tuple[str, str, tuple[str, ...], tuple[str, ...]]] = (
    ("melden", "talk", ("melding_gedaan", "hulpvraag_gesteld", "verwijzing_gekregen"), ()),
    ("voorbereiden", "chair", ("persoonlijk_plan_ingediend", "afspraak_gemaakt"), ()),
    ("aan_tafel", "table", ("gesprek_gevoerd",), ()),
    ("verslag", "sheet", ("verslag_verzonden",), ("onderzoek",)),
    ("aanvragen", "pen", ("aanvraag_ingediend",), ()),
    ("besluit", "letter", ("besluit_bekendgemaakt",), ("beslissing_wmo", "beslissing_jeugd")),
    (
        "opkomen",
        "scales",
        ("uitspraak_verzonden", "beroep_ingesteld", "beslissing_op_bezwaar_bekendgemaakt", "bezwaar_ingediend"),
        ("bezwaarbeslissing_6w", "bezwaarbeslissing_12w", "nieuw_besluit"),
    ),
    ("daarna", "house", ("voorziening_gestart",), ()),
)
"""Each stop: its place in the stand, its icon, the facts that tell of it (the latest first), and its terms."""

SIDE = "opkomen"
_ONLY_WMO = frozenset({"verslag"})


def road(stand: Mapping[str, Any], facts: Sequence[Fact], language: str) -> Road:
    """Return the road of a stand (as JSON); the side road is there once there is something to stand up against."""
    here = stand["plek"]
    names = [name for name, *_ in STOPS]
    shown = [row for row in STOPS if _is_shown(row[0], stand, facts)]
    return Road(tuple(_stop(row, names.index(row[0]) - names.index(here), stand, facts, language) for row in shown))


def _is_shown(name: str, stand: Mapping[str, Any], facts: Sequence[Fact]) -> bool:
    kinds = {fact["soort"] for fact in facts}
    if name == SIDE:
        return stand["plek"] == SIDE or "besluit_bekendgemaakt" in kinds
    return name not in _ONLY_WMO or stand["wet"] == "wmo" or "verslag_verzonden" in kinds


def _stop(
    row: tuple[str, str, tuple[str, ...], tuple[str, ...]],
    ahead: int,
    stand: Mapping[str, Any],
    facts: Sequence[Fact],
    language: str,
) -> Stop:
    name, icon, kinds, terms = row
    told_on = _told_on(kinds, facts)
    is_told = any(fact["soort"] in kinds for fact in facts)
    due = [term for term in stand["termijnen"] if term["soort"] in terms and term["gehaald_op"] is None]
    state = _state(name, ahead, is_told, due)
    return Stop(
        name=text(f"weg.{name}", language),
        note=_note(told_on, due, language),
        state=state,
        icon=icon,
        track="bezwaar" if name == SIDE else "",
        is_here=ahead == 0,
    )


def _state(name: str, ahead: int, is_told: bool, due: Sequence[Mapping[str, Any]]) -> StopState:
    """Return how a stop stands: what is late is drawn late, also ahead; what nobody told is passed, never done."""
    if any(term["status"] == "te_laat" for term in due):
        return "late"
    if any(term["status"] == "opgeschort" for term in due):
        return "paused"
    if ahead == 0:
        return "here"
    if name == SIDE and not is_told:
        return "expected"
    if ahead < 0:
        return "done" if is_told else "passed"
    return "ahead"


def _note(told_on: date | None, due: Sequence[Mapping[str, Any]], language: str) -> str:
    if told_on is not None:
        return written_date(told_on, language)
    last = next((term["laatste_dag"] for term in due if term["laatste_dag"]), None)
    note = text("dag.uiterlijk", language, dag=date.fromisoformat(last)) if last else ""
    return note[:1].upper() + note[1:]


def _told_on(kinds: Sequence[str], facts: Sequence[Fact]) -> date | None:
    """Return the day of the latest fact of the first kind that is told; None where there is none, or no day."""
    for kind in kinds:
        days = [day_of(fact) for fact in facts if fact["soort"] == kind]
        if known := [day for day in days if day]:
            return date.fromisoformat(max(known))
    return None
