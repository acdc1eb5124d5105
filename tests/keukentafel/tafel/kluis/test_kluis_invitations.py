"""Inviting: words of one's own for fourteen days, once, and taken back at any moment."""

from datetime import date

import pytest

from keukentafel.tafel.kluis.accepting import SitsAlready, accept
from keukentafel.tafel.kluis.card_keys import CodeInUse
from keukentafel.tafel.kluis.guests import CannotInvite
from keukentafel.tafel.kluis.invitations import LASTS, MOST_WAITING, end_invitations, invitations_of, invite, withdraw
from keukentafel.tafel.kluis.models import Invitation, Ring, Seat, Sheet, SheetKey
from keukentafel.tafel.kluis.opening import IsInvitation, NothingOpens, unlock
from keukentafel.tafel.kluis.people import people_on
from keukentafel.tafel.kluis.refusals import NotAllowed
from tests.keukentafel.tafel.kluis.makers_kluis_people import (
    ALL,
    NOTES,
    READ,
    a_guest,
    a_table,
    accepted,
    an_invitation,
)
from tests.keukentafel.tafel.kluis.makers_kluis_ring import DAY, NOON, a_code, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture
def ans():
    return a_table("Ans", "bewoner")


def persoon_of(somebody):
    return people_on(somebody.sits().sheet("gedeeld").entries)[str(somebody.seat_id)]


def test_the_guest_reads_who_invites_to_what_before_saying_yes(ans):
    code = a_code()
    an_invitation(ans, "Bea", "mantelzorger", NOTES, code=code, ends_on=date(2027, 3, 1), relatie="zus")

    with pytest.raises(IsInvitation) as told:
        unlock(code, at=NOON)

    invited = told.value.invited
    assert invited.persoon == {"naam": "Bea", "rol": "mantelzorger", "relatie": "zus"}
    assert (invited.host, dict(invited.sheets)) == ("Ans", NOTES)
    assert (invited.ends_at, invited.seat_ends_on) == (NOON + LASTS, date(2027, 3, 1))
    assert not invited.takes_over


def test_nothing_of_the_invitation_shows_when_it_is_printed(ans):
    invited = an_invitation(ans, "Bea", "naaste")

    assert "Bea" not in repr(invited)
    assert "Ans" not in repr(invited)


def test_reading_an_invitation_opens_nothing_and_uses_nothing_up(ans):
    code = a_code()
    an_invitation(ans, code=code)

    for _ in range(2):
        with pytest.raises(IsInvitation):
            unlock(code, at=NOON)

    assert Invitation.objects.count() == 1


def test_the_guest_sits_down_with_a_card_of_their_own(ans):
    ans.notes("het bed")

    bea = a_guest(ans, "Bea", "mantelzorger", READ)

    assert bea.reads() == ["het bed"]
    assert bea.returns(NOON + DAY).reads(at=NOON + DAY) == ["het bed"]
    assert persoon_of(bea) == {"naam": "Bea", "rol": "mantelzorger"}


def test_the_guest_gets_the_sheets_that_were_agreed_and_a_private_one(ans):
    bea = a_guest(ans, sheets=NOTES)

    assert bea.sits().names() == ("gedeeld", "eigen")
    assert (bea.sits().right_on("gedeeld"), bea.sits().right_on("eigen")) == ("aantekenen", "schrijven")


def test_nobody_but_the_guest_has_the_key_of_the_guests_private_sheet(ans):
    bea = a_guest(ans)

    private = Sheet.objects.get(owner=bea.seat)

    assert [key.ring_id for key in SheetKey.objects.filter(sheet=private)] == [bea.opened.ring_id]


def test_a_supporter_accepts_on_the_ring_that_is_open(ans):
    supporter = a_table("Sen", "clientondersteuner")
    invited = an_invitation(ans, "Sen", "clientondersteuner", READ)

    unlocked, table_id = accept(invited, card=None, opened=supporter.opened, at=NOON)

    assert (unlocked, table_id) == (None, ans.table_id)
    assert Ring.objects.count() == 2
    assert Seat.objects.filter(ring=supporter.opened.ring_id).count() == 2


def test_an_invitation_is_accepted_once(ans):
    code = a_code()
    invited = an_invitation(ans, code=code)
    accepted(invited, ans.table_id)

    with pytest.raises(NothingOpens):
        accept(invited, card=a_code(), opened=None, at=NOON)
    with pytest.raises(NothingOpens):
        unlock(code, at=NOON)

    assert Seat.objects.filter(table=ans.table_id).count() == 2


def test_a_second_browser_that_comes_too_late_leaves_no_ring_behind(ans):
    invited = an_invitation(ans)
    accepted(invited, ans.table_id)
    before = Ring.objects.count()

    with pytest.raises(NothingOpens):
        accept(invited, card=a_code(), opened=None, at=NOON)

    assert Ring.objects.count() == before


def test_the_words_of_the_invitation_never_become_the_words_of_the_card(ans):
    code = a_code()
    invited = an_invitation(ans, code=code)

    with pytest.raises(CodeInUse):
        accept(invited, card=code, opened=None, at=NOON)


def test_who_sits_there_already_does_not_use_up_the_invitation_of_another(ans):
    invited = an_invitation(ans)

    with pytest.raises(SitsAlready):
        accept(invited, card=None, opened=ans.opened, at=NOON)

    assert accepted(invited, ans.table_id).reads() == []


def test_after_fourteen_days_the_words_open_nothing(ans):
    code = a_code()
    invited = an_invitation(ans, code=code)

    with pytest.raises(NothingOpens):
        unlock(code, at=NOON + LASTS)
    with pytest.raises(NothingOpens):
        accept(invited, card=a_code(), opened=None, at=NOON + LASTS)


def test_an_invitation_that_was_taken_back_opens_nothing(ans):
    code = a_code()
    invited = an_invitation(ans, code=code)

    withdraw(ans.sits(), invited.id)

    with pytest.raises(NothingOpens):
        unlock(code, at=NOON)
    with pytest.raises(NothingOpens):
        accept(invited, card=a_code(), opened=None, at=NOON)
    assert invitations_of(ans.sits()) == ()


def test_taking_back_begins_a_new_epoch_of_the_sheets_it_gave_and_of_no_other(ans):
    invited = an_invitation(ans, sheets=READ)

    withdraw(ans.sits(), invited.id)

    at_table = ans.sits()
    epochs = {name: Sheet.objects.get(pk=at_table.sheet_id(name)).epoch for name in at_table.names()}
    assert epochs == {"gedeeld": 2, "brieven": 1, "eigen": 1}


def test_taking_back_twice_does_nothing(ans):
    invited = an_invitation(ans)
    withdraw(ans.sits(), invited.id)

    withdraw(ans.sits(), invited.id)

    assert set(Sheet.objects.values_list("epoch", flat=True)) == {1, 2}


def test_an_invitation_that_waits_still_works_after_a_new_epoch(ans):
    bea, cas = an_invitation(ans, "Bea"), an_invitation(ans, "Cas")
    ans.notes("voor")
    withdraw(ans.sits(), cas.id)
    ans.notes("na")

    assert sorted(accepted(bea, ans.table_id).reads()) == ["na", "voor"]


def test_the_job_deletes_what_lapsed_and_the_keeper_begins_a_new_epoch_when_she_opens(ans):
    an_invitation(ans, sheets=READ)
    later = NOON + LASTS

    assert end_invitations(later) == 1
    assert not SheetKey.objects.exclude(invitation=None).exists()
    assert Sheet.objects.filter(needs_new_epoch=True).count() == 1
    ans = ans.returns(later)
    at_table = ans.sits(later)

    assert Sheet.objects.get(pk=at_table.sheet_id("gedeeld")).epoch == 2
    assert not Sheet.objects.filter(needs_new_epoch=True).exists()


def test_the_job_leaves_what_still_waits(ans):
    invited = an_invitation(ans)

    assert end_invitations(NOON + LASTS - DAY) == 0

    assert accepted(invited, ans.table_id, at=NOON + LASTS - DAY).seat


def test_who_waits_is_seen_by_all_who_read_the_shared_sheet(ans):
    bea = a_guest(ans, sheets=READ)
    an_invitation(ans, "Cas", "naaste", NOTES)

    for somebody in (ans, bea):
        (view,) = invitations_of(somebody.sits())
        assert (view.persoon["naam"], view.host, dict(view.sheets)) == ("Cas", "Ans", NOTES)
        assert view.made_by == ans.seat_id
        assert "Cas" not in repr(view)


def test_who_was_invited_stays_readable_after_a_new_epoch(ans):
    an_invitation(ans, "Bea")
    withdraw(ans.sits(), an_invitation(ans, "Cas").id)

    assert [view.persoon["naam"] for view in invitations_of(ans.sits())] == ["Bea"]


def test_a_guest_invites_nobody_and_takes_nothing_back(ans):
    bea = a_guest(ans)
    invited = an_invitation(ans, "Cas")

    with pytest.raises(NotAllowed):
        an_invitation(bea, "Dirk")
    with pytest.raises(NotAllowed):
        withdraw(bea.sits(), invited.id)


def test_who_lost_the_keeping_since_the_page_began_invites_nobody(ans):
    at_table = ans.sits()
    Seat.objects.filter(pk=ans.seat_id).update(keeps=False)

    with pytest.raises(NotAllowed):
        invite(at_table, a_code(), sheets=ALL, persoon=person("Bea", "naaste"))

    assert not Invitation.objects.exists()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"sheets": {"brieven": "lezen"}}, "gedeeld_hoort_erbij"),
        ({"sheets": {"gedeeld": "alles"}}, "recht_onbekend"),
        ({"sheets": {"gedeeld": "lezen", "eigen": "lezen"}}, "vel_onbekend"),
        ({"ends_on": date(2026, 11, 22)}, "dag_voorbij"),
        ({"takes_over": True}, "overdracht_aan_bewoner"),
        ({"rol": "bewoner"}, "bewoner_zit_al"),
        ({"keeps": True}, "beheer_zonder_grond"),
        ({"keeps": True, "rol": "vertegenwoordiger"}, "beheer_zonder_grond"),
        ({"keeps": True, "rol": "vertegenwoordiger", "grond": "mentor", "sheets": READ}, "beheer_vraagt_alles"),
        ({"keeps": True, "rol": "vertegenwoordiger", "grond": "mentor", "ends_on": date(2027, 1, 1)},
         "beheer_vraagt_alles"),
    ],
)  # fmt: skip
def test_an_invitation_that_goes_against_the_rules_is_not_made(ans, change, reason):
    with pytest.raises(CannotInvite) as refusal:
        an_invitation(ans, **{"naam": "Bea", "rol": "naaste", "sheets": ALL, **change})

    assert refusal.value.reason == reason
    assert not Invitation.objects.exists()


def test_a_representative_with_a_stated_ground_keeps_the_table_beside_the_resident(ans):
    mentor = a_guest(ans, "Mo", "vertegenwoordiger", keeps=True, grond="mentor")

    assert mentor.seat.keeps
    assert ans.seat.keeps
    assert a_guest(mentor, "Bea").reads() == []


def test_a_table_has_at_most_twenty_invitations_that_wait(ans):
    for place in range(MOST_WAITING):
        an_invitation(ans, f"Gast {place}")

    with pytest.raises(CannotInvite, match="te_veel"):
        an_invitation(ans, "Bea")


def test_words_that_are_in_use_make_no_invitation(ans):
    with pytest.raises(CodeInUse):
        an_invitation(ans, code=ans.code)
