"""Makers of dossiers: one line per fact, a gemeente whose committees are unknown unless said, days as ISO text."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from wet.feiten import FEITEN, Dossier, DossierFaults, read_dossier
from wet.procedure import Stand, stand

Raw = dict[str, Any]


def fact(soort: str, op: str | None = None, **fields: Any) -> Raw:
    """Return one fact as it stands in a file."""
    return {"soort": soort} | ({} if op is None else {"op": op}) | fields


def dossier_data(*facts: Raw, wet: str = "wmo", route: str = "gemeente", **gemeente: Any) -> Raw:
    """Return the data of a dossier with these facts, as in a file."""
    return {"wet": wet, "route": route, "gemeente": gemeente, "feiten": list(facts)}


def dossier(*facts: Raw, **more: Any) -> Dossier:
    """Return the dossier with these facts; raises DossierFaults."""
    return read_dossier(dossier_data(*facts, **more))


def on(op: str, *facts: Raw, **more: Any) -> Stand:
    """Return the stand on a day."""
    return stand(dossier(*facts, **more), date.fromisoformat(op))


def term(found: Stand, soort: str, bij: str | None = None) -> Raw:
    """Return the one term of this kind (about this fact), as JSON."""
    listed: Any = found.as_json()["termijnen"]
    (one,) = [each for each in listed if each["soort"] == soort and bij in (None, each["bij"])]
    return one


def terms(found: Stand) -> set[str]:
    """Return which terms are listed."""
    return {each.soort for each in found.facts.termijnen}


def warned(found: Stand) -> set[str]:
    """Return the codes of the warnings."""
    return {each.code for each in found.facts.waarschuwingen}


def turns(found: Stand) -> dict[str | None, str]:
    """Return who must act, per traject."""
    return {each.bij: each.aan_zet for each in found.facts.trajecten}


def guessed(found: Stand) -> list[str | None]:
    """Return the facts of which it was a guess what they belong to."""
    return [each.bij for each in found.facts.waarschuwingen if each.code == "hoort_bij_onduidelijk"]


FIRST_DAY = date(2025, 9, 1)

_VALUES: dict[str, st.SearchStrategy[Any]] = {
    "text": st.sampled_from(["rechtbank", "crvb", "buurvrouw"]),
    "bool": st.booleans(),
    "list": st.just([]),
    "length": st.sampled_from(["2w", "6w", "12w"]),
}


def _days(last: int = 500) -> st.SearchStrategy[date]:
    return st.integers(0, last).map(lambda days: date.fromordinal(FIRST_DAY.toordinal() + days))


@st.composite
def any_fact(draw: st.DrawFn) -> Raw:
    """Return any kind of fact, its own fields filled or left open, its days in an order that can be."""
    kind = FEITEN[draw(st.sampled_from(sorted(FEITEN)))]
    day = draw(_days())
    made = fact(kind.soort, day.isoformat())
    for name, rule in kind.fields.items():
        if draw(st.booleans()):
            made[name] = _value(draw, name, rule, day)
    if kind.to_gemeente and draw(st.integers(0, 3)) == 0:
        made["verzonden_op"] = date.fromordinal(day.toordinal() - draw(st.integers(0, 10))).isoformat()
        if draw(st.booleans()):
            del made["op"]
    elif kind.is_letter and draw(st.integers(0, 7)) == 0:
        made["dagtekening"] = made.pop("op")
    elif kind.soort == "besluit_bekendgemaakt" and draw(st.integers(0, 5)) == 0:
        del made["op"]
    elif draw(st.integers(0, 9)) == 0:
        made["op_tot"] = date.fromordinal(day.toordinal() + draw(st.integers(0, 20))).isoformat()
    if kind.soort.endswith("_ingetrokken") and draw(st.booleans()):
        made["door"] = "gemeente"
    return made


def _value(draw: st.DrawFn, name: str, rule: Any, day: date) -> Any:
    if rule.type == "choice":
        return draw(st.sampled_from(rule.choices))
    if rule.type == "date":
        ahead = draw(st.integers(0, 120))
        return date.fromordinal(day.toordinal() + ahead).isoformat()
    return draw(_VALUES[rule.type])


_ROAD = (
    *("melding_gedaan", "afspraak_gemaakt", "gesprek_gevoerd", "verslag_verzonden", "aanvraag_ingediend"),
    *("aanvulling_gevraagd", "aanvulling_ontvangen", "ingebrekestelling_ontvangen", "besluit_bekendgemaakt"),
    *("bezwaar_ingediend", "aanvulling_gevraagd", "bezwaar_verdaagd", "ingebrekestelling_ontvangen"),
    *("beslissing_op_bezwaar_bekendgemaakt", "beroep_ingesteld", "griffierecht_gevraagd", "uitspraak_verzonden"),
    *("hoger_beroep_ingesteld", "uitspraak_verzonden"),
)


@st.composite
def road(draw: st.DrawFn) -> list[Raw]:
    """Return a whole road in its usual order, some steps left out, with short and long waits between them."""
    day, made = FIRST_DAY, []
    for soort in _ROAD:
        day = date.fromordinal(day.toordinal() + draw(st.sampled_from([0, 1, 5, 14, 20, 43, 50])))
        if draw(st.integers(0, 5)) == 0:
            continue
        one = fact(soort, day.isoformat())
        for name, rule in FEITEN[soort].fields.items():
            if name != "over" and draw(st.booleans()):
                one[name] = _value(draw, name, rule, day)
        made.append(one)
    return made


@st.composite
def legal_dossiers(draw: st.DrawFn) -> Raw:
    """Return the data of a dossier that can be: facts that the law refuses are taken out again."""
    facts = draw(
        st.one_of(road(), st.lists(any_fact(), max_size=10), st.tuples(road(), st.lists(any_fact(), max_size=4)))
    )
    if isinstance(facts, tuple):
        facts = [*facts[0], *facts[1]]
    data: Raw = {
        "wet": draw(st.sampled_from(["wmo", "wmo", "jeugdwet"])),
        "route": draw(st.sampled_from(["gemeente", "verwijzer"])),
        "gemeente": {
            "bezwaarcommissie": draw(st.sampled_from([None, True, False])),
            "klachtcommissie": draw(st.sampled_from([None, True, False])),
            "beslistermijn_jeugd": draw(st.sampled_from([None, "6w"])),
        },
        "feiten": facts,
    }
    while True:
        try:
            read_dossier(data)
        except DossierFaults as refusal:
            wrong = {fault.feit for fault in refusal.faults}
            data["feiten"] = [each for place, each in enumerate(data["feiten"], 1) if place not in wrong]
        else:
            return data


def looked_at() -> st.SearchStrategy[date]:
    """Return a day to look at a dossier, before, in and after its facts."""
    return _days(900)
