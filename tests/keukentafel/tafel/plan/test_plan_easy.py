"""The plan that is easy to read: one thing a line, and lists as lists."""

import pytest

from keukentafel.letters.blocks import Listing, Paragraph
from keukentafel.tafel.plan.printing import printed
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.plan.makers_plan import AtThePlan, a_plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]


def easy(at_plan: AtThePlan):
    return printed(at_plan.plan.plan, "Toos", NOON.date(), "makkelijk").blocks


def test_what_does_not_go_well_is_a_list_and_each_thing_that_is_not_met_a_sentence():
    toos = a_plan()
    toos.says("verzorging.gaat", keuze="niet_zonder_hulp", onderwerpen=["wassen", "kousen", "eten"])
    toos.says("verzorging.slechte_dag", niet=["veilig", "op_tijd"])
    blocks = easy(toos)

    assert Listing(("wassen of douchen", "kousen of schoenen aandoen", "eten")) in blocks
    assert Paragraph("Dan lukt het niet veilig.") in blocks
    assert Paragraph("Dan lukt het niet op tijd.") in blocks


def test_own_words_in_the_place_of_a_list_stand_there_and_the_list_does_not():
    toos = a_plan()
    toos.says("verzorging.gaat", onderwerpen=["wassen", "eten"])
    toos.tells(
        "plan",
        {"van": "Het gaat mis bij: wassen of douchen en eten.", "naar": "Wassen gaat niet."},
        over="verzorging.gaat.onderwerpen",
    )
    blocks = easy(toos)

    assert Paragraph("Wassen gaat niet.") in blocks
    assert not [each for each in blocks if isinstance(each, Listing) and "eten" in each.items]


def test_who_does_what_in_the_week_is_a_list():
    toos = a_plan()
    toos.tells("zorgmoment", {"dagen": [0], "van": 540, "minuten": 60, "taak": "de ramen", "wie": "niemand"})
    toos.tells("zorgmoment", {"dagen": [1], "van": 540, "minuten": 30, "taak": "de was", "wie": "niemand"})
    blocks = easy(toos)

    assert Listing(("de ramen (1 uur)", "de was (30 minuten)")) in blocks


def test_all_that_is_wished_for_the_talk_is_changed_on_one_page():
    toos = a_plan()
    for domain in ("huishouden", "verzorging"):
        toos.says(f"{domain}.blad", bespreken="ja")

    assert toos.page("plan").count("Over het gesprek</a>") == 1
    assert "Ik wil het zeker hebben over mijn verzorging." in toos.page("plan-stuk", "gesprek")
