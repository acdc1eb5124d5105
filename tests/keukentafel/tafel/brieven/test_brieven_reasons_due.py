"""After an objection without reasons the road asks for them, with a day, and the letter that brings them goes first."""

import pytest

from tests.keukentafel.tafel.brieven.makers_brieven import AtLetters, tells
from tests.keukentafel.tafel.weg.makers_weg_table import AtRoad, a_road

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon", "light_codes")]

GRANTED = {"op": "2026-11-09", "dagtekening": "2026-11-09", "uitkomst": "toegekend"}


@pytest.fixture
def toos():
    """Toos, who sent an objection without reasons on Friday."""
    somebody = a_road()
    tells(somebody, "besluit_bekendgemaakt", **GRANTED)
    toos = AtLetters(somebody)
    toos.goes(f"{toos.room}/bezwaar_pro_forma").sends(name="Toos Proef")
    return toos.link("Ik heb hem verstuurd").sends(op="20 nov 2026", kanaal="mail")


def first_screen(somebody):
    tree = AtRoad(somebody).tree
    (top,) = tree.xpath("//section[contains(@class,'table-top')]")
    return " ".join(top.text_content().split())


def test_the_road_asks_for_the_reasons_by_the_day_that_the_letter_asked_for(toos):
    said = first_screen(toos.somebody)

    assert "Stuur uw redenen, uiterlijk 18 december 2026" in said
    assert "Noemt de gemeente een andere dag? Dan geldt die." in said
    assert "Awb art. 6:6" in said
    assert "hoeft nu niets te doen" not in said


def test_the_letter_with_the_reasons_comes_first_on_the_road_and_among_the_letters(toos):
    road = AtRoad(toos.somebody).tree
    ways = road.xpath("//section[contains(@class,'table-top')]//a/@href")
    assert f"/tafel/{toos.somebody.table_id}/brieven/bezwaar" in ways
    names = [each.text_content() for each in road.xpath("//ul[@class='letters-now']//a")]
    assert "Bezwaar met redenen" in names
    assert names.index("Bezwaar met redenen") < names.index("Ik trek mijn bezwaar in")

    toos.goes(toos.room)
    assert "Er hoeft nu geen brief weg" not in toos.text
    assert "Deze brief past nu het best Bezwaar met redenen" in toos.text


def test_the_day_that_the_gemeente_gives_takes_the_place_of_the_one_that_was_asked_for(toos):
    tells(toos.somebody, "aanvulling_gevraagd", op="2026-11-23", over="bezwaar", hersteltermijn_tot="2026-12-07")

    said = first_screen(toos.somebody)
    assert "Stuur uw redenen, uiterlijk 7 december 2026" in said
    assert "18 december" not in said


def test_the_reasons_that_were_sent_are_no_second_objection_and_nothing_is_due_any_more(toos):
    toos.goes(f"{toos.room}/bezwaar").sends(name="Toos Proef")
    toos.link("Ik heb hem verstuurd").sends(op="23 nov 2026", kanaal="mail")

    kinds = [fact["soort"] for fact in toos.reading.story.facts]
    assert kinds.count("bezwaar_ingediend") == 1
    assert kinds.count("aanvulling_ontvangen") == 1
    assert "Stuur uw redenen" not in first_screen(toos.somebody)
    assert "De gemeente heeft nog" in first_screen(toos.somebody)


def test_who_tells_of_an_objection_by_hand_is_asked_whether_the_reasons_were_in_it():
    somebody = a_road()
    tells(somebody, "besluit_bekendgemaakt", **GRANTED)
    road = AtRoad(somebody).press("vraag:bezwaar_ingediend")

    assert "Stonden uw redenen in uw bezwaar?" in road.text
    road.fill(dag_gestuurd="vandaag", kanaal="mail", redenen_volgen="ja").press("zet")
    assert "Stuur nu uw redenen" in first_screen(somebody)
