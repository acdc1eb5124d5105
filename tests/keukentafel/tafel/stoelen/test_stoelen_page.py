"""The page that shows who sits at a table, who may read what, and until when."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.keukentafel.tafel.kluis.makers_kluis_people import READ, a_guest, a_table
from tests.keukentafel.tafel.seated import browser_of
from tests.keukentafel.tafel.stoelen.makers_stoelen import (
    a_daughters_table,
    a_parents_table,
    at_chairs,
    invites,
    told,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]


def test_toos_sees_who_sits_with_her_and_what_each_may_read() -> None:
    toos = a_table("Toos")
    a_guest(toos, "Samira", "clientondersteuner", READ, ends_on=date(2027, 3, 1))

    page = told(browser_of(toos).get(at_chairs(toos)))

    assert "Wie zit er bij u aan tafel?" in page
    assert "De weg, het plan en de antwoorden: alleen lezen Brieven en foto’s: niet lezen" in page
    assert "Een eigen vel, dat alleen Samira leest" in page
    assert "Tot en met 1 maart 2027." in page
    assert "Opende deze tafel het laatst op maandag 23 november, om 12.00 uur." in page
    assert "Wat iemand gezien heeft, kunt u niet meer ongezien maken." in page


def test_the_page_says_what_the_server_alone_guards() -> None:
    toos = a_table("Toos")

    page = told(browser_of(toos).get(at_chairs(toos)))

    assert "Schrijven, ‘alleen aantekeningen’ en een einddatum bewaakt alleen deze server, zonder sleutel." in page


def test_a_guest_sees_the_same_table_and_what_they_may_do_but_no_way_to_change_others() -> None:
    toos = a_table("Toos")
    samira = a_guest(toos, "Samira", "clientondersteuner", READ)

    response = browser_of(samira).get(at_chairs(samira))
    page = told(response)

    assert "Hier ziet u wie erbij zit, en wat u zelf mag." in page
    assert "Samira, uzelf" in page
    assert "Nodig iemand uit" not in page
    assert "Verander wat" not in page
    assert "van tafel gaan" in page


def test_who_is_invited_has_a_chair_that_stands_ready() -> None:
    toos = a_table("Toos")
    invites(toos)

    page = told(browser_of(toos).get(at_chairs(toos)))

    assert "Links: Samira, stoel staat klaar." in page
    assert "De woorden gelden tot en met 7 december 2026." in page
    assert "Trek de uitnodiging van Samira in" in page


def test_toos_without_a_card_is_shown_to_her_daughter_who_may_hand_over() -> None:
    page = told(browser_of(karin := a_daughters_table()).get(at_chairs(karin)))

    assert "Toos Om deze persoon gaat het Heeft nog geen kaartje" in page
    assert "Geef deze tafel aan Toos" in page


@pytest.mark.parametrize(
    ("born", "says"),
    [
        ("2016-01-01", "Jonger dan 12 jaar."),
        ("2013-01-01", "Dat vel kunnen ouders niet openen."),
        ("2010-01-01", "De tafel is van de jongere zelf."),
    ],
)
def test_the_age_of_a_child_is_told_with_its_article(born: str, says: str) -> None:
    page = told(browser_of(mo := a_parents_table(born)).get(at_chairs(mo)))

    assert says in page
    assert "artikel 7.3.15" in page


def test_a_parent_of_a_young_person_of_16_is_led_to_handing_over_and_cannot_invite() -> None:
    page = told(browser_of(mo := a_parents_table("2010-01-01")).get(at_chairs(mo)))

    assert "Geef deze tafel aan Yara" in page
    assert "Nodig iemand uit" not in page


def test_a_representative_is_shown_with_ground_limits_and_source() -> None:
    toos = a_table("Toos")
    a_guest(toos, "Ria", "vertegenwoordiger", grond="familie")

    page = told(browser_of(toos).get(at_chairs(toos)))

    assert "Grond: ouder, kind, broer of zus" in page
    assert "Een partner gaat voor ouders, kinderen, broers en zussen." in page
    assert "Wmo 2015, artikel 1.1.1, lid 2" in page
    assert "Niemand heeft een bewijs gezien." in page


def test_an_article_that_nobody_here_read_is_not_shown_as_certain() -> None:
    toos = a_table("Toos")
    a_guest(toos, "Ria", "vertegenwoordiger", grond="mentor")

    page = told(browser_of(toos).get(at_chairs(toos)))

    assert "BW, artikel 1:453, lid 2 (dit artikel lazen wij niet zelf na)" in page


def test_a_name_is_text_and_never_markup() -> None:
    toos = a_table("Toos")
    a_guest(toos, "<b>Bea</b> & co", "naaste", READ)

    assert "<b>Bea" not in browser_of(toos).get(at_chairs(toos)).content.decode()


def test_nothing_of_the_page_may_be_kept_by_the_browser() -> None:
    toos = a_table("Toos")

    assert browser_of(toos).get(at_chairs(toos)).headers["Cache-Control"] == "no-store"


def test_who_does_not_sit_here_gets_the_page_of_a_table_that_is_not_there() -> None:
    toos, other = a_table("Toos"), a_table("Ans")

    assert browser_of(other).get(at_chairs(toos)).status_code == 404


def test_a_table_of_six_takes_as_many_queries_as_one_of_two() -> None:
    def queries_with(guests: int) -> int:
        toos = a_table("Toos")
        for number in range(guests):
            a_guest(toos, f"Gast {number}", "naaste", READ)
        client = browser_of(toos)
        client.get(at_chairs(toos))  # the first opening begins the epochs that accepting asked for
        with CaptureQueriesContext(
            connection,
        ) as seen:
            assert client.get(at_chairs(toos)).status_code == 200
        return len(seen)

    assert queries_with(5) == queries_with(1) <= 20
