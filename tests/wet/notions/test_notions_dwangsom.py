"""What a gemeente owes for deciding late, by hand-worked examples (Awb 4:17)."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from wet.awb.dwangsom import RATE_TABLES, Penalty, penalty

FIRST_DAY = date(2026, 3, 17)


def after(days: int, received_on: date = date(2026, 3, 2)) -> Penalty:
    return penalty(FIRST_DAY, received_on, FIRST_DAY + timedelta(days=days - 1))


@pytest.mark.parametrize(
    ("days", "amount"),
    [
        (1, "23"),
        (2, "46"),
        (14, "322"),  # 14 x 23
        (15, "357"),  # 322 + 35
        (28, "812"),  # 322 + 14 x 35
        (29, "857"),  # 812 + 45
        (41, "1397"),
        (42, "1442"),  # 812 + 14 x 45
        (43, "1442"),
        (400, "1442"),
    ],
)
def test_each_day_late_costs_the_gemeente_its_own_rate(days: int, amount: str) -> None:
    assert after(days).amount == Decimal(amount)


@pytest.mark.parametrize(
    ("days", "amount"), [(1, "20"), (14, "280"), (15, "310"), (28, "700"), (29, "740"), (42, "1260"), (43, "1260")]
)
def test_a_notice_received_before_2019_costs_the_old_rates(days: int, amount: str) -> None:
    assert after(days, received_on=date(2018, 12, 31)).amount == Decimal(amount)


def test_the_day_of_receipt_chooses_the_rates_and_not_the_days_that_run() -> None:
    runs_in_2019 = penalty(date(2019, 1, 15), date(2018, 12, 31), date(2019, 1, 15))
    received_in_2019 = penalty(date(2019, 1, 16), date(2019, 1, 1), date(2019, 1, 16))
    assert (runs_in_2019.amount, received_in_2019.amount) == (Decimal(20), Decimal(23))


@pytest.mark.parametrize("late", [0, -1, -100])
def test_nothing_is_owed_before_the_first_penalty_day(late: int) -> None:
    owed = after(late)
    assert (owed.days, owed.amount, owed.daily) == (0, Decimal(0), ())


def test_the_last_day_that_costs_money_is_the_forty_second() -> None:
    assert after(1).last_day == date(2026, 4, 27)
    assert after(43).days == 42


def test_the_run_day_by_day_adds_up_to_the_amount() -> None:
    owed = after(29)
    assert len(owed.daily) == 29
    assert [row.rate for row in owed.daily[13:15]] == [Decimal(23), Decimal(35)]
    assert owed.daily[-1].day == FIRST_DAY + timedelta(days=28)
    assert sum(row.rate for row in owed.daily) == owed.amount == owed.daily[-1].total


def test_before_the_first_known_rates_the_amount_is_unknown_and_never_guessed() -> None:
    owed = after(10, received_on=date(2009, 9, 30))
    assert owed.amount is None
    assert owed.reason == "dwangsom_tarief_onbekend"
    assert owed.daily == ()


def test_the_amount_names_the_article_that_was_in_force() -> None:
    assert [str(source) for source in after(3).sources] == ["Awb art. 4:17 lid 1", "Awb art. 4:17 lid 2"]
    assert all(source.holds_on(date(2026, 3, 2)) for source in after(3).sources)


def test_the_rate_tables_follow_each_other_without_gap_or_overlap() -> None:
    for earlier, later in pairwise(RATE_TABLES):
        assert earlier.valid_to is not None
        assert earlier.valid_to + timedelta(days=1) == later.valid_from
    assert RATE_TABLES[-1].valid_to is None


def test_every_rate_table_ends_at_the_forty_second_day() -> None:
    assert [table.steps[-1].through for table in RATE_TABLES] == [42, 42]
