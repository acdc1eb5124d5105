"""The court fee: four weeks to pay it or two, who is on turn meanwhile, and when there is nothing left to pay."""

from tests.wet.stand.stand_makers import Raw, fact, on, term

TO_BEZWAAR = (
    fact("besluit_bekendgemaakt", "2026-03-10", id="b", uitkomst="afgewezen"),
    fact("bezwaar_ingediend", "2026-04-01", id="z"),
)
TO_BEROEP = (
    *TO_BEZWAAR,
    fact("beslissing_op_bezwaar_bekendgemaakt", "2026-05-20", id="bob"),
    fact("beroep_ingesteld", "2026-06-10", id="r"),
)
VOVO = fact("voorlopige_voorziening_gevraagd", "2026-04-08", id="vovo")


def shape(op: str, *facts: Raw, **more: object) -> tuple[object, ...]:
    """Return last day, status and day of payment of the fee."""
    fee = term(on(op, *facts, **more), "griffierecht")
    return fee["laatste_dag"], fee["status"], fee["gehaald_op"]


def test_a_fee_has_four_weeks_and_unpaid_the_term_is_gone():
    asked = fact("griffierecht_gevraagd", "2026-06-15", id="nota")

    assert shape("2026-07-13", *TO_BEROEP, asked) == ("2026-07-13", "loopt", None)
    assert shape("2026-07-14", *TO_BEROEP, asked) == ("2026-07-13", "vervallen", None)


def test_a_fee_paid_on_the_last_day_is_in_time_and_the_day_after_too_late():
    asked = fact("griffierecht_gevraagd", "2026-06-15", id="nota")

    assert shape("2026-08-01", *TO_BEROEP, asked, fact("griffierecht_betaald", "2026-07-13")) == (
        *("2026-07-13", "gehaald"),
        "2026-07-13",
    )
    assert shape("2026-08-01", *TO_BEROEP, asked, fact("griffierecht_betaald", "2026-07-14")) == (
        *("2026-07-13", "te_laat"),
        "2026-07-14",
    )


def test_a_payment_counts_on_the_day_it_was_sent():
    asked = fact("griffierecht_gevraagd", "2026-06-15", id="nota")
    paid = fact("griffierecht_betaald", "2026-07-15", verzonden_op="2026-07-10")

    assert shape("2026-08-01", *TO_BEROEP, asked, paid) == ("2026-07-13", "gehaald", "2026-07-10")


def test_with_the_case_the_fee_is_over_too():
    asked = fact("griffierecht_gevraagd", "2026-06-15", id="nota")

    assert shape("2026-06-22", *TO_BEROEP, asked, fact("beroep_ingetrokken", "2026-06-20"))[1] == "vervallen"
    assert shape("2026-06-22", *TO_BEROEP, asked, fact("uitspraak_verzonden", "2026-06-20"))[1] == "vervallen"


def test_while_a_beroep_is_pending_an_unpaid_fee_leaves_the_turn_with_the_court():
    asked = fact("griffierecht_gevraagd", "2026-06-15", id="nota")

    assert on("2026-06-22", *TO_BEROEP, asked).facts.aan_zet == "rechter"


def test_a_fee_for_an_urgent_measure_gives_the_resident_the_turn_until_it_is_paid_or_too_late():
    asked = fact("griffierecht_gevraagd", "2026-04-13", id="nota")
    facts = (*TO_BEZWAAR, VOVO, asked)

    assert on("2026-04-12", *facts, bezwaarcommissie=False).facts.aan_zet == "gemeente"
    # Easter and King's Day: two weeks after 13 April end on Monday 27 April, a public holiday, so on the 28th.
    assert on("2026-04-28", *facts, bezwaarcommissie=False).facts.aan_zet == "inwoner"
    assert on("2026-04-29", *facts, bezwaarcommissie=False).facts.aan_zet == "gemeente"
    paid = fact("griffierecht_betaald", "2026-04-20")
    assert on("2026-04-20", *facts, paid, bezwaarcommissie=False).facts.aan_zet == "gemeente"


def test_a_fee_that_is_due_after_the_answer_of_the_gemeente_leaves_the_turn_with_the_gemeente():
    # The answer is due on 2 June 2026; two weeks after 19 May are 2 June, after 20 May 3 June.
    on_the_day = fact("griffierecht_gevraagd", "2026-05-19", id="nota")
    after = fact("griffierecht_gevraagd", "2026-05-20", id="nota")

    assert on("2026-05-21", *TO_BEZWAAR, VOVO, on_the_day, bezwaarcommissie=False).facts.aan_zet == "inwoner"
    assert on("2026-05-21", *TO_BEZWAAR, VOVO, after, bezwaarcommissie=False).facts.aan_zet == "gemeente"


def test_after_an_annulment_the_fee_is_weighed_against_the_term_for_the_new_decision():
    vovo = fact("voorlopige_voorziening_gevraagd", "2026-09-02", id="vovo", bij="z")
    asked = fact("griffierecht_gevraagd", "2026-09-03", id="nota", bij="vovo")  # due on 17 September
    six_weeks = fact("uitspraak_verzonden", "2026-09-01", id="u", uitkomst="gegrond")  # until 13 October
    two_weeks = fact("uitspraak_verzonden", "2026-09-01", id="u", nieuw_besluit_binnen="2w")  # until 15 September

    assert on("2026-09-03", *TO_BEROEP, six_weeks, vovo, asked, bezwaarcommissie=False).facts.aan_zet == "inwoner"
    assert on("2026-09-03", *TO_BEROEP, two_weeks, vovo, asked, bezwaarcommissie=False).facts.aan_zet == "gemeente"


def test_a_fee_with_the_bezwaar_of_another_leaves_the_turn_as_it_was():
    other = fact("besluit_bekendgemaakt", "2026-03-12", id="b2", uitkomst="herzien")
    second = fact("bezwaar_ingediend", "2026-04-02", id="z2", bij="b2")
    asked = fact("griffierecht_gevraagd", "2026-04-13", id="nota", bij="vovo")
    found = on("2026-04-14", *TO_BEZWAAR, other, second, VOVO | {"bij": "z"}, asked, bezwaarcommissie=False)

    assert {each.bij: each.aan_zet for each in found.facts.trajecten if each.soort == "bezwaar"} == {
        "z": "inwoner",
        "z2": "gemeente",
    }


def test_a_fee_for_a_bezwaar_stays_when_a_beroep_about_something_else_is_over():
    other = fact("besluit_bekendgemaakt", "2026-05-25", id="b2", uitkomst="herzien")
    second = fact("bezwaar_ingediend", "2026-06-05", id="z2", bij="b2")
    vovo = fact("voorlopige_voorziening_gevraagd", "2026-06-11", id="vovo", bij="z2")
    asked = fact("griffierecht_gevraagd", "2026-06-15", id="nota", bij="vovo")
    gone = fact("beroep_ingetrokken", "2026-06-20", bij="r")

    assert shape("2026-06-22", *TO_BEROEP, other, second, vovo, asked, gone)[1] == "loopt"


def test_a_payment_may_name_the_fee():
    first = fact("griffierecht_gevraagd", "2026-06-15", id="nota1", bij="r")
    second = fact("griffierecht_gevraagd", "2026-06-16", id="nota2", bij="r")
    found = on("2026-06-22", *TO_BEROEP, first, second, fact("griffierecht_betaald", "2026-06-20", bij="nota1"))

    assert (term(found, "griffierecht", "nota1")["status"], term(found, "griffierecht", "nota2")["status"]) == (
        *("gehaald", "loopt"),
    )


def test_the_fee_for_interim_relief_is_said_to_be_due_sooner_than_that_of_a_beroep():
    asked = fact("griffierecht_gevraagd", "2026-04-13", id="nota", bij="vovo")
    of_beroep = fact("griffierecht_gevraagd", "2026-06-15", id="nota", bij="r")

    assert "twee weken" in term(on("2026-04-14", *TO_BEZWAAR, VOVO, asked), "griffierecht")["uitleg"]
    assert "twee weken" not in term(on("2026-06-16", *TO_BEROEP, of_beroep), "griffierecht")["uitleg"]


def test_the_fee_for_interim_relief_has_two_weeks():
    asked = fact("griffierecht_gevraagd", "2026-05-04", id="nota", bij="vovo")
    fee = term(on("2026-05-05", *TO_BEZWAAR, VOVO, asked), "griffierecht")

    assert (fee["laatste_dag"], fee["status"]) == ("2026-05-18", "loopt")
    assert "8:82" in str(fee["bron"])


def test_during_a_beroep_too_the_fee_that_names_the_urgent_request_has_two_weeks():
    vovo = fact("voorlopige_voorziening_gevraagd", "2026-06-12", id="vovo", bij="r")
    urgent = fact("griffierecht_gevraagd", "2026-06-15", id="nota", bij="vovo")
    other = fact("griffierecht_gevraagd", "2026-06-15", id="nota2", bij="r")
    found = on("2026-06-16", *TO_BEROEP, vovo, urgent, other)

    assert term(found, "griffierecht", "nota")["laatste_dag"] == "2026-06-29"
    assert term(found, "griffierecht", "nota2")["laatste_dag"] == "2026-07-13"
