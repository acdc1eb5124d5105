"""Adam, 9, and his parents: an aanvraag under the Jeugdwet beside their own table, and a no that they object to."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from tests.keukentafel.tafel.brieven.makers_brieven import AtLetters
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON, version
from tests.keukentafel.tafel.weg.makers_weg_table import AtRoad, a_road

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

YOUTH = {"wet": "jeugdwet", "route": "gemeente", "gemeente": {"naam": "Voorbeeld"}}
NINE_WEEKS_ON = datetime.combine(date(2027, 1, 25), NOON.time(), ZoneInfo("Europe/Amsterdam"))


def a_child_on_the_ring_of(parent, naam):
    """One more table, that opens with the same card."""
    child = replace(a_table(naam, opened=parent.opened), unlocked=parent.unlocked)
    child.sits().write("gedeeld", [version("dossier", YOUTH, id="dossier", door=str(child.seat_id))])
    return child


@pytest.fixture
def parent():
    with time_machine.travel(NOON, tick=False):
        somebody = a_road("Samira")
        AtRoad(somebody).tell("melding_gedaan", dag_gestuurd="16 nov 2026", kanaal="telefoon")
        yield somebody


@pytest.fixture
def adam(parent):
    return a_child_on_the_ring_of(parent, "Adam")


def test_the_parents_see_both_tables_and_each_has_the_days_of_its_own_law(parent, adam):
    child = AtRoad(adam).tell("aanvraag_ingediend", dag_gestuurd="16 nov 2026", kanaal="balie")

    assert child.heading == "De gemeente heeft nog 49 dagen"
    assert AtRoad(parent).heading == "De gemeente heeft nog 35 dagen"
    assert "De tafel van Samira" in child.text
    assert "De tafel van Adam" in AtRoad(parent).text


def test_what_happens_to_adam_changes_nothing_on_the_table_of_his_mother(parent, adam):
    before = AtRoad(parent).heading
    AtRoad(adam).tell("besluit_bekendgemaakt", verzonden="20 nov 2026", uitkomst_besluit="afgewezen")

    assert AtRoad(parent).heading == before
    assert "Bezwaar, de redenen volgen" not in AtRoad(parent).text


def test_a_no_after_eight_weeks_is_objected_to_in_a_letter_about_the_child(parent, adam):
    AtRoad(adam).tell("aanvraag_ingediend", dag_gestuurd="16 nov 2026", kanaal="balie")

    with time_machine.travel(NINE_WEEKS_ON, tick=False):
        later = replace(parent.returns(NINE_WEEKS_ON), table_id=adam.table_id)
        road = AtRoad(later)
        assert "te laat" in road.heading
        road.tell("besluit_bekendgemaakt", verzonden="22 jan 2027", uitkomst_besluit="afgewezen")
        assert "bezwaar maken" in road.heading
        letter = AtLetters(later)
        letter.goes(f"{letter.room}/bezwaar_pro_forma").sends(name="Samira Proef", on_behalf_of="Adam")
        letter.link("Ik heb hem verstuurd").sends(op="vandaag", kanaal="post")
        assert "Adam" in letter.paper
        assert AtRoad(later).here == "Opkomen voor uzelf"
