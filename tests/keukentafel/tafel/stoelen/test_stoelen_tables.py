"""The overview of somebody who sits at many tables: a line each, what changes first at the top."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keukentafel.tafel.kluis.accepting import accept
from keukentafel.tafel.kluis.seats import leave
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody, a_guest, a_table, an_invitation
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.seated import browser_of
from tests.keukentafel.tafel.stoelen.makers_stoelen import told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]


def a_line(somebody: Somebody, naam: str, kop: str = "", verandert_op: str | None = None) -> None:
    """What the overview reads of a table."""
    lines = {"naam": naam, "kop": kop, "verandert_op": verandert_op, "aan_zet": "gemeente"}
    somebody.sits().write("gedeeld", [], lines=lines)


def tables_of(number: int) -> Somebody:
    samira = a_table("Toos")
    a_line(samira, "Toos")
    for place in range(1, number):
        a_line(a_table(f"Mens {place}", opened=samira.opened), f"Mens {place}")
    return samira


def test_what_changes_first_stands_first_and_what_never_changes_last() -> None:
    samira = a_table("Toos")
    a_line(samira, "Toos", "Uw melding ligt bij de gemeente.")
    a_line(a_table("Bert", opened=samira.opened), "Bert", "De gemeente beslist.", "2026-12-24")
    a_line(a_table("Ans", opened=samira.opened), "Ans", "U wacht op het verslag.", "2026-12-01")

    page = told(browser_of(samira).get("/tafels"))

    assert page.index("De tafel van Ans") < page.index("De tafel van Bert") < page.index("De tafel van Toos")
    assert "U wacht op het verslag. Verandert op 1 december 2026." in page


def test_a_line_that_is_out_of_date_is_not_shown_as_if_it_still_held() -> None:
    samira = a_table("Toos")
    a_line(samira, "Toos", "De gemeente beslist.", "2026-11-23")

    page = told(browser_of(samira).get("/tafels"))

    assert "Er is iets veranderd. Open deze tafel." in page
    assert "De gemeente beslist." not in page


def test_each_line_says_when_the_table_was_open_and_who_looks_after_it() -> None:
    page = told(browser_of(tables_of(1)).get("/tafels"))

    assert "Laatst open op 23 november 2026." in page
    assert "U zorgt voor deze tafel." in page


def test_a_table_that_somebody_left_is_not_shown_as_one_without_a_name() -> None:
    bea = a_guest(a_table("Toos"))
    bea.notes("voor mij", on="eigen")
    leave(bea.sits())

    page = told(browser_of(bea.returns(NOON)).get("/tafels"))

    assert "Een tafel waar u niet meer meeleest Alleen uw eigen vel opent er nog." in page
    assert "zonder naam" not in page
    assert "U kunt hier terecht tot en met" in page


def test_a_ring_without_tables_is_told_how_to_begin() -> None:
    samira = a_table("Toos")
    samira.seat.delete()

    page = told(browser_of(samira).get("/tafels"))

    assert "Er ligt nog geen tafel aan deze sleutelbos." in page
    assert "Begin een tafel voor iemand anders" in page


def test_a_table_can_be_begun_for_somebody_else_on_the_same_ring() -> None:
    assert 'href="/begin?voor=ander"' in browser_of(tables_of(1)).get("/tafels").content.decode()


def test_a_line_that_holds_something_else_than_a_day_breaks_nothing() -> None:
    samira = a_table("Toos")
    a_line(samira, "Toos", "Ja", "morgen")

    assert "Ja" in told(browser_of(samira).get("/tafels"))


def test_without_an_open_ring_one_types_the_words_first() -> None:
    assert browser_of().get("/tafels").status_code == 403


def test_twenty_tables_take_as_many_queries_as_two() -> None:
    def queries_for(number: int) -> int:
        client = browser_of(tables_of(number))
        with CaptureQueriesContext(connection) as seen:
            assert client.get("/tafels").status_code == 200
        return len(seen)

    assert queries_for(20) == queries_for(2) <= 8


def lines_of_a_road(**more: str | None) -> dict[str, object]:
    """What the road writes in the head of a table."""
    lines = {"kop": "De gemeente is aan zet, tot en met 17 december 2026.", "plek": "voorbereiden", "wet": "wmo"}
    return {**lines, "aan_zet": "gemeente", "verandert_op": "2026-12-18", "dag": "2026-12-17", "naam": "Toos", **more}


def test_each_table_shows_its_road_in_one_line_with_the_law_it_falls_under() -> None:
    mother = a_table("Toos")
    mother.sits().write("gedeeld", [], lines=lines_of_a_road())
    child = a_table("Yara", opened=mother.opened)
    child.sits().write("gedeeld", [], lines=lines_of_a_road(naam="Yara", wet="jeugdwet", plek="melden"))

    response = browser_of(mother).get("/tafels")

    assert "Hulp voor een volwassene: Voorbereiden" in told(response)
    assert "Jeugdhulp: Hulp vragen" in told(response)
    drawn = response.content.decode().split('class="mini-road"')[1:]
    assert sorted(each.split("</svg>")[0].count("<circle") for each in drawn) == [7, 8]


def test_the_nearest_day_is_said_once_and_only_where_the_line_does_not_say_it() -> None:
    toos = a_table("Toos")
    toos.sits().write("gedeeld", [], lines=lines_of_a_road())
    assert "Eerste dag om te onthouden" not in told(browser_of(toos).get("/tafels"))

    toos.sits().write("gedeeld", [], lines=lines_of_a_road(kop="Uw hulp eindigt op 25 januari 2027", dag="2026-12-28"))
    assert "Eerste dag om te onthouden: 28 december 2026." in told(browser_of(toos).get("/tafels"))


def test_the_day_of_the_talk_is_said_and_counts_as_a_day_to_remember() -> None:
    toos = a_table("Toos")
    toos.sits().write("gedeeld", [], lines=lines_of_a_road(dag="2026-12-01"))
    ans = a_table("Ans", opened=toos.opened)
    ans.sits().write("gedeeld", [], lines=lines_of_a_road(naam="Ans", gesprek="2026-11-26"))
    gone = a_table("Bert", opened=toos.opened)
    gone.sits().write("gedeeld", [], lines=lines_of_a_road(naam="Bert", gesprek="2026-11-20"))

    page = told(browser_of(toos).get("/tafels?volgorde=dag"))

    assert page.count("Het gesprek is op") == 1
    assert "Het gesprek is op 26 november 2026." in page
    assert page.index("De tafel van Ans") < page.index("De tafel van Toos") < page.index("De tafel van Bert")


def test_who_may_come_for_a_last_day_sees_that_first_and_what_to_do() -> None:
    samira = a_table("Samira")
    samira.sits().write("gedeeld", [], lines=lines_of_a_road(naam="Samira", verandert_op="2026-11-25"))
    for name, ends_on in (("Toos", date(2026, 11, 24)), ("Ans", date(2026, 12, 24))):
        host = a_table(name)
        host.sits().write("gedeeld", [], lines=lines_of_a_road(naam=name))
        invited = an_invitation(host, "Samira", "clientondersteuner", ends_on=ends_on)
        accept(invited, card=None, opened=samira.opened, at=NOON)

    page = told(browser_of(samira).get("/tafels"))

    assert "U kunt hier nog terecht tot en met 24 november 2026. Langer nodig? Vraag het wie u uitnodigde." in page
    assert "U kunt hier terecht tot en met 24 december 2026." in page
    assert page.index("De tafel van Toos") < page.index("De tafel van Samira") < page.index("De tafel van Ans")


def test_each_way_into_a_table_says_to_who_hears_the_page_which_table_it_is() -> None:
    page = told(browser_of(tables_of(2)).get("/tafels"))

    assert "Mijn notities (tafel van Toos)" in page
    assert "Mijn notities (tafel van Mens 1)" in page


def test_who_may_not_do_something_is_led_back_to_the_table() -> None:
    ria = a_guest(a_table("Toos"), "Ria", "clientondersteuner")

    answer = browser_of(ria).get(f"/tafel/{ria.table_id}/stoelen/uitnodigen")

    assert answer.status_code == 403
    assert f'href="/tafel/{ria.table_id}">Terug naar deze tafel' in answer.content.decode()


def test_the_head_of_an_older_table_or_of_a_strange_program_still_shows() -> None:
    toos = a_table("Toos")
    toos.sits().write("gedeeld", [], lines=lines_of_a_road(wet="strafrecht", plek="nergens", dag="ooit"))

    page = told(browser_of(toos).get("/tafels"))
    assert "De gemeente is aan zet" in page
    assert "nergens" not in page


def test_one_more_table_in_this_house_is_one_tap_away() -> None:
    assert "Nog een tafel in dit huis" in told(browser_of(tables_of(2)).get("/tafels"))


def test_a_table_that_somebody_left_opens_at_the_papers_which_are_all_that_is_left_there() -> None:
    bea = a_guest(a_table("Toos"))
    bea.notes("voor mij", on="eigen")
    leave(bea.sits())

    page = browser_of(bea.returns(NOON)).get("/tafels").content.decode()

    assert f'href="/tafel/{bea.table_id}/papieren"' in page
    assert f'href="/tafel/{bea.table_id}"' not in page
