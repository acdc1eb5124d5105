"""Objecting: until when, how long the gemeente has for its answer, and what makes that uncertain."""

import pytest

from tests.contract.road import (
    ANSWER,
    BEZWAAR,
    NO_COMMISSIE,
    TO_AANVRAAG,
    TO_BESLUIT,
    TO_BEZWAAR,
    UNKNOWN,
    codes,
    fact,
    look,
    may,
    shape,
    soorten,
    term,
    where,
)

COMMISSIE = NO_COMMISSIE | {"bezwaarcommissie": True}
PUT_OFF = fact("bezwaar_verdaagd", "2027-01-04", id="d1")


def test_the_answer_may_be_put_off_once_by_six_weeks():
    once = look("2027-01-05", *TO_BEZWAAR, PUT_OFF)
    assert term(once, "bezwaarbeslissing_6w")["laatste_dag"] == "2027-02-18"
    assert not {"verdaging_zonder_gevolg", "verdaging_te_laat"} & codes(once)

    twice = look("2027-02-02", *TO_BEZWAAR, PUT_OFF, fact("bezwaar_verdaagd", "2027-02-01"))
    assert term(twice, "bezwaarbeslissing_6w")["laatste_dag"] == "2027-02-18"
    assert "verdaging_zonder_gevolg" in codes(twice)


def test_putting_off_after_the_term_changes_nothing():
    found = look("2027-01-11", *TO_BEZWAAR, fact("bezwaar_verdaagd", "2027-01-08"))

    assert shape(found, "bezwaarbeslissing_6w") == ("2027-01-07", "te_laat", None)
    assert "verdaging_te_laat" in codes(found)


def test_eighteen_weeks_end_on_the_day_itself_but_the_notice_waits_for_the_next_working_day():
    """Six weeks to object end on 30 December 2026; 12 + 6 weeks on 5 May 2027, then Ascension, a bridge, a weekend."""
    besluit = fact("besluit_bekendgemaakt", "2026-11-18", uitkomst="afgewezen")
    facts = (besluit, fact("bezwaar_ingediend", "2026-12-01"), fact("bezwaar_verdaagd", "2027-03-01"))

    found = look("2027-05-06", *facts, gemeente=COMMISSIE)
    assert shape(found, "bezwaarbeslissing_12w") == ("2027-05-05", "te_laat", None)
    assert "termijn_onzeker" in codes(found)
    assert not may(look("2027-05-10", *facts, gemeente=COMMISSIE), "ingebreke_stellen")
    assert may(look("2027-05-11", *facts, gemeente=COMMISSIE), "ingebreke_stellen")


def test_days_suspended_before_the_term_began_leave_the_last_day_but_keep_the_notice_waiting():
    asked = fact("aanvulling_gevraagd", "2026-11-03", over="bezwaar", hersteltermijn_tot="2026-11-17")
    facts = (*TO_BEZWAAR, asked, fact("aanvulling_ontvangen", "2026-11-13", over="bezwaar"))

    found = look("2027-01-11", *facts)
    assert shape(found, "bezwaarbeslissing_6w") == ("2027-01-07", "te_laat", None)
    assert "termijn_onzeker" in codes(found)
    assert not may(look("2027-01-18", *facts), "ingebreke_stellen")
    assert may(look("2027-01-19", *facts), "ingebreke_stellen")


def test_only_the_suspended_days_within_the_term_lengthen_it():
    asked = fact("aanvulling_gevraagd", "2026-11-20", over="bezwaar", hersteltermijn_tot="2026-12-04")

    found = look("2027-01-16", *TO_BEZWAAR, asked)
    assert shape(found, "bezwaarbeslissing_6w") == ("2027-01-15", "te_laat", None)
    assert not may(look("2027-01-21", *TO_BEZWAAR, asked), "ingebreke_stellen")
    assert may(look("2027-01-22", *TO_BEZWAAR, asked), "ingebreke_stellen")


def test_a_request_in_the_term_suspends_and_gives_the_turn_to_the_resident():
    asked = fact("aanvulling_gevraagd", "2026-12-01", over="bezwaar", hersteltermijn_tot="2026-12-15")

    waiting = look("2026-12-10", *TO_BEZWAAR, asked)
    assert shape(waiting, "bezwaarbeslissing_6w") == (None, "opgeschort", None)
    assert waiting["aan_zet"] == "inwoner" and "aanvulling" in waiting["brieven"]
    unused = look("2026-12-16", *TO_BEZWAAR, asked)
    assert shape(unused, "bezwaarbeslissing_6w") == ("2027-01-21", "loopt", None)
    assert unused["aan_zet"] == "gemeente"


def test_consent_to_more_time_counts_from_its_day_to_its_end():
    agreed = fact("opschorting_overeengekomen", "2026-12-01", over="bezwaar", tot="2026-12-31")

    during = look("2026-12-10", *TO_BEZWAAR, agreed)
    assert (term(during, "bezwaarbeslissing_6w")["status"], during["aan_zet"]) == ("opgeschort", "gemeente")
    after = look("2027-01-10", *TO_BEZWAAR, agreed)
    assert term(after, "bezwaarbeslissing_6w")["laatste_dag"] == "2027-02-08"


def test_without_word_of_a_commissie_a_delay_within_twelve_weeks_keeps_the_notice_waiting_for_eighteen():
    """If there is a commissie the delay came in time; then the answer is only due on 1 April 2027."""
    late = fact("bezwaar_verdaagd", "2027-01-25")

    assert term(look("2027-02-01", *TO_BEZWAAR, late, gemeente=UNKNOWN), "bezwaarbeslissing_6w")["laatste_dag"] == (
        "2027-01-07"
    )
    assert not may(look("2027-04-01", *TO_BEZWAAR, late, gemeente=UNKNOWN), "ingebreke_stellen")
    assert may(look("2027-04-02", *TO_BEZWAAR, late, gemeente=UNKNOWN), "ingebreke_stellen")


def test_both_dates_are_said_where_the_commissie_is_unknown():
    told = term(look("2026-11-20", *TO_BEZWAAR, gemeente=UNKNOWN), "bezwaarbeslissing_6w")["uitleg"]

    assert "7 januari 2027" in told and "18 februari 2027" in told


def test_a_withdrawn_bezwaar_is_finished_and_cannot_be_made_again():
    found = look("2026-11-12", *TO_BEZWAAR, fact("bezwaar_ingetrokken", "2026-11-10"))

    assert term(found, "bezwaarbeslissing_6w")["status"] == "vervallen"
    assert shape(found, "bezwaar") == ("2026-11-26", "gehaald", "2026-11-02")
    assert where(found) == ("afgerond", "daarna", "niemand")
    assert not may(found, "bezwaar_maken") and not may(found, "voorlopige_voorziening_vragen")


@pytest.mark.parametrize("uitkomst", ["gegrond", "deels_gegrond", "ongegrond", "niet_ontvankelijk"])
def test_whatever_the_answer_six_weeks_to_appeal_begin(uitkomst):
    found = look("2027-01-10", *TO_BEZWAAR, ANSWER | {"uitkomst": uitkomst})

    assert shape(found, "bezwaarbeslissing_6w") == ("2027-01-07", "gehaald", "2027-01-05")
    assert (term(found, "beroep")["begint"], term(found, "beroep")["laatste_dag"]) == ("2027-01-05", "2027-02-16")
    assert where(found) == ("afgerond", "daarna", "niemand")
    assert may(found, "beroep_instellen") and not may(found, "bezwaar_maken")


def test_a_late_answer_stays_late_and_says_when_it_came():
    found = look("2027-01-21", *TO_BEZWAAR, ANSWER | {"op": "2027-01-20"})

    assert shape(found, "bezwaarbeslissing_6w") == ("2027-01-07", "te_laat", "2027-01-20")
    assert term(found, "bezwaarbeslissing_6w")["dagen"] is None


def test_silence_on_a_bezwaar_leads_to_a_notice_a_penalty_and_the_court():
    notice = fact("ingebrekestelling_ontvangen", "2027-01-11", over="bezwaar", id="n")

    assert not may(look("2027-01-07", *TO_BEZWAAR), "ingebreke_stellen")
    assert may(look("2027-01-08", *TO_BEZWAAR), "ingebreke_stellen")
    waiting = look("2027-01-25", *TO_BEZWAAR, notice)
    assert shape(waiting, "ingebrekestelling") == ("2027-01-25", "loopt", None)
    assert not may(waiting, "beroep_niet_tijdig_instellen") and not may(waiting, "ingebreke_stellen")
    late = look("2027-01-26", *TO_BEZWAAR, notice)
    assert may(late, "beroep_niet_tijdig_instellen")
    assert (term(late, "dwangsom_max")["begint"], term(late, "dwangsom_max")["bedrag"]) == ("2027-01-26", "23.00")
    answered = look("2027-02-02", *TO_BEZWAAR, notice, ANSWER | {"op": "2027-02-01"})
    assert term(answered, "dwangsom_max")["bedrag"] == "138.00"  # 26 January up to 31 January
    assert (term(answered, "dwangsom_vaststelling")["begint"], term(answered, "dwangsom_vaststelling")["status"]) == (
        "2027-01-31",
        "loopt",
    )
    fixed = fact("besluit_bekendgemaakt", "2027-02-10", uitkomst="dwangsom_vastgesteld", bij="n")
    paid = look("2027-02-11", *TO_BEZWAAR, notice, ANSWER | {"op": "2027-02-01"}, fixed)
    assert shape(paid, "dwangsom_vaststelling") == ("2027-02-15", "gehaald", "2027-02-10")


def test_each_besluit_has_its_own_term_and_its_own_bezwaar():
    second = fact("besluit_bekendgemaakt", "2026-11-02", id="b2", uitkomst="herzien", op_aanvraag=False)
    named = look("2026-11-20", *TO_BESLUIT, second, fact("bezwaar_ingediend", "2026-11-10", bij="b"))
    assert term(named, "bezwaar", "b")["status"] == "gehaald" and term(named, "bezwaar", "b2")["status"] == "loopt"
    assert may(named, "bezwaar_maken") and "hoort_bij_onduidelijk" not in codes(named)

    guessed = look("2026-11-20", *TO_BESLUIT, second, fact("bezwaar_ingediend", "2026-11-10"))
    assert term(guessed, "bezwaar", "b2")["status"] == "gehaald"
    assert "hoort_bij_onduidelijk" in codes(guessed)


def test_a_bezwaar_that_is_late_for_two_besluiten_is_a_guess_too():
    second = fact("besluit_bekendgemaakt", "2026-11-02", id="b2", uitkomst="herzien", op_aanvraag=False)
    found = look("2027-02-20", *TO_BESLUIT, second, fact("bezwaar_ingediend", "2027-02-10"))

    assert term(found, "bezwaar", "b2")["status"] == "te_laat"
    assert "hoort_bij_onduidelijk" in codes(found)


def test_a_bezwaar_against_an_unclear_letter_is_answered_too_and_its_term_is_uncertain():
    letter = fact("brief_ontvangen", "2026-10-01", id="l")
    assert may(look("2026-10-05", letter), "bezwaar_maken") and may(look("2026-10-05", letter), "aanvraag_indienen")

    found = look("2026-10-20", letter, fact("bezwaar_ingediend", "2026-10-12"))
    assert where(found) == ("bezwaar", "opkomen", "gemeente")
    assert "bezwaarbeslissing_6w" in soorten(found) and "termijn_onzeker" in codes(found)
    assert not may(found, "bezwaar_maken")


def test_overlapping_suspensions_count_once_and_others_add_up():
    asked = fact("aanvulling_gevraagd", "2026-10-06", over="aanvraag", hersteltermijn_tot="2026-10-20")
    agreed = fact("opschorting_overeengekomen", "2026-10-08", over="aanvraag", tot="2026-10-15")
    assert term(look("2026-10-25", *TO_AANVRAAG, asked, agreed), "beslissing_wmo")["laatste_dag"] == "2026-11-02"

    answered = fact("aanvulling_ontvangen", "2026-10-09", over="aanvraag")
    apart = fact("opschorting_overeengekomen", "2026-10-12", over="aanvraag", tot="2026-10-16")
    # Two days (7 and 8 October) and four (13 up to 16 October) make Sunday 25 October.
    found = look("2026-10-20", *TO_AANVRAAG, asked, answered, apart)
    assert term(found, "beslissing_wmo")["laatste_dag"] == "2026-10-26"


def test_the_explanation_of_a_late_bezwaar_says_from_when_is_counted_and_that_this_is_a_reading():
    found = look("2026-12-12", *TO_BESLUIT, BEZWAAR | {"op": "2026-12-10"})

    told = term(found, "bezwaarbeslissing_6w")["uitleg"]
    assert "tellen daarom vanaf" in told and "uitleg van de wet" in told
    assert "uitleg van de wet" not in term(look("2026-12-12", *TO_BEZWAAR), "bezwaarbeslissing_6w")["uitleg"]


def test_a_besluit_of_an_uncertain_day_ends_early_for_the_resident_and_late_for_the_gemeente():
    besluit = fact("besluit_bekendgemaakt", "2026-10-15", op_tot="2026-10-22", uitkomst="afgewezen")
    found = look("2026-11-20", besluit, BEZWAAR)

    assert term(found, "bezwaar")["laatste_dag"] == "2026-11-26"
    assert (term(found, "bezwaarbeslissing_6w")["begint"], term(found, "bezwaarbeslissing_6w")["laatste_dag"]) == (
        "2026-12-03",
        "2027-01-14",
    )


def test_a_request_that_ran_out_unanswered_says_that_one_day_is_not_certain():
    asked = fact("aanvulling_gevraagd", "2026-10-06", over="aanvraag", hersteltermijn_tot="2026-10-20")
    answered = fact("aanvulling_ontvangen", "2026-10-12", over="aanvraag")

    assert "één dag" in term(look("2026-10-21", *TO_AANVRAAG, asked), "beslissing_wmo")["uitleg"]
    assert "één dag" not in term(look("2026-10-21", *TO_AANVRAAG, asked, answered), "beslissing_wmo")["uitleg"]


def test_a_warning_about_a_bezwaar_names_the_article_about_bezwaren():
    asked = fact("aanvulling_gevraagd", "2026-12-05", over="bezwaar", id="q")
    found = look("2026-12-20", *TO_BEZWAAR, asked)

    (warning,) = [each for each in found["waarschuwingen"] if each["code"] == "opschorting_zonder_termijn"]
    assert warning["bron"] == ["Awb art. 7:10 lid 2", "ECLI:NL:RVS:2016:2527"]


def test_a_bezwaar_of_an_uncertain_day_is_in_time_for_the_resident_and_counts_late_for_the_gemeente():
    found = look("2026-12-05", *TO_BESLUIT, fact("bezwaar_ingediend", "2026-11-25", op_tot="2026-11-30"))

    assert shape(found, "bezwaar") == ("2026-11-26", "gehaald", "2026-11-25")
    assert (term(found, "bezwaarbeslissing_6w")["begint"], term(found, "bezwaarbeslissing_6w")["laatste_dag"]) == (
        "2026-11-30",
        "2027-01-11",
    )
