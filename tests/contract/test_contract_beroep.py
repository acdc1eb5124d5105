"""Going to court: the fee, the rulings, the new decision a court orders, and who has to act meanwhile."""

import pytest

from tests.contract.road import (
    AANVRAAG,
    BEROEP,
    NO_COMMISSIE,
    TO_AANVRAAG,
    TO_ANSWER,
    TO_BEROEP,
    TO_BEZWAAR,
    TO_VERSLAG,
    codes,
    fact,
    look,
    may,
    shape,
    soorten,
    term,
    where,
)

RULING = fact("uitspraak_verzonden", "2027-06-01", id="u", instantie="rechtbank", aard="einduitspraak")


def test_a_beroep_meets_its_term_and_gives_the_turn_to_the_court():
    found = look("2027-02-05", *TO_BEROEP)

    assert shape(found, "beroep") == ("2027-02-16", "gehaald", "2027-02-01")
    assert where(found) == ("beroep", "opkomen", "rechter")
    assert may(found, "voorlopige_voorziening_vragen") and not may(found, "beroep_instellen")


def test_a_late_beroep_may_still_be_lodged_with_the_question_why():
    found = look("2027-02-17", *TO_ANSWER)
    assert shape(found, "beroep") == ("2027-02-16", "vervallen", None)
    assert may(found, "beroep_instellen") and "te_laat_tenzij_verschoonbaar" in codes(found)

    lodged = look("2027-03-05", *TO_ANSWER, BEROEP | {"op": "2027-03-01"})
    assert shape(lodged, "beroep") == ("2027-02-16", "te_laat", "2027-03-01")


@pytest.mark.parametrize("bij", ["bob", "z"])
def test_a_beroep_that_names_the_answer_or_the_bezwaar_is_against_that_answer(bij):
    found = look("2027-02-05", *TO_ANSWER, BEROEP | {"bij": bij})

    assert term(found, "beroep")["status"] == "gehaald"


def test_a_withdrawn_beroep_is_over():
    found = look("2027-02-12", *TO_BEROEP, fact("beroep_ingetrokken", "2027-02-10"))

    assert where(found) == ("afgerond", "daarna", "niemand")
    assert not may(found, "beroep_instellen") and not may(found, "voorlopige_voorziening_vragen")


def test_the_fee_must_be_paid_in_four_weeks_and_leaves_the_turn_with_the_court():
    asked = fact("griffierecht_gevraagd", "2027-02-08", id="g")

    assert shape(look("2027-02-10", *TO_BEROEP, asked), "griffierecht") == ("2027-03-08", "loopt", None)
    assert look("2027-02-10", *TO_BEROEP, asked)["aan_zet"] == "rechter"
    assert term(look("2027-03-09", *TO_BEROEP, asked), "griffierecht")["status"] == "vervallen"
    paid = look("2027-03-12", *TO_BEROEP, asked, fact("griffierecht_betaald", "2027-03-01"))
    assert shape(paid, "griffierecht") == ("2027-03-08", "gehaald", "2027-03-01")
    late = look("2027-03-12", *TO_BEROEP, asked, fact("griffierecht_betaald", "2027-03-10"))
    assert shape(late, "griffierecht") == ("2027-03-08", "te_laat", "2027-03-10")


def test_the_fee_of_a_voorlopige_voorziening_beside_a_bezwaar_gives_the_turn_to_the_resident():
    facts = (*TO_BEZWAAR, fact("voorlopige_voorziening_gevraagd", "2026-11-05"))
    asked = fact("griffierecht_gevraagd", "2026-11-09")

    assert look("2026-11-06", *facts)["aan_zet"] == "gemeente"
    assert look("2026-11-10", *facts, asked)["aan_zet"] == "inwoner"
    assert look("2026-11-20", *facts, asked, fact("griffierecht_betaald", "2026-11-16"))["aan_zet"] == "gemeente"
    assert look("2026-12-08", *facts, asked)["aan_zet"] == "gemeente"


def test_a_final_ruling_of_the_rechtbank_ends_the_beroep_and_opens_hoger_beroep():
    found = look("2027-06-05", *TO_BEROEP, RULING)

    assert (term(found, "hoger_beroep")["begint"], term(found, "hoger_beroep")["laatste_dag"]) == (
        "2027-06-01",
        "2027-07-13",
    )
    assert where(found) == ("afgerond", "daarna", "niemand")
    assert may(found, "hoger_beroep_instellen") and "nieuw_besluit" not in soorten(found)
    assert may(look("2027-07-14", *TO_BEROEP, RULING), "hoger_beroep_instellen")
    assert "te_laat_tenzij_verschoonbaar" in codes(look("2027-07-14", *TO_BEROEP, RULING))


@pytest.mark.parametrize(
    ("aard", "turn"),
    [("vereenvoudigd", "niemand"), ("tussenuitspraak", "rechter"), ("voorlopige_voorziening", "rechter")],
)
def test_other_rulings_open_no_hoger_beroep(aard, turn):
    found = look("2027-06-05", *TO_BEROEP, RULING | {"aard": aard})

    assert "hoger_beroep" not in soorten(found) and not may(found, "hoger_beroep_instellen")
    assert found["aan_zet"] == turn


def test_after_the_highest_court_there_is_no_further_appeal():
    higher = fact("hoger_beroep_ingesteld", "2027-07-01", id="h")
    pending = look("2027-07-05", *TO_BEROEP, RULING, higher)
    assert shape(pending, "hoger_beroep") == ("2027-07-13", "gehaald", "2027-07-01")
    assert where(pending) == ("beroep", "opkomen", "rechter")
    assert [each["soort"] for each in pending["trajecten"]].count("beroep") == 1

    last = fact("uitspraak_verzonden", "2028-01-11", instantie="Centrale Raad van Beroep", aard="einduitspraak")
    done = look("2028-01-12", *TO_BEROEP, RULING, higher, last)
    assert not may(done, "hoger_beroep_instellen") and done["aan_zet"] == "niemand"
    assert [each["soort"] for each in done["termijnen"]].count("hoger_beroep") == 1


def test_a_ruling_that_annuls_orders_a_new_decision_in_the_time_it_names():
    found = look("2027-06-05", *TO_BEROEP, RULING | {"nieuw_besluit_binnen": "6w"})

    assert (term(found, "nieuw_besluit")["begint"], *shape(found, "nieuw_besluit")) == (
        *("2027-06-01", "2027-07-13", "loopt", None),
    )
    assert where(found) == ("bezwaar", "opkomen", "gemeente")

    again = fact("beslissing_op_bezwaar_bekendgemaakt", "2027-07-05", id="bob2", uitkomst="gegrond")
    met = look("2027-07-06", *TO_BEROEP, RULING | {"nieuw_besluit_binnen": "6w"}, again)
    assert shape(met, "nieuw_besluit") == ("2027-07-13", "gehaald", "2027-07-05")
    assert shape(met, "bezwaarbeslissing_6w") == ("2027-01-07", "gehaald", "2027-01-05")
    assert term(met, "beroep", "bob2")["laatste_dag"] == "2027-08-16" and met["aan_zet"] == "niemand"


@pytest.mark.parametrize(("commissie", "last"), [(False, "2027-07-13"), (True, "2027-08-24")])
def test_a_ruling_that_annuls_without_naming_a_time_gives_the_first_length_again(commissie, last):
    gemeente = NO_COMMISSIE | {"bezwaarcommissie": commissie}
    found = look("2027-06-05", *TO_BEROEP, RULING | {"nieuw_besluit_binnen": None}, gemeente=gemeente)

    assert term(found, "nieuw_besluit")["laatste_dag"] == last
    assert "Staat er geen tijd in" in term(found, "nieuw_besluit")["uitleg"]


def test_hoger_beroep_beside_an_order_to_decide_again_leaves_the_court_to_act():
    ruling = RULING | {"nieuw_besluit_binnen": "6w"}
    found = look("2027-07-05", *TO_BEROEP, ruling, fact("hoger_beroep_ingesteld", "2027-07-01"))

    assert found["aan_zet"] == "rechter"
    assert term(found, "nieuw_besluit")["status"] == "loopt"


def test_a_gemeente_that_does_not_obey_the_court_may_be_given_notice():
    ruling = RULING | {"nieuw_besluit_binnen": "6w"}

    assert not may(look("2027-07-13", *TO_BEROEP, ruling), "ingebreke_stellen")
    late = look("2027-07-14", *TO_BEROEP, ruling)
    assert term(late, "nieuw_besluit")["status"] == "te_laat" and may(late, "ingebreke_stellen")


def test_a_beroep_against_silence_leaves_the_term_to_appeal_alone_and_ends_with_an_order():
    notice = fact("ingebrekestelling_ontvangen", "2026-10-20", over="aanvraag")
    beroep = fact("beroep_ingesteld", "2026-11-05", over="niet_tijdig", id="r")
    pending = look("2026-11-10", *TO_AANVRAAG, notice, beroep)
    assert where(pending) == ("beroep", "opkomen", "rechter") and "beroep" not in soorten(pending)

    order = fact("uitspraak_verzonden", "2026-12-21", instantie="rechtbank", nieuw_besluit_binnen="2w")
    ordered = look("2026-12-22", *TO_AANVRAAG, notice, beroep, order)
    assert term(ordered, "nieuw_besluit")["laatste_dag"] == "2027-01-04" and ordered["aan_zet"] == "gemeente"
    decided = fact("besluit_bekendgemaakt", "2026-12-30", uitkomst="toegekend")
    done = look("2026-12-31", *TO_AANVRAAG, notice, beroep, order, decided)
    assert shape(done, "nieuw_besluit") == ("2027-01-04", "gehaald", "2026-12-30")
    assert shape(done, "beslissing_wmo") == ("2026-10-19", "te_laat", "2026-12-30")


def test_a_besluit_that_comes_during_the_beroep_against_silence_meets_what_it_can():
    notice = fact("ingebrekestelling_ontvangen", "2026-10-20", over="aanvraag")
    beroep = fact("beroep_ingesteld", "2026-11-05", over="niet_tijdig")
    decided = fact("besluit_bekendgemaakt", "2026-11-10", uitkomst="toegekend")
    found = look("2026-11-12", *TO_AANVRAAG, notice, beroep, decided)

    assert shape(found, "ingebrekestelling") == ("2026-11-03", "te_laat", "2026-11-10")
    assert shape(found, "dwangsom_max") == ("2026-12-15", "gehaald", "2026-11-10")
    assert not may(found, "beroep_niet_tijdig_instellen") and found["aan_zet"] == "rechter"


def test_a_besluit_on_the_first_penalty_day_costs_nothing():
    notice = fact("ingebrekestelling_ontvangen", "2026-10-20", over="aanvraag")
    found = look("2026-11-05", *TO_AANVRAAG, notice, fact("besluit_bekendgemaakt", "2026-11-04", uitkomst="toegekend"))

    assert not {"dwangsom_max", "dwangsom_vaststelling"} & soorten(found)


def test_the_penalty_climbs_by_the_table_and_stops_after_forty_two_days():
    """23 euro a day from 4 November, 35 from 18 November, 45 from 2 December, up to 15 December."""
    facts = (*TO_VERSLAG, AANVRAAG, fact("ingebrekestelling_ontvangen", "2026-10-20", over="aanvraag"))
    days = {"2026-11-04": "23.00", "2026-11-17": "322.00", "2026-11-18": "357.00", "2026-12-01": "812.00"}
    days |= {"2026-12-02": "857.00", "2026-12-15": "1442.00", "2026-12-16": "1442.00"}

    assert {day: term(look(day, *facts), "dwangsom_max")["bedrag"] for day in days} == days
    over = look("2026-12-16", *facts)
    assert shape(over, "dwangsom_vaststelling") == ("2026-12-29", "loopt", None)
    assert term(over, "dwangsom_max")["status"] == "te_laat" and may(over, "beroep_niet_tijdig_instellen")


def test_two_weeks_that_end_on_a_free_day_say_that_the_law_is_not_settled_there():
    """Received on Friday 11 December: two weeks later is Christmas Day, so Monday 28 December."""
    notice = fact("ingebrekestelling_ontvangen", "2026-12-11", over="aanvraag")
    found = look("2026-12-20", *TO_AANVRAAG, notice)

    assert term(found, "ingebrekestelling")["laatste_dag"] == "2026-12-28"
    assert "niet zeker" in term(found, "ingebrekestelling")["uitleg"]
    plain = look("2026-10-25", *TO_AANVRAAG, fact("ingebrekestelling_ontvangen", "2026-10-20"))
    assert "niet zeker" not in term(plain, "ingebrekestelling")["uitleg"]
