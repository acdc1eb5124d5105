"""What a resident may do, from which day and until when."""

import pytest

from tests.contract.road import (
    AANVRAAG,
    BESLUIT,
    MELDING,
    TO_AANVRAAG,
    TO_BESLUIT,
    TO_BEZWAAR,
    TO_VERSLAG,
    UNKNOWN,
    fact,
    look,
    may,
    why,
)

ACTIES = {
    *("melding_doen", "nieuwe_melding_doen", "clientondersteuning_vragen", "klacht_indienen", "spoed_melden"),
    *("persoonlijk_plan_inleveren", "afspraak_verzetten", "tweede_gesprek_vragen", "reageren_op_verslag"),
    *("aanvraag_indienen", "ingebreke_stellen", "beroep_niet_tijdig_instellen", "bezwaar_maken", "beroep_instellen"),
    *("hoger_beroep_instellen", "voorlopige_voorziening_vragen", "naar_ombudsman", "evaluatie_vragen"),
}


@pytest.mark.parametrize("facts", [(), (MELDING,), TO_VERSLAG, TO_AANVRAAG, TO_BESLUIT, TO_BEZWAAR])
def test_every_action_is_listed_with_its_reason_whether_it_may_be_done_or_not(facts):
    found = look("2026-11-10", *facts)

    assert {each["actie"] for each in found["kan"]} == ACTIES
    assert found["mogelijk"] == sorted({each["actie"] for each in found["kan"] if each["mag"]})
    for each in found["kan"]:
        assert set(each) == {"actie", "bij", "mag", "reden", "code", "bron"} and each["reden"] and each["code"]
        assert each["bron"] or "advies" in each["reden"], each


def test_a_melding_may_be_made_while_nothing_is_open():
    assert may(look("2026-02-01"), "melding_doen")
    assert not may(look("2026-02-03", MELDING), "melding_doen")
    assert may(look("2026-10-20", *TO_BESLUIT), "melding_doen")
    assert not may(look("2026-11-10", *TO_BEZWAAR), "melding_doen")


def test_a_new_melding_comes_into_question_from_a_besluit_or_after_a_withdrawal():
    assert not may(look("2026-10-14", *TO_AANVRAAG), "nieuwe_melding_doen")
    assert may(look("2026-10-15", *TO_BESLUIT), "nieuwe_melding_doen")
    gone = fact("melding_ingetrokken", "2026-02-05")
    assert may(look("2026-02-05", MELDING, gone), "nieuwe_melding_doen")
    ending = BESLUIT | {"uitkomst": "toegekend", "eindigt": "2027-10-15"}
    assert why(look("2027-07-22", *TO_AANVRAAG, ending), "nieuwe_melding_doen")["code"] == "nieuw_na_besluit"
    assert why(look("2027-07-23", *TO_AANVRAAG, ending), "nieuwe_melding_doen")["code"] == "nieuw_voor_einde"


def test_urgency_may_be_reported_from_a_melding_until_a_besluit():
    assert not may(look("2026-02-01"), "spoed_melden")
    for facts in ((MELDING,), TO_VERSLAG, TO_AANVRAAG, (*TO_AANVRAAG, fact("aanvraag_ingetrokken", "2026-10-08"))):
        assert may(look("2026-10-14", *facts), "spoed_melden")
    assert not may(look("2026-10-15", *TO_BESLUIT), "spoed_melden")


def test_a_plan_is_welcome_until_the_report_and_says_when_that_is_advice():
    assert why(look("2026-02-09", MELDING), "persoonlijk_plan_inleveren")["bron"] == ["Wmo 2015 art. 2.3.2 lid 2"]
    after = why(look("2026-02-10", MELDING), "persoonlijk_plan_inleveren")
    assert after["mag"] and after["bron"] == [] and "advies" in after["reden"]
    assert not may(look("2026-03-10", *TO_VERSLAG), "persoonlijk_plan_inleveren")


def test_an_appointment_may_be_moved_until_its_day_and_a_moved_one_has_a_new_day():
    made = fact("afspraak_gemaakt", "2026-02-05", voor="2026-02-20")
    assert may(look("2026-02-20", MELDING, made), "afspraak_verzetten")
    assert not may(look("2026-02-21", MELDING, made), "afspraak_verzetten")
    moved = fact("afspraak_verzet", "2026-02-18", voor="2026-03-02")
    assert may(look("2026-03-02", MELDING, made, moved), "afspraak_verzetten")
    assert not may(look("2026-03-03", MELDING, made, moved), "afspraak_verzetten")
    assert not may(look("2026-02-05", MELDING), "afspraak_verzetten")


@pytest.mark.parametrize("actie", ["tweede_gesprek_vragen", "reageren_op_verslag"])
def test_a_report_may_be_answered_until_a_besluit(actie):
    assert not may(look("2026-03-09", *TO_VERSLAG), actie)
    assert may(look("2026-03-10", *TO_VERSLAG), actie)
    assert may(look("2026-10-14", *TO_AANVRAAG), actie)
    assert not may(look("2026-10-15", *TO_BESLUIT), actie)


def test_an_aanvraag_may_be_filed_on_the_day_of_the_report_or_the_day_after_the_six_weeks():
    assert not may(look("2026-03-09", *TO_VERSLAG), "aanvraag_indienen")
    assert may(look("2026-03-10", *TO_VERSLAG), "aanvraag_indienen")
    assert not may(look("2026-03-16", MELDING), "aanvraag_indienen")
    assert may(look("2026-03-17", MELDING), "aanvraag_indienen")
    assert not may(look("2026-10-06", *TO_AANVRAAG), "aanvraag_indienen")


def test_agreeing_to_delay_moves_no_term_and_takes_away_no_right():
    delay = fact("onderzoek_uitstel_afgesproken", "2026-02-20", tot="2026-05-01")
    advice = fact("advies_gevraagd", "2026-02-21")
    found = look("2026-03-17", MELDING, delay, advice)

    assert may(found, "aanvraag_indienen")
    assert {each["laatste_dag"] for each in found["termijnen"] if each["soort"] == "onderzoek"} == {"2026-03-16"}


@pytest.mark.parametrize("uitkomst", ["afgewezen", "buiten_behandeling"])
def test_after_a_refusal_one_may_try_again_with_what_is_new_and_the_clock_runs_again(uitkomst):
    refused = (*TO_AANVRAAG, BESLUIT | {"uitkomst": uitkomst})
    ruling = why(look("2026-10-16", *refused), "aanvraag_indienen")
    assert ruling["mag"] and "nieuw" in ruling["reden"] and ruling["bron"] == ["Awb art. 4:6 lid 1"]

    again = look("2026-11-05", *refused, AANVRAAG | {"id": "a2", "op": "2026-11-02"})
    assert [each["laatste_dag"] for each in again["termijnen"] if each["bij"] == "a2"] == ["2026-11-16"]


def test_after_a_grant_there_is_no_aanvraag_without_a_new_melding():
    assert not may(look("2026-10-16", *TO_AANVRAAG, BESLUIT | {"uitkomst": "toegekend"}), "aanvraag_indienen")


def test_a_refusal_that_is_all_one_has_may_be_objected_to_and_followed_by_an_aanvraag():
    found = look("2026-10-20", BESLUIT)

    assert may(found, "bezwaar_maken") and may(found, "aanvraag_indienen") and may(found, "nieuwe_melding_doen")


def test_objecting_stays_possible_after_the_term_but_not_after_it_was_done():
    assert may(look("2026-11-26", *TO_BESLUIT), "bezwaar_maken")
    assert may(look("2026-11-27", *TO_BESLUIT), "bezwaar_maken")
    assert not may(look("2026-11-27", *TO_BEZWAAR), "bezwaar_maken")


def test_a_notice_may_be_given_from_the_day_after_the_term_while_there_is_no_besluit_and_no_notice():
    assert not may(look("2026-10-19", *TO_AANVRAAG), "ingebreke_stellen")
    assert may(look("2026-10-20", *TO_AANVRAAG), "ingebreke_stellen")
    asked = fact("aanvulling_gevraagd", "2026-10-12", over="aanvraag", hersteltermijn_tot="2026-10-26")
    assert not may(look("2026-10-24", *TO_AANVRAAG, asked), "ingebreke_stellen")
    assert not may(look("2026-10-20", *TO_BESLUIT), "ingebreke_stellen")
    assert not may(look("2026-03-20", MELDING), "ingebreke_stellen")


def test_a_quick_ruling_may_be_asked_while_a_bezwaar_is_pending():
    assert not may(look("2026-11-01", *TO_BESLUIT), "voorlopige_voorziening_vragen")
    assert may(look("2026-11-02", *TO_BEZWAAR), "voorlopige_voorziening_vragen")


def test_an_evaluation_may_be_asked_once_help_has_started():
    granted = (*TO_AANVRAAG, BESLUIT | {"uitkomst": "toegekend"})
    assert not may(look("2026-10-19", *granted), "evaluatie_vragen")
    assert may(look("2026-10-20", *granted, fact("voorziening_gestart", "2026-10-20")), "evaluatie_vragen")


def test_support_and_a_complaint_are_always_possible():
    for facts in ((), (MELDING,), TO_BEZWAAR, (MELDING, fact("overleden", "2026-02-05"))):
        found = look("2026-11-10", *facts, gemeente=UNKNOWN)
        assert may(found, "clientondersteuning_vragen") and may(found, "klacht_indienen")
