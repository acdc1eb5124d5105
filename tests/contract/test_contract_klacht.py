"""Complaining about conduct, and the ombudsman after it."""

import pytest

from tests.contract.road import (
    MELDING,
    NO_COMMISSIE,
    TO_BESLUIT,
    UNKNOWN,
    codes,
    fact,
    look,
    may,
    shape,
    soorten,
    term,
    where,
)

KLACHT = fact("klacht_ingediend", "2026-03-02", id="k")


@pytest.mark.parametrize(
    ("commissie", "soort", "last"), [(False, "klacht_6w", "2026-04-13"), (True, "klacht_10w", "2026-05-11")]
)
def test_a_klacht_is_handled_in_six_weeks_or_ten_with_a_commissie(commissie, soort, last):
    gemeente = NO_COMMISSIE | {"klachtcommissie": commissie}

    assert shape(look("2026-03-10", KLACHT, gemeente=gemeente), soort) == (last, "loopt", None)
    assert "commissie_onbekend" not in codes(look("2026-03-10", KLACHT, gemeente=gemeente))


def test_where_the_commissie_is_unknown_both_dates_are_told_without_a_word_about_a_notice():
    found = look("2026-03-10", KLACHT, gemeente=UNKNOWN)

    assert "13 april 2026" in term(found, "klacht_6w")["uitleg"] and "11 mei 2026" in term(found, "klacht_6w")["uitleg"]
    (warning,) = [each for each in found["waarschuwingen"] if each["code"] == "commissie_onbekend"]
    assert "ingebrekestelling" not in warning["tekst"]


def test_the_answer_may_be_put_off_by_four_weeks_once_and_in_time():
    once = fact("klacht_verdaagd", "2026-04-10")
    assert term(look("2026-04-12", KLACHT, once), "klacht_6w")["laatste_dag"] == "2026-05-11"
    twice = look("2026-05-02", KLACHT, once, fact("klacht_verdaagd", "2026-05-01"))
    assert term(twice, "klacht_6w")["laatste_dag"] == "2026-05-11" and "verdaging_zonder_gevolg" in codes(twice)
    late = look("2026-04-20", KLACHT, fact("klacht_verdaagd", "2026-04-14"))
    assert term(late, "klacht_6w")["laatste_dag"] == "2026-04-13" and "verdaging_te_laat" in codes(late)


def test_a_klacht_alone_waits_for_the_gemeente():
    found = look("2026-03-10", KLACHT)

    assert found["aan_zet"] == "gemeente" and found["plek"] == "melden"
    assert [(each["soort"], each["bij"], each["aan_zet"]) for each in found["trajecten"]] == [
        ("klacht", "k", "gemeente")
    ]
    assert not may(found, "melding_doen") and may(found, "klacht_indienen")


def test_beside_a_besluit_the_klacht_gives_the_gemeente_the_turn():
    found = look("2026-10-20", *TO_BESLUIT, fact("klacht_ingediend", "2026-10-18"))

    assert where(found) == ("besluit", "besluit", "gemeente")


def test_the_ombudsman_may_be_asked_for_a_year_after_the_answer():
    handled = fact("klacht_afgehandeld", "2026-04-01", id="h")

    assert not may(look("2026-03-31", KLACHT), "naar_ombudsman")
    found = look("2026-04-01", KLACHT, handled)
    assert may(found, "naar_ombudsman") and shape(found, "ombudsman") == ("2027-04-01", "loopt", None)
    assert term(found, "ombudsman")["van"] == "inwoner"
    assert shape(found, "klacht_6w") == ("2026-04-13", "gehaald", "2026-04-01")
    assert may(look("2027-04-01", KLACHT, handled), "naar_ombudsman")
    gone = look("2027-04-02", KLACHT, handled)
    assert not may(gone, "naar_ombudsman") and term(gone, "ombudsman")["status"] == "vervallen"


def test_the_year_for_the_ombudsman_is_not_moved_by_a_free_day():
    """4 April 2026 plus a year is Sunday 4 April 2027: terms in years are outside the Atw."""
    handled = fact("klacht_afgehandeld", "2026-04-04")

    assert term(look("2026-05-01", KLACHT, handled), "ombudsman")["laatste_dag"] == "2027-04-04"


def test_a_late_gemeente_opens_the_way_to_the_ombudsman_too():
    assert not may(look("2026-04-13", KLACHT), "naar_ombudsman")
    late = look("2026-04-14", KLACHT)
    assert may(late, "naar_ombudsman") and term(late, "klacht_6w")["status"] == "te_laat"
    assert not may(look("2027-04-14", KLACHT), "naar_ombudsman")
    told = look("2026-05-02", KLACHT, fact("klacht_afgehandeld", "2026-05-01"))
    assert shape(told, "klacht_6w") == ("2026-04-13", "te_laat", "2026-05-01")


def test_a_withdrawn_klacht_is_over():
    found = look("2026-03-12", MELDING, KLACHT, fact("klacht_ingetrokken", "2026-03-10"))

    assert term(found, "klacht_6w")["status"] == "vervallen" and "ombudsman" not in soorten(found)
    assert not may(found, "naar_ombudsman")


def test_two_klachten_are_two_trajecten():
    found = look(
        "2026-03-20",
        KLACHT,
        fact("klacht_ingediend", "2026-03-10", id="k2"),
        fact("klacht_afgehandeld", "2026-03-15", bij="k"),
    )

    assert [(each["bij"], each["aan_zet"]) for each in found["trajecten"]] == [("k", "niemand"), ("k2", "gemeente")]
