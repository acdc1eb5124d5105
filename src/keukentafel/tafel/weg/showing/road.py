"""The road with "u bent hier": which stops there are, what is known or expected at each, and the side roads."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from keukentafel.design.drawings.road import Road, Stop, StopState
from keukentafel.tafel.weg.showing.beside import is_late, name_of, until
from keukentafel.tafel.weg.showing.headline import REMEDIES
from keukentafel.tafel.weg.showing.standing import Standing, turns_late
from keukentafel.tafel.weg.texts import has, text
from wet.feiten import Fact
from wet.procedure.sporen import Spoor
from wet.teksten import written_date
from wet.traject.answers import Termijn


class Place(NamedTuple):
    """A stop as it can be: its place in the stand, its icon, the facts that tell of it (latest first), its terms."""

    name: str
    icon: str
    kinds: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()


STOPS: Sequence[Place] = (
    Place("melden", "talk", ("melding_gedaan", "hulpvraag_gesteld", "verwijzing_gekregen")),
    Place("voorbereiden", "chair", ("persoonlijk_plan_ingediend", "afspraak_gemaakt")),
    Place("aan_tafel", "table", ("gesprek_gevoerd",)),
    Place("verslag", "sheet", ("verslag_verzonden",), ("onderzoek",)),
    Place("aanvragen", "pen", ("aanvraag_ingediend",)),
    Place("besluit", "letter", ("besluit_bekendgemaakt",), ("beslissing_wmo", "beslissing_jeugd")),
    Place(
        "opkomen",
        "scales",
        ("uitspraak_verzonden", "beroep_ingesteld", "beslissing_op_bezwaar_bekendgemaakt", "bezwaar_ingediend"),
        ("bezwaarbeslissing_6w", "bezwaarbeslissing_12w", "nieuw_besluit"),
    ),
    Place("daarna", "house", ("voorziening_beeindigd", "voorziening_gestart")),
)
"""Each stop of the road, in the order in which one comes past them."""

SIDE = "opkomen"
HAD = Place("hulp_had", "house", ("voorziening_gestart",))
"""Where a besluit came out of the blue, the road begins with the help that somebody had."""

NOTICE = "ingebrekestelling"
MOST_BESIDE = 3
"""More side roads than this no drawing can show; the list below it has them all."""

_CHANGES_HELP = frozenset({"herzien", "ingetrokken", "teruggevorderd"})
_BEFORE = frozenset(kind for place in STOPS[:5] for kind in place.kinds)
"""What tells of the way to a besluit; where none of it is told the road begins with the besluit."""

_AFTER = ("besluit", SIDE, "daarna")
_TELLS_OF_HELP = frozenset({"voorziening_gestart", "voorziening_beeindigd", "heronderzoek_aangekondigd"})
_ONLY_WMO = frozenset({"verslag"})
_NOT_BY_REFERRAL = frozenset({"verslag", "aanvragen", "besluit"})
_ICONS = {"klacht": "talk", "bezwaar": "scales", "beroep": "scales", "heronderzoek": "sheet"}


def road(where: Standing, expected: Mapping[str, str], language: str) -> Road:
    """Return the road that leads, with what is `expected` at its stops and what runs beside it as side roads.

    The stop to stand up for oneself is there once there is something to stand up against.
    """
    facts = where.facts
    kinds = {fact.soort for fact in facts}
    shown = _places(where, kinds)
    here = where.plek
    names = [place.name for place in STOPS]
    stops: list[Stop] = []
    for place in shown:
        ahead = names.index(place.name) - names.index(here) if place.name in names else -1
        stops.append(_stop(place, ahead, where, facts, expected, language))
        if place.name == _notice_at(where):
            stops += _notices(where, language)
        if ahead == 0:
            stops += (_side(each, where, language) for each in where.beside[:MOST_BESIDE])
    return Road(tuple(stops))


def _places(where: Standing, kinds: set[str]) -> list[Place]:
    """Return the stops of this road: fewer where the law knows fewer, or where it began with a besluit."""
    shown = [place for place in STOPS if _is_shown(place.name, where, kinds)]
    if kinds & _BEFORE or where.plek not in _AFTER:
        return shown
    after = [place for place in shown if place.name in _AFTER]
    outcomes = {fact.values.get("uitkomst") for fact in where.facts if fact.soort == "besluit_bekendgemaakt"}
    return [HAD, *after] if outcomes & _CHANGES_HELP or kinds & _TELLS_OF_HELP else after


def _is_shown(name: str, where: Standing, kinds: set[str]) -> bool:
    if name == SIDE:
        is_letter = where.plek == "besluit" and "brief_ontvangen" in kinds
        return where.plek == SIDE or "besluit_bekendgemaakt" in kinds or is_letter
    if name == "besluit" and not kinds & _BEFORE:
        return bool(kinds & {"besluit_bekendgemaakt", "brief_ontvangen"}) or where.plek not in _AFTER
    if by_referral(where) and name in _NOT_BY_REFERRAL:
        return bool(kinds & {"aanvraag_ingediend", "besluit_bekendgemaakt"}) and name != "verslag"
    return name not in _ONLY_WMO or where.seen["wet"] == "wmo" or "verslag_verzonden" in kinds


def by_referral(where: Standing) -> bool:
    """Say whether the way to help is the provider: after a referral, or by the jeugdbescherming."""
    return where.lead is not None and where.lead.stand.soort == "verwijzing"


def _stop(
    place: Place, ahead: int, where: Standing, facts: Sequence[Fact], expected: Mapping[str, str], language: str
) -> Stop:
    telling = [fact for fact in facts if fact.soort in place.kinds and not _is_for_now(fact)]
    telling = [] if place.name == "daarna" and ahead > 0 else telling
    terms = [term for each in where.on_road for term in each.terms]
    due = [term for term in terms if term.soort in place.terms and term.gehaald_op is None]
    note = _hearing(facts, where.now.op, language) if place.name == SIDE and ahead == 0 else ""
    note = note or _note(_told_on(place.kinds, telling), due, language)
    if not note and place.name == SIDE:
        note = _until_when(terms, language)
    if not note and ahead >= 0 and (place.name != SIDE or ahead == 0):
        note = expected.get(place.name, "")
    return Stop(
        name=_name(place.name, where, language),
        note=note,
        state=_state(place.name, ahead, is_told=bool(telling), due=due),
        icon=place.icon,
        track="bezwaar" if place.name == SIDE else "",
        is_here=ahead == 0,
    )


def _is_for_now(fact: Fact) -> bool:
    """Say whether a besluit is only about urgent help for now: the road to the real one goes on (art. 2.3.3)."""
    return str(fact.values.get("uitkomst") or "").startswith("tijdelijk")


def _until_when(terms: Sequence[Termijn], language: str) -> str:
    """Return until when one may stand up, where such a term runs."""
    days = [
        term.laatste_dag for term in terms if term.soort in REMEDIES and term.status == "loopt" and term.laatste_dag
    ]
    return text("verwacht.tot", language, dag=min(days)) if days else ""


def _name(name: str, where: Standing, language: str) -> str:
    """Return what a stop is called under this law, and on this way to help."""
    ways = [where.now.dossier.route, "verwijzing"] if by_referral(where) else [where.seen["wet"]]
    codes = (f"weg.{way}.{name}" for way in ways)
    return text(next((code for code in codes if has(code, language)), f"weg.{name}"), language)


def _state(name: str, ahead: int, *, is_told: bool, due: Sequence[Termijn]) -> StopState:
    """Return how a stop stands: what is late is drawn late, also ahead; what nobody told is passed, never done."""
    if any(term.status == "te_laat" for term in due):
        return "late"
    if any(term.status == "opgeschort" for term in due):
        return "paused"
    if ahead == 0:
        return "here"
    if name == SIDE and not is_told:
        return "expected"
    if ahead < 0:
        return "done" if is_told or name == HAD.name else "passed"
    return "ahead"


def _note(told_on: date | None, due: Sequence[Termijn], language: str) -> str:
    if told_on is not None:
        return written_date(told_on, language)
    last = next((term.laatste_dag for term in due if term.laatste_dag and term.status != "vervallen"), None)
    note = text("dag.uiterlijk", language, dag=last) if last else ""
    return note[:1].upper() + note[1:]


def _hearing(facts: Sequence[Fact], today: date, language: str) -> str:
    """Return when the hearing is or was planned, until the objection has its answer; "" where nobody told of one.

    That it took place can't be told: the facts know only that it was planned.
    """
    answered = max((fact.day for fact in facts if fact.soort == "beslissing_op_bezwaar_bekendgemaakt"), default=None)
    planned = [fact for fact in facts if fact.soort == "hoorzitting_gepland" and fact.on("voor")]
    waiting = [day for fact in planned if (day := fact.on("voor")) and (answered is None or day > answered)]
    if not waiting:
        return ""
    last = max(waiting)
    return text("weg_dag.hoorzitting_voorbij" if last < today else "weg_dag.hoorzitting", language, dag=last)


def _told_on(kinds: Sequence[str], facts: Sequence[Fact]) -> date | None:
    """Return the day of the latest fact of the first kind that is told; None where there is none, or no day."""
    for kind in kinds:
        days = [_day(fact) for fact in facts if fact.soort == kind]
        if known := [day for day in days if day]:
            return max(known)
    return None


def _day(fact: Fact) -> date | None:
    """Return the day of a fact, or the one of its other days that says most."""
    days = (fact.on(name) for name in ("op", "verzonden_op", "dagtekening", "ontvangen_op"))
    return next((day for day in days if day is not None), None)


def _notice_at(where: Standing) -> str:
    """Return the stop after which the notice of default forks off: it is about the aanvraag, or about the bezwaar."""
    lead = where.lead
    return SIDE if lead is not None and lead.stand.soort in ("bezwaar", "beroep") else "aanvragen"


def _notices(where: Standing, language: str) -> Iterator[Stop]:
    """Yield the notice of default: its two weeks, or that it came too early and does not count."""
    found = [fact for each in where.on_road for fact in each.facts if fact.soort == "ingebrekestelling_ontvangen"]
    if not found:
        return
    weeks = [term for each in where.on_road for term in each.terms if term.soort == NOTICE]
    name, icon = text("weg.ingebrekestelling", language), "mark"
    if not weeks or weeks[-1].laatste_dag is None:
        yield Stop(name, text("weg_dag.telt_niet", language), "cancelled", icon, track=NOTICE)
        return
    last: date = weeks[-1].laatste_dag
    state: StopState = "late" if turns_late(weeks[-1]) else "beside" if weeks[-1].status == "loopt" else "done"
    code = "weg_dag.te_laat" if state == "late" else "weg_dag.loopt"
    note = written_date(found[-1].day, language) if state == "done" else text(code, language, dag=last)
    yield Stop(name, note, state, icon, track=NOTICE)


def _side(spoor: Spoor, where: Standing, language: str) -> Stop:
    """Return a traject that runs beside the road that leads."""
    soort = spoor.stand.soort
    state: StopState = "late" if is_late(spoor) else "beside"
    track = f"{soort}-{spoor.road}"
    return Stop(name_of(spoor, where, language), until(spoor, language), state, _ICONS.get(soort, "talk"), track=track)
