"""Statutory terms: the last day, what may stretch it, and what is refused."""

import csv
from datetime import date
from pathlib import Path

import pytest

from wet.length import Length
from wet.termijnen import (
    BeyondTheCalendar,
    ExtensionTooLong,
    LengthIsFixed,
    NotExtendable,
    NotSuspendable,
    TermFault,
    UnknownTerm,
    compute,
    last_day,
    latest_day,
)

TABLE = Path(__file__).parent / "data" / "termijnen.csv"
ROWS = list(csv.DictReader(TABLE.open(encoding="utf-8")))
SIX_WEEKS = Length(6, "weeks")
MELDING = date(2026, 2, 2)
SATURDAY_END = date(2026, 1, 10)  # twelve weeks plus six after this day is Saturday 16 May 2026


def codes(term):
    return [step.code for step in term.steps]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']} {row['term']}: {row['why']}")
def test_a_worked_example_comes_out_as_worked(row):
    extension = Length.parse(row["verdaging"].split()[0]) if row["verdaging"] else None
    days = int(row["opschorting_days"])
    start = date.fromisoformat(row["start_event_date"])

    term = compute(row["term"], start, suspended_days=days, extension=extension)

    assert term.last_day == date.fromisoformat(row["computed_last_day"])


def test_the_appeal_court_let_a_ruling_sent_on_8_april_2024_be_appealed_until_21_may():
    assert last_day("hoger_beroep", date(2024, 4, 8)) == date(2024, 5, 21)


def test_the_onderzoek_cannot_be_suspended():
    with pytest.raises(NotSuspendable):
        compute("onderzoek", MELDING, suspended_days=1)


def test_the_onderzoek_cannot_be_extended():
    with pytest.raises(NotExtendable):
        compute("onderzoek", MELDING, extension=SIX_WEEKS)


def test_a_letter_about_delay_does_not_extend_the_two_weeks_of_the_wmo():
    with pytest.raises(NotExtendable):
        last_day("beslissing_wmo", MELDING, extension=Length(2, "weeks"))


@pytest.mark.parametrize("soort", ["bezwaar", "beroep", "dwangsom_max", "persoonlijk_plan", "klacht_6w"])
def test_a_term_that_knows_no_suspension_refuses_one(soort):
    with pytest.raises(NotSuspendable):
        last_day(soort, MELDING, suspended_days=7)


def test_a_term_cannot_be_suspended_for_fewer_days_than_none():
    with pytest.raises(NotSuspendable):
        last_day("beslissing_wmo", MELDING, suspended_days=-1)


def test_the_decision_on_an_objection_is_extended_by_six_weeks_at_most():
    assert last_day("bezwaarbeslissing_6w", date(2026, 3, 2), extension=Length(42, "days")) == date(2026, 5, 26)
    with pytest.raises(ExtensionTooLong):
        last_day("bezwaarbeslissing_6w", date(2026, 3, 2), extension=Length(43, "days"))


def test_a_complaint_is_extended_by_four_weeks_at_most():
    with pytest.raises(ExtensionTooLong):
        last_day("klacht_10w", MELDING, extension=Length(5, "weeks"))


def test_nobody_gives_a_resident_less_than_six_weeks_to_object():
    with pytest.raises(LengthIsFixed):
        last_day("bezwaar", MELDING, length=Length(4, "weeks"))


def test_naming_the_length_that_the_law_has_is_no_other_length():
    assert last_day("bezwaar", MELDING, length=SIX_WEEKS) == last_day("bezwaar", MELDING)


def test_an_unknown_term_is_called_unknown_by_its_name():
    with pytest.raises(UnknownTerm) as refusal:
        last_day("onderzoekje", MELDING)

    assert refusal.value.values == {"soort": "onderzoekje"}


@pytest.mark.parametrize(
    ("soort", "start"),
    [
        ("bezwaar", date(9999, 12, 1)),
        ("ombudsman", date(9999, 1, 1)),
        ("vernietiging_verzoek", date(9999, 11, 1)),
        ("terinzage_voor_hoorzitting", date(1, 1, 3)),
    ],
)
def test_a_term_that_runs_off_the_calendar_is_refused(soort, start):
    with pytest.raises(BeyondTheCalendar):
        last_day(soort, start)


def test_an_extension_that_runs_off_the_calendar_is_refused_too():
    with pytest.raises(BeyondTheCalendar):
        last_day("bezwaarbeslissing_6w", date(9999, 12, 1), extension=SIX_WEEKS)


def test_twelve_weeks_and_six_bind_the_gemeente_to_the_earlier_day_and_the_resident_to_the_later():
    term = compute("bezwaarbeslissing_12w", SATURDAY_END, extension=SIX_WEEKS)

    assert (term.last_day, term.latest_day) == (date(2026, 5, 16), date(2026, 5, 18))
    assert not term.is_certain
    assert codes(term) == ["geteld", "verlengd", "samen_te_lang"]


def test_ten_weeks_and_four_for_a_complaint_are_as_uncertain_as_twelve_and_six():
    start, four = date(2026, 1, 3), Length(4, "weeks")

    assert last_day("klacht_10w", start, extension=four) == date(2026, 4, 11)
    assert latest_day("klacht_10w", start, extension=four) == date(2026, 4, 13)


def test_weeks_extended_by_days_are_measured_in_days():
    term = compute("bezwaarbeslissing_12w", date(2026, 1, 10), extension=Length(14, "days"))

    assert (term.last_day, term.latest_day) == (date(2026, 4, 18), date(2026, 4, 20))


def test_twelve_weeks_extended_to_ninety_days_still_move():
    assert last_day("bezwaarbeslissing_12w", date(2026, 1, 12), extension=Length(6, "days")) == date(2026, 4, 13)


def test_twelve_weeks_and_six_that_end_on_a_working_day_are_certain():
    assert compute("bezwaarbeslissing_12w", date(2026, 1, 5), extension=SIX_WEEKS).is_certain


def test_a_term_from_a_verordening_does_not_move_but_the_notice_of_default_waits():
    start, six_days = date(2026, 3, 2), Length(6, "days")

    assert last_day("beslissing_jeugd", start, length=six_days) == date(2026, 3, 8)
    assert latest_day("beslissing_jeugd", start, length=six_days) == date(2026, 3, 9)


def test_a_verordening_that_repeats_the_eight_weeks_of_the_law_is_still_a_verordening():
    start = date(2026, 1, 10)

    assert last_day("beslissing_jeugd", start, under_atw=False) == date(2026, 3, 7)
    assert last_day("beslissing_jeugd", start) == date(2026, 3, 9)


def test_a_new_date_for_youth_help_that_the_gemeente_named_itself_does_not_move():
    start, two = date(2026, 1, 10), Length(2, "weeks")

    assert last_day("beslissing_jeugd", start, extension=two) == date(2026, 3, 21)
    assert latest_day("beslissing_jeugd", start, extension=two) == date(2026, 3, 23)


def test_a_repair_term_set_in_a_wet_would_move():
    assert last_day("hersteltermijn_college", date(2026, 12, 11), under_atw=True) == date(2026, 12, 28)


def test_a_college_may_set_its_own_repair_term():
    assert last_day("hersteltermijn_college", date(2026, 3, 2), length=Length(10, "days")) == date(2026, 3, 12)


def test_a_repair_term_of_days_owes_nobody_two_working_days():
    term = compute("hersteltermijn_college", date(2026, 4, 3), length=Length(4, "days"))

    assert (term.last_day, term.latest_day) == (date(2026, 4, 7), date(2026, 4, 8))
    assert codes(term)[-1] == "twee_werkdagen_niet_in_wet"


def test_years_stay_on_a_sunday_even_when_a_wet_sets_them():
    assert last_day("ombudsman", date(2026, 3, 28), under_atw=True) == date(2027, 3, 28)


def test_fifteen_years_from_the_leap_day_end_on_the_last_of_february():
    assert last_day("bewaartermijn_college", date(2028, 2, 29)) == date(2043, 2, 28)


def test_the_penalty_days_run_through_new_years_day():
    term = compute("dwangsom_max", date(2026, 11, 21))

    assert term.last_day == date(2027, 1, 1)
    assert codes(term) == ["geteld_zelf", "uitgesloten_schuift_niet"]
    assert term.is_certain


def test_moving_the_two_weeks_of_a_notice_of_default_is_our_reading():
    term = compute("ingebrekestelling", date(2026, 10, 3))

    assert term.last_day == date(2026, 10, 19)
    assert not term.is_certain
    assert codes(term) == ["geteld", "doorgeschoven", "doorschuiven_onzeker"]


def test_two_weeks_of_a_notice_of_default_that_end_on_a_monday_are_beyond_dispute():
    assert compute("ingebrekestelling", date(2026, 11, 2)).is_certain


def test_the_first_penalty_day_is_counted_from_the_moved_end():
    assert compute("dwangsom_eerste_dag", date(2026, 10, 3)).last_day == date(2026, 10, 20)


def test_the_calendar_past_its_lists_says_so():
    term = compute("bezwaar", date(2028, 11, 24))

    assert codes(term)[-1] == "kalender_onvolledig"
    assert not term.is_certain


def test_a_term_that_moves_out_of_the_last_listed_year_says_so_too():
    term = compute("bezwaar", date(2028, 11, 18))

    assert (term.raw_end, term.last_day) == (date(2028, 12, 30), date(2029, 1, 2))
    assert codes(term)[-1] == "kalender_onvolledig"


def test_a_friday_after_hemelvaart_without_a_list_is_warned_about():
    term = compute("bezwaar", date(2029, 3, 30))

    assert term.last_day == date(2029, 5, 11)
    assert codes(term)[-1] == "brugdag_onzeker"
    assert not term.is_certain


def test_a_term_in_years_needs_no_list_of_free_days():
    assert compute("bewaartermijn_college", MELDING).is_certain


def test_a_melding_before_there_was_a_wmo_2015_is_no_certain_matter():
    assert "bron_gold_nog_niet" in codes(compute("onderzoek", date(2014, 6, 2)))


def test_an_equated_day_brings_its_own_article():
    term = compute("onderzoek", date(2024, 11, 15))

    assert [str(source) for source in term.sources] == [
        "Wmo 2015 art. 2.3.2 lid 1",
        "Atw art. 1 lid 1",
        "Atw art. 3 lid 3",
    ]


def test_a_suspension_brings_the_article_that_allows_it():
    term = compute("beslissing_wmo", date(2026, 10, 5), suspended_days=14)

    assert codes(term) == ["geteld", "opgeschort", "laatste_dag_blijft", "eigen_lezing"]
    assert "Awb art. 4:15" in map(str, term.sources)


def test_the_steps_tell_where_the_count_stood_before_each_addition():
    term = compute("bezwaarbeslissing_6w", date(2026, 3, 2), suspended_days=3, extension=SIX_WEEKS)

    assert [step.values.get("einde") for step in term.steps[:3]] == [
        date(2026, 4, 13),
        date(2026, 5, 25),
        date(2026, 5, 28),
    ]


@pytest.mark.parametrize(
    ("soort", "asked", "values"),
    [
        ("bezwaar", {"suspended_days": 3}, {"soort": "bezwaar", "dagen": 3}),
        ("bezwaar", {"extension": SIX_WEEKS}, {"soort": "bezwaar", "lengte": SIX_WEEKS}),
        ("bezwaar", {"length": Length(1, "weeks")}, {"soort": "bezwaar", "lengte": SIX_WEEKS}),
        (
            "klacht_6w",
            {"extension": SIX_WEEKS},
            {"soort": "klacht_6w", "lengte": SIX_WEEKS, "hoogstens": Length(4, "weeks")},
        ),
    ],
)
def test_a_refusal_says_what_was_asked_and_what_could_be(soort, asked, values):
    with pytest.raises(TermFault) as refusal:
        last_day(soort, MELDING, **asked)

    assert refusal.value.values == values


def test_a_refusal_names_itself_and_its_values_in_a_log():
    with pytest.raises(NotSuspendable, match=r"^termijn_niet_op_te_schorten: soort=bezwaar, dagen=3$"):
        last_day("bezwaar", MELDING, suspended_days=3)


def test_who_says_that_a_term_is_not_from_a_wet_gets_a_chain_that_says_so():
    term = compute("beslissing_jeugd", date(2026, 1, 10), under_atw=False)

    assert (term.last_day, term.latest_day) == (date(2026, 3, 7), date(2026, 3, 9))
    assert codes(term) == ["geteld", "niet_in_wet"]
    assert latest_day("beslissing_jeugd", date(2026, 1, 10), under_atw=False) == date(2026, 3, 9)
    assert latest_day("hersteltermijn_college", date(2026, 12, 11), under_atw=True) == date(2026, 12, 28)


def test_another_length_is_told_before_the_count():
    term = compute("beslissing_jeugd", date(2026, 3, 2), length=SIX_WEEKS)

    assert codes(term) == ["andere_lengte", "geteld", "laatste_dag_blijft", "eigen_lezing"]
    assert term.raw_end == date(2026, 4, 13)


def test_ninety_one_days_together_are_one_too_many():
    start, week = date(2026, 1, 10), Length(7, "days")

    assert last_day("bezwaarbeslissing_12w", start, extension=week) == date(2026, 4, 11)
    assert latest_day("bezwaarbeslissing_12w", start, extension=week) == date(2026, 4, 13)


@pytest.mark.parametrize("written", ["", "6", "w", "0w", "6x", "-6w", "6 w", "6W", "٦w", "99999d", "6w "])
def test_a_length_that_is_none_is_refused(written):
    with pytest.raises(ValueError, match="not a length"):
        Length.parse(written)


@pytest.mark.parametrize("written", ["14d", "6w", "3m", "15j"])
def test_a_length_is_written_as_it_was_read(written):
    assert str(Length.parse(written)) == written


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 9, 30), 3, date(2026, 12, 30)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(9998, 12, 31), 12, date(9999, 12, 31)),
    ],
)
def test_months_stop_at_the_end_of_a_short_month(start, months, end):
    assert Length(months, "months").after(start) == end
