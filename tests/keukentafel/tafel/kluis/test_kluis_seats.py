"""Who sits at a table: what each may, putting somebody out, leaving, and handing over to who sits there already."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keukentafel.tafel.kluis.accepting import accept
from keukentafel.tafel.kluis.guests import CannotInvite
from keukentafel.tafel.kluis.models import Grant, OpenRing, Seat, Sheet, SheetKey, WithdrawnSeat
from keukentafel.tafel.kluis.opening import resume
from keukentafel.tafel.kluis.refusals import NoSeat, NotAllowed, NotShared
from keukentafel.tafel.kluis.seats import LastKeeper, change_seat, hand_over, leave, remove, seats_of
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, NOTES, READ, a_guest, a_table, an_invitation
from tests.keukentafel.tafel.kluis.makers_kluis_ring import DAY, MINUTE, NOON, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture
def ans():
    return a_table("Ans", "bewoner")


def epochs(somebody, at=NOON):
    at_table = somebody.sits(at)
    return {name: Sheet.objects.get(pk=at_table.sheet_id(name)).epoch for name in at_table.names()}


def test_the_chairs_tell_who_sits_there_as_what_and_with_which_rights(ans):
    bea = a_guest(ans, "Bea", "mantelzorger", NOTES, at=NOON + MINUTE, ends_on=date(2027, 3, 1))

    me, her = seats_of(ans.sits())

    assert (me.id, me.is_me, me.is_over, me.keeps, dict(me.sheets)) == (ans.seat_id, True, True, True, ALL)
    assert (her.id, her.is_me, her.is_over, her.keeps, dict(her.sheets)) == (bea.seat_id, False, False, False, NOTES)
    assert (her.persoon["naam"], her.ends_on, me.ends_on) == ("Bea", date(2027, 3, 1), None)
    assert "Bea" not in repr(her)


def test_the_chairs_cost_as_many_questions_for_five_guests_as_for_one(ans):
    def questions():
        ans.sits()
        with CaptureQueriesContext(connection) as asked:
            seats_of(ans.sits())
        return len(asked)

    a_guest(ans, "Bea")
    for_one = questions()
    for naam in ("Cas", "Dirk", "Eva", "Fien"):
        a_guest(ans, naam)

    assert questions() == for_one <= 20


# What a seat may


def test_a_sheet_that_is_given_is_readable_from_its_first_line(ans):
    bea = a_guest(ans, sheets=READ)
    ans.notes("een brief", on="brieven")

    change_seat(ans.sits(), bea.seat_id, sheets=ALL, ends_on=None)

    assert bea.reads(on="brieven") == ["een brief"]
    assert epochs(ans)["brieven"] == 1


def test_a_sheet_that_is_taken_away_begins_a_new_epoch_and_the_others_do_not(ans):
    bea = a_guest(ans)
    ans.sits()
    before = epochs(ans)

    change_seat(ans.sits(), bea.seat_id, sheets=READ, ends_on=None)

    assert epochs(ans) == before | {"brieven": before["brieven"] + 1}
    with pytest.raises(NotShared):
        bea.sits().sheet("brieven")
    assert bea.reads() == []


def test_another_right_on_the_same_sheet_changes_no_key(ans):
    bea = a_guest(ans)
    ans.sits()
    before = epochs(ans)

    change_seat(ans.sits(), bea.seat_id, sheets={"gedeeld": "lezen", "brieven": "lezen"}, ends_on=None)

    assert epochs(ans) == before
    with pytest.raises(NotAllowed):
        bea.notes("mag niet")


def test_a_seat_gets_and_loses_an_end_date(ans):
    bea = a_guest(ans)

    change_seat(ans.sits(), bea.seat_id, sheets=ALL, ends_on=date(2026, 12, 1))
    assert bea.seat.ends_on == date(2026, 12, 1)
    change_seat(ans.sits(), bea.seat_id, sheets=ALL, ends_on=None)

    assert bea.seat.ends_on is None


@pytest.mark.parametrize("sheets", [{}, {"brieven": "lezen"}, {"gedeeld": "alles"}, {"gedeeld": "lezen", "x": "lezen"}])
def test_rights_that_nobody_can_have_are_refused(ans, sheets):
    bea = a_guest(ans)

    with pytest.raises(CannotInvite):
        change_seat(ans.sits(), bea.seat_id, sheets=sheets, ends_on=None)

    assert dict(seats_of(ans.sits())[1].sheets) == ALL


def test_a_day_that_is_over_is_refused(ans):
    bea = a_guest(ans)

    with pytest.raises(CannotInvite, match="dag_voorbij"):
        change_seat(ans.sits(), bea.seat_id, sheets=ALL, ends_on=date(2026, 11, 22))


def test_who_keeps_the_table_is_not_cut_down_by_another_keeper(ans):
    mo = a_guest(ans, "Mo", "vertegenwoordiger", keeps=True, grond="mentor")

    with pytest.raises(NotAllowed):
        change_seat(mo.sits(), ans.seat_id, sheets=READ, ends_on=None)
    with pytest.raises(NotAllowed):
        change_seat(ans.sits(), mo.seat_id, sheets=READ, ends_on=None)


@pytest.mark.parametrize(
    "action", [remove, hand_over, lambda table, seat: change_seat(table, seat, sheets=ALL, ends_on=None)]
)
def test_a_guest_changes_no_chairs(ans, action):
    bea, cas = a_guest(ans, "Bea"), a_guest(ans, "Cas")

    with pytest.raises(NotAllowed):
        action(bea.sits(), cas.seat_id)

    assert len(seats_of(ans.sits())) == 3


@pytest.mark.parametrize("action", [remove, lambda table, seat: change_seat(table, seat, sheets=READ, ends_on=None)])
def test_a_keeper_of_one_table_changes_no_chair_at_another(ans, action):
    other = a_table("Wim", "bewoner")
    guest = a_guest(other, "Bea")

    with pytest.raises(NoSeat):
        action(ans.sits(), guest.seat_id)

    assert guest.reads() == []


# Putting somebody out


def test_who_was_put_out_is_gone_from_keys_rights_chairs_and_browsers(ans):
    bea = a_guest(ans)
    bea.notes("van mij", on="eigen")

    remove(ans.sits(), bea.seat_id)

    shared = Sheet.objects.filter(owner=None)
    assert not SheetKey.objects.filter(ring=bea.opened.ring_id, sheet__in=shared).exists()
    assert not Grant.objects.filter(seat__ring=bea.opened.ring_id, sheet__in=shared).exists()
    assert not OpenRing.objects.filter(ring=bea.opened.ring_id).exists()
    assert resume(bea.unlocked.secret, at=NOON) is None
    assert [view.persoon["naam"] for view in seats_of(ans.sits())] == ["Ans"]
    assert WithdrawnSeat.objects.filter(seat_id=bea.seat_id).exists()


def test_every_sheet_that_the_seat_could_read_begins_a_new_epoch(ans):
    bea, cas = a_guest(ans, "Bea", sheets=READ), a_guest(ans, "Cas")
    ans.sits()
    before = epochs(ans)

    remove(ans.sits(), bea.seat_id)

    assert epochs(ans) == before | {"gedeeld": before["gedeeld"] + 1}
    ans.notes("daarna")
    assert cas.reads() == ["daarna"]


def test_who_was_put_out_and_wrote_nothing_has_no_seat_at_all(ans):
    bea = a_guest(ans)
    seat_id = bea.seat_id

    remove(ans.sits(), seat_id)

    with pytest.raises(NoSeat):
        bea.returns(NOON).sits()
    assert not Seat.objects.filter(pk=seat_id).exists()
    assert Sheet.objects.filter(owner=None).count() == 2


def test_a_page_that_was_open_when_its_reader_was_put_out_writes_nothing_more(ans):
    bea = a_guest(ans)
    at_table = bea.sits()
    bea.notes("van mij", on="eigen")

    remove(ans.sits(), bea.seat_id)

    with pytest.raises((NotAllowed, NotShared)):
        at_table.write("gedeeld", [])


def test_a_supporter_who_was_put_out_here_stays_open_at_the_other_tables(ans):
    sen = a_table("Sen", "clientondersteuner")
    invited = an_invitation(ans, "Sen", "clientondersteuner", READ)
    accept(invited, card=None, opened=sen.opened, at=NOON)
    here = Seat.objects.get(table=ans.table_id, ring=sen.opened.ring_id)

    remove(ans.sits(), here.pk)

    assert resume(sen.unlocked.secret, at=NOON) is not None
    assert sen.reads() == []


def test_nobody_puts_out_themself_by_mistake(ans):
    with pytest.raises(NotAllowed):
        remove(ans.sits(), ans.seat_id)


def test_a_representative_never_puts_out_the_person_it_is_about(ans):
    mo = a_guest(ans, "Mo", "vertegenwoordiger", keeps=True, grond="curator")

    with pytest.raises(NotAllowed):
        remove(mo.sits(), ans.seat_id)


def test_the_resident_puts_out_a_representative(ans):
    mo = a_guest(ans, "Mo", "vertegenwoordiger", keeps=True, grond="volmacht")

    remove(ans.sits(), mo.seat_id)

    assert len(seats_of(ans.sits())) == 1


def test_a_parent_puts_out_a_child_but_no_young_person():
    ria = a_table("Ria", "ouder", over=person("Sam", "bewoner", geboren="2010-11-24"), grond="gezag")
    sam = a_guest(ria, "Sam", "bewoner", NOTES)

    with pytest.raises(NotAllowed):
        remove(ria.returns(NOON + DAY).sits(NOON + DAY), sam.seat_id)
    remove(ria.sits(), sam.seat_id)

    assert len(seats_of(ria.sits())) == 1


def test_a_keeper_who_was_put_out_since_the_page_began_puts_nobody_out(ans):
    mo = a_guest(ans, "Mo", "vertegenwoordiger", keeps=True, grond="volmacht")
    bea = a_guest(ans)
    mo_page = mo.sits()
    remove(ans.sits(), mo.seat_id)

    with pytest.raises((NotAllowed, NotShared)):
        remove(mo_page, bea.seat_id)

    assert len(seats_of(ans.sits())) == 2


# Leaving


def test_a_guest_leaves_and_the_sheets_begin_a_new_epoch(ans):
    bea = a_guest(ans)
    ans.sits()
    before = epochs(ans)

    leave(bea.sits())

    assert epochs(ans) == before | {"gedeeld": before["gedeeld"] + 1, "brieven": before["brieven"] + 1}
    assert len(seats_of(ans.sits())) == 1
    ans.notes("daarna")
    assert ans.reads() == ["daarna"]


def test_the_last_keeper_cannot_leave(ans):
    a_guest(ans)

    with pytest.raises(LastKeeper):
        leave(ans.sits())

    assert ans.seat.keeps


def test_a_keeper_leaves_where_another_keeps_the_table(ans):
    mo = a_guest(ans, "Mo", "vertegenwoordiger", keeps=True, grond="volmacht")

    leave(ans.sits())

    assert [view.persoon["naam"] for view in seats_of(mo.sits())] == ["Mo"]


# Handing over to who sits there already


def test_a_young_person_who_sits_there_gets_the_table_at_sixteen():
    ria = a_table("Ria", "ouder", over=person("Sam", "bewoner", geboren="2010-11-24"), grond="gezag")
    sam = a_guest(ria, "Sam", "bewoner", NOTES)
    ria.notes("een brief", on="brieven")
    tomorrow = NOON + DAY

    hand_over(ria.returns(tomorrow).sits(tomorrow), sam.seat_id)

    assert sam.seat.keeps
    assert not ria.seat.keeps
    assert sam.returns(tomorrow).reads(on="brieven", at=tomorrow) == ["een brief"]


def test_the_table_is_handed_to_nobody_but_the_person_it_is_about(ans):
    bea = a_guest(ans)

    with pytest.raises(NotAllowed):
        hand_over(ans.sits(), bea.seat_id)


def test_a_mentor_keeps_the_table_beside_who_it_was_handed_to():
    mo = a_table("Mo", "vertegenwoordiger", over=person("Ans", "bewoner"), grond="mentor")
    ans = a_guest(mo, "Ans", "bewoner", READ)

    hand_over(mo.sits(), ans.seat_id)

    assert ans.seat.keeps
    assert mo.seat.keeps
