"""What holds for every term and every day, tried on many of them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from wet.kalender import days_before, is_free, is_known
from wet.length import Length
from wet.termijnen import TERMS, compute, last_day, latest_day

STARTS = st.dates(date(2014, 1, 1), date(2028, 6, 30))
STRETCHED_BY_THE_ATW = sorted(
    soort
    for soort, rule in TERMS.items()
    if rule.atw in ("ja", "onzeker") and rule.counts == "dag_erna" and rule.length.unit != "years"
)
COUNTED_FORWARD = sorted(soort for soort, rule in TERMS.items() if rule.atw != "achteruit")
SUSPENDABLE = sorted(soort for soort, rule in TERMS.items() if rule.suspension)


@given(st.sampled_from(STRETCHED_BY_THE_ATW), STARTS)
def test_a_term_under_the_atw_never_ends_on_a_free_day(soort, start):
    assert not is_free(last_day(soort, start))


@given(st.sampled_from(STRETCHED_BY_THE_ATW), STARTS)
def test_the_atw_stops_at_the_first_day_that_will_do(soort, start):
    term = compute(soort, start)
    between = [term.raw_end + timedelta(days=nr) for nr in range((term.last_day - term.raw_end).days)]

    assert all(is_free(day) for day in between) or soort == "wettelijke_termijn_3d"


@given(st.sampled_from(sorted(TERMS)), STARTS)
def test_who_starts_a_day_later_never_ends_a_day_sooner(soort, start):
    assert last_day(soort, start) <= last_day(soort, start + timedelta(days=1))


@given(st.sampled_from(sorted(TERMS)), STARTS)
def test_the_day_to_rely_on_is_never_before_the_day_to_keep_to(soort, start):
    assert last_day(soort, start) <= latest_day(soort, start)


@given(st.sampled_from(SUSPENDABLE), STARTS, st.integers(0, 60))
def test_suspended_days_are_added_to_the_count_day_for_day(soort, start, days):
    shifted = compute(soort, start, suspended_days=days).raw_end - compute(soort, start).raw_end

    assert shifted == timedelta(days=days)


@given(STARTS, st.integers(1, 60))
def test_a_day_counted_back_never_moves(day, amount):
    assert day - days_before(day, Length(amount, "days")) == timedelta(days=amount)


@given(st.sampled_from(COUNTED_FORWARD), STARTS)
def test_the_chain_ends_on_the_day_that_the_fast_path_gives(soort, start):
    assert compute(soort, start).last_day == last_day(soort, start)


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_a_certain_term_under_the_atw_ends_in_a_year_whose_free_days_are_known(start):
    term = compute("bezwaar", start)

    assert is_known(term.last_day) or not term.is_certain


@given(STARTS, st.sampled_from(["days", "weeks", "months", "years"]), st.integers(1, 40))
def test_a_length_never_ends_on_another_day_of_the_month_but_where_the_month_is_too_short(start, unit, amount):
    end = Length(amount, unit).after(start)

    if unit in ("months", "years"):
        assert end.day == start.day or (end + timedelta(days=1)).day == 1
    else:
        assert (end - start).days == amount * (7 if unit == "weeks" else 1)
