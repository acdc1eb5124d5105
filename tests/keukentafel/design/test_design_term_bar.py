"""The term bar tells the truth about days, and today never falls off it."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.design.drawings.term_bar import Mark, TermBar

BEGINS, LAST = date(2026, 2, 2), date(2026, 3, 16)
RUNNING = TermBar("Onderzoek", "loopt", date(2026, 2, 12), begins_on=BEGINS, last_day=LAST)
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))


def number(percent: str | None) -> float:
    assert percent is not None
    return float(percent.rstrip("%"))


def test_a_term_of_six_weeks_is_a_quarter_gone_after_ten_days() -> None:
    assert RUNNING.drawing.today == "23.8%"
    assert RUNNING.drawing.filled is not None
    assert RUNNING.drawing.filled.width == "23.8%"


@given(today=DAYS, begins=DAYS, length=st.integers(0, 400), state=st.sampled_from(["loopt", "te_laat", "verwacht"]))
def test_today_always_lies_on_the_bar(today: date, begins: date, length: int, state: Any) -> None:
    bar = TermBar("x", state, today, begins_on=begins, last_day=begins + timedelta(days=length))
    assert 0 <= number(bar.drawing.today) <= 100


@given(first=st.integers(0, 42), later=st.integers(0, 42))
def test_a_later_day_never_lies_further_to_the_left(first: int, later: int) -> None:
    early, late = sorted((first, later))
    here = replace(RUNNING, today=BEGINS + timedelta(days=early)).drawing.today
    there = replace(RUNNING, today=BEGINS + timedelta(days=late)).drawing.today
    assert number(here) <= number(there)


def test_a_term_that_is_late_shows_its_overrun_up_to_today() -> None:
    drawing = replace(RUNNING, state="te_laat", today=date(2026, 3, 21)).drawing
    assert drawing.over is not None
    assert drawing.over.end == drawing.today == "100.0%"
    assert [label.on for label in drawing.labels if label.is_late] == [LAST]


def test_a_report_that_came_late_shows_when_it_came_and_not_today() -> None:
    drawing = replace(RUNNING, state="te_laat", today=date(2026, 6, 1), met_on=date(2026, 4, 6)).drawing
    assert drawing.today is None
    assert drawing.over is not None
    assert drawing.met == drawing.over.end == "95.5%"


def test_a_clock_that_stands_still_is_striped_from_that_day_until_today() -> None:
    bar = TermBar(
        "Beslissing",
        "opgeschort",
        date(2026, 4, 20),
        begins_on=date(2026, 4, 7),
        suspended_from=date(2026, 4, 14),
        first_last_day=date(2026, 4, 21),
    )
    drawing = bar.drawing
    assert drawing.stopped is not None
    assert drawing.stopped.end == drawing.today
    assert drawing.filled is not None
    assert drawing.filled.end == drawing.stopped.x


def test_a_term_without_dates_is_drawn_dashed_and_empty() -> None:
    drawing = TermBar("Beslissing", "verwacht", BEGINS).drawing
    assert drawing.is_dashed
    assert drawing.labels == ()


def test_a_lapsed_term_is_struck_through_and_says_nothing_of_today() -> None:
    drawing = replace(RUNNING, state="vervallen").drawing
    assert drawing.is_void
    assert drawing.today is None


@pytest.mark.parametrize(("today", "anchor"), [(BEGINS, "start"), (date(2026, 2, 23), "middle"), (LAST, "end")])
def test_the_flag_of_today_hangs_inwards_at_the_ends(today: date, anchor: str) -> None:
    assert replace(RUNNING, today=today).drawing.today_anchor == anchor


@given(today=DAYS, length=st.integers(1, 400), met=st.none() | DAYS)
def test_dates_below_the_bar_never_run_into_each_other(today: date, length: int, met: date | None) -> None:
    bar = TermBar("x", "te_laat", today, begins_on=BEGINS, last_day=BEGINS + timedelta(days=length), met_on=met)
    places = sorted(number(label.at) for label in bar.drawing.labels)
    assert all(right - left >= 29.8 for left, right in pairwise(places))


def test_the_word_at_a_mark_makes_room_for_today() -> None:
    bar = replace(RUNNING, marks=(Mark(date(2026, 2, 14), "gesprek"), Mark(date(2026, 3, 10), "verslag")))
    assert [mark.has_text for mark in bar.drawing.marks] == [False, True]
