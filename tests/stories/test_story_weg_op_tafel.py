"""Toos and her daughter Karin at one table: a letter comes, a day is put right, an objection is sent in time."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from tests.keukentafel.tafel.brieven.makers_brieven import AtLetters
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.weg.makers_weg_table import AtRoad, a_daughter, a_road

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

MINUTES = timedelta(minutes=10)


def test_a_daughter_puts_a_day_right_and_the_objection_is_in_time():
    with time_machine.travel(NOON, tick=False):
        toos = AtRoad(a_road(), where="?waar=brief")
        karin = AtRoad(a_daughter(toos.somebody))
        assert toos.heading == "Wat voor brief is het?"
        toos.press("vraag:besluit_bekendgemaakt")
        toos.fill(dagtekening="13 okt 2026", verzonden="13 okt 2026", uitkomst_besluit="afgewezen").press("zet")
        assert toos.heading == "U kunt nog tot en met morgen bezwaar maken"

    with time_machine.travel(NOON + MINUTES, tick=False):
        assert karin.look().heading == toos.heading
        karin.press("Wijzig").fill(verzonden="15 okt 2026").press("zet")
        assert karin.heading == "U kunt nog 3 dagen bezwaar maken"
        assert "Verbeterd door uzelf" in karin.text

    with time_machine.travel(NOON + 2 * MINUTES, tick=False):
        assert toos.look().heading == karin.heading
        assert "Verbeterd door Karin, 23 november 2026" in toos.text
        writing = AtLetters(toos.somebody).goes(toos.page).link("Maak de brief, in twee minuten")
        letter = writing.sends(name="Toos", gemeente="Voorbeeld", kenmerk="2026-0412").paper
        assert all(words in letter for words in ("Toos", "13 oktober 2026", "2026-0412"))
        writing.link("Ik heb hem verstuurd").sends(op="vandaag", kanaal="formulier")

        assert karin.look().here == toos.look().here == "Opkomen voor uzelf"
        assert "Verteld door Toos" in karin.text


def test_a_week_later_on_another_computer_the_road_lies_there_as_it_was():
    with time_machine.travel(NOON, tick=False):
        toos = AtRoad(a_road())
        toos.tell("melding_gedaan", dag_gestuurd="20 okt 2026", kanaal="telefoon")
    later = datetime.combine(date(2026, 12, 3), NOON.time(), ZoneInfo("Europe/Amsterdam"))

    with time_machine.travel(later, tick=False):
        again = AtRoad(toos.somebody.returns(later))
        assert again.heading == "De gemeente is 2 dagen te laat"
        assert "Verteld door uzelf, 23 november 2026" in again.text
