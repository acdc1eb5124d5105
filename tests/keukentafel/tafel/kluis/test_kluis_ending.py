"""When a chair ends: at once by its date, by the job without a key, and a month for what is somebody's own."""

from datetime import UTC, date, datetime

import pytest

from keukentafel.tafel.kluis.accepting import accept
from keukentafel.tafel.kluis.ending import FAREWELL, end_seats
from keukentafel.tafel.kluis.models import Attachment, Grant, Seat, Sheet, SheetKey, WithdrawnSeat
from keukentafel.tafel.kluis.opening import NothingOpens
from keukentafel.tafel.kluis.refusals import NoSeat, NotAllowed
from keukentafel.tafel.kluis.seats import leave, remove, seats_of
from tests.keukentafel.tafel.kluis.makers_kluis_people import READ, a_guest, a_table, accepted, an_invitation
from tests.keukentafel.tafel.kluis.makers_kluis_ring import DAY, NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

LAST_DAY = date(2026, 11, 30)
LAST_EVENING = datetime(2026, 11, 30, 22, 59, tzinfo=UTC)
MIDNIGHT = datetime(2026, 11, 30, 23, 0, tzinfo=UTC)


@pytest.fixture
def ans():
    return a_table("Ans", "bewoner")


@pytest.fixture
def bea(ans):
    """A guest who may stay until and with the last day of November."""
    return a_guest(ans, ends_on=LAST_DAY)


def test_the_last_day_counts_whole_and_after_midnight_nothing_opens(bea):
    assert bea.returns(LAST_EVENING).reads(at=LAST_EVENING) == []

    with pytest.raises(NoSeat):
        bea.returns(MIDNIGHT).sits(MIDNIGHT)


def test_a_page_from_before_midnight_writes_nothing_after_it(bea):
    at_table = bea.returns(LAST_EVENING).sits(LAST_EVENING)
    at_table.at = MIDNIGHT

    with pytest.raises(NotAllowed):
        at_table.write("gedeeld", [])


def test_who_ended_is_no_longer_on_a_chair(ans, bea):
    assert len(seats_of(ans.returns(LAST_EVENING).sits(LAST_EVENING))) == 2
    assert len(seats_of(ans.returns(MIDNIGHT).sits(MIDNIGHT))) == 1


def test_the_job_takes_the_keys_and_asks_for_a_new_epoch(ans, bea):
    ans.sits()
    seat_id = bea.seat_id

    assert end_seats(MIDNIGHT) == 1

    shared = Sheet.objects.filter(owner=None)
    assert not SheetKey.objects.filter(sheet__in=shared, ring=bea.opened.ring_id).exists()
    assert all(shared.values_list("needs_new_epoch", flat=True))
    assert WithdrawnSeat.objects.filter(seat_id=seat_id).exists()


def test_the_next_opening_by_who_keeps_the_table_begins_it_before_the_first_write(ans, bea):
    ans.sits()
    end_seats(MIDNIGHT)
    before = {sheet.pk: sheet.epoch for sheet in Sheet.objects.filter(owner=None)}

    ans.returns(MIDNIGHT).notes("na haar", at=MIDNIGHT)

    assert {sheet.pk: sheet.epoch - 1 for sheet in Sheet.objects.filter(owner=None)} == before
    assert ans.returns(MIDNIGHT).reads(at=MIDNIGHT) == ["na haar"]


def test_before_the_job_came_by_a_new_epoch_already_leaves_out_who_ended(ans, bea):
    cas = a_guest(ans, "Cas")
    later = ans.returns(MIDNIGHT)

    remove(later.sits(MIDNIGHT), cas.seat_id)

    newest = {sheet.pk: sheet.epoch for sheet in Sheet.objects.filter(owner=None)}
    held = SheetKey.objects.filter(ring=bea.opened.ring_id, sheet__in=newest)
    assert [key for key in held if key.epoch == newest[key.sheet_id]] == []


def test_the_job_leaves_who_has_not_ended_and_who_never_ends(ans, bea):
    assert end_seats(LAST_EVENING) == 0

    assert len(seats_of(ans.returns(LAST_EVENING).sits(LAST_EVENING))) == 2


def test_a_right_on_one_sheet_ends_without_the_chair(ans):
    bea = a_guest(ans)
    brieven = ans.sits().sheet_id("brieven")
    Grant.objects.filter(seat=bea.seat, sheet=brieven).update(ends_on=LAST_DAY)

    end_seats(MIDNIGHT)

    assert bea.returns(MIDNIGHT).sits(MIDNIGHT).names() == ("gedeeld", "eigen")
    assert not SheetKey.objects.filter(ring=bea.opened.ring_id, sheet=brieven).exists()
    assert Sheet.objects.get(pk=brieven).needs_new_epoch


# A month for what is one's own


@pytest.mark.parametrize("by", ["keeper", "own hand", "end date"])
def test_who_left_reads_the_own_private_sheet_for_thirty_days_and_nothing_else(ans, by):
    bea = a_guest(ans, ends_on=LAST_DAY)
    ans.notes("van de tafel")
    bea.notes("van mij", on="eigen")
    {
        "keeper": lambda: remove(ans.sits(), bea.seat_id),
        "own hand": lambda: leave(bea.sits()),
        "end date": lambda: end_seats(MIDNIGHT),
    }[by]()
    left_on = MIDNIGHT if by == "end date" else NOON

    last = left_on + FAREWELL
    at_table = bea.returns(last).sits(last)

    assert at_table.names() == ("eigen",)
    assert bea.returns(last).reads(on="eigen", at=last) == ["van mij"]
    with pytest.raises(NoSeat):
        bea.returns(last + DAY).sits(last + DAY)


def test_after_the_month_the_private_sheet_is_erased_with_all_that_is_on_it(ans):
    bea = a_guest(ans)
    bea.notes("van mij", on="eigen")
    private = Sheet.objects.get(owner=bea.seat)
    Attachment.objects.create(sheet=private, epoch=1, size=1, sealed=b"x", written_at=NOON)
    remove(ans.sits(), bea.seat_id)

    assert end_seats(NOON + FAREWELL) == 0
    assert end_seats(NOON + FAREWELL + DAY) == 1

    assert not Sheet.objects.filter(pk=private.pk).exists()
    assert not Attachment.objects.exists()
    assert not Seat.objects.filter(ring=bea.opened.ring_id).exists()
    assert Sheet.objects.filter(owner=None).count() == 2


def test_a_photo_alone_is_reason_enough_for_the_month(ans):
    bea = a_guest(ans)
    Attachment.objects.create(sheet=Sheet.objects.get(owner=bea.seat), epoch=1, size=1, sealed=b"x", written_at=NOON)

    remove(ans.sits(), bea.seat_id)

    assert bea.returns(NOON).sits().names() == ("eigen",)


def test_who_comes_back_within_the_month_finds_the_own_sheet_and_a_new_chair(ans):
    bea = a_guest(ans, "Bea")
    bea.notes("van mij", on="eigen")
    old_seat = bea.seat_id
    remove(ans.sits(), old_seat)
    back = bea.returns(NOON + DAY)

    invited = an_invitation(ans.returns(NOON + DAY), "Bea", sheets=READ, at=NOON + DAY)
    accept(invited, card=None, opened=back.opened, at=NOON + DAY)

    assert back.seat_id != old_seat
    assert back.reads(on="eigen", at=NOON + DAY) == ["van mij"]
    assert back.sits(NOON + DAY).names() == ("gedeeld", "eigen")
    assert back.seat.ends_on is None
    assert WithdrawnSeat.objects.get().seat_id == old_seat


def test_who_only_has_the_month_left_changes_nothing_at_the_table(ans):
    bea = a_guest(ans)
    bea.notes("van mij", on="eigen")
    remove(ans.sits(), bea.seat_id)
    gone = bea.returns(NOON)

    with pytest.raises(NotAllowed):
        leave(gone.sits())
    with pytest.raises(NotAllowed):
        seats_of(gone.sits())


def test_the_invitations_of_who_was_put_out_end_with_them(ans):
    mo = a_guest(ans, "Mo", "vertegenwoordiger", keeps=True, grond="volmacht")
    mo.notes("van mij", on="eigen")
    invited = an_invitation(mo, "Bea")

    remove(ans.sits(), mo.seat_id)

    with pytest.raises(NothingOpens):
        accepted(invited, ans.table_id)
