"""The days that count, on paper for the wall: from the story in a form and from a table, large, and saying nothing."""

from datetime import date

import pytest
from django.test import Client

from keukentafel.tafel.weg.paper import paper_calendar
from tests.keukentafel.letters.dossier_makers import dossier_of, stand_of
from tests.keukentafel.tafel.walking import Walker
from tests.keukentafel.tafel.weg.makers_weg_table import AtRoad, a_road

MELDING = {"soort": "melding_gedaan", "op": "2026-04-20"}
TALK = {"soort": "afspraak_gemaakt", "op": "2026-04-21", "voor": "2026-05-04", "vorm": "thuis"}


def made(*facts, op=date(2026, 4, 22), language="nl", is_neutral=False):
    return paper_calendar(stand_of(dossier_of(*facts), op), language, is_neutral=is_neutral)


def marked(calendar):
    cells = [
        (month.name, cell.day, [mark.words for mark in cell.marks])
        for month in calendar.months
        for week in month.weeks
        for cell in week
        if cell.marks
    ]
    return cells


def test_each_day_that_counts_is_marked_in_its_month():
    assert marked(made(MELDING, TALK))[:2] == [
        ("April 2026", 28, ["Laatste dag persoonlijk plan"]),
        ("April 2026", 29, ["Vanaf nu kunt u iets anders doen"]),
    ]
    assert ("Mei 2026", 4, ["Gesprek met de gemeente"]) in marked(made(MELDING, TALK))


def test_every_mark_of_the_list_stands_in_a_month_and_numbers_run_on():
    calendar = made(MELDING, TALK)

    assert sum(len(words) for _, _, words in marked(calendar)) == len(calendar.marks)
    assert [mark.number for mark in calendar.marks] == list(range(1, len(calendar.marks) + 1))


def test_a_calendar_that_others_see_says_nothing_of_what_it_is_about():
    words = {mark.words for mark in made(MELDING, TALK, is_neutral=True).marks}

    assert words <= {
        "Laatste dag om iets te doen",
        "Laatste dag voor een antwoord",
        "Afspraak",
        "Vanaf nu kan er iets anders",
    }
    assert "Afspraak" in words


def test_weeks_begin_on_monday_and_holidays_are_free():
    may = next(month for month in made(MELDING, TALK).months if month.name == "Mei 2026")

    assert [cell.day for cell in may.weeks[0]] == [0, 0, 0, 0, 1, 2, 3]
    assert [cell.is_free for cell in may.weeks[1]] == [False, True, False, False, False, True, True]


def test_today_is_marked_as_today():
    found = [cell.day for month in made(MELDING).months for week in month.weeks for cell in week if cell.is_today]

    assert found == [22]


def test_an_english_reader_gets_english_months():
    assert made(MELDING, language="en").months[0].name == "April 2026"
    assert made(MELDING, TALK, language="en").months[1].name == "May 2026"


@pytest.mark.usefixtures("at_noon")
def test_from_waar_sta_ik_one_gets_a_calendar_with_large_letters():
    walker = Walker().press("begin:wmo").tell("melding_gedaan", dag_gestuurd="9 nov 2026", kanaal="balie")
    walker.press("Een kalender voor aan de muur")

    assert walker.heading == "Kalender voor aan de muur"
    assert "21 december 2026" in walker.text
    assert "large-print" not in walker.tree.get("class")
    assert walker.response["Cache-Control"] == "no-store"
    walker.fill(groot="ja").press("Laat zien")
    assert "large-print" in walker.tree.get("class")
    assert walker.press("Terug naar mijn weg").here == "Voorbereiden"


def test_without_a_story_there_is_no_calendar():
    assert Client().get("/waar-sta-ik/kalender")["Location"] == "/waar-sta-ik"
    assert Client().post("/waar-sta-ik/kalender", {"verhaal": "kapot"})["Location"] == "/waar-sta-ik"


@pytest.mark.django_db
@pytest.mark.usefixtures("at_noon", "light_codes")
def test_a_table_has_its_calendar_in_few_queries(django_assert_max_num_queries):
    toos = AtRoad(a_road()).tell("melding_gedaan", dag_gestuurd="9 nov 2026", kanaal="balie")
    with django_assert_max_num_queries(10):
        toos.take(toos.client.get(f"{toos.page}/feiten/kalender?groot=ja&neutraal=ja"))

    assert "Laatste dag voor een antwoord" in toos.text
    assert "onderzoek" not in toos.text
    assert toos.response["Cache-Control"].startswith("no-store")


@pytest.mark.django_db
@pytest.mark.usefixtures("at_noon", "light_codes")
def test_a_table_on_which_nothing_happened_says_so():
    toos = AtRoad(a_road(law=None))
    toos.take(toos.client.get(f"{toos.page}/feiten/kalender"))

    assert "Er staan nog geen dagen op" in toos.text


@pytest.mark.django_db
@pytest.mark.usefixtures("at_noon", "light_codes")
def test_the_road_can_be_printed_with_large_letters():
    toos = AtRoad(a_road()).tell("melding_gedaan", dag_gestuurd="9 nov 2026", kanaal="balie")
    toos.take(toos.client.get(f"{toos.page}?groot=ja"))

    assert "large-print" in toos.tree.get("class")
