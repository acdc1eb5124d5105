"""The last moment that still counts, and the first that does not: receipt, requests, answers and court fees."""

import pytest

from tests.wet.stand.stand_makers import fact, guessed, on, term, terms, warned

TO_AANVRAAG = (
    fact("melding_gedaan", "2026-02-02", id="m"),
    fact("verslag_verzonden", "2026-03-10", id="v"),
    fact("aanvraag_ingediend", "2026-03-17", id="a"),  # until Tuesday 31 March
)
TO_BESLUIT = (*TO_AANVRAAG, fact("besluit_bekendgemaakt", "2026-03-27", id="b", uitkomst="afgewezen"))  # until 8 May
TO_BEZWAAR = (*TO_BESLUIT, fact("bezwaar_ingediend", "2026-04-01", id="z"))  # until 19 June
TO_ANSWER = (*TO_BEZWAAR, fact("beslissing_op_bezwaar_bekendgemaakt", "2026-06-01", id="bob"))
TO_BEROEP = (*TO_ANSWER, fact("beroep_ingesteld", "2026-06-10", id="r"))


@pytest.mark.parametrize(
    ("posted", "received", "status"),
    [
        ("2026-05-08", "2026-05-15", "gehaald"),  # a week after is Friday 15 May, on a level with a holiday
        ("2026-05-08", "2026-05-18", "gehaald"),  # so Monday still is in time
        ("2026-05-08", "2026-05-19", "te_laat"),
        ("2026-05-09", "2026-05-11", "te_laat"),
    ],
)
def test_a_bezwaar_posted_on_the_last_day_may_come_a_week_later(posted, received, status):
    bezwaar = fact("bezwaar_ingediend", received, verzonden_op=posted, kanaal="post")

    assert term(on("2026-06-01", *TO_BESLUIT, bezwaar), "bezwaar")["status"] == status


@pytest.mark.parametrize(("posted", "status"), [("2026-05-08", "gehaald"), ("2026-05-09", "te_laat")])
def test_where_only_the_day_of_posting_is_known_that_day_decides(posted, status):
    bezwaar = fact("bezwaar_ingediend", verzonden_op=posted)

    assert term(on("2026-06-01", *TO_BESLUIT, bezwaar), "bezwaar")["status"] == status


def test_a_bezwaar_by_mail_has_no_week_after():
    bezwaar = fact("bezwaar_ingediend", "2026-05-11", verzonden_op="2026-05-08", kanaal="mail")

    assert term(on("2026-06-01", *TO_BESLUIT, bezwaar), "bezwaar")["status"] == "te_laat"


def test_a_notice_of_default_of_which_only_the_posting_is_known_counts_from_its_receipt():
    # Posted on the last day, so received the day after: in time, and not too early.
    posted = fact("ingebrekestelling_ontvangen", id="i", verzonden_op="2026-03-31")
    earlier = posted | {"verzonden_op": "2026-03-30"}

    assert "ingebrekestelling" in terms(on("2026-04-02", *TO_AANVRAAG, posted))
    assert "ingebrekestelling_te_vroeg" in warned(on("2026-04-02", *TO_AANVRAAG, earlier))


def test_a_notice_of_default_received_on_an_uncertain_day_counts_only_if_its_first_day_is_late_enough():
    unsure = fact("ingebrekestelling_ontvangen", "2026-03-31", id="i", op_tot="2026-04-07")

    assert "ingebrekestelling_te_vroeg" in warned(on("2026-04-08", *TO_AANVRAAG, unsure))
    assert term(on("2026-04-08", *TO_AANVRAAG, unsure | {"op": "2026-04-01"}), "ingebrekestelling")["begint"] == (
        "2026-04-07"
    )


def test_a_request_for_data_on_the_last_day_suspends_and_a_day_later_does_not():
    asked = fact("aanvulling_gevraagd", "2026-03-31", id="v1", over="aanvraag", hersteltermijn_tot="2026-04-03")

    # Three days after 31 March is Good Friday, so the term runs on through Tuesday 7 April.
    assert term(on("2026-04-10", *TO_AANVRAAG, asked), "beslissing_wmo")["laatste_dag"] == "2026-04-07"
    assert "opschorting_te_laat" in warned(on("2026-04-10", *TO_AANVRAAG, asked | {"op": "2026-04-01"}))


@pytest.mark.parametrize(
    ("answered", "last"),
    [
        ("2026-03-19", "2026-03-31"),  # the day after the request: no day between
        ("2026-03-20", "2026-04-01"),
        ("2026-04-01", "2026-04-13"),  # on the last day of the repair term: that day is not suspended
        ("2026-04-02", "2026-04-14"),  # after it: the repair term passed unused, and counts to its last day
    ],
)
def test_suspended_are_the_days_between_request_and_answer(answered, last):
    asked = fact("aanvulling_gevraagd", "2026-03-18", id="v1", over="aanvraag", hersteltermijn_tot="2026-04-01")
    answer = fact("aanvulling_ontvangen", answered, over="aanvraag")

    assert term(on("2026-04-16", *TO_AANVRAAG, asked, answer), "beslissing_wmo")["laatste_dag"] == last


def test_a_consent_of_one_day_counts_one_day_and_of_none_counts_none():
    def last(tot: str) -> object:
        agreed = fact("opschorting_overeengekomen", "2026-03-18", id="x", over="aanvraag", tot=tot)
        return term(on("2026-04-10", *TO_AANVRAAG, agreed), "beslissing_wmo")["laatste_dag"]

    assert (last("2026-03-18"), last("2026-03-19"), last("2026-03-20")) == ("2026-03-31", "2026-04-01", "2026-04-02")


def test_suspensions_that_touch_or_overlap_count_each_day_once():
    first = fact("opschorting_overeengekomen", "2026-03-18", id="x", over="aanvraag", tot="2026-03-20")
    touching = fact("opschorting_overeengekomen", "2026-03-20", id="y", over="aanvraag", tot="2026-03-21")
    within = fact("opschorting_overeengekomen", "2026-03-18", id="w", over="aanvraag", tot="2026-03-19")

    assert term(on("2026-04-10", *TO_AANVRAAG, first, touching), "beslissing_wmo")["laatste_dag"] == "2026-04-07"
    assert term(on("2026-04-10", *TO_AANVRAAG, first, within), "beslissing_wmo")["laatste_dag"] == "2026-04-02"


def test_a_suspension_that_runs_keeps_the_term_standing_when_a_shorter_one_is_over():
    long = fact("opschorting_overeengekomen", "2026-03-18", id="x", over="aanvraag", tot="2026-04-10")
    short = fact("opschorting_overeengekomen", "2026-03-19", id="y", over="aanvraag", tot="2026-04-08")

    for day in ("2026-04-08", "2026-04-09", "2026-04-10"):
        assert term(on(day, *TO_AANVRAAG, long, short), "beslissing_wmo")["status"] == "opgeschort"
    assert term(on("2026-04-11", *TO_AANVRAAG, long, short), "beslissing_wmo")["status"] == "loopt"


def test_a_request_before_the_term_to_answer_a_bezwaar_began_does_not_stop_it():
    # The term begins on 8 May, when the six weeks to object end.
    asked = fact("aanvulling_gevraagd", "2026-04-08", id="x", over="bezwaar", hersteltermijn_tot="2026-05-08")
    longer = asked | {"hersteltermijn_tot": "2026-05-09"}

    assert term(on("2026-04-20", *TO_BEZWAAR, asked), "bezwaarbeslissing_6w")["status"] == "loopt"
    assert term(on("2026-04-20", *TO_BEZWAAR, longer), "bezwaarbeslissing_6w")["status"] == "opgeschort"


def test_a_besluit_during_a_suspension_ends_it_the_day_before():
    asked = fact("aanvulling_gevraagd", "2026-03-31", id="x", over="aanvraag", hersteltermijn_tot="2026-04-30")
    besluit = fact("besluit_bekendgemaakt", "2026-04-20", id="b", uitkomst="afgewezen")

    # 1 to 19 April are nineteen days.
    assert term(on("2026-04-20", *TO_AANVRAAG, asked, besluit), "beslissing_wmo")["laatste_dag"] == "2026-04-20"


def test_an_answer_on_the_day_of_the_request_is_an_answer_to_it():
    asked = fact("aanvulling_gevraagd", "2026-03-18", id="x", over="aanvraag", hersteltermijn_tot="2026-04-01")
    found = on("2026-03-18", *TO_AANVRAAG, asked, fact("aanvulling_ontvangen", "2026-03-18", over="aanvraag"))

    assert (term(found, "beslissing_wmo")["laatste_dag"], found.facts.aan_zet) == ("2026-03-31", "gemeente")


def test_a_court_fee_of_which_only_the_arrival_is_known_runs_from_there():
    asked = fact("griffierecht_gevraagd", ontvangen_op="2026-06-15", id="nota")

    assert term(on("2026-06-16", *TO_BEROEP, asked), "griffierecht")["laatste_dag"] == "2026-07-13"


def test_a_besluit_that_names_a_withdrawn_aanvraag_or_a_review_may_be_objected_to_all_the_same():
    gone = fact("aanvraag_ingetrokken", "2026-03-20")
    besluit = fact("besluit_bekendgemaakt", "2026-03-27", id="b", uitkomst="toegekend", bij="a")
    found = on("2026-03-28", *TO_AANVRAAG, gone, besluit)

    assert term(found, "beslissing_wmo")["status"] == "vervallen"
    assert found.may("bezwaar_maken", "b").reason == "binnen_de_termijn"


def test_a_besluit_on_one_of_two_meldingen_without_aanvraag_decides_the_latest_with_a_warning():
    meldingen = (fact("melding_gedaan", "2026-02-02", id="m1"), fact("melding_gedaan", "2026-02-03", id="m2"))
    besluit = fact("besluit_bekendgemaakt", "2026-02-20", id="b", uitkomst="afgewezen")
    found = on("2026-02-23", *meldingen, besluit)
    named = on("2026-02-23", *meldingen, besluit | {"bij": "m1"})

    assert (term(found, "onderzoek", "m2")["status"], guessed(found)) == ("vervallen", ["b"])
    assert (term(named, "onderzoek", "m1")["status"], guessed(named)) == ("vervallen", [])


def test_a_second_answer_to_the_only_bezwaar_opens_a_beroep_of_its_own():
    second = fact("beslissing_op_bezwaar_bekendgemaakt", "2026-06-08", id="bob2")
    found = on("2026-06-09", *TO_ANSWER, second)

    assert term(found, "beroep", "bob2")["laatste_dag"] == "2026-07-20"
    assert term(found, "bezwaarbeslissing_6w")["gehaald_op"] == "2026-06-01"


def test_a_beroep_that_names_the_bezwaar_is_against_the_answer_unless_it_is_about_the_silence():
    against = on("2026-06-11", *TO_ANSWER, fact("beroep_ingesteld", "2026-06-10", id="r", bij="z"))
    silence = on("2026-06-11", *TO_ANSWER, fact("beroep_ingesteld", "2026-06-10", id="r", bij="z", over="niet_tijdig"))

    assert term(against, "beroep")["status"] == "gehaald"
    assert term(silence, "beroep")["status"] == "loopt"


def test_a_beroep_about_silence_goes_to_what_had_a_notice_of_default_and_else_to_what_waits():
    notice = fact("ingebrekestelling_ontvangen", "2026-04-01", id="i", bij="a")
    besluit = fact("besluit_bekendgemaakt", "2026-03-02", id="b0", uitkomst="herzien")
    bezwaar = fact("bezwaar_ingediend", "2026-03-30", id="z0", bij="b0")
    beroep = fact("beroep_ingesteld", "2026-04-20", id="r", over="niet_tijdig")
    noticed = on("2026-04-21", besluit, *TO_AANVRAAG, bezwaar, notice, beroep)
    waiting = on("2026-04-21", besluit, *TO_AANVRAAG, bezwaar, beroep)

    assert noticed.may("beroep_niet_tijdig_instellen", "a").reason == "beroep_is_ingesteld"
    assert noticed.may("beroep_niet_tijdig_instellen", "z0").reason == "niet_in_gebreke_gesteld"
    assert waiting.may("beroep_niet_tijdig_instellen", "z0").reason == "beroep_is_ingesteld"
    assert (guessed(noticed), guessed(waiting)) == ([], ["r"])


def test_the_answer_orders_of_a_court_about_silence_need_a_term_and_a_decision_that_is_missing():
    beroep = fact("beroep_ingesteld", "2026-04-20", id="r", over="niet_tijdig")
    ruled = fact("uitspraak_verzonden", "2026-05-04", id="u", uitkomst="gegrond")
    decided = fact("besluit_bekendgemaakt", "2026-04-30", id="b", uitkomst="afgewezen")

    assert "nieuw_besluit" not in terms(on("2026-05-05", *TO_AANVRAAG, beroep, ruled))
    with_term = ruled | {"nieuw_besluit_binnen": "2w"}
    assert "nieuw_besluit" in terms(on("2026-05-05", *TO_AANVRAAG, beroep, with_term))
    assert "nieuw_besluit" not in terms(on("2026-05-05", *TO_AANVRAAG, beroep, decided, with_term))


def test_a_hulpvraag_without_an_appointment_is_warned_about_after_three_weeks():
    asked = fact("hulpvraag_gesteld", "2026-02-02", id="h")

    assert "geen_afspraak" not in warned(on("2026-02-22", asked, wet="jeugdwet"))
    assert "geen_afspraak" in warned(on("2026-02-23", asked, wet="jeugdwet"))
    assert "geen_afspraak" not in warned(
        on("2026-02-23", fact("verwijzing_gekregen", "2026-02-02"), wet="jeugdwet", route="verwijzer")
    )


def test_before_the_first_known_amounts_the_penalty_runs_without_an_amount_and_says_so():
    old = tuple(each | {"op": each["op"].replace("2026", "2009")} for each in TO_AANVRAAG)
    found = on("2009-05-05", *old, fact("ingebrekestelling_ontvangen", "2009-04-07", id="i"))

    assert term(found, "dwangsom_max")["bedrag"] is None
    (warning,) = [each for each in found.as_json()["waarschuwingen"] if each["code"] == "bedrag_onbekend"]
    assert (warning["bij"], warning["bron"]) == ("i", ["Awb art. 4:17 lid 3"])


def test_a_repair_term_that_passed_unused_is_told_unless_the_besluit_came_on_its_last_day():
    asked = fact("aanvulling_gevraagd", "2026-03-18", id="x", over="aanvraag", hersteltermijn_tot="2026-03-25")
    codes = []
    for op in ("2026-03-25", "2026-03-26"):
        besluit = fact("besluit_bekendgemaakt", op, id="b", uitkomst="afgewezen")
        found = on("2026-03-27", *TO_AANVRAAG, asked, besluit).facts.termijnen
        codes.append([code for each in found if each.soort == "beslissing_wmo" for code, _ in each.extra])

    stood = "uitleg_stilgestaan"
    assert codes == [[stood], [stood, "uitleg_hersteltermijn_voorbij"]]
