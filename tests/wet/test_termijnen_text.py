"""A term in words and as JSON, and a table of examples checked."""

import csv
from datetime import date
from pathlib import Path

import pytest

from wet.length import Length
from wet.termijnen import ExtensionTooLong, compute
from wet.termijnen.check import check_table
from wet.termijnen.text import explain, fault_text, length_in_words, term_json

TABLE = Path(__file__).parent / "data" / "termijnen.csv"
GOOD_ROW = {
    "id": "A1",
    "regime": "wmo",
    "term": "onderzoek",
    "start_event_date": "2026-02-02",
    "opschorting_days": "0",
    "verdaging": "",
    "computed_last_day": "2026-03-16",
}


def test_a_resident_reads_why_the_last_day_is_a_monday():
    assert explain(compute("onderzoek", date(2026, 10, 4))) == (
        "Zes weken na de melding op 4 oktober 2026 is zondag 15 november 2026. "
        "Dat is een zondag, dus de termijn loopt door tot en met maandag 16 november 2026."
    )


def test_a_resident_reads_it_in_english_too():
    assert explain(compute("onderzoek", date(2026, 10, 4)), "en") == (
        "Six weeks after the request for help on 4 October 2026 is Sunday 15 November 2026. "
        "That is a Sunday, so the term runs on until Monday 16 November 2026."
    )


def test_both_days_are_told_where_the_law_leaves_it_open():
    told = explain(compute("bezwaarbeslissing_12w", date(2026, 1, 10), extension=Length(6, "weeks")))

    assert "De gemeente houdt zaterdag 16 mei 2026 aan; u kunt pas na maandag 18 mei 2026 zeker zijn." in told


def test_a_term_alone_has_the_keys_of_a_term_in_the_stand():
    assert term_json(compute("bezwaar", date(2024, 4, 8)), bij="b1") == {
        "soort": "bezwaar",
        "bij": "b1",
        "van": "inwoner",
        "begint": "2024-04-08",
        "laatste_dag": "2024-05-21",
        "status": None,
        "gehaald_op": None,
        "dagen": None,
        "bron": ["Awb art. 6:7", "Awb art. 6:8 lid 1", "Atw art. 1 lid 1"],
        "uitleg": "Zes weken na het bekendmaken van het besluit op 8 april 2024 is maandag 20 mei 2024. "
        "Dat is Tweede Pinksterdag, dus de termijn loopt door tot en met dinsdag 21 mei 2024.",
        "uiterste_dag": "2024-05-21",
        "zeker": True,
    }


def test_a_term_in_english_keeps_its_keys_and_codes():
    term = term_json(compute("bezwaar", date(2024, 4, 8)), "en")

    assert (term["soort"], term["bij"]) == ("bezwaar", None)
    assert str(term["uitleg"]).startswith("Six weeks after publication of the decision")


def test_a_refused_extension_is_told_in_words():
    with pytest.raises(ExtensionTooLong) as refusal:
        compute("klacht_6w", date(2026, 3, 2), extension=Length(5, "weeks"))

    assert fault_text(refusal.value) == (
        "De termijn klacht_6w kan niet met vijf weken worden verlengd, maar hoogstens met vier weken."
    )


@pytest.mark.parametrize(
    ("length", "words"),
    [("1d", "een dag"), ("12w", "twaalf weken"), ("13w", "13 weken"), ("3m", "drie maanden"), ("15j", "15 jaar")],
)
def test_lengths_are_written_as_people_say_them(length, words):
    assert length_in_words(Length.parse(length)) == words


def test_the_projects_own_table_checks_out():
    rows = list(csv.DictReader(TABLE.open(encoding="utf-8")))

    assert check_table(rows) == (len(rows), [])


def test_a_wrong_row_is_shown_with_both_days():
    good, wrong = check_table([GOOD_ROW, GOOD_ROW | {"id": "A2", "computed_last_day": "2026-03-17"}])

    assert good == 1
    assert [row.as_json() for row in wrong] == [{"id": "A2", "verwacht": "2026-03-17", "berekend": "2026-03-16"}]


def test_the_article_behind_an_extension_is_for_the_reader_only():
    row = GOOD_ROW | {
        "regime": "awb", "term": "klacht_6w", "verdaging": "4w (9:11 lid 2)",
        "start_event_date": "2026-10-05", "computed_last_day": "2026-12-14",
    }  # fmt: skip

    assert check_table([row]) == (1, [])


def test_the_table_may_call_the_jeugdwet_jeugd():
    row = GOOD_ROW | {
        "regime": "jeugd", "term": "beslissing_jeugd", "start_event_date": "2026-01-05",
        "computed_last_day": "2026-03-02",
    }  # fmt: skip

    assert check_table([row]) == (1, [])


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"regime": "avg"}, "rij_wet_onbekend"),
        ({"regime": None}, "rij_kolom_ontbreekt"),
        ({"term": " "}, "rij_kolom_ontbreekt"),
        ({"term": "onderzoekje"}, "termijn_onbekend"),
        ({"start_event_date": "2 februari"}, "rij_datum_onjuist"),
        ({"start_event_date": "2026-02-30"}, "rij_datum_onjuist"),
        ({"computed_last_day": ""}, "rij_kolom_ontbreekt"),
        ({"opschorting_days": "twee"}, "rij_getal_onjuist"),
        ({"opschorting_days": "123456"}, "rij_getal_onjuist"),
        ({"opschorting_days": "2"}, "termijn_niet_op_te_schorten"),
        ({"verdaging": "zes weken"}, "rij_lengte_onjuist"),
        ({"verdaging": "6w"}, "termijn_niet_te_verlengen"),
    ],
)
def test_a_row_that_cannot_be_read_is_reported_and_the_rest_goes_on(change, code):
    good, (bad,) = check_table([GOOD_ROW | change, GOOD_ROW])

    assert good == 1
    assert bad.fault is not None
    assert (bad.id, bad.computed, bad.fault.code) == ("A1", None, code)
    assert bad.as_json()["fout"]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("regime", "avg"),
        ("start_event_date", "2 februari"),
        ("opschorting_days", "twee"),
        ("verdaging", "zes weken"),
        ("term", ""),
    ],
)
def test_a_bad_row_names_its_column_and_what_stands_there(column, value):
    _, (bad,) = check_table([GOOD_ROW | {column: value}])

    assert bad.fault is not None
    assert bad.fault.values == {"kolom": column, "waarde": value}


def test_a_row_without_suspended_days_has_none():
    assert check_table([{**GOOD_ROW, "opschorting_days": ""}, {**GOOD_ROW, "opschorting_days": None}]) == (2, [])


def test_a_row_without_an_id_goes_by_its_place():
    assert check_table([GOOD_ROW, {}])[1][0].id == "rij 2"
