"""Days, amounts and times are found however a gemeente or a resident writes them."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.vergelijk.getallen import bedragen, datums, duren, number_of
from wet.teksten import month_name

TODAY = date(2026, 5, 1)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
SHORT = ["jan.", "feb.", "mrt.", "apr.", "mei", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."]

FORMS = [
    lambda day: f"{day.day} {month_name(day.month, 'nl')} {day.year}",
    lambda day: f"{day.day} {month_name(day.month, 'nl').upper()} {day.year}",
    lambda day: f"{day.day}e {month_name(day.month, 'nl')} {day.year}",
    lambda day: f"{day.day} {SHORT[day.month - 1]} {day.year}",
    lambda day: f"{day.day}-{day.month}-{day.year}",
    lambda day: f"{day.day:02}-{day.month:02}-{day.year}",
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: f"{day.day}.{day.month}.{day.year}",
    lambda day: day.isoformat(),
]


@settings(deadline=None)
@given(DAYS, st.sampled_from(FORMS), st.sampled_from(["Op {} belde zij.", "{}", "Gesprek ({}), thuis", "Datum: {}."]))
def test_a_day_comes_back_the_same_in_any_of_its_forms(day, form, around):
    written = form(day)
    (found,) = datums(around.format(written))

    assert found.dag == day
    assert found.tekst.rstrip(".") == written.rstrip(".")


@settings(deadline=None)
@given(st.integers(0, 300))
def test_a_day_that_just_passed_or_is_to_come_needs_no_year(ago):
    past, coming = TODAY - timedelta(ago), TODAY + timedelta(ago)

    assert datums(f"{past.day} {month_name(past.month, 'nl')} jl.", TODAY)[0].dag == past
    assert datums(f"op {coming.day} {month_name(coming.month, 'nl')} a.s. komt", TODAY)[0].dag == coming


def test_a_day_without_a_year_is_the_nearest_one_and_unknown_without_today():
    assert datums("Op 6 maart sprak ik u.", TODAY)[0].dag == date(2026, 3, 6)
    assert datums("Op 6 maart sprak ik u.") == ()


@pytest.mark.parametrize(
    "text", ["31-2-2026", "artikel 2.3.5", "0 maart 2026", "tel. 06-12345678", "12-34-5678-9", "2.3.10"]
)
def test_what_is_no_day_is_no_day(text):
    assert datums(text, TODAY) == ()


@pytest.mark.parametrize(
    ("text", "euro"),
    [
        ("€ 1.234,50", "1234.50"),
        ("€21,80 per maand", "21.80"),
        ("21,80 euro", "21.80"),
        ("€ 19,-", "19"),
        ("EUR 100", "100"),
        ("een vermogen van € 250.000", "250000"),
    ],
)
def test_an_amount_of_money(text, euro):
    assert [each.euro for each in bedragen(text)] == [Decimal(euro)]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("3 uur per week", 180),
        ("drie uur hulp per week", 180),
        ("3 uur hulp bij het huishouden per week", 180),
        ("3,5 uur per week", 210),
        ("3½ uur per week", 210),
        ("drieënhalf uur per week", 210),
        ("drie en een half uur per week", 210),
        ("195 minuten per week", 195),
        ("anderhalf uur per week", 90),
        ("3 uur en 15 minuten per week", 195),
        ("drie uur en een kwartier per week", 195),
        ("twee keer per week 45 minuten", 90),
        ("2x per week 1,5 uur", 180),
        ("2 keer 1,5 uur per week", 180),
        ("dagelijks 30 minuten", 210),
        ("elke dag een half uur", 210),
        ("een half uur per dag", 210),
        ("6 uur per twee weken", 180),
        ("12 uur per 4 weken", 180),
        ("elke week 2 uur", 120),
        ("2 dagdelen per week", 480),
        ("3 u/week", 180),
    ],
)
def test_a_time_is_worked_out_to_minutes_in_a_week(text, minutes):
    (found,) = duren(f"Mevrouw krijgt {text}.")

    assert found.per_week == minutes
    assert found.tekst in f"Mevrouw krijgt {text}."


@pytest.mark.parametrize(
    "text",
    ["om 14.00 uur", "om 10 uur", "van 9.00 tot 11.00 uur", "binnen 24 uur", "€ 21,80 per maand", "de week erna"],
)
def test_the_time_of_the_clock_a_term_and_a_price_are_no_time_of_help(text):
    assert duren(f"Wij belden u {text}.") == ()


def test_how_often_without_how_long():
    (found,) = duren("De hulp komt twee keer per week.")

    assert (found.per_week, found.keer_per_week) == (None, Fraction(2))


def test_how_long_without_how_often():
    (found,) = duren("Dat duurt drie kwartier.")

    assert (found.minuten, found.per_week) == (45, None)


@settings(deadline=None)
@given(st.integers(1, 9999))
def test_a_number_in_figures_is_itself(number):
    assert number_of(str(number)) == number


@pytest.mark.parametrize(
    ("word", "number"), [("vijfentwintig", 25), ("tweeëndertig", 32), ("elf", 11), ("negentig", 90)]
)
def test_a_number_in_words(word, number):
    assert number_of(word) == number


@settings(deadline=None)
@given(
    st.text()
    | st.lists(
        st.sampled_from(
            [
                "6",
                "maart",
                "ſ",
                "İ",
                "uur",
                "per",
                "week",
                "€",
                ",",
                "-",
                "3,5",
                "99999999",
                "½",
                " ",
                "keer",
                "een half",
            ]
        )
    ).map(" ".join)
)
def test_any_text_can_be_searched_for_numbers_and_each_find_stands_in_it(text):
    for found in (*datums(text, TODAY), *bedragen(text), *duren(text)):
        assert text[found.begin : found.einde] == found.tekst
