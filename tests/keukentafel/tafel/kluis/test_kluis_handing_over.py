"""Handing a table over to the person it is about: who keeps it then, what goes over, and what a child's age changes."""

import pytest

from keukentafel.tafel.kluis.deriving import derive
from keukentafel.tafel.kluis.guests import CannotInvite
from keukentafel.tafel.kluis.invitations import LASTS
from keukentafel.tafel.kluis.invited import read_invitation
from keukentafel.tafel.kluis.models import Invitation
from keukentafel.tafel.kluis.people import people_on
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.seats import remove, seats_of, waiting_person
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, NOTES, a_guest, a_table, an_invitation
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON, a_code, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


def persoon_of(somebody):
    return people_on(somebody.sits().sheet("gedeeld").entries)[str(somebody.seat_id)]


@pytest.fixture
def ria():
    return a_table("Ria", "mantelzorger", over=person("Ans", "bewoner", geboren="1950-01-01"))


def test_the_person_it_is_about_takes_the_table_over(ria):
    ans = a_guest(ria, "Ans", "bewoner", takes_over=True)

    assert ans.seat.keeps
    assert not ria.seat.keeps
    assert ria.reads() == []


def test_what_was_known_of_the_person_goes_over_into_their_own_entry(ria):
    ans = a_guest(ria, "Ans de Vries", "bewoner", takes_over=True)

    assert persoon_of(ans) == {"naam": "Ans de Vries", "rol": "bewoner", "geboren": "1950-01-01"}
    assert "bewoner" not in people_on(ria.sits().sheet("gedeeld").entries)
    assert waiting_person(ria.sits()) is None


def test_after_handing_over_the_starter_invites_and_removes_nobody(ria):
    a_guest(ria, "Ans", "bewoner", takes_over=True)

    with pytest.raises(NotAllowed):
        an_invitation(ria, "Bea")


def test_a_representative_who_started_keeps_the_table_beside_the_person():
    mo = a_table("Mo", "vertegenwoordiger", over=person("Ans", "bewoner"), grond="mentor")

    ans = a_guest(mo, "Ans", "bewoner", takes_over=True)

    assert mo.seat.keeps
    assert ans.seat.keeps


def test_a_representative_without_a_ground_does_not():
    mo = a_table("Mo", "vertegenwoordiger", over=person("Ans", "bewoner"))

    a_guest(mo, "Ans", "bewoner", takes_over=True)

    assert not mo.seat.keeps


def test_one_handing_over_waits_at_a_time(ria):
    an_invitation(ria, "Ans", "bewoner", takes_over=True)

    with pytest.raises(CannotInvite, match="overdracht_loopt"):
        an_invitation(ria, "Ans", "bewoner", takes_over=True)


def test_a_handing_over_that_lapsed_does_not_stand_in_the_way(ria):
    an_invitation(ria, "Ans", "bewoner", takes_over=True)
    later = NOON + LASTS

    an_invitation(ria.returns(later), "Ans", "bewoner", takes_over=True, at=later)

    assert Invitation.objects.filter(ends_at__gt=later).count() == 1


def test_a_grown_up_sits_at_a_table_about_themself_only_by_taking_it_over(ria):
    with pytest.raises(CannotInvite, match="bewoner_neemt_over"):
        an_invitation(ria, "Ans", "bewoner")


def test_a_child_of_twelve_sits_down_while_the_parent_keeps_the_table():
    ria = a_table("Ria", "ouder", over=person("Sam", "bewoner", geboren="2014-11-23"), grond="gezag")

    sam = a_guest(ria, "Sam", "bewoner", NOTES)

    assert not sam.seat.keeps
    assert ria.seat.keeps
    assert [view.persoon["naam"] for view in seats_of(ria.sits()) if view.is_over] == ["Sam"]
    assert waiting_person(ria.sits()) is None


def test_at_sixteen_the_parent_can_only_hand_over():
    ria = a_table("Ria", "ouder", over=person("Sam", "bewoner", geboren="2010-11-23"), grond="gezag")

    with pytest.raises(NotAllowed):
        an_invitation(ria, "Bea")
    sam = a_guest(ria, "Sam", "bewoner", takes_over=True)

    assert sam.seat.keeps
    assert not ria.seat.keeps


def test_the_words_lead_to_nothing_once_who_invited_is_gone(ria):
    ans = a_guest(ria, "Ans", "bewoner", takes_over=True)
    mo = a_guest(ans, "Mo", "vertegenwoordiger", keeps=True, grond="mentor")
    code = a_code()
    an_invitation(mo, "Bea", code=code)
    from_ans = a_code()
    an_invitation(ans, "Cas", code=from_ans)

    remove(ans.sits(), mo.seat_id)

    assert read_invitation(derive(code), at=NOON) is None
    assert read_invitation(derive(from_ans), at=NOON) is not None


def test_a_child_who_may_write_sits_down_too():
    ria = a_table("Ria", "ouder", over=person("Sam", "bewoner", geboren="2014-11-23"), grond="gezag")

    sam = a_guest(ria, "Sam", "bewoner", ALL)

    assert persoon_of(sam)["geboren"] == "2014-11-23"
    assert waiting_person(ria.sits()) is None
