"""The day on which a stand turns, and what is said about facts that came after it was over."""

from tests.contract.looking import codes, fact, look, soorten, term

MELDING = fact("melding_gedaan", "2026-02-02", id="m")
SUPPORT = fact("clientondersteuning_aangeboden", "2026-02-02", aan="client")
LATE = (
    fact("melding_gedaan", "2026-08-03", id="m"),
    fact("verslag_verzonden", "2026-09-10"),
    fact("aanvraag_ingediend", "2026-10-05", id="a"),
    fact("ingebrekestelling_ontvangen", "2026-10-20", over="aanvraag"),
    fact("beroep_ingesteld", "2026-11-04", over="niet_tijdig", id="b"),
    fact("uitspraak_verzonden", "2026-12-01", instantie="rechtbank", aard="einduitspraak", nieuw_besluit_binnen="2w"),
)


def warned(found, code):
    (one,) = [warning for warning in found["waarschuwingen"] if warning["code"] == code]
    return one


def test_the_stand_turns_on_the_day_after_the_seven_days_for_a_plan():
    assert look("2026-02-03", MELDING, SUPPORT)["verandert_op"] == "2026-02-10"
    assert look("2026-02-09", MELDING, SUPPORT)["verandert_op"] == "2026-02-10"


def test_where_nothing_can_turn_there_is_no_day():
    assert look("2026-02-03")["verandert_op"] is None


def test_a_notice_of_default_after_the_decision_is_told_for_what_it_is():
    decided = (*LATE[:3], fact("besluit_bekendgemaakt", "2026-10-15", uitkomst="toegekend"))
    found = look("2026-11-02", *decided, fact("ingebrekestelling_ontvangen", "2026-11-01", over="aanvraag", id="i"))

    told = warned(found, "ingebrekestelling_na_besluit")
    assert (told["bij"], told["bron"]) == ("i", ["Awb art. 4:17 lid 3"])
    assert "ingebrekestelling_zonder_aanvraag" not in codes(found)


def test_who_moves_house_reads_the_rule_of_the_own_law():
    youth = look("2026-02-10", fact("hulpvraag_gesteld", "2026-02-02"), fact("verhuisd", "2026-02-09"), wet="jeugdwet")
    adult = look("2026-02-10", MELDING, fact("verhuisd", "2026-02-09"))

    assert warned(youth, "verhuisd")["bron"] == ["Jeugdwet art. 1.1"]
    assert warned(adult, "verhuisd")["bron"] == ["Wmo 2015 art. 2.3.5 lid 1"]


def test_a_court_that_orders_a_decision_on_an_aanvraag_gives_a_term_that_ends_with_the_aanvraag():
    ordered = term(look("2026-12-05", *LATE), "nieuw_besluit")
    assert (ordered["begint"], ordered["laatste_dag"], ordered["status"]) == ("2026-12-01", "2026-12-15", "loopt")

    withdrawn = look("2026-12-08", *LATE, fact("aanvraag_ingetrokken", "2026-12-07", bij="a"))
    assert term(withdrawn, "nieuw_besluit")["status"] == "vervallen"


def test_a_term_stands_still_while_one_of_two_reasons_lasts():
    asked = fact("aanvulling_gevraagd", "2026-10-06", over="aanvraag", hersteltermijn_tot="2026-10-30")
    agreed = fact("opschorting_overeengekomen", "2026-10-07", over="aanvraag", tot="2026-10-12")
    found = look("2026-10-20", *LATE[:3], asked, agreed)

    assert (term(found, "beslissing_wmo")["status"], found["aan_zet"]) == ("opgeschort", "inwoner")


def test_a_ruling_on_silence_that_names_no_term_orders_nothing_new():
    ruling = {key: value for key, value in LATE[-1].items() if key != "nieuw_besluit_binnen"} | {"vernietigd": True}

    assert "nieuw_besluit" not in soorten(look("2026-12-05", *LATE[:-1], ruling))


def test_a_notice_of_default_after_the_answer_to_a_bezwaar_is_told_for_what_it_is_too():
    answered = (
        fact("besluit_bekendgemaakt", "2026-04-02", uitkomst="ingetrokken"),
        fact("bezwaar_ingediend", "2026-04-20"),
        fact("beslissing_op_bezwaar_bekendgemaakt", "2026-06-01", uitkomst="ongegrond"),
    )
    found = look("2026-07-02", *answered, fact("ingebrekestelling_ontvangen", "2026-07-01", over="bezwaar"))

    assert "ingebrekestelling_na_besluit" in codes(found)
