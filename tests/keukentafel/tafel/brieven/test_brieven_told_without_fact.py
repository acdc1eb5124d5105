"""A letter that no fact tells of: the road knows that it went, waits a week, and then says to call."""

import pytest

from tests.keukentafel.tafel.brieven.makers_brieven import AtLetters, tells
from tests.keukentafel.tafel.weg.makers_weg_table import AtRoad, a_road

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon", "light_codes")]


@pytest.fixture
def toos():
    """Toos, who reported four weeks ago, heard nothing since, and has the letter that asks when they come."""
    somebody = a_road()
    tells(somebody, "melding_gedaan", op="2026-10-26", kanaal="telefoon")
    toos = AtLetters(somebody)
    return toos.goes(f"{toos.room}/wanneer_komt_u").sends(name="Toos Proef")


def main_action(toos):
    road = AtRoad(toos.somebody)
    return " ".join(road.tree.xpath("//section[contains(@class, 'table-top')]")[0].text_content().split())


def sends_it(toos, op):
    return toos.link("Ik heb hem verstuurd").sends(op=op, kanaal="post")


def test_before_it_went_the_road_offers_the_letter(toos):
    assert "Vraag wanneer de gemeente komt" in main_action(toos)


def test_who_wrote_this_week_waits_and_is_told_until_when(toos):
    sends_it(toos, "20 nov 2026")

    assert "Wacht op antwoord op uw brief" in main_action(toos)
    assert "Hoort u niets tot en met 27 november 2026? Bel dan." in main_action(toos)


def test_who_wrote_more_than_a_week_ago_is_told_to_call(toos):
    sends_it(toos, "13 nov 2026")

    assert "Bel de gemeente" in main_action(toos)
    assert "U schreef op 13 november 2026" in main_action(toos)


def test_who_did_not_send_it_after_all_is_offered_the_letter_again(toos):
    sends_it(toos, "20 nov 2026").presses("Toch niet verstuurd")

    assert "Vraag wanneer de gemeente komt" in main_action(toos)
