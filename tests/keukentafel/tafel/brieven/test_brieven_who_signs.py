"""Who signs a letter: the person whose table it is, or who acts for that person."""

import pytest

from tests.keukentafel.tafel.brieven.makers_brieven import AtLetters
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest
from tests.keukentafel.tafel.weg.makers_weg_table import a_road

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon", "light_codes")]


def sender_for(rol):
    """Return the name that stands ready, and for whom, when Bea writes an objection at the table of Toos."""
    bea = AtLetters(a_guest(a_road("Toos"), "Bea", rol))
    bea.goes(f"{bea.room}/bezwaar_pro_forma")
    return [bea.tree.xpath(f"//*[@name='{name}']/@value") for name in ("name", "on_behalf_of")]


@pytest.mark.parametrize("rol", ["ouder", "vertegenwoordiger"])
def test_who_acts_for_somebody_signs_in_the_own_name_and_says_for_whom(rol):
    assert sender_for(rol) == [["Bea"], ["Toos"]]


@pytest.mark.parametrize("rol", ["mantelzorger", "clientondersteuner", "naaste"])
def test_who_helps_writes_in_the_name_of_the_person_it_is_about(rol):
    assert sender_for(rol) == [["Toos"], []]
