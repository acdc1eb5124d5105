"""A fact that can't be is named by place and kind, with all other faults, and nothing is dropped."""

import pytest

from tests.wet.stand.stand_makers import dossier, fact, on
from wet.feiten import DossierFaults, read_dossier

MELDING = fact("melding_gedaan", "2026-02-02")


def faults(*facts, **more):
    with pytest.raises(DossierFaults) as refusal:
        dossier(*facts, **more)
    return [(fault.feit, fault.code) for fault in refusal.value.faults]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (fact("melding", "2026-02-02"), "soort_onbekend"),
        (fact("melding_gedaan", "2026-02-30"), "datum_onmogelijk"),
        (fact("melding_gedaan", "20260202"), "datum_onmogelijk"),
        (fact("melding_gedaan", "9999-12-31"), "datum_onmogelijk"),
        (fact("melding_gedaan", 20260202), "datum_onmogelijk"),
        (fact("melding_gedaan"), "datum_ontbreekt"),
        (fact("gesprek_gevoerd"), "datum_ontbreekt"),
        (fact("gesprek_gevoerd", "2026-02-02", vorm="op het plein"), "keuze_onbekend"),
        (fact("melding_gedaan", "2026-02-02", kanaal="duif"), "keuze_onbekend"),
        (fact("melding_gedaan", "2026-02-02", client_weet_ervan="ja"), "verkeerd_type"),
        (fact("besluit_bekendgemaakt", "2026-02-02", onderdelen="hulp"), "verkeerd_type"),
        (fact("melding_gedaan", "2026-02-02", op_tot="2026-02-01"), "op_tot_voor_op"),
        (fact("melding_gedaan", "2026-02-02", verzonden_op="2026-02-03"), "ontvangen_voor_verzonden"),
        (fact("gesprek_gevoerd", "2026-02-02", bij="m"), "bij_onbekend"),
        (fact("gesprek_gevoerd", "2026-02-02", vervangt="m"), "vervangt_onbekend"),
        (fact("gesprek_gevoerd", "2026-02-02", vervallen=True), "vervallen_zonder_vervangt"),
        (fact("bezwaar_ingediend", "2026-02-02"), "bezwaar_zonder_besluit"),
        (fact("reactie_op_verslag", "2026-02-02"), "verslag_ontbreekt"),
        (fact("beslissing_op_bezwaar_bekendgemaakt", "2026-02-02"), "bezwaar_ontbreekt"),
        (fact("beroep_ingesteld", "2026-02-02", over="besluit"), "beroep_zonder_beslissing"),
        (fact("uitspraak_verzonden", "2026-02-02"), "beroep_ontbreekt"),
        (fact("hoger_beroep_ingesteld", "2026-02-02"), "uitspraak_ontbreekt"),
        (fact("klacht_afgehandeld", "2026-02-02"), "klacht_ontbreekt"),
        (fact("aanvraag_ingetrokken", "2026-02-02"), "aanvraag_ontbreekt"),
        (fact("melding_ingetrokken", "2026-02-02"), "melding_ontbreekt"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(wrong, code):
    assert (1, code) in faults(wrong)


def test_an_objection_before_the_only_besluit_is_refused():
    besluit = fact("besluit_bekendgemaakt", "2026-03-10", uitkomst="afgewezen")

    assert faults(besluit, fact("bezwaar_ingediend", "2026-03-09")) == [(2, "bezwaar_zonder_besluit")]


def test_a_fact_cannot_belong_to_the_wrong_kind_or_to_a_later_fact():
    besluit = fact("besluit_bekendgemaakt", "2026-03-10", id="b")

    assert faults(MELDING | {"id": "m"}, besluit, fact("bezwaar_ingediend", "2026-03-20", bij="m")) == [
        (3, "bij_verkeerd")
    ]
    assert faults(besluit, fact("bezwaar_ingediend", "2026-03-01", bij="b")) == [(2, "bij_later")]


def test_two_facts_of_one_name_two_corrections_of_one_fact_and_a_ring_are_refused():
    a, b, c = (MELDING | {"id": name} for name in "abc")

    assert faults(a, a) == [(2, "id_dubbel")]
    assert faults(a, b | {"vervangt": "a"}, c | {"vervangt": "a"}) == [(2, "vervangt_dubbel"), (3, "vervangt_dubbel")]
    ring = faults(a | {"vervangt": "c"}, b | {"vervangt": "a"}, c | {"vervangt": "b"})
    assert ring == [(1, "vervangt_kring"), (2, "vervangt_kring"), (3, "vervangt_kring")]


def test_all_faults_come_at_once_and_each_has_a_sentence_in_both_languages():
    with pytest.raises(DossierFaults) as refusal:
        read_dossier({"wet": "wlz", "gemeente": {"bezwaarcommissie": "ja"}, "feiten": [fact("x", "2026-01-01"), 7]})

    assert [fault.feit for fault in refusal.value.faults] == [None, None, 1, 2]
    for fault in refusal.value.faults:
        assert fault.text("nl") != fault.text("en")
    assert set(refusal.value.faults[0].as_json()) == {"feit", "soort", "code", "tekst"}


def test_unknown_keys_are_no_fault():
    assert dossier(MELDING | {"kleur": "blauw"}).facts[0].raw["kleur"] == "blauw"


def test_what_belonged_to_a_corrected_besluit_belongs_to_the_correction():
    wrong = fact("besluit_bekendgemaakt", "2026-03-01", id="b", uitkomst="afgewezen")
    right = wrong | {"id": "b2", "op": "2026-03-10", "vervangt": "b"}
    found = on("2026-04-01", wrong, right, fact("bezwaar_ingediend", "2026-03-20", bij="b"))

    assert [(each.soort, each.bij, each.status) for each in found.facts.termijnen if each.soort == "bezwaar"] == [
        ("bezwaar", "b2", "gehaald")
    ]
