"""What must hold for every dossier of either law, whatever happened in it."""

import json
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.wet.stand.stand_makers import any_fact, legal_dossiers, looked_at
from wet.feiten import DossierFaults, read_dossier
from wet.kalender import KNOWN_THROUGH, is_free
from wet.procedure import stand
from wet.procedure.assembling import put_together
from wet.procedure.fase import is_open, trajecten_of
from wet.termijnen import TERMS
from wet.traject.clock import Clock

MANY = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))


def seen(data: dict[str, Any], op: date) -> dict[str, Any]:
    return stand(read_dossier(data), op).as_json()


def first_day(fact: dict[str, Any]) -> str:
    """Return the first day that a fact names, as ISO text; empty for a besluit without any date."""
    return min((fact[key] for key in ("op", "verzonden_op", "dagtekening") if key in fact), default="")


def settled(found: dict[str, Any]) -> str:
    """Return a stand without what counts on by itself."""
    rest = {key: value for key, value in found.items() if key not in ("op", "verandert_op")}
    rest["termijnen"] = [{k: v for k, v in each.items() if k not in ("dagen", "bedrag")} for each in rest["termijnen"]]
    return json.dumps(rest, sort_keys=True)


@MANY
@given(legal_dossiers(), looked_at(), st.randoms(use_true_random=False))
def test_the_order_of_the_facts_in_the_file_never_matters(data, op, dice):
    shuffled = list(data["feiten"])
    dice.shuffle(shuffled)

    assert seen(data | {"feiten": shuffled}, op) == seen(data, op)


@MANY
@given(legal_dossiers(), looked_at())
def test_the_stand_stays_the_same_until_the_day_it_says_it_changes_and_differs_on_that_day(data, op):
    dossier = read_dossier(data)
    now = stand(dossier, op).as_json()
    changes_on = now["verandert_op"]
    until = date.fromisoformat(changes_on) if changes_on else op + timedelta(days=800)

    for ahead in range(1, min((until - op).days, 400)):
        assert settled(stand(dossier, op + timedelta(days=ahead)).as_json()) == settled(now)
    if changes_on:
        assert settled(stand(dossier, until).as_json()) != settled(now)


@MANY
@given(legal_dossiers(), looked_at(), any_fact())
def test_a_fact_after_the_day_a_term_was_met_never_moves_that_term(data, op, extra):
    before = seen(data, op)
    last_met = max((each["gehaald_op"] for each in before["termijnen"] if each["gehaald_op"]), default="0001-01-01")
    if first_day(extra) <= max(last_met, *map(first_day, data["feiten"]), ""):
        return
    try:
        after = seen(data | {"feiten": [*data["feiten"], extra]}, op)
    except DossierFaults:
        return

    met = [each for each in before["termijnen"] if each["gehaald_op"]]
    assert [each for each in met if each not in after["termijnen"]] == []


@MANY
@given(legal_dossiers(), looked_at())
def test_a_last_day_under_the_atw_is_never_a_free_day(data, op):
    for term in seen(data, op)["termijnen"]:
        rule = TERMS[term["soort"]]
        last = date.fromisoformat(term["laatste_dag"]) if term["laatste_dag"] else None
        if last is None or last > KNOWN_THROUGH or rule.atw != "ja" or rule.length.unit == "years":
            continue
        if term["soort"] in ("nieuw_besluit", "beslissing_jeugd", "bezwaarbeslissing_12w"):
            continue  # a length set by a court, a verordening or a letter, and twelve weeks plus six, are not stretched
        assert not is_free(last), term


@MANY
@given(legal_dossiers(), looked_at())
def test_every_unfinished_traject_has_someone_to_act_and_there_is_a_next_step(data, op):
    case, _ = put_together(read_dossier(data), Clock(op))
    found = seen(data, op)

    for traject, shown in zip(trajecten_of(case), found["trajecten"], strict=True):
        assert is_open(traject) == (shown["aan_zet"] != "niemand")
    assert {"clientondersteuning_vragen", "klacht_indienen"} <= set(found["mogelijk"])
    assert found["brieven"]


@MANY
@given(legal_dossiers(), looked_at())
def test_without_ids_the_stand_is_the_same_where_nothing_is_ambiguous(data, op):
    named = [each | {"id": f"f{place}"} for place, each in enumerate(data["feiten"])]
    found = seen(data | {"feiten": named}, op)

    assert without_names(found) == without_names(seen(data, op))


def without_names(found: dict[str, Any]) -> str:
    """Return a stand without ids, and lists whose order ids may settle put in another order."""
    rest = json.loads(
        json.dumps(found), object_hook=lambda each: {k: v for k, v in each.items() if k not in ("bij", "id")}
    )
    for key in ("termijnen", "kan", "waarschuwingen", "trajecten", "later"):
        rest[key] = sorted(json.dumps(each, sort_keys=True) for each in rest[key])
    return json.dumps(rest, sort_keys=True)


@MANY
@given(legal_dossiers(), looked_at())
def test_an_aanvraag_filed_on_a_day_it_may_be_filed_is_open(data, op):
    if data["wet"] != "wmo":
        return
    past = [each for each in data["feiten"] if (each.get("op") or first_day(each)) <= op.isoformat()]
    for place, each in enumerate(past):
        each["id"] = f"f{place}"
    try:
        now = stand(read_dossier(data | {"feiten": past}), op)
    except DossierFaults:
        return
    for kan in now.facts.kan:
        if kan.actie != "aanvraag_indienen" or not kan.ruling.allowed:
            continue
        filed = {"soort": "aanvraag_ingediend", "op": op.isoformat(), "id": "new"}
        if FILED_ON_MELDING.get(kan.ruling.reason, True):
            filed["bij"] = kan.bij
        try:
            after = stand(read_dossier(data | {"feiten": [*past, filed]}), op)
        except DossierFaults:
            continue
        assert "new" not in {w.bij for w in after.facts.waarschuwingen if w.code == "aanvraag_te_vroeg"}, kan


FILED_ON_MELDING = {"opnieuw_na_afwijzing": False, "brief_onduidelijk": False}
