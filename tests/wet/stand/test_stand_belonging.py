"""What a fact belongs to: what it names, else the latest that is not finished; and a guess is said to be one."""

import pytest

from tests.wet.stand.example_belonging import TWO_BEROEPEN, TWO_BEZWAREN
from tests.wet.stand.stand_makers import Raw, fact, guessed, on, term, turns, warned

MELDING = fact("melding_gedaan", "2026-02-02", id="m")
SECOND = fact("melding_gedaan", "2026-02-09", id="m2")
VERSLAG = fact("verslag_verzonden", "2026-03-10", id="v")
AANVRAAG = fact("aanvraag_ingediend", "2026-03-16", id="a")
TO_AANVRAAG = (MELDING, VERSLAG, AANVRAAG)


@pytest.mark.parametrize(
    ("facts", "one", "other", "unnamed"),
    [
        ((MELDING, SECOND), "m", "m2", fact("melding_ingetrokken", "2026-02-16", id="x")),
        (TWO_BEZWAREN, "z1", "z2", fact("bezwaar_ingetrokken", "2026-04-20", id="x")),
        (TWO_BEROEPEN, "r1", "r2", fact("beroep_ingetrokken", "2026-06-20", id="x")),
        (TWO_BEROEPEN, "r1", "r2", fact("uitspraak_verzonden", "2026-06-20", id="x")),
        (TWO_BEZWAREN, "z1", "z2", fact("beslissing_op_bezwaar_bekendgemaakt", "2026-04-20", id="x")),
    ],
)
def test_what_ends_something_ends_what_it_names_and_else_the_latest_with_a_warning(facts, one, other, unnamed):
    named, guess = on("2026-06-22", *facts, unnamed | {"bij": one}), on("2026-06-22", *facts, unnamed)

    assert turns(named)[one] == "niemand" and turns(named)[other] != "niemand"
    assert turns(guess)[other] == "niemand" and turns(guess)[one] != "niemand"
    assert (guessed(named), guessed(guess)) == ([], ["x"])


def test_withdrawing_one_of_two_aanvragen_without_naming_it_takes_the_latest():
    second = (SECOND, fact("verslag_verzonden", "2026-03-11", id="v2", bij="m2"))
    two = (*TO_AANVRAAG, *second, fact("aanvraag_ingediend", "2026-03-17", id="a2", bij="m2"))
    two = tuple(each | {"bij": "m"} if each["id"] in ("v", "a") else each for each in two)
    found = on("2026-03-20", *two, fact("aanvraag_ingetrokken", "2026-03-19", id="x"))

    assert turns(found) == {"m": "gemeente", "m2": "niemand"}
    assert guessed(found) == ["x"]


def test_an_aanvraag_that_counted_as_a_melding_takes_the_melding_with_it_when_it_is_withdrawn():
    early = fact("aanvraag_ingediend", "2026-02-02", id="a")
    found = on("2026-02-10", early, fact("aanvraag_ingetrokken", "2026-02-09"))

    assert term(found, "onderzoek")["status"] == "vervallen"
    assert "aanvraag_te_vroeg" not in warned(found)
    assert found.may("nieuwe_melding_doen").reason == "nieuw_na_intrekking"


def test_an_early_aanvraag_is_withdrawn_by_itself_and_the_melding_goes_on():
    early = fact("aanvraag_ingediend", "2026-02-10", id="a")
    found = on("2026-02-20", MELDING, early, fact("aanvraag_ingetrokken", "2026-02-16"))

    assert turns(found) == {"m": "gemeente"}
    assert term(found, "onderzoek")["status"] == "loopt"
    assert "aanvraag_te_vroeg" not in warned(found)


def test_a_besluit_that_names_the_melding_decides_the_aanvraag_that_waits():
    found = on("2026-03-27", *TO_AANVRAAG, fact("besluit_bekendgemaakt", "2026-03-26", uitkomst="afgewezen", bij="m"))

    assert term(found, "beslissing_wmo")["gehaald_op"] == "2026-03-26"
    assert turns(found) == {"m": "niemand"}


def test_a_besluit_on_a_melding_also_answers_the_aanvragen_that_came_too_early():
    early = fact("aanvraag_ingediend", "2026-02-10", id="a")
    besluit = fact("besluit_bekendgemaakt", "2026-02-20", id="b", uitkomst="afgewezen", bij="m")
    found = on("2026-02-23", MELDING, early, besluit)

    assert "aanvraag_te_vroeg" in warned(on("2026-02-19", MELDING, early, besluit))
    assert "aanvraag_te_vroeg" not in warned(found)
    assert turns(found) == {"m": "niemand"}


def test_an_aanvraag_after_a_forwarded_or_withdrawn_melding_counts_as_a_melding_of_its_own():
    for end in ("melding_doorgezonden", "melding_ingetrokken"):
        found = on("2026-02-20", MELDING, fact(end, "2026-02-10"), AANVRAAG | {"op": "2026-02-16"})
        assert [(each.bij, each.soort) for each in found.facts.trajecten] == [("m", "melding"), ("a", "aanvraag")]
        assert term(found, "onderzoek", "a")["laatste_dag"] == "2026-03-30"


def test_after_a_grant_an_aanvraag_counts_as_a_new_melding_and_after_a_refusal_as_a_new_try():
    again = fact("aanvraag_ingediend", "2026-04-20", id="a2")
    for uitkomst, rows in (("toegekend", ["m", "a2"]), ("afgewezen", ["m"]), ("buiten_behandeling", ["m"])):
        besluit = fact("besluit_bekendgemaakt", "2026-03-26", id="b", uitkomst=uitkomst)
        assert list(turns(on("2026-04-21", *TO_AANVRAAG, besluit, again))) == rows


def test_a_letter_belongs_to_the_melding_it_names_and_opens_the_aanvraag_there():
    letter = fact("brief_ontvangen", "2026-02-20", id="brief", bij="m")
    named = on("2026-02-23", MELDING, SECOND, letter)
    guess = on("2026-02-23", MELDING, SECOND, fact("brief_ontvangen", "2026-02-20", id="brief"))

    assert (named.may("aanvraag_indienen", "m").allowed, named.may("aanvraag_indienen", "m2").allowed) == (True, False)
    assert (guess.may("aanvraag_indienen", "m").allowed, guess.may("aanvraag_indienen", "m2").allowed) == (False, True)


def test_an_aanvraag_or_a_bezwaar_may_name_the_letter():
    letter = fact("brief_ontvangen", "2026-02-20", id="brief", bij="m")
    asked = fact("aanvraag_ingediend", "2026-02-23", id="a", bij="brief")
    objected = fact("bezwaar_ingediend", "2026-02-23", id="z", bij="brief")
    besluit = fact("besluit_bekendgemaakt", "2026-02-19", id="b", uitkomst="herzien")

    assert turns(on("2026-02-24", MELDING, SECOND, letter, asked)) == {"m": "gemeente", "m2": "gemeente"}
    assert term(on("2026-02-24", MELDING, SECOND, letter, asked), "beslissing_wmo", "a")["begint"] == "2026-02-23"
    found = on("2026-02-24", besluit, MELDING, letter, objected)
    assert found.may("bezwaar_maken", "brief").reason == "al_bezwaar_gemaakt"
    assert found.may("bezwaar_maken", "b")


def test_a_court_fee_may_name_the_urgent_measure_in_a_beroep():
    vovo = fact("voorlopige_voorziening_gevraagd", "2026-06-15", id="vovo", bij="r1")
    fee = fact("griffierecht_gevraagd", "2026-06-16", id="nota", bij="vovo")
    gone = fact("beroep_ingetrokken", "2026-06-20", bij="r1")

    assert term(on("2026-06-19", *TWO_BEROEPEN, vovo, fee, gone), "griffierecht")["status"] == "loopt"
    assert term(on("2026-06-20", *TWO_BEROEPEN, vovo, fee, gone), "griffierecht")["status"] == "vervallen"


def test_after_a_referral_the_way_to_help_is_the_provider_whatever_the_route_says():
    referred = fact("verwijzing_gekregen", "2026-02-02", id="w")
    asked = fact("hulpvraag_gesteld", "2026-02-02", id="h")

    def why(*facts: Raw, route: str) -> str:
        return on("2026-02-10", *facts, wet="jeugdwet", route=route).may("aanvraag_indienen").reason

    assert why(referred, route="gemeente") == "jeugd_hulp_via_verwijzing"
    assert why(asked, route="gi") == "jeugd_hulp_via_verwijzing"
    assert why(asked, route="gemeente") == "jeugd_aanvragen_kan"


def test_a_warning_says_which_kind_of_fact_it_is_about():
    found = on("2026-02-20", MELDING, fact("melding_ingetrokken", "2026-02-18", id="x", door="gemeente")).as_json()
    (warning,) = [each for each in found["waarschuwingen"] if each["code"] == "intrekking_niet_door_u"]

    assert warning["tekst"].startswith("De gemeente heeft dit ingetrokken, niet u: Melding ingetrokken.")


def test_the_year_for_the_ombudsman_runs_from_an_answer_of_which_only_the_arrival_is_known():
    klacht = fact("klacht_ingediend", "2026-03-02", id="k")
    answer = fact("klacht_afgehandeld", ontvangen_op="2026-03-30", id="x")

    assert on("2027-03-30", klacht, answer).may("naar_ombudsman").reason == "ombudsman_kan"
    assert on("2027-03-31", klacht, answer).may("naar_ombudsman").reason == "jaar_voorbij"


def test_a_payment_that_names_no_fee_pays_the_latest_that_is_open():
    fees = (
        fact("griffierecht_gevraagd", "2026-06-15", id="nota1", bij="r1"),
        fact("griffierecht_gevraagd", "2026-06-16", id="nota2", bij="r2"),
    )
    found = on("2026-06-22", *TWO_BEROEPEN, *fees, fact("griffierecht_betaald", "2026-06-20", id="x"))
    both = on("2026-06-22", *TWO_BEROEPEN, *fees, *(fact("griffierecht_betaald", "2026-06-20", id=x) for x in "xy"))

    assert (term(found, "griffierecht", "nota1")["status"], guessed(found)) == ("loopt", ["x"])
    assert (term(both, "griffierecht", "nota1")["status"], guessed(both)) == ("gehaald", ["x"])


def test_the_amount_of_a_penalty_is_fixed_for_the_latest_that_waits_for_it_or_for_nothing_known():
    notices = (
        fact("ingebrekestelling_ontvangen", "2026-06-05", id="i1", bij="z1"),
        fact("ingebrekestelling_ontvangen", "2026-06-05", id="i2", bij="z2"),
    )
    amount = fact("besluit_bekendgemaakt", "2026-08-10", id="x", uitkomst="dwangsom_vastgesteld")
    found = on("2026-08-10", *TWO_BEZWAREN, *notices, amount, bezwaarcommissie=False)
    alone = on("2026-08-10", *TWO_BEZWAREN, amount, bezwaarcommissie=False)

    assert term(found, "dwangsom_vaststelling", "i1")["gehaald_op"] is None
    assert term(found, "dwangsom_vaststelling", "i2")["gehaald_op"] == "2026-08-10"
    assert guessed(found) == ["x"] and "x" not in turns(found)
    assert turns(alone)["x"] == "niemand" and guessed(alone) == []


def test_withdrawing_twice_changes_nothing_the_second_time():
    gone = (fact("beroep_ingetrokken", "2026-06-20", bij="r1"), fact("beroep_ingetrokken", "2026-06-21", bij="r2"))
    found = on("2026-06-23", *TWO_BEROEPEN, *gone, fact("beroep_ingetrokken", "2026-06-22", id="x"))

    assert (turns(found)["r1"], turns(found)["r2"], guessed(found)) == ("niemand", "niemand", [])


def test_withdrawing_an_aanvraag_a_second_time_changes_nothing():
    gone = (fact("aanvraag_ingetrokken", "2026-03-18"), fact("aanvraag_ingetrokken", "2026-03-19"))

    assert turns(on("2026-03-20", *TO_AANVRAAG, *gone)) == {"m": "niemand"}


def test_after_both_aanvraag_and_melding_were_withdrawn_a_new_aanvraag_counts_as_a_melding():
    gone = (fact("aanvraag_ingetrokken", "2026-02-16"), fact("melding_ingetrokken", "2026-02-17"))
    early = fact("aanvraag_ingediend", "2026-02-10", id="a")
    found = on("2026-02-20", MELDING, early, *gone, fact("aanvraag_ingediend", "2026-02-18", id="a2"))

    assert turns(found) == {"m": "niemand", "a2": "gemeente"}


def test_after_a_refusal_on_the_melding_itself_an_aanvraag_is_a_new_try():
    refused = fact("besluit_bekendgemaakt", "2026-02-20", id="b", uitkomst="afgewezen", bij="m")
    found = on("2026-02-24", MELDING, refused, fact("aanvraag_ingediend", "2026-02-23", id="a"))

    assert turns(found) == {"m": "gemeente", "b": "niemand"}
    assert term(found, "beslissing_wmo", "a")["laatste_dag"] == "2026-03-09"


def test_a_besluit_that_names_the_melding_meets_the_term_that_a_court_set_for_the_aanvraag():
    facts = (
        *TO_AANVRAAG,
        fact("beroep_ingesteld", "2026-04-20", over="niet_tijdig"),
        fact("uitspraak_verzonden", "2026-05-04", id="u", nieuw_besluit_binnen="2w"),
        fact("besluit_bekendgemaakt", "2026-05-11", id="b", uitkomst="toegekend", bij="m"),
    )

    assert term(on("2026-05-12", *facts), "nieuw_besluit")["gehaald_op"] == "2026-05-11"


def test_a_request_without_a_term_is_warned_about_once_where_nobody_knows_of_a_commissie():
    asked = fact("aanvulling_gevraagd", "2026-05-04", id="x", bij="z1")
    found = on("2026-05-05", *TWO_BEZWAREN, asked)

    assert [each.bij for each in found.facts.waarschuwingen if each.code == "opschorting_zonder_termijn"] == ["x"]


def test_a_notice_of_default_about_an_aanvraag_that_came_too_early_is_about_a_melding():
    early = fact("aanvraag_ingediend", "2026-02-10", id="a")
    found = on("2026-03-20", MELDING, early, fact("ingebrekestelling_ontvangen", "2026-03-18", id="i", bij="a"))

    assert "ingebrekestelling_zonder_aanvraag" in warned(found)
    assert "ingebrekestelling_te_vroeg" not in warned(found)


def test_who_withdrew_an_objection_is_told_until_when_the_term_runs_and_that_objecting_anew_is_unsure():
    refused = fact("besluit_bekendgemaakt", "2026-03-02", id="b", uitkomst="afgewezen")
    lodged = fact("bezwaar_ingediend", "2026-03-09", id="z", bij="b")
    by_resident = (refused, lodged, fact("bezwaar_ingetrokken", "2026-03-16", bij="z"))
    by_gemeente = (refused, lodged, fact("bezwaar_ingetrokken", "2026-03-16", bij="z", door="gemeente"))

    assert "bezwaar_opnieuw_onzeker" in warned(on("2026-04-13", *by_resident))
    assert "bezwaar_opnieuw_onzeker" not in warned(on("2026-04-14", *by_resident))
    assert "bezwaar_opnieuw_onzeker" not in warned(on("2026-04-13", *by_gemeente))
    assert "bezwaar_opnieuw_onzeker" not in warned(on("2026-04-13", refused, lodged))


def test_nobody_is_offered_to_have_the_papers_destroyed_while_one_may_still_object():
    refused = fact("besluit_bekendgemaakt", "2026-03-02", id="b", uitkomst="afgewezen")

    assert "vernietiging" not in on("2026-04-13", refused).facts.brieven
    assert "vernietiging" in on("2026-04-14", refused).facts.brieven
