"""A what-if card as plain values: what comes back from an entry, the order by check date, and months ahead."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from keukentafel.tafel.watals.cards import Card, card_in, content_of, in_order, months_ahead
from keukentafel.tafel.watals.starts import starts

TODAY = date(2026, 11, 23)
DAYS = st.none() | st.dates(date(2020, 1, 1), date(2040, 1, 1))
TEXTS = st.text(max_size=60).map(str.strip)
CARDS = st.builds(
    Card,
    id=st.uuids().map(str),
    what=TEXTS.filter(bool),
    then=TEXTS,
    who=TEXTS,
    call=TEXTS,
    look_on=DAYS,
    is_agreed=st.booleans(),
    start=st.sampled_from(["", "verhuizen"]),
)
JSON = st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.lists(st.text(max_size=3), max_size=2)


@given(CARDS)
def test_a_card_that_was_kept_comes_back_as_it_was(card: Card):
    assert card_in(content_of(card), card.id) == card


@given(st.dictionaries(st.sampled_from(["als", "dan", "wie", "bellen", "kijken_op", "afgesproken", "kaart"]), JSON))
def test_whatever_another_program_wrote_is_a_card_or_none(content: dict[str, object]):
    card = card_in(content, "x")

    assert card is None or card.what


@given(st.lists(CARDS, max_size=8))
def test_the_list_begins_with_what_was_to_be_looked_at_first_and_loses_no_card(cards: list[Card]):
    ordered = in_order(cards, TODAY)

    days = [card.look_on for card in ordered if card.look_on]
    assert days == sorted(days)
    assert all(card.look_on is None for card in ordered[len(days) :])
    assert sorted(card.id for card in ordered) == sorted(card.id for card in cards)


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(0, 24))
def test_so_many_months_ahead_is_in_that_month_and_never_a_later_day(day: date, months: int):
    ahead = months_ahead(day, months)

    assert (ahead.year * 12 + ahead.month) - (day.year * 12 + day.month) == months
    assert ahead.day == day.day or (ahead + timedelta(days=1)).day == 1


def test_half_a_year_after_the_last_of_august_is_the_last_of_february():
    assert months_ahead(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_ahead(date(2027, 8, 31), 6) == date(2028, 2, 29)


def test_a_check_date_comes_is_today_or_went_by():
    checks = [Card("x", "iets", look_on=TODAY + timedelta(days=days)).check(TODAY) for days in (1, 0, -1)]

    assert [*checks, Card("x", "iets").check(TODAY)] == ["ahead", "today", "passed", ""]


def test_every_card_to_take_over_has_a_sentence_and_an_example_in_both_languages():
    for language in ("nl", "en"):
        for start in starts(language):
            assert start.what, start.code
            assert start.example, start.code
            assert start.to_say, start.code
            assert not start.sources or start.tip, start.code
    assert [len(start.to_say) for start in starts("nl")] == [len(start.to_say) for start in starts("en")]


def test_what_changes_and_must_be_told_names_the_article():
    by_code = {start.code: start for start in starts("nl")}

    assert by_code["slechter"].sources == ("Wmo 2015 art. 2.3.8",)
    assert by_code["nieuw_gesprek"].sources == ("Wmo 2015 art. 2.3.9",)
    assert "niet in de wet" in by_code["nieuw_gesprek"].tip
