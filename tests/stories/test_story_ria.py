"""Ria, 78, alone: from her call to the gemeente to the court, each letter on the day that the law allows it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from tests.keukentafel.tafel.brieven.makers_brieven import AtLetters
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.melden.makers_melden import AtHelper
from tests.keukentafel.tafel.weg.makers_weg_table import AtRoad, a_road

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def on(day: date) -> datetime:
    """Return noon of a day."""
    return datetime.combine(day, NOON.time(), AMSTERDAM)


def back(ria: Somebody, day: date) -> Somebody:
    """Let Ria open her table again on a later day."""
    return ria.returns(on(day))


def called(ria: Somebody) -> AtHelper:
    """Report by telephone, on this day."""
    helper = AtHelper(ria).fill(zin="Ik kan niet meer alleen douchen").press("hoe:telefoon").press("gedaan:telefoon")
    return helper.fill(dag_gestuurd="vandaag", met="Fatima").press("klaar")


def follows(ria: Somebody, soort: str) -> AtLetters:
    """Take the way from her road to the letter that it offers, and write it."""
    road = AtRoad(ria)
    ways = [way for way in road.tree.xpath("//main//a/@href") if f"/brieven/{soort}" in way]
    assert ways, f"the road does not lead to {soort}: {road.heading}"
    return AtLetters(ria).goes(ways[0]).sends(name="Ria Proef", gemeente="Voorbeeld")


def sends(letter: AtLetters) -> AtLetters:
    return letter.link("Ik heb hem verstuurd").sends(op="vandaag", kanaal="balie")


def test_ria_goes_the_whole_road_alone():
    with time_machine.travel(NOON, tick=False):
        ria = a_road("Ria")
        assert called(ria).heading == "Uw bewijs."
        assert AtRoad(ria).heading == "De gemeente heeft nog 42 dagen"

    with time_machine.travel(on(date(2026, 12, 14)), tick=False):
        ria = back(ria, date(2026, 12, 14))
        asked = follows(ria, "wanneer_komt_u")
        assert "4 januari 2027" in asked.paper
        assert sends(asked).heading == "Deze brief is verstuurd."

    with time_machine.travel(on(date(2027, 1, 5)), tick=False):
        ria = back(ria, date(2027, 1, 5))
        assert AtRoad(ria).heading == "De gemeente is 1 dag te laat"
        letter = follows(ria, "aanvraag")
        letter.link("Verander de tekst")
        letter.sends("houd", extra="Ik val vaak onder de douche.")
        assert "Ik val vaak onder de douche." in letter.paper
        pdf = letter.client.get(f"{letter.path}/bestand/pdf")
        assert b"".join(pdf.streaming_content if pdf.streaming else [pdf.content]).startswith(b"%PDF")
        sends(letter)

    with time_machine.travel(on(date(2027, 1, 20)), tick=False):
        ria = back(ria, date(2027, 1, 20))
        assert AtRoad(ria).heading == "De gemeente is 1 dag te laat"
        sends(follows(ria, "ingebrekestelling"))

    with time_machine.travel(on(date(2027, 2, 1)), tick=False):
        ria = back(ria, date(2027, 2, 1))
        fewer = AtRoad(ria).tell(
            "besluit_bekendgemaakt",
            dagtekening="29 jan 2027",
            verzonden="29 jan 2027",
            uitkomst_besluit="deels_toegekend",
        )
        assert "bezwaar maken" in fewer.heading
        assert "29 januari 2027" in sends(follows(ria, "bezwaar_pro_forma")).paper
        assert AtRoad(ria).here == "Opkomen voor uzelf"

    with time_machine.travel(on(date(2027, 5, 3)), tick=False):
        ria = back(ria, date(2027, 5, 3))
        refused = AtRoad(ria).tell(
            "beslissing_op_bezwaar", dagtekening="30 apr 2027", verzonden="30 apr 2027", uitkomst_bezwaar="ongegrond"
        )
        assert refused.heading == "U kunt nog 39 dagen naar de rechter"
        assert follows(ria, "beroep").response.status_code == 200
