"""Hoger beroep: against which ruling, of which court, and what a second ruling comes to."""

import pytest

from tests.wet.stand.example_belonging import TWO_BEROEPEN
from tests.wet.stand.stand_makers import fact, guessed, on, term, terms, turns


def test_a_hoger_beroep_that_names_the_beroep_is_against_the_ruling_on_it():
    rulings = (
        fact("uitspraak_verzonden", "2026-09-01", id="u1", bij="r1"),
        fact("uitspraak_verzonden", "2026-09-02", id="u2", bij="r2"),
    )
    found = on("2026-10-02", *TWO_BEROEPEN, *rulings, fact("hoger_beroep_ingesteld", "2026-10-01", id="hb", bij="r1"))

    assert term(found, "hoger_beroep", "u1")["gehaald_op"] == "2026-10-01"
    assert term(found, "hoger_beroep", "u2")["gehaald_op"] is None
    assert (turns(found)["r1"], turns(found)["r2"], guessed(found)) == ("rechter", "niemand", [])


def test_a_hoger_beroep_where_none_is_possible_changes_nothing():
    ruling = fact("uitspraak_verzonden", "2026-09-01", id="u1", bij="r1", aard="vereenvoudigd")
    found = on("2026-10-02", *TWO_BEROEPEN, ruling, fact("hoger_beroep_ingesteld", "2026-10-01", id="hb"))

    assert turns(found)["r1"] == "niemand"


@pytest.mark.parametrize("instantie", ["Rechtbank Gelderland", "rb. Gelderland", "RBGEL", "de kinderrechter", "", None])
def test_a_ruling_of_the_rechtbank_by_any_name_or_none_may_be_appealed_against(instantie):
    ruling = fact(
        "uitspraak_verzonden", "2026-09-01", id="u", bij="r1", **({"instantie": instantie} if instantie else {})
    )

    assert on("2026-09-02", *TWO_BEROEPEN, ruling).may("hoger_beroep_instellen", "u")


@pytest.mark.parametrize("instantie", ["CRvB", "Centrale Raad van Beroep", "Raad van State", "gerechtshof Arnhem"])
def test_a_ruling_of_a_higher_court_may_not(instantie):
    ruling = fact("uitspraak_verzonden", "2026-09-01", id="u", bij="r1", instantie=instantie)

    assert on("2026-09-02", *TWO_BEROEPEN, ruling).may("hoger_beroep_instellen", "u").reason == "hoogste_rechter"


def test_after_a_hoger_beroep_a_ruling_without_a_name_is_the_last_but_a_rechtbank_may_rule_again():
    first = fact("uitspraak_verzonden", "2026-09-01", id="u1", bij="r1")
    appealed = (first, fact("hoger_beroep_ingesteld", "2026-10-01", id="hb", bij="u1"))
    again = fact("uitspraak_verzonden", "2027-03-01", id="u2", bij="r1")

    unnamed = on("2027-03-02", *TWO_BEROEPEN, *appealed, again)
    named = on("2027-03-02", *TWO_BEROEPEN, *appealed, again | {"instantie": "rb Gelderland"})
    assert unnamed.may("hoger_beroep_instellen", "u2").reason == "hoogste_rechter"
    assert named.may("hoger_beroep_instellen", "u2")


def test_a_ruling_orders_no_new_decision_on_a_bezwaar_that_was_withdrawn_or_on_nothing_known():
    ruling = fact("uitspraak_verzonden", "2026-09-01", id="u", bij="r1", nieuw_besluit_binnen="2w")
    gone = fact("bezwaar_ingetrokken", "2026-08-31", bij="z1")
    again = fact("uitspraak_verzonden", "2026-09-03", id="u2", bij="r1", nieuw_besluit_binnen="2w")
    silence = fact("beroep_ingesteld", "2026-06-15", id="r3", over="niet_tijdig")

    assert terms(on("2026-09-02", *TWO_BEROEPEN, ruling)) > {"nieuw_besluit"}
    withdrawn = on("2026-09-04", *TWO_BEROEPEN, ruling | {"op": "2026-08-30"}, gone, again)
    assert [each.bij for each in withdrawn.facts.termijnen if each.soort == "nieuw_besluit"] == ["u"]
    nothing = on("2026-09-02", *TWO_BEROEPEN, silence, ruling | {"bij": "r3"})
    assert "nieuw_besluit" not in terms(nothing)
