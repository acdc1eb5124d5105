"""What a page and a tap on an open table cost: a fixed number of queries, however much stands there."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keukentafel.tafel.kluis.reading import LONG_TAIL
from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.weg.makers_weg_table import AtRoad, a_road

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon", "light_codes")]

PAGE, SNAPSHOT, WRITE = 10, 4, 30
"""How many queries the road may ask, how many more to make a snapshot, and telling one fact with what follows."""

KINDS = ("melding_gedaan", "gesprek_gevoerd", "verslag_verzonden", "aanvraag_ingediend", "advies_gevraagd")


def filled(count):
    toos = AtRoad(a_road())
    table = toos.somebody.sits()
    for place in range(count):
        day = (date(2026, 1, 5) + timedelta(days=place)).isoformat()
        fact = {"soort": KINDS[place % len(KINDS)], "op": day}
        table.write("gedeeld", [new_version("feit", fact, door=str(table.seat.id), at=NOON)])
    return toos


def asked(do):
    with CaptureQueriesContext(connection) as queries:
        do()
    return len(queries)


def told(toos):
    toos.press("kies").press("alles").press("vraag:advies_gevraagd").fill(dag="2 nov 2026")
    return asked(lambda: toos.press("zet"))


@pytest.mark.parametrize("count", [2, 20, LONG_TAIL - 5])
def test_the_road_asks_no_more_of_the_database_when_more_was_told(count):
    toos = filled(count)

    assert asked(toos.look) <= PAGE
    assert told(toos) <= WRITE


def test_the_page_that_finds_a_long_tail_makes_a_snapshot_once_and_stays_within_fifteen_queries():
    toos = filled(LONG_TAIL)

    assert PAGE < asked(toos.look) <= PAGE + SNAPSHOT <= 15
    assert asked(toos.look) <= PAGE
    assert told(toos) <= WRITE
