"""Who people say they are: a guest chooses how to be called, the keeper agreed as what."""

import pytest

from keukentafel.tafel.kluis.people import people_on, person_over, represents
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.kluis.seats import remove
from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON, person

database = pytest.mark.django_db
light = pytest.mark.usefixtures("light_codes")


def persoon_of(somebody):
    return people_on(somebody.sits().sheet("gedeeld").entries).get(str(somebody.seat_id))


def says(writer, about, inhoud):
    """Write what a `persoon` entry says from now on; return the answer."""
    at_table = writer.sits()
    current = at_table.sheet("gedeeld").entries[about].current
    names = [one.versie for one in current]
    said = new_version("persoon", inhoud, door=at_table.seat.pk, at=NOON, id=about, vorige=names)
    (answer,) = at_table.write("gedeeld", [said])
    return answer.reden or answer.antwoord


@database
@light
@pytest.mark.parametrize("sheets", [READ, ALL])
def test_a_guest_changes_the_own_name(sheets):
    bea = a_guest(a_table(), "Bea", "naaste", sheets)

    assert says(bea, str(bea.seat_id), person("Beatrix", "naaste")) == "aanvaard"

    assert persoon_of(bea)["naam"] == "Beatrix"


@database
@light
@pytest.mark.parametrize(
    "other",
    [
        person("Bea", "bewoner"),
        person("Bea", "vertegenwoordiger", grond="mentor"),
        person("Bea", "naaste", grond="x"),
        None,
    ],
)
def test_a_guest_never_becomes_another_at_the_table_by_saying_so(other):
    bea = a_guest(a_table(), "Bea", "naaste")

    assert says(bea, str(bea.seat_id), other) == "rol_staat_vast"

    assert persoon_of(bea) == person("Bea", "naaste")


@database
@light
def test_a_guest_who_says_to_be_the_resident_is_put_out_all_the_same():
    ans = a_table()
    bea = a_guest(ans, "Bea", "naaste")
    says(bea, str(bea.seat_id), person("Bea", "bewoner"))

    remove(ans.sits(), bea.seat_id)

    assert str(bea.opened.ring_id) not in [str(seat.ring_id) for seat in ans.sits().table.seats.all()]


@database
@light
def test_a_name_that_was_wiped_never_comes_back_as_another():
    bea = a_guest(a_table(), "Bea", "naaste")
    bea.sits().wipe("gedeeld", [str(bea.seat_id)])

    assert says(bea, str(bea.seat_id), person("Bea", "bewoner")) == "gewist"
    assert persoon_of(bea) is None


@database
@light
def test_a_parent_who_wipes_the_own_name_does_not_outlive_the_sixteenth_birthday():
    ria = a_table("Ria", "ouder", over=person("Sam", "bewoner", geboren="2009-01-01"), grond="gezag")
    ria.sits().wipe("gedeeld", [str(ria.seat_id)])

    assert not may(ria.sits(), "invite")


@database
@light
def test_who_keeps_the_table_says_what_a_guest_is():
    ans = a_table()
    bea = a_guest(ans, "Bea", "naaste")

    assert says(ans, str(bea.seat_id), person("Bea", "mantelzorger")) == "aanvaard"

    assert persoon_of(bea)["rol"] == "mantelzorger"


@database
@light
def test_a_guest_says_nothing_of_another():
    ans = a_table()
    bea = a_guest(ans, "Bea", "naaste")

    with pytest.raises(NotAllowed):
        says(bea, str(ans.seat_id), person("Ans", "bewoner"))


@database
@light
def test_from_sixteen_a_parent_takes_no_other_ground():
    ria = a_table("Ria", "ouder", over=person("Sam", "bewoner", geboren="2009-01-01"), grond="gezag")

    assert says(ria, str(ria.seat_id), person("Ria", "vertegenwoordiger", grond="volmacht")) == "rol_staat_vast"


TODAY = NOON.date()


@pytest.mark.parametrize(
    ("persoon", "over", "does"),
    [
        (person("Mo", "vertegenwoordiger", grond="mentor"), {}, True),
        (person("Mo", "vertegenwoordiger"), {}, False),
        (person("Mo", "vertegenwoordiger", grond=""), {}, False),
        (person("Mo", "mantelzorger", grond="mentor"), {}, False),
        (person("Ria", "ouder", grond="gezag"), {"geboren": "2015-01-01"}, True),
        (person("Ria", "ouder"), {"geboren": "2015-01-01"}, False),
        (person("Ria", "ouder", grond="gevraagd"), {"geboren": "2015-01-01"}, False),
        (person("Ria", "ouder", grond="gezag"), {"geboren": "2010-11-23"}, False),
        (person("Vic", "vertegenwoordiger", grond="voogd"), {"geboren": "2010-11-24"}, True),
        (person("Vic", "vertegenwoordiger", grond="voogd"), {"geboren": "2010-11-23"}, False),
        (person("Mo", "vertegenwoordiger", grond="mentor"), {"geboren": "1990-01-01"}, True),
        ({}, {}, False),
    ],
)
def test_not_every_companion_represents(persoon, over, does):
    assert represents(persoon, over, TODAY) is does


def test_the_entry_on_a_chair_goes_before_the_one_that_waits():
    waiting, seated = person("Sam", "bewoner"), person("Sam de Vries", "bewoner")

    assert person_over({"bewoner": waiting, "1": seated}) == seated
    assert person_over({"bewoner": waiting, "1": person("Ria", "ouder")}) == waiting
    assert person_over({"1": person("Ria", "ouder")}) == {}
