"""A household with two dossiers: each table names the other on its road, by the lines of its head and nothing more."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keukentafel.tafel.weg.kept.household import MOST
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import version
from tests.keukentafel.tafel.weg.makers_weg_table import AtRoad, a_daughter, a_road

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon", "light_codes")]

YOUTH = {"wet": "jeugdwet", "route": "gemeente", "gemeente": {}}
MELDING = {"dag_gestuurd": "16 nov 2026", "kanaal": "telefoon"}


def a_child_of(toos, naam="Yara"):
    """One more table on the ring of Toos, about a child."""
    child = replace(a_table(naam, opened=toos.opened), unlocked=toos.unlocked)
    child.sits().write("gedeeld", [version("dossier", YOUTH, id="dossier", door=str(child.seat_id))])
    return AtRoad(child)


def household_of(road):
    (found,) = road.tree.xpath("//section[@aria-labelledby='huis']")
    return " ".join(found.text_content().split())


@pytest.fixture
def mother():
    return AtRoad(a_road()).tell("melding_gedaan", **MELDING)


def test_a_mother_and_her_child_have_a_table_each_and_each_names_the_other(mother):
    child = a_child_of(mother.somebody).tell("hulpvraag_gesteld", dag="9 nov 2026")

    assert "Ook op uw sleutelbos" in household_of(mother.look())
    assert "De tafel van Yara" in household_of(mother)
    assert "De gemeente is aan zet" in household_of(mother)
    assert "De tafel van Toos" in household_of(child.look())
    (link,) = child.tree.xpath("//section[@aria-labelledby='huis']//ul//a/@href")
    assert link == f"/tafel/{mother.somebody.table_id}"


def test_each_of_the_two_has_the_road_of_its_own_law(mother):
    child = a_child_of(mother.somebody).tell("hulpvraag_gesteld", dag="9 nov 2026")

    assert "Verslag" in mother.look().text
    assert not child.tree.xpath("//li[contains(@class, 'stop')]//h3[contains(., 'Verslag')]")


def test_who_has_one_table_is_told_that_a_child_gets_its_own(mother):
    assert "Geef het daarom een eigen tafel" in household_of(mother.look())
    assert mother.tree.xpath("//section[@aria-labelledby='huis']//a[contains(., 'Nog een tafel in dit huis')]")


def test_a_line_that_no_longer_holds_is_not_shown_on_the_other_table(mother):
    other = a_table("Bert", opened=mother.somebody.opened)
    other.sits().write("gedeeld", [], lines={"naam": "Bert", "kop": "Oud nieuws.", "verandert_op": "2026-11-01"})

    shown = household_of(mother.look())
    assert "Oud nieuws" not in shown
    assert "Open deze tafel om te zien wat er nu loopt" in shown


def test_who_sits_at_many_tables_has_the_overview_and_opens_no_heads_here(mother):
    for place in range(MOST):
        a_table(f"Mens {place}", opened=mother.somebody.opened)

    assert "Mens 1" not in mother.look().text


def test_more_tables_in_a_house_ask_no_more_queries(mother):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            mother.look()
        return len(queries)

    a_child_of(mother.somebody)
    with_two = asked()
    a_child_of(mother.somebody, "Sem")
    assert asked() == with_two <= 15


def test_a_carer_reads_whose_road_it_is(mother):
    karin = AtRoad(a_daughter(mother.somebody))

    assert karin.tree.xpath("//h2[@id='weg-kop']")[0].text_content() == "De weg van Toos"
    assert mother.look().tree.xpath("//h2[@id='weg-kop']")[0].text_content() == "Uw weg"


def test_the_law_is_asked_anew_for_each_table(mother):
    toos = mother.somebody
    bare = AtRoad(replace(a_table("Yara", opened=toos.opened), unlocked=toos.unlocked))

    assert bare.tree.xpath("//button[starts-with(@value, 'begin:jeugdwet')]")
