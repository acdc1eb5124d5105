"""Whoever comes back after the last day, before the hourly job came by, gets what is agreed now and no more."""

from datetime import timedelta

import pytest

from keukentafel.tafel.kluis.accepting import accept
from keukentafel.tafel.kluis.bewaarcode import new_code
from keukentafel.tafel.kluis.deriving import derive
from keukentafel.tafel.kluis.ending import end_seats
from keukentafel.tafel.kluis.invitations import end_invitations
from keukentafel.tafel.kluis.invited import read_invitation
from keukentafel.tafel.kluis.models import SheetKey
from keukentafel.tafel.kluis.opening import NothingOpens
from keukentafel.tafel.kluis.theft import renew_after_theft
from tests.keukentafel.tafel.kluis.makers_kluis_people import READ, Somebody, a_guest, a_table, an_invitation
from tests.keukentafel.tafel.kluis.makers_kluis_ring import DAY, NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]
AFTER = NOON + DAY


@pytest.fixture
def ans() -> Somebody:
    return a_table()


def test_an_invitation_to_a_chair_whose_last_day_has_passed_opens_nothing(ans: Somebody) -> None:
    words = new_code()
    invited = an_invitation(ans, "Cor", ends_on=NOON.date(), code=words)

    assert read_invitation(derive(words), at=AFTER) is None
    with pytest.raises(NothingOpens):
        accept(invited, card=new_code(), opened=None, at=AFTER)
    assert end_invitations(AFTER) == 1


def ends_today(ans: Somebody) -> Somebody:
    bea = a_guest(ans, ends_on=NOON.date())
    bea.notes("van mij alleen", on="eigen")
    ans.sits()  # begins the epoch that the accepting asked for; Bea holds its key
    return bea


def test_somebody_whose_day_has_passed_is_invited_again_within_the_hour(ans: Somebody) -> None:
    bea = ends_today(ans)
    invited = an_invitation(ans, "Bea", at=AFTER)

    accept(invited, card=None, opened=bea.opened, at=AFTER)

    assert bea.reads(on="eigen", at=AFTER) == ["van mij alleen"]
    assert bea.sits(AFTER).names() == ("gedeeld", "brieven", "eigen")


def test_who_comes_back_to_less_keeps_no_key_to_the_rest(ans: Somebody) -> None:
    bea = ends_today(ans)
    letters = ans.sits(AFTER).sheet_id("brieven")
    invited = an_invitation(ans, "Bea", sheets=READ, at=AFTER)

    accept(invited, card=None, opened=bea.opened, at=AFTER)
    ans.sits(AFTER + timedelta(minutes=1))

    assert not SheetKey.objects.filter(sheet=letters, ring=bea.opened.ring_id).exists()
    assert SheetKey.objects.get(sheet=letters).epoch == 3


def test_a_card_stolen_just_after_the_last_day_costs_nobody_the_own_sheet(ans: Somebody) -> None:
    bea = ends_today(ans)

    bea.unlocked = renew_after_theft(bea.opened, bea.code, at=AFTER)
    end_seats(AFTER)

    assert bea.reads(on="eigen", at=AFTER) == ["van mij alleen"]
