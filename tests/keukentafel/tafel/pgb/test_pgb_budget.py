"""What help would cost: hours of the week times a rate that somebody typed, and nothing without one."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.tafel.pgb.budget import PERS, WHOM, Purchase, Rate, Weeks, budget_of, difference, hours_in
from keukentafel.tafel.pgb.money import CENT, NoAmount, euro, kept_amount, read_amount, to_cents
from keukentafel.tafel.week.moments import NOBODY, SELF, Moment, of_week, totals

TODAY = date(2026, 11, 20)
SOURCE = "Verordening Voorbeeldstad 2026, artikel 12"

PEOPLE = st.sampled_from([NOBODY, SELF, "karin", "ans"])
TASKS = st.sampled_from(["eten", "schoonmaken", "ramen lappen"])
MOMENTS = st.lists(
    st.builds(
        Moment,
        id=st.uuids().map(str),
        days=st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
        start=st.integers(0, 1439),
        minutes=st.integers(1, 600),
        task=TASKS,
        who=PEOPLE,
        second=st.sampled_from(["", NOBODY, "ans"]),
        week=st.sampled_from(["gewoon", "slecht"]),
    ),
    max_size=8,
)
RATES = st.builds(
    Rate,
    id=st.just("tarief"),
    amount=st.decimals("0.01", "500", places=2),
    per=st.sampled_from(PERS),
    whom=st.sampled_from(WHOM),
    first=st.dates(TODAY - timedelta(400), TODAY + timedelta(40)),
    last=st.none() | st.dates(TODAY - timedelta(40), TODAY + timedelta(400)),
    source=st.just(SOURCE),
)
PURCHASES = st.lists(
    st.builds(
        Purchase,
        id=st.uuids().map(str),
        keys=st.lists(st.tuples(PEOPLE, TASKS), max_size=4).map(tuple),
        whom=st.sampled_from(WHOM),
        rate=st.none() | RATES,
    ),
    max_size=5,
)


def a_rate(amount: str = "30.00", **more: object) -> Rate:
    usual = {"per": "uur", "whom": "beroep", "first": date(2026, 1, 1), "last": None, "source": SOURCE}
    return Rate(id="r", amount=Decimal(amount), **(usual | more))  # type: ignore[arg-type]


def bought(rate: Rate | None, *keys: tuple[str, str], whom: str = "beroep") -> Purchase:
    return Purchase("i", keys or ((NOBODY, "schoonmaken"),), whom, rate)  # type: ignore[arg-type]


CLEANING = Moment("a", (1, 4), 600, 105, "schoonmaken", NOBODY)


def test_three_and_a_half_hours_at_thirty_euro_is_105_a_week_455_a_month_and_5460_a_year():
    (line,) = budget_of([CLEANING], [bought(a_rate())], TODAY).lines

    assert line.minutes == 210
    assert (line.amounts.week, line.amounts.month, line.amounts.year) == (
        Decimal("105.00"),
        Decimal("455.00"),
        Decimal("5460.00"),
    )


def test_a_rate_per_day_counts_days_and_one_per_month_counts_no_hours():
    day = budget_of([CLEANING], [bought(a_rate("40.00", per="dag"))], TODAY).total
    month = budget_of([CLEANING], [bought(a_rate("141.00", per="maand"))], TODAY).total

    assert (day.week, day.year) == (Decimal("80.00"), Decimal("4160.00"))
    assert (month.week, month.month, month.year) == (Decimal("32.54"), Decimal("141.00"), Decimal("1692.00"))


@pytest.mark.parametrize(
    ("rate", "why"),
    [
        (None, "geen_tarief"),
        (a_rate(first=date(2026, 11, 21)), "nog_niet"),
        (a_rate(last=date(2026, 11, 19)), "voorbij"),
        (a_rate(whom="netwerk"), "ander_soort"),
    ],
)
def test_without_a_rate_that_holds_on_the_day_nothing_is_computed(rate, why):
    budget = budget_of([CLEANING], [bought(rate)], TODAY)

    assert (budget.lines[0].refusal, budget.lines[0].amounts, budget.total) == (why, None, None)


def test_a_rate_holds_on_its_first_and_on_its_last_day():
    rate = a_rate(first=TODAY, last=TODAY)

    assert [rate.refused_on(TODAY + timedelta(days)) for days in (-1, 0, 1)] == ["nog_niet", "", "voorbij"]


def test_hours_that_left_the_week_are_not_bought():
    assert budget_of([], [bought(a_rate())], TODAY).lines[0].refusal == "geen_uren"


def test_hours_that_stand_with_two_helpers_count_once():
    first, second = budget_of([CLEANING], [bought(a_rate()), bought(a_rate("50.00"))], TODAY).lines

    assert (first.minutes, second.minutes, second.twice) == (210, 0, ((NOBODY, "schoonmaken"),))


def test_what_nobody_does_even_then_is_left():
    cooking = Moment("b", (3,), 1020, 60, "eten", NOBODY)

    left = budget_of([CLEANING, cooking], [bought(a_rate())], TODAY).left

    assert {task: hours.minutes for task, hours in left.items()} == {"eten": 60}


BAD = (
    Moment("c", (1, 4), 600, 210, "schoonmaken", NOBODY, week="slecht"),
    Moment("d", (2,), 0, 60, "nacht", NOBODY, week="slecht"),
)


def test_bad_weeks_count_as_often_as_somebody_says_and_never_by_themselves():
    purchase = bought(a_rate(), (NOBODY, "schoonmaken"), (NOBODY, "nacht"))

    only_usual = budget_of([CLEANING, *BAD], [purchase], TODAY)
    ten_bad = budget_of([CLEANING, *BAD], [purchase], TODAY, Weeks(bad=10))

    assert only_usual.total.year == Decimal("5460.00")
    assert only_usual.minutes == ten_bad.minutes == 210
    assert ten_bad.total.year == Decimal("105.00") * 42 + (Decimal("210.00") + Decimal("30.00")) * 10
    assert ten_bad.total.week == Decimal("130.96")


def test_a_rate_per_day_counts_the_days_of_each_kind_of_week():
    purchase = bought(a_rate("40.00", per="dag"), (NOBODY, "schoonmaken"), (NOBODY, "nacht"))

    assert budget_of([CLEANING, *BAD], [purchase], TODAY, Weeks(bad=2)).total.year == 40 * (2 * 50 + 3 * 2)


def test_what_only_a_bad_week_asks_is_left_where_nobody_buys_it():
    left = budget_of([CLEANING, *BAD], [bought(a_rate())], TODAY, Weeks(bad=10)).left

    assert (left["nacht"].minutes, left["nacht"].of("slecht").minutes) == (0, 60)


@given(moments=MOMENTS, rate=RATES, bad=st.integers(0, 52))
def test_a_year_of_bad_and_usual_weeks_is_the_sum_of_both(moments, rate, bad):
    keys = tuple(hours_in(moments, Weeks(bad=1)))
    purchase = Purchase("i", keys, rate.whom, rate)
    (line,) = budget_of(moments, [purchase], rate.first, Weeks(bad=bad)).lines

    if line.amounts is not None and rate.per == "uur":
        usual, worse = (totals(of_week(moments, kind)).all for kind in ("gewoon", "slecht"))
        exact = Fraction(rate.amount) * (usual * (52 - bad) + worse * bad) / 60
        assert abs(Fraction(line.amounts.year) - exact) <= Fraction(1, 200)


def test_what_people_wrote_past_each_other_costs_nothing_until_somebody_chose():
    one, other = (replace(bought(a_rate(amount)), id=amount, is_clash=True) for amount in ("30.00", "50.00"))
    beside = bought(replace(a_rate(), is_clash=True))

    budget = budget_of([CLEANING], [one, other], TODAY)

    assert [line.refusal for line in budget.lines] == ["botst", "botst"]
    assert [line.minutes for line in budget.lines] == [210, 210]
    assert (budget.total, budget.left) == (None, {})
    assert budget_of([CLEANING], [beside], TODAY).lines[0].refusal == "botst"


def test_an_offer_is_compared_over_a_year():
    cost = budget_of([CLEANING], [bought(a_rate())], TODAY).total

    assert difference(Decimal("400.00"), "maand", cost) == Decimal("-660.00")
    assert difference(Decimal("105.00"), "week", cost) == 0
    assert difference(Decimal("6000.00"), "jaar", cost) == Decimal("540.00")


@given(moments=MOMENTS, purchases=PURCHASES)
def test_never_more_is_bought_than_the_week_holds_and_nothing_twice(moments, purchases):
    budget = budget_of(moments, purchases, TODAY)
    week = totals(of_week(moments, "gewoon"))
    keys = [key for line in budget.lines for key in line.hours]

    assert len(keys) == len(set(keys))
    assert not any(who == SELF for who, _ in keys)
    assert budget.minutes <= week.all
    nobody = sum(hours.minutes for line in budget.lines for (who, _), hours in line.hours.items() if who == NOBODY)
    assert nobody + budget.minutes_left == week.nobody


@given(moments=MOMENTS, purchases=PURCHASES)
def test_there_is_a_total_only_where_each_line_has_a_valid_rate_and_it_is_the_sum_of_what_is_shown(moments, purchases):
    budget = budget_of(moments, purchases, TODAY)

    for line in budget.lines:
        valid = line.purchase.rate is not None and not line.purchase.rate.refused_on(TODAY)
        assert (line.amounts is not None) == (line.refusal == "")
        assert line.amounts is None or (valid and line.purchase.rate.whom == line.purchase.whom)
    if budget.total is None:
        assert not budget.lines or any(line.refusal for line in budget.lines)
    else:
        for period in ("week", "month", "year"):
            shown = [getattr(line.amounts, period) for line in budget.lines]
            assert getattr(budget.total, period) == sum(shown)
            assert all(amount == amount.quantize(CENT) for amount in shown)


@given(moments=MOMENTS, rate=RATES)
def test_each_period_is_within_half_a_cent_of_the_exact_amount(moments, rate):
    hours = hours_in(moments)
    purchase = Purchase("i", tuple(hours), rate.whom, rate)
    (line,) = budget_of(moments, [purchase], rate.first).lines

    if line.amounts is not None:
        exact = Fraction(rate.amount)
        minutes = sum(each.minutes for each in hours.values())
        days = {day for each in hours.values() for day in each.days}
        year = {"uur": exact * minutes * 52 / 60, "dag": exact * len(days) * 52, "maand": exact * 12}[rate.per]
        shown = ((line.amounts.week, 52), (line.amounts.month, 12), (line.amounts.year, 1))
        assert all(abs(Fraction(amount) - year / parts) <= Fraction(1, 200) for amount, parts in shown)


@given(st.decimals("0.01", "1000000", places=2))
def test_an_amount_that_is_shown_can_be_typed_again(amount):
    assert read_amount(euro(amount)) == amount
    assert kept_amount(str(amount)) == amount


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("28,50", "28.50"), ("€ 1.250", "1250.00"), ("1.234,5", "1234.50"), ("12.5", "12.50"), ("30,-", "30.00")],
)
def test_an_amount_is_read_as_people_type_it(typed, amount):
    assert read_amount(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["", "gratis", "0", "-5", "1,234", "12,345", "1e5", "٣", "2000000", "12,50 13,50"])
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(NoAmount):
        read_amount(typed)


def test_half_a_cent_goes_up():
    assert [to_cents(Fraction(n, 1000)) for n in (1004, 1005, 1015)] == [
        Decimal("1.00"),
        Decimal("1.01"),
        Decimal("1.02"),
    ]
