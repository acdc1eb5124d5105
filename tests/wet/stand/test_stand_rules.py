"""The rules of the stand, one by one, on dates worked out by hand."""

from datetime import date

from tests.wet.stand.stand_makers import dossier, fact, on, term, terms, warned
from wet.procedure import stand

MELDING = fact("melding_gedaan", "2026-02-02")
TO_AANVRAAG = (
    fact("melding_gedaan", "2026-01-05"),
    fact("verslag_verzonden", "2026-02-10"),
    fact("aanvraag_ingediend", "2026-03-02"),
)
NOTICE = fact("ingebrekestelling_ontvangen", "2026-03-17", over="aanvraag")
BESLUIT = fact("besluit_bekendgemaakt", "2026-03-10", uitkomst="afgewezen")
TO_BEZWAAR = (*TO_AANVRAAG, BESLUIT, fact("bezwaar_ingediend", "2026-04-01"))
TO_BEROEP = (
    *TO_BEZWAAR,
    fact("beslissing_op_bezwaar_bekendgemaakt", "2026-05-20"),
    fact("beroep_ingesteld", "2026-06-10"),
)


def test_waiving_the_plan_ends_its_seven_days():
    found = on("2026-02-05", MELDING, fact("persoonlijk_plan_afgezien", "2026-02-04"))

    assert term(found, "persoonlijk_plan")["status"] == "vervallen"


def test_an_agreed_delay_of_the_onderzoek_moves_nothing_and_takes_no_right_away():
    found = on("2026-03-17", MELDING, fact("onderzoek_uitstel_afgesproken", "2026-03-01", tot="2026-05-01"))

    assert term(found, "onderzoek")["laatste_dag"] == "2026-03-16"
    assert "aanvraag_indienen" in found.mogelijk


def test_an_unmet_onderzoek_lapses_by_the_besluit():
    facts = (
        MELDING,
        fact("aanvraag_ingediend", "2026-03-17"),
        fact("besluit_bekendgemaakt", "2026-03-25", uitkomst="toegekend"),
    )

    assert term(on("2026-03-26", *facts), "onderzoek")["status"] == "vervallen"


def test_overlapping_suspensions_count_once():
    asked = fact("aanvulling_gevraagd", "2026-03-04", over="aanvraag", hersteltermijn_tot="2026-03-14")
    agreed = fact("opschorting_overeengekomen", "2026-03-09", over="aanvraag", tot="2026-03-19")

    # 5 through 14 and 10 through 19 March are fifteen days together: 16 + 15 = 31 March.
    assert term(on("2026-03-25", *TO_AANVRAAG, asked, agreed), "beslissing_wmo")["laatste_dag"] == "2026-03-31"


def test_the_term_stands_still_through_the_last_day_of_the_repair_term_and_then_goes_on():
    asked = fact("aanvulling_gevraagd", "2026-03-04", over="aanvraag", hersteltermijn_tot="2026-03-14")

    assert term(on("2026-03-14", *TO_AANVRAAG, asked), "beslissing_wmo")["status"] == "opgeschort"
    assert term(on("2026-03-15", *TO_AANVRAAG, asked), "beslissing_wmo")["laatste_dag"] == "2026-03-26"


def test_the_decision_wakes_a_suspended_term_and_later_answers_do_not_move_it():
    asked = fact("aanvulling_gevraagd", "2026-03-04", over="aanvraag", hersteltermijn_tot="2026-03-30")
    decided = (*TO_AANVRAAG, asked, fact("besluit_bekendgemaakt", "2026-03-20", uitkomst="toegekend"))
    answered = fact("aanvulling_ontvangen", "2026-03-25", over="aanvraag")

    assert term(on("2026-03-26", *decided), "beslissing_wmo") == term(
        on("2026-03-26", *decided, answered), "beslissing_wmo"
    )
    assert term(on("2026-03-26", *decided), "beslissing_wmo")["status"] == "gehaald"


def test_only_an_outcome_that_decides_meets_the_decision_term():
    temporary = fact("besluit_bekendgemaakt", "2026-03-05", uitkomst="tijdelijk_toegekend")

    assert term(on("2026-03-10", *TO_AANVRAAG, temporary), "beslissing_wmo")["status"] == "loopt"


def test_the_penalty_stops_at_1442_euro_and_then_must_be_fixed():
    found = on("2026-06-01", *TO_AANVRAAG, NOTICE)

    penalty, fixing = term(found, "dwangsom_max"), term(found, "dwangsom_vaststelling")
    assert (penalty["begint"], penalty["laatste_dag"], penalty["bedrag"]) == ("2026-04-01", "2026-05-12", "1442.00")
    assert (fixing["begint"], fixing["laatste_dag"], fixing["status"]) == ("2026-05-12", "2026-05-26", "te_laat")


def test_a_besluit_that_fixes_the_penalty_meets_that_term_and_opens_no_traject_of_its_own():
    late = fact("besluit_bekendgemaakt", "2026-04-10", uitkomst="toegekend")
    fixed = fact("besluit_bekendgemaakt", "2026-04-15", uitkomst="dwangsom_vastgesteld")
    found = on("2026-05-01", *TO_AANVRAAG, NOTICE, late, fixed)

    assert term(found, "dwangsom_max")["bedrag"] == "207.00"
    assert term(found, "dwangsom_vaststelling")["status"] == "gehaald"
    assert [each.soort for each in found.facts.trajecten] == ["melding"]


def test_a_penalty_of_before_2019_has_the_old_rates():
    old = [each | {"op": each["op"].replace("2026", "2018")} for each in (*TO_AANVRAAG, NOTICE)]

    assert term(on("2018-09-01", *old), "dwangsom_max")["bedrag"] == "1260.00"


def test_the_notice_is_received_on_the_next_working_day_where_only_posting_is_known():
    posted = fact("ingebrekestelling_ontvangen", verzonden_op="2026-03-20", over="aanvraag", kanaal="post")
    found = on("2026-03-25", *TO_AANVRAAG, posted)

    assert term(found, "ingebrekestelling")["begint"] == "2026-03-23"
    assert "ontvangst_onbekend" in warned(found)


def test_beroep_is_for_the_judge_and_the_fee_has_four_weeks():
    found = on("2026-07-01", *TO_BEROEP, fact("griffierecht_gevraagd", "2026-06-15"))

    assert (found.facts.fase, found.facts.plek, found.facts.aan_zet) == ("beroep", "opkomen", "rechter")
    assert (term(found, "beroep")["status"], term(found, "griffierecht")["laatste_dag"]) == ("gehaald", "2026-07-13")


def test_a_complaint_takes_six_weeks_ten_with_a_commissie_and_then_the_ombudsman_a_year():
    klacht = fact("klacht_ingediend", "2026-10-05")
    done = (klacht, fact("klacht_afgehandeld", "2026-11-02"))

    assert term(on("2026-10-10", klacht, klachtcommissie=False), "klacht_6w")["laatste_dag"] == "2026-11-16"
    assert term(on("2026-10-10", klacht, klachtcommissie=True), "klacht_10w")["laatste_dag"] == "2026-12-14"
    assert term(on("2026-11-03", *done), "ombudsman")["laatste_dag"] == "2027-11-02"
    assert "naar_ombudsman" in on("2027-11-02", *done).mogelijk
    assert "naar_ombudsman" not in on("2027-11-03", *done).mogelijk
    assert "naar_ombudsman" in on("2026-11-17", klacht, klachtcommissie=False).mogelijk


def test_a_complaint_never_leads():
    found = on("2026-02-20", MELDING, fact("klacht_ingediend", "2026-02-10"))

    assert found.facts.fase == "onderzoek"
    assert [each.soort for each in found.facts.trajecten] == ["melding", "klacht"]


def test_help_that_ends_is_announced_twelve_weeks_before():
    granted = fact("besluit_bekendgemaakt", "2026-01-05", uitkomst="toegekend", eindigt="2026-12-31")

    assert "indicatie_eindigt" not in warned(on("2026-10-07", granted))
    found = on("2026-10-08", granted)
    assert "indicatie_eindigt" in warned(found)
    assert found.may("nieuwe_melding_doen").reason == "nieuw_voor_einde"
    warning = next(each for each in found.as_json()["waarschuwingen"] if each["code"] == "indicatie_eindigt")
    assert "5 november 2026" in warning["tekst"] and warning["bron"] == []


def test_two_fitting_meldingen_take_the_latest_with_a_warning():
    found = on(
        "2026-03-02",
        MELDING | {"id": "a"},
        MELDING | {"op": "2026-02-20", "id": "b"},
        fact("gesprek_gevoerd", "2026-03-01"),
    )

    assert [each.plek for each in found.facts.trajecten] == ["voorbereiden", "aan_tafel"]
    assert "hoort_bij_onduidelijk" in warned(found)


def test_naming_the_melding_takes_the_doubt_away():
    found = on(
        "2026-03-02",
        MELDING | {"id": "a"},
        MELDING | {"op": "2026-02-20", "id": "b"},
        fact("gesprek_gevoerd", "2026-03-01", bij="a"),
    )

    assert [each.plek for each in found.facts.trajecten] == ["aan_tafel", "voorbereiden"]
    assert "hoort_bij_onduidelijk" not in warned(found)


def test_death_ends_everything_that_waits():
    found = on("2026-02-20", MELDING, fact("overleden", "2026-02-15"))

    assert (found.facts.fase, found.facts.aan_zet, term(found, "onderzoek")["status"]) == (
        "afgerond",
        "niemand",
        "vervallen",
    )


def test_past_the_known_calendar_the_answer_says_so():
    assert "kalender_onvolledig" in warned(on("2028-12-15", MELDING | {"op": "2028-12-01"}))


def test_a_review_knows_no_six_weeks():
    found = on("2026-03-01", fact("voorziening_gestart", "2025-01-01"), fact("heronderzoek_aangekondigd", "2026-02-01"))

    assert (terms(found), found.facts.fase, found.facts.aan_zet) == (set(), "uitvoering", "gemeente")


def test_the_day_on_which_the_stand_changes_is_the_day_after_the_last_day():
    assert stand(
        dossier(MELDING, fact("gesprek_gevoerd", "2026-02-24"), fact("clientondersteuning_aangeboden", "2026-02-03")),
        date(2026, 3, 1),
    ).verandert_op() == date(2026, 3, 17)
    assert stand(dossier(), date(2026, 3, 1)).verandert_op() is None
    assert on("2026-03-01", MELDING | {"op": "2026-03-20"}).verandert_op() == date(2026, 3, 20)


def test_may_answers_about_one_fact_or_about_any():
    found = on("2026-03-17", MELDING | {"id": "a"}, MELDING | {"op": "2026-03-10", "id": "b"})

    assert found.may("aanvraag_indienen", "a").reason == "onderzoek_te_laat"
    assert not found.may("aanvraag_indienen", "b")
    assert found.may("aanvraag_indienen")
    assert found.may("vliegen").reason == "actie_onbekend"


def test_with_a_referral_the_way_to_help_is_the_provider():
    found = on(
        "2026-03-01", fact("verwijzing_gekregen", "2026-02-02", door_wie="huisarts"), wet="jeugdwet", route="verwijzer"
    )

    assert found.may("aanvraag_indienen").reason == "jeugd_hulp_via_verwijzing"
    assert "bezwaar_maken" not in found.mogelijk


def test_after_a_refusal_one_may_apply_again_with_what_is_new_and_after_a_grant_not():
    assert on("2026-03-20", *TO_AANVRAAG, BESLUIT).may("aanvraag_indienen").reason == "opnieuw_na_afwijzing"
    assert (
        on("2026-03-20", *TO_AANVRAAG, BESLUIT | {"uitkomst": "toegekend"}).may("aanvraag_indienen").reason
        == "al_besloten"
    )
