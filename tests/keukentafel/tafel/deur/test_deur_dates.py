"""A date as people type it: forgiving where the meaning is clear, one clear word where it is not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.tafel.deur.dates import EARLIEST_YEAR, UnreadableDate, read_birthday, read_date
from wet.teksten import written_date

TODAY = date(2026, 3, 20)
THIRD_OF_FEBRUARY = date(2026, 2, 3)
DUTCH = [written_date(date(2026, month, 1), "nl").split()[1] for month in range(1, 13)]
ENGLISH = [written_date(date(2026, month, 1), "en").split()[1] for month in range(1, 13)]


@pytest.mark.parametrize(
    "typed",
    [
        "3 feb 2026",
        "3-2-2026",
        "03/02",
        "2026-02-03",
        "3 februari",
        "3 feb. '26",
        "di 3 feb 2026",
        "Dinsdag 3 februari 2026",
        "op 3 februari",
        "3e feb 2026",
        "February 3, 2026",
        "3rd of February 2026",
        "03022026",
        "20260203",
        "3.2.26",
        "3 / 2 / 2026",
        "  3–2–2026 ",
        "٣-٢-٢٠٢٦",
    ],
)
def test_the_third_of_february_is_read_however_it_is_typed(typed):
    assert read_date(typed, TODAY) == THIRD_OF_FEBRUARY


@pytest.mark.parametrize(("typed", "days_ago"), [("vandaag", 0), ("Gisteren", 1), ("eergisteren", 2), ("today", 0)])
def test_spoken_days_count_back_from_today(typed, days_ago):
    assert read_date(typed, TODAY) == TODAY - timedelta(days=days_ago)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "datum_leeg"),
        ("   ", "datum_leeg"),
        ("begin oktober", "datum_ongeveer"),
        ("eind sept 2025", "datum_ongeveer"),
        ("3 weken geleden", "datum_ongeveer"),
        ("vorige week dinsdag", "datum_ongeveer"),
        ("oktober", "datum_ongeveer"),
        ("zaterdag", "datum_weekdag"),
        ("Op zaterdag.", "datum_weekdag"),
        ("morgen", "datum_in_toekomst"),
        ("tomorrow", "datum_in_toekomst"),
        ("31 april", "datum_dag"),
        ("31-4-2026", "datum_dag"),
        ("29 feb 2026", "datum_dag"),
        ("0-2-2026", "datum_dag"),
        ("3-13-2026", "datum_maand"),
        ("3 feb 1026", "datum_jaar"),
        ("3 feb 9999", "datum_jaar"),
        ("21 maart 2026", "datum_in_toekomst"),
        ("21 maart", "datum_jaar_nodig"),
        ("29 feb", "datum_jaar_nodig"),
        ("feb 2026", "datum_dag_nodig"),
        ("vorige week", "datum_ongeveer"),
        ("3 foo 2026", "datum_onleesbaar"),
        ("3 feb 20266", "datum_onleesbaar"),
        ("<script>", "datum_onleesbaar"),
        ("3" * 500, "datum_onleesbaar"),
    ],
)
def test_a_day_that_cannot_be_is_refused_by_name(typed, code):
    with pytest.raises(UnreadableDate) as refusal:
        read_date(typed, TODAY)

    assert refusal.value.code == code


def test_april_is_said_to_have_thirty_days():
    with pytest.raises(UnreadableDate) as refusal:
        read_date("31 april 2026", TODAY)

    assert refusal.value.values["dagen"] == 30


def test_a_day_without_year_that_has_not_been_this_year_is_of_last_year():
    assert read_date("3 december", TODAY) == date(2025, 12, 3)


def test_a_day_that_may_lie_ahead_needs_its_year():
    assert read_date("1 mei 2026", TODAY, may_be_ahead=True) == date(2026, 5, 1)
    with pytest.raises(UnreadableDate):
        read_date("1 mei", TODAY, may_be_ahead=True)


@given(st.dates(date(EARLIEST_YEAR, 1, 1), TODAY), st.integers(0, 5))
def test_every_day_is_read_back_from_every_way_of_writing_it(day, way):
    written = [
        day.isoformat(),
        f"{day.day}-{day.month}-{day.year}",
        f"{day:%d/%m/%Y}",
        f"{day.day} {DUTCH[day.month - 1]} {day.year}",
        f"{ENGLISH[day.month - 1]} {day.day}, {day.year}",
        f"{day.day} {DUTCH[day.month - 1][:3].upper()}. {day.year}",
    ][way]

    assert read_date(written, TODAY) == day


@given(st.text(max_size=80), st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_whatever_is_typed_gives_a_past_day_or_one_clear_refusal(typed, today):
    try:
        found = read_date(typed, today)
    except UnreadableDate as refusal:
        assert refusal.code.startswith("datum_")
    else:
        assert found <= today


def test_a_day_that_may_come_can_be_called_tomorrow():
    assert read_date("morgen", TODAY, may_be_ahead=True) == TODAY + timedelta(days=1)


@pytest.mark.parametrize(("typed", "code"), [("3 feb", "datum_jaar_nodig"), ("21 maart 2026", "datum_in_toekomst")])
def test_a_birthday_needs_its_year_and_is_never_ahead(typed, code):
    with pytest.raises(UnreadableDate, match=code):
        read_birthday(typed, TODAY)


def test_somebody_may_be_born_today():
    assert read_birthday("vandaag", TODAY) == TODAY
