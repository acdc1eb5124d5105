"""What the plan says about the week."""

import pytest
import time_machine

from keukentafel.tafel.week.for_plan import for_plan
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.week.makers_week import AtWeek

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture
def toos():
    with time_machine.travel(NOON, tick=False):
        yield AtWeek(a_table())


def moment(toos, wie: str, *, sheet: str = "gedeeld", **more: object) -> None:
    usual = {"week": "gewoon", "dagen": [0, 2, 4], "van": 1020, "minuten": 90, "taak": "eten", "wie": wie}
    toos.tells("zorgmoment", usual | more, sheet=sheet)


def said(toos) -> list[str]:
    return [one.text for one in for_plan(toos.sits())]


def test_who_does_what_stands_there_by_relation(toos):
    moment(toos, toos.tells("helper", {"naam": "Karin", "relatie": "dochter"})["id"])

    assert said(toos) == ["Mijn dochter doet 4 uur en 30 minuten in een week: koken en eten (4 uur en 30 minuten)."]


def test_a_name_stands_there_only_where_the_person_knows(toos):
    moment(toos, toos.tells("helper", {"naam": "Karin", "relatie": "dochter", "naam_delen": "ja"})["id"])

    assert said(toos)[0].startswith("Karin, mijn dochter, doet 4 uur")


def test_what_nobody_does_is_said_with_what_it_is(toos):
    moment(toos, "niemand", taak="kousen uit", dagen=[0], minuten=15)
    moment(toos, "niemand", taak="schoonmaken", dagen=[1, 4], minuten=60)
    moment(toos, "niemand", taak="nacht", dagen=[1], van=0, minuten=20)

    assert said(toos) == [
        "Er is 2 uur en 35 minuten hulp in een week nodig die nu niemand geeft: schoonmaken (2 uur), "
        "eruit om te helpen (20 minuten), kousen uit (15 minuten).",
        "'s Nachts is er 20 minuten hulp in een week nodig die nu niemand geeft.",
    ]


def test_two_people_and_nights_and_bad_weeks_are_said(toos):
    karin = toos.tells("helper", {"relatie": "partner"})["id"]
    moment(toos, karin, taak="verzorging", met="niemand", dagen=[0], minuten=30)
    moment(toos, karin, taak="nacht", van=0, dagen=[0], minuten=30)
    moment(toos, "niemand", week="slecht", dagen=[0], minuten=150)

    assert said(toos) == [
        "Mijn partner doet 1 uur in een week: eruit om te helpen (30 minuten), wassen en aankleden (30 minuten).",
        "Er is 30 minuten hulp in een week nodig die nu niemand geeft: wassen en aankleden (30 minuten).",
        "'s Nachts is er 30 minuten hulp in een week.",
        "30 minuten in een week moet met twee mensen tegelijk.",
        "In een slechte week is er 2 uur en 30 minuten hulp nodig. In een gewone week is dat 1 uur en 30 minuten.",
        "In een slechte week doet niemand 2 uur en 30 minuten daarvan.",
    ]


def test_what_is_only_mine_is_not_counted(toos):
    moment(toos, "niemand", sheet="eigen")
    moment(toos, "zelf")

    assert said(toos) == []


def test_somebody_who_stands_on_ones_own_sheet_goes_without_a_name(toos):
    karin = toos.tells("helper", {"naam": "Karin", "relatie": "dochter", "naam_delen": "ja"}, sheet="eigen")["id"]
    moment(toos, karin)

    (told,) = for_plan(toos.sits())
    assert told.text.startswith("Iemand doet 4 uur")
    assert told.entry != karin
