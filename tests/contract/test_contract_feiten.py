"""Reading a dossier: what may stand in it, in any order, and every way in which a fact can't be."""

import pytest

from tests.contract.road import (
    BEZWAAR,
    MELDING,
    TO_BEROEP,
    TO_BESLUIT,
    TO_VERSLAG,
    codes,
    fact,
    fault_codes,
    look,
    term,
)
from wet.feiten import DossierFaults


def test_place_in_the_file_never_matters():
    assert look("2027-02-05", *reversed(TO_BEROEP)) == look("2027-02-05", *TO_BEROEP)


def test_on_one_day_the_rank_of_the_kinds_settles_the_order():
    day = [fact("aanvraag_ingediend", "2026-03-10"), fact("verslag_verzonden", "2026-03-10"), MELDING]
    found = look("2026-03-11", *day)

    assert "aanvraag_te_vroeg" not in codes(found) and found["fase"] == "aanvraag"


def test_unknown_keys_are_no_fault():
    known = look("2026-02-20", MELDING)

    assert look("2026-02-20", MELDING | {"kleur": "blauw", "vastgelegd_op": "2026-02-03"}, vellen={}, iets=1) == known


@pytest.mark.parametrize(
    ("facts", "place"),
    [
        ([fact("onzin", "2026-02-01")], 1),
        ([MELDING, fact("gesprek_gevoerd", "2026-02-30")], 2),
        ([MELDING, fact("gesprek_gevoerd", "2026-2-3")], 2),
        ([MELDING, fact("gesprek_gevoerd")], 2),
        ([MELDING, fact("gesprek_gevoerd", "2026-02-20", vorm="ruimteschip")], 2),
        ([MELDING, BEZWAAR], 2),
        ([BEZWAAR | {"op": "2026-10-01"}, *TO_BESLUIT], 1),
        ([MELDING, fact("beslissing_op_bezwaar_bekendgemaakt", "2026-03-01")], 2),
        ([MELDING, fact("beroep_ingesteld", "2026-03-01", over="besluit")], 2),
        ([MELDING, fact("uitspraak_verzonden", "2026-03-01")], 2),
        ([MELDING, fact("hoger_beroep_ingesteld", "2026-03-01")], 2),
        ([MELDING, fact("klacht_afgehandeld", "2026-03-01")], 2),
        ([MELDING, fact("griffierecht_betaald", "2026-03-01")], 2),
        ([MELDING, fact("gesprek_gevoerd", "2026-02-20", bij="niemand")], 2),
        (
            [
                MELDING,
                fact("besluit_bekendgemaakt", "2026-03-01", id="b"),
                fact("gesprek_gevoerd", "2026-03-02", bij="b"),
            ],
            3,
        ),
        ([MELDING, MELDING], 2),
        ([MELDING, fact("melding_gedaan", "2026-02-03", vervangt="niemand")], 2),
        ([MELDING | {"op_tot": "2026-02-01"}], 1),
        ([fact("melding_gedaan", "2026-02-02", verzonden_op="2026-02-03")], 1),
        ([fact("melding_gedaan", "2026-02-02", door="kabouter")], 1),
        ([fact("melding_gedaan", "2026-02-02", vervallen=True)], 1),
        (["geen feit"], 1),
    ],
)
def test_a_fact_that_cannot_be_is_reported_by_its_place(facts, place):
    assert place in [found for found, _ in fault_codes(*facts)]


@pytest.mark.parametrize(
    "top",
    [
        {"wet": "wet"},
        {"route": "brug"},
        {"formaat": "anders/1"},
        {"feiten": 3},
        {"gemeente": {"beslistermijn_jeugd": "x"}},
    ],
)
def test_a_fault_of_the_file_as_a_whole_has_no_place(top):
    assert None in [place for place, _ in fault_codes(MELDING, **top)]


@pytest.mark.parametrize(
    "facts",
    [
        [fact("besluit_bekendgemaakt", "2026-03-01", uitkomst=kind)]
        for kind in ("herzien", "ingetrokken", "afgewezen", "teruggevorderd")
    ]
    + [[fact("brief_ontvangen", "2026-03-01")], [fact("gesprek_gevoerd", "2026-03-01")], []],
)
def test_a_dossier_may_begin_anywhere_a_life_may(facts):
    assert fault_codes(*facts) == []


def test_a_correction_takes_over_what_belonged_to_the_first_writing():
    moved = MELDING | {"id": "m2", "op": "2026-02-09", "vervangt": "m"}
    found = look("2026-02-20", MELDING, moved, fact("gesprek_gevoerd", "2026-02-18", bij="m"))

    assert [(each["bij"], each["plek"]) for each in found["trajecten"]] == [("m2", "aan_tafel")]
    assert term(found, "onderzoek")["laatste_dag"] == "2026-03-23"


def test_a_chain_of_corrections_counts_as_its_last():
    chain = [MELDING, MELDING | {"id": "m2", "op": "2026-02-09", "vervangt": "m"}]
    chain.append(MELDING | {"id": "m3", "op": "2026-02-16", "vervangt": "m2"})

    assert term(look("2026-02-20", *chain), "onderzoek")["laatste_dag"] == "2026-03-30"
    assert (
        look("2026-02-20", *chain, {"soort": "melding_gedaan", "vervangt": "m3", "vervallen": True})["plek"] == "melden"
    )


def test_what_was_withdrawn_leaves_its_followers_without_ground():
    gone = {"soort": "besluit_bekendgemaakt", "vervangt": "b", "vervallen": True}

    assert (6, "bezwaar_zonder_besluit") in [*fault_codes(*TO_BESLUIT, gone, BEZWAAR)]


def test_facts_after_the_day_looked_at_are_listed_and_do_nothing():
    found = look("2026-02-20", *TO_VERSLAG, fact("klacht_ingediend", "2026-04-01", id="k"))

    assert [(each["soort"], each["id"], each["op"]) for each in found["later"]] == [
        ("verslag_verzonden", "v", "2026-03-10"),
        ("klacht_ingediend", "k", "2026-04-01"),
    ]
    without = look("2026-02-20", MELDING)
    assert {**found, "later": [], "verandert_op": None} == {**without, "verandert_op": None}


def test_every_fault_has_a_sentence():
    with pytest.raises(DossierFaults) as refusal:
        look("2026-11-22", fact("onzin", "2026-02-01"), fact("bezwaar_ingediend", "2026-03-01"))
    for fault in refusal.value.faults:
        said = fault.as_json()
        assert set(said) == {"feit", "soort", "code", "tekst"} and "{" not in str(said["tekst"])
