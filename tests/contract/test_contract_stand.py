"""What the contract promises about a stand, seen from outside: JSON in, JSON out."""

import pytest

from tests.contract.looking import COMMISSIE_UNKNOWN, MELDING, codes, fact, look, soorten, term

GESPREK = fact("gesprek_gevoerd", "2026-02-24", vorm="thuis")
VERSLAG = fact("verslag_verzonden", "2026-09-10")
AANVRAAG = fact("aanvraag_ingediend", "2026-10-05")
TO_AANVRAAG = (fact("melding_gedaan", "2026-08-03"), VERSLAG, AANVRAAG)
BESLUIT = fact("besluit_bekendgemaakt", "2026-10-15", uitkomst="afgewezen", op_aanvraag=True)
TO_BESLUIT = (*TO_AANVRAAG, BESLUIT)


def test_the_example_of_the_contract_gives_the_answer_of_the_contract():
    found = look("2026-03-20", MELDING, GESPREK)

    assert (found["fase"], found["plek"], found["aan_zet"]) == ("onderzoek", "aan_tafel", "gemeente")
    assert found["mogelijk"] == [
        "aanvraag_indienen",
        "clientondersteuning_vragen",
        "klacht_indienen",
        "persoonlijk_plan_inleveren",
        "spoed_melden",
    ]
    onderzoek = term(found, "onderzoek")
    assert (onderzoek["begint"], onderzoek["laatste_dag"], onderzoek["status"]) == (
        "2026-02-02",
        "2026-03-16",
        "te_laat",
    )
    assert (onderzoek["dagen"], onderzoek["van"], onderzoek["gehaald_op"]) == (-4, "gemeente", None)
    assert "Wmo 2015 art. 2.3.2 lid 1" in onderzoek["bron"]
    assert "onderzoek_te_laat" in codes(found)
    assert {"aanvraag", "klacht"} <= set(found["brieven"])
    assert found["later"] == []


def test_an_empty_dossier_waits_for_the_resident_to_begin():
    found = look("2026-03-20")

    assert (found["fase"], found["plek"], found["aan_zet"]) == ("voorbereiding", "melden", "inwoner")
    assert found["mogelijk"] == ["clientondersteuning_vragen", "klacht_indienen", "melding_doen"]
    assert found["trajecten"] == [] and found["termijnen"] == []


def test_eight_days_after_the_melding_the_seven_days_are_over_but_a_plan_is_still_welcome():
    found = look("2026-02-10", MELDING)

    assert term(found, "persoonlijk_plan")["status"] == "vervallen"
    assert "persoonlijk_plan_inleveren" in found["mogelijk"]
    assert (term(found, "onderzoek")["status"], term(found, "onderzoek")["dagen"]) == ("loopt", 34)
    assert found["plek"] == "voorbereiden"


def test_the_verslag_gives_the_turn_to_the_resident():
    found = look("2026-03-12", MELDING, GESPREK, fact("verslag_verzonden", "2026-03-10"))

    assert (found["fase"], found["plek"], found["aan_zet"]) == ("verslag", "verslag", "inwoner")
    assert (term(found, "onderzoek")["status"], term(found, "onderzoek")["gehaald_op"]) == ("gehaald", "2026-03-10")
    assert {"aanvraag_indienen", "reageren_op_verslag", "tweede_gesprek_vragen"} <= set(found["mogelijk"])
    assert "persoonlijk_plan_inleveren" not in found["mogelijk"]


def test_a_late_verslag_stays_late_and_says_when_it_came():
    onderzoek = term(look("2026-04-01", MELDING, fact("verslag_verzonden", "2026-03-20")), "onderzoek")

    assert (onderzoek["status"], onderzoek["gehaald_op"], onderzoek["dagen"]) == ("te_laat", "2026-03-20", None)


def test_an_aanvraag_starts_two_weeks():
    found = look("2026-10-10", *TO_AANVRAAG)

    assert (found["fase"], found["plek"], found["aan_zet"]) == ("aanvraag", "aanvragen", "gemeente")
    assert (term(found, "beslissing_wmo")["laatste_dag"], term(found, "beslissing_wmo")["dagen"]) == ("2026-10-19", 9)


def test_an_aanvraag_before_the_onderzoek_starts_no_term_and_is_not_open():
    early = (MELDING, fact("aanvraag_ingediend", "2026-02-10"))

    assert "aanvraag_te_vroeg" in codes(look("2026-02-12", *early))
    assert "beslissing_wmo" not in soorten(look("2026-02-12", *early))
    assert "aanvraag_indienen" not in look("2026-03-16", *early)["mogelijk"]
    assert "aanvraag_indienen" in look("2026-03-17", *early)["mogelijk"]


def test_a_request_for_data_with_a_term_stops_the_clock_and_gives_the_turn_to_the_resident():
    asked = fact("aanvulling_gevraagd", "2026-10-06", over="aanvraag", hersteltermijn_tot="2026-10-20")

    waiting = look("2026-10-10", *TO_AANVRAAG, asked)
    assert (term(waiting, "beslissing_wmo")["status"], term(waiting, "beslissing_wmo")["laatste_dag"]) == (
        "opgeschort",
        None,
    )
    assert waiting["aan_zet"] == "inwoner"

    unused = look("2026-10-21", *TO_AANVRAAG, asked)
    assert (term(unused, "beslissing_wmo")["laatste_dag"], unused["aan_zet"]) == ("2026-11-02", "gemeente")

    answered = look("2026-10-16", *TO_AANVRAAG, asked, fact("aanvulling_ontvangen", "2026-10-15", over="aanvraag"))
    assert term(answered, "beslissing_wmo")["laatste_dag"] == "2026-10-27"


@pytest.mark.parametrize(
    ("asked", "warning"),
    [
        (fact("aanvulling_gevraagd", "2026-10-06", over="aanvraag"), "opschorting_zonder_termijn"),
        (
            fact("aanvulling_gevraagd", "2026-10-20", over="aanvraag", hersteltermijn_tot="2026-11-03"),
            "opschorting_te_laat",
        ),
    ],
)
def test_a_request_without_a_term_or_after_the_term_suspends_nothing(asked, warning):
    found = look("2026-10-25", *TO_AANVRAAG, asked)

    assert warning in codes(found)
    assert (term(found, "beslissing_wmo")["laatste_dag"], term(found, "beslissing_wmo")["status"]) == (
        "2026-10-19",
        "te_laat",
    )


def test_consent_to_delay_counts_from_its_day_to_its_end():
    agreed = fact("opschorting_overeengekomen", "2026-10-06", over="aanvraag", tot="2026-10-20")

    assert term(look("2026-10-25", *TO_AANVRAAG, agreed), "beslissing_wmo")["laatste_dag"] == "2026-11-02"


def test_putting_off_a_wmo_decision_changes_nothing():
    found = look("2026-10-12", *TO_AANVRAAG, fact("beslistermijn_verdaagd", "2026-10-10", tot="2026-11-10"))

    assert "verdaging_zonder_gevolg" in codes(found)
    assert term(found, "beslissing_wmo")["laatste_dag"] == "2026-10-19"


def test_a_besluit_opens_six_weeks_to_object_and_leaves_nobody_to_act():
    found = look("2026-10-20", *TO_BESLUIT)

    assert (found["fase"], found["plek"], found["aan_zet"]) == ("besluit", "besluit", "niemand")
    assert term(found, "beslissing_wmo")["status"] == "gehaald"
    assert (term(found, "bezwaar")["laatste_dag"], term(found, "bezwaar")["van"]) == ("2026-11-26", "inwoner")
    assert {"bezwaar_maken", "nieuwe_melding_doen", "aanvraag_indienen"} <= set(found["mogelijk"])
    assert "bezwaar_pro_forma" in found["brieven"]


def test_after_six_weeks_objecting_is_still_offered_with_the_question_why():
    found = look("2026-11-27", *TO_BESLUIT)

    assert term(found, "bezwaar")["status"] == "vervallen"
    assert "bezwaar_maken" in found["mogelijk"]
    assert "te_laat_tenzij_verschoonbaar" in codes(found)
    assert (found["fase"], found["plek"], found["aan_zet"]) == ("afgerond", "daarna", "niemand")


def test_running_help_is_uitvoering():
    started = fact("voorziening_gestart", "2026-10-20")

    assert look("2026-12-20", *TO_AANVRAAG, BESLUIT | {"uitkomst": "toegekend"}, started)["fase"] == "uitvoering"


def test_a_notice_of_default_on_the_last_day_is_too_early():
    found = look("2026-10-22", *TO_AANVRAAG, fact("ingebrekestelling_ontvangen", "2026-10-19", over="aanvraag"))

    assert "ingebrekestelling_te_vroeg" in codes(found)
    assert "ingebrekestelling" not in soorten(found)
    assert "ingebreke_stellen" in found["mogelijk"]
    assert "ingebreke_stellen" not in look("2026-10-19", *TO_AANVRAAG)["mogelijk"]
    assert "ingebreke_stellen" in look("2026-10-20", *TO_AANVRAAG)["mogelijk"]


NOTICE = fact("ingebrekestelling_ontvangen", "2026-10-20", over="aanvraag")


def test_a_valid_notice_starts_two_weeks_and_then_the_penalty():
    during = look("2026-11-03", *TO_AANVRAAG, NOTICE)
    assert term(during, "ingebrekestelling")["laatste_dag"] == "2026-11-03"
    assert "dwangsom_max" not in soorten(during)
    assert not {"ingebreke_stellen", "beroep_niet_tijdig_instellen"} & set(during["mogelijk"])

    week = look("2026-11-10", *TO_AANVRAAG, NOTICE)
    penalty = term(week, "dwangsom_max")
    assert (penalty["begint"], penalty["laatste_dag"], penalty["bedrag"]) == ("2026-11-04", "2026-12-15", "161.00")
    assert "beroep_niet_tijdig_instellen" in week["mogelijk"]


def test_the_day_of_dispatch_costs_no_penalty_and_the_amount_must_be_fixed_in_two_weeks():
    late = BESLUIT | {"op": "2026-11-10"}
    found = look("2026-11-15", *TO_AANVRAAG, NOTICE, late)

    assert term(found, "dwangsom_max")["bedrag"] == "138.00"
    assert (term(found, "dwangsom_vaststelling")["begint"], term(found, "dwangsom_vaststelling")["laatste_dag"]) == (
        "2026-11-09",
        "2026-11-23",
    )


def test_the_whole_penalty_is_1442_euro():
    assert term(look("2027-02-01", *TO_AANVRAAG, NOTICE), "dwangsom_max")["bedrag"] == "1442.00"


def test_a_notice_of_default_about_a_melding_starts_nothing():
    found = look("2026-03-25", MELDING, fact("ingebrekestelling_ontvangen", "2026-03-20", over="aanvraag"))

    assert "ingebrekestelling_zonder_aanvraag" in codes(found)
    assert "ingebrekestelling" not in soorten(found)


BEZWAAR = fact("bezwaar_ingediend", "2026-11-01")


def test_without_word_of_a_commissie_the_shorter_term_shows_and_the_notice_waits_for_the_longer():
    found = look("2026-11-05", *TO_BESLUIT, BEZWAAR)

    answer = term(found, "bezwaarbeslissing_6w")
    assert (answer["begint"], answer["laatste_dag"]) == ("2026-11-26", "2027-01-07")
    assert "commissie_onbekend" in codes(found)
    assert (found["fase"], found["plek"], found["aan_zet"]) == ("bezwaar", "opkomen", "gemeente")
    assert "ingebreke_stellen" not in look("2027-02-18", *TO_BESLUIT, BEZWAAR)["mogelijk"]
    assert "ingebreke_stellen" in look("2027-02-19", *TO_BESLUIT, BEZWAAR)["mogelijk"]


@pytest.mark.parametrize(
    ("commissie", "soort", "last"),
    [(True, "bezwaarbeslissing_12w", "2027-02-18"), (False, "bezwaarbeslissing_6w", "2027-01-07")],
)
def test_a_commissie_that_announces_itself_has_twelve_weeks(commissie, soort, last):
    gemeente = COMMISSIE_UNKNOWN | {"bezwaarcommissie": commissie}
    found = look("2026-11-05", *TO_BESLUIT, BEZWAAR, gemeente=gemeente)
    assert term(found, soort)["laatste_dag"] == last

    confirmed = fact("bezwaar_bevestigd", "2026-11-03", commissie=commissie)
    overruled = COMMISSIE_UNKNOWN | {"bezwaarcommissie": not commissie}
    assert term(look("2026-11-05", *TO_BESLUIT, BEZWAAR, confirmed, gemeente=overruled), soort)["laatste_dag"] == last


def test_a_late_bezwaar_is_counted_from_its_receipt():
    found = look("2026-12-12", *TO_BESLUIT, BEZWAAR | {"op": "2026-12-10"})

    assert (term(found, "bezwaar")["status"], term(found, "bezwaar")["gehaald_op"]) == ("te_laat", "2026-12-10")
    assert term(found, "bezwaarbeslissing_6w")["laatste_dag"] == "2027-01-21"


def test_a_bezwaar_posted_in_time_and_received_within_a_week_is_in_time():
    posted = fact("bezwaar_ingediend", "2026-12-01", verzonden_op="2026-11-25", kanaal="post")
    found = look("2026-12-12", *TO_BESLUIT, posted)

    assert (term(found, "bezwaar")["status"], term(found, "bezwaar")["gehaald_op"]) == ("gehaald", "2026-11-25")
    assert term(found, "bezwaarbeslissing_6w")["begint"] == "2026-11-26"

    too_late = look("2026-12-12", *TO_BESLUIT, posted | {"op": "2026-12-04"})
    assert term(too_late, "bezwaar")["status"] == "te_laat"


def test_a_sender_who_knows_only_the_day_of_posting_is_in_time_and_receipt_is_assumed():
    sent = fact("bezwaar_ingediend", verzonden_op="2026-11-25", kanaal="post")
    found = look("2026-12-12", *TO_BESLUIT, sent)

    assert term(found, "bezwaar")["status"] == "gehaald"
    assert "ontvangst_onbekend" in codes(found)


def test_under_the_jeugdwet_an_aanvraag_gives_eight_weeks_and_there_is_no_onderzoek_term():
    found = look(
        "2026-01-20", fact("hulpvraag_gesteld", "2026-01-02"), fact("aanvraag_ingediend", "2026-01-05"), wet="jeugdwet"
    )

    assert soorten(found) == {"beslissing_jeugd"}
    assert term(found, "beslissing_jeugd")["laatste_dag"] == "2026-03-02"


def test_a_term_of_the_verordening_is_not_stretched_but_the_notice_waits_for_the_stretched_day():
    gemeente = COMMISSIE_UNKNOWN | {"beslistermijn_jeugd": "6w"}
    asked = fact("aanvraag_ingediend", "2026-02-20")

    assert (
        term(look("2026-03-01", asked, wet="jeugdwet", gemeente=gemeente), "beslissing_jeugd")["laatste_dag"]
        == "2026-04-03"
    )
    assert "ingebreke_stellen" not in look("2026-04-07", asked, wet="jeugdwet", gemeente=gemeente)["mogelijk"]
    assert "ingebreke_stellen" in look("2026-04-08", asked, wet="jeugdwet", gemeente=gemeente)["mogelijk"]


def test_a_dossier_may_begin_with_a_besluit():
    found = look("2026-04-10", fact("besluit_bekendgemaakt", "2026-04-02", uitkomst="herzien", op_aanvraag=False))

    assert term(found, "bezwaar")["laatste_dag"] == "2026-05-18"
    assert (found["fase"], len(found["trajecten"])) == ("besluit", 1)


def test_without_the_day_of_dispatch_the_date_on_the_letter_counts_with_a_warning():
    found = look("2026-04-10", fact("besluit_bekendgemaakt", uitkomst="afgewezen", dagtekening="2026-04-02"))
    assert term(found, "bezwaar")["laatste_dag"] == "2026-05-18"
    assert "verzenddatum_onbekend" in codes(found)


def test_without_any_date_there_is_no_last_day_and_the_advice_is_to_object_today():
    found = look("2026-04-10", fact("besluit_bekendgemaakt", uitkomst="afgewezen"))
    assert [term["laatste_dag"] for term in found["termijnen"] if term["soort"] == "bezwaar"] in ([], [None])
    assert "verzenddatum_onbekend" in codes(found)
    assert "bezwaar_maken" in found["mogelijk"]


def test_an_uncertain_day_runs_early_for_the_resident_and_late_for_the_gemeente():
    found = look("2026-02-12", MELDING | {"op_tot": "2026-02-09"})

    assert term(found, "persoonlijk_plan")["laatste_dag"] == "2026-02-09"
    assert term(found, "onderzoek")["laatste_dag"] == "2026-03-23"
    assert "datum_onzeker" in codes(found)


def test_a_withdrawn_melding_ends_its_terms_and_a_new_one_may_be_made():
    found = look("2026-02-20", MELDING, fact("melding_ingetrokken", "2026-02-18", door="inwoner"))

    assert {term["status"] for term in found["termijnen"] if term["soort"] == "onderzoek"} == {"vervallen"}
    assert "nieuwe_melding_doen" in found["mogelijk"]
    by_gemeente = look("2026-02-20", MELDING, fact("melding_ingetrokken", "2026-02-18", door="gemeente"))
    assert "intrekking_niet_door_u" in codes(by_gemeente)


def test_a_second_melding_opens_a_second_traject_and_leaves_the_first_alone():
    found = look("2026-03-02", MELDING | {"id": "a"}, fact("melding_gedaan", "2026-03-01", id="b"))

    assert [traject["bij"] for traject in found["trajecten"]] == ["a", "b"]
    assert {term["bij"]: term["begint"] for term in found["termijnen"] if term["soort"] == "onderzoek"} == {
        "a": "2026-02-02",
        "b": "2026-03-01",
    }


def test_facts_of_tomorrow_do_not_count_and_are_listed():
    found = look("2026-02-10", MELDING, fact("verslag_verzonden", "2026-03-01", id="v"))

    assert found["fase"] == "onderzoek"
    assert len(found["later"]) == 1
