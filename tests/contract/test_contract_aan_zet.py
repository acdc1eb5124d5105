"""Whose turn it is, in which phase and at which place on the road, step by step."""

import pytest

from tests.contract.road import (
    AANVRAAG,
    BESLUIT,
    MELDING,
    TO_AANVRAAG,
    TO_ANSWER,
    TO_BEROEP,
    TO_BESLUIT,
    TO_BEZWAAR,
    TO_VERSLAG,
    codes,
    fact,
    look,
    shape,
    term,
    where,
)

GRANTED = (*TO_AANVRAAG, BESLUIT | {"uitkomst": "toegekend"})
STARTED = fact("voorziening_gestart", "2026-10-20", id="s")


@pytest.mark.parametrize(
    ("op", "facts", "expected"),
    [
        ("2026-02-01", (), ("voorbereiding", "melden", "inwoner")),
        ("2026-02-02", (MELDING,), ("onderzoek", "voorbereiden", "gemeente")),
        ("2026-02-24", (MELDING, fact("gesprek_gevoerd", "2026-02-24")), ("onderzoek", "aan_tafel", "gemeente")),
        ("2026-04-01", (MELDING,), ("onderzoek", "voorbereiden", "gemeente")),
        ("2026-03-10", TO_VERSLAG, ("verslag", "verslag", "inwoner")),
        ("2026-10-05", TO_AANVRAAG, ("aanvraag", "aanvragen", "gemeente")),
        ("2026-10-15", TO_BESLUIT, ("besluit", "besluit", "niemand")),
        ("2026-11-26", TO_BESLUIT, ("besluit", "besluit", "niemand")),
        ("2026-11-27", TO_BESLUIT, ("afgerond", "daarna", "niemand")),
        ("2026-11-02", TO_BEZWAAR, ("bezwaar", "opkomen", "gemeente")),
        ("2027-01-05", TO_ANSWER, ("afgerond", "daarna", "niemand")),
        ("2027-02-01", TO_BEROEP, ("beroep", "opkomen", "rechter")),
        ("2026-11-26", (*GRANTED, STARTED), ("besluit", "besluit", "niemand")),
        ("2026-11-27", (*GRANTED, STARTED), ("uitvoering", "daarna", "niemand")),
    ],
)
def test_every_step_of_the_road_has_its_phase_its_place_and_its_turn(op, facts, expected):
    assert where(look(op, *facts)) == expected


def test_help_that_ended_or_reached_its_last_day_is_no_longer_running():
    stopped = fact("voorziening_beeindigd", "2027-01-10")
    assert where(look("2027-01-11", *GRANTED, STARTED, stopped))[0] == "afgerond"

    until = (*TO_AANVRAAG, BESLUIT | {"uitkomst": "toegekend", "eindigt": "2027-04-15"}, STARTED)
    assert where(look("2027-04-15", *until))[0] == "uitvoering"
    assert where(look("2027-04-16", *until))[0] == "afgerond"


def test_an_early_aanvraag_does_not_take_the_turn_from_the_gemeente_nor_from_the_resident_after_the_report():
    early = fact("aanvraag_ingediend", "2026-02-10")

    assert where(look("2026-02-20", MELDING, early)) == ("onderzoek", "voorbereiden", "gemeente")
    reported = look("2026-03-11", MELDING, early, fact("verslag_verzonden", "2026-03-10"))
    assert where(reported) == ("verslag", "verslag", "inwoner")


def test_a_late_plan_is_late_and_a_plan_sent_in_time_counts_from_its_sending():
    late = look("2026-02-20", MELDING, fact("persoonlijk_plan_ingediend", "2026-02-12"))
    assert shape(late, "persoonlijk_plan") == ("2026-02-09", "te_laat", "2026-02-12")

    sent = fact("persoonlijk_plan_ingediend", "2026-02-11", verzonden_op="2026-02-09", kanaal="post")
    assert shape(look("2026-02-20", MELDING, sent), "persoonlijk_plan") == ("2026-02-09", "gehaald", "2026-02-09")


def test_waiving_the_plan_ends_those_seven_days_but_not_the_six_weeks():
    found = look("2026-02-05", MELDING, fact("persoonlijk_plan_afgezien", "2026-02-04"))

    assert shape(found, "persoonlijk_plan") == ("2026-02-09", "vervallen", None)
    assert shape(found, "onderzoek") == ("2026-03-16", "loopt", None)


@pytest.mark.parametrize(
    ("instantie", "may_go_higher"),
    [
        *(("rechtbank", True), ("Rechtbank Midden-Nederland, team bestuursrecht", True), ("de kinderrechter", True)),
        *((None, True), ("CRvB", False), ("Centrale Raad van Beroep", False), ("Raad van State", False)),
    ],
)
def test_only_a_ruling_of_the_rechtbank_can_be_taken_higher(instantie, may_go_higher):
    ruling = fact("uitspraak_verzonden", "2027-06-01", aard="einduitspraak", instantie=instantie)
    found = look("2027-06-05", *TO_BEROEP, ruling)

    assert ("hoger_beroep_instellen" in found["mogelijk"]) == may_go_higher


def test_a_bezwaar_by_mail_that_arrives_late_is_late_whenever_it_was_sent():
    mailed = fact("bezwaar_ingediend", "2026-11-30", verzonden_op="2026-11-26", kanaal="mail")
    found = look("2026-12-01", *TO_BESLUIT, mailed)

    assert shape(found, "bezwaar") == ("2026-11-26", "te_laat", "2026-11-26")
    assert term(found, "bezwaarbeslissing_6w")["begint"] == "2026-11-30"


def test_a_notice_that_came_too_early_may_be_followed_by_one_that_counts():
    notices = (
        fact("ingebrekestelling_ontvangen", "2026-10-19", id="n1"),
        fact("ingebrekestelling_ontvangen", "2026-10-21", id="n2"),
    )
    found = look("2026-10-22", *TO_AANVRAAG, *notices)

    assert "ingebrekestelling_te_vroeg" in codes(found)
    assert shape(found, "ingebrekestelling", "n2") == ("2026-11-04", "loopt", None)


def test_a_notice_about_a_melding_by_name_starts_nothing_even_beside_an_aanvraag():
    found = look("2026-10-25", *TO_AANVRAAG, fact("ingebrekestelling_ontvangen", "2026-10-21", bij="m"))

    assert "ingebrekestelling_zonder_aanvraag" in codes(found)
    assert "ingebreke_stellen" in found["mogelijk"]


def test_while_the_resident_has_to_send_something_the_turn_is_theirs_and_then_the_gemeentes_again():
    asked = fact("aanvulling_gevraagd", "2026-10-06", over="aanvraag", hersteltermijn_tot="2026-10-20")
    assert [look(day, *TO_AANVRAAG, asked)["aan_zet"] for day in ("2026-10-06", "2026-10-20", "2026-10-21")] == [
        *("inwoner", "inwoner", "gemeente"),
    ]
    sent = fact("aanvulling_ontvangen", "2026-10-12", over="aanvraag")
    assert look("2026-10-12", *TO_AANVRAAG, asked, sent)["aan_zet"] == "gemeente"


def test_the_day_on_which_something_changes_is_the_first_one_that_does():
    assert look("2026-02-03", MELDING)["verandert_op"] == "2026-02-10"  # the seven days for a plan are over
    assert look("2026-02-10", MELDING)["verandert_op"] == "2026-02-16"  # two weeks without a word about support
    assert look("2026-02-16", MELDING)["verandert_op"] == "2026-02-23"  # three weeks without an appointment
    assert look("2026-02-23", MELDING)["verandert_op"] == "2026-03-17"  # the six weeks are over
    assert look("2026-03-17", MELDING)["verandert_op"] is None
    assert look("2026-10-06", *TO_AANVRAAG)["verandert_op"] == "2026-10-20"
    assert look("2026-10-04", *TO_VERSLAG, AANVRAAG)["verandert_op"] == "2026-10-05"  # a fact of tomorrow counts then
