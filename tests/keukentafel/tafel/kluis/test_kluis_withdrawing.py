"""A right on one sheet that was taken back is remembered by ids, and no old back-up gives it back."""

from datetime import date

import pytest

from keukentafel.command.backup.gone import Gone
from keukentafel.command.backup.reapplying import reapply
from keukentafel.tafel.kluis.ending import end_seats
from keukentafel.tafel.kluis.models import Attachment, Batch, Grant, Seat, Sheet, SheetKey, WithdrawnGrant
from keukentafel.tafel.kluis.refusals import NotAllowed, NotShared
from keukentafel.tafel.kluis.seats import change_seat, remove, seats_of
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, NOTES, READ, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import DAY, MINUTE, NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]

LATER = NOON + MINUTE


@pytest.fixture
def ans():
    return a_table("Ans", "bewoner")


def sheet_of(ans, name):
    return ans.sits().sheet_id(name)


def remembered():
    return {(row.seat_id, row.sheet_id): (row.may_read, row.withdrawn_at) for row in WithdrawnGrant.objects.all()}


def test_a_sheet_that_is_taken_away_is_remembered_by_ids_and_a_moment_alone(ans):
    bea = a_guest(ans)

    change_seat(ans.sits(), bea.seat_id, sheets={"gedeeld": "schrijven"}, ends_on=None)

    assert remembered() == {(bea.seat_id, sheet_of(ans, "brieven")): (False, NOON)}
    assert {field.name for field in WithdrawnGrant._meta.fields} == {
        "id",
        "seat_id",
        "sheet_id",
        "may_read",
        "withdrawn_at",
    }


@pytest.mark.parametrize(("before", "after"), [(ALL, NOTES), (ALL, READ), (NOTES, READ)])
def test_a_right_that_is_made_smaller_is_remembered_as_one_that_may_still_read(ans, before, after):
    bea = a_guest(ans, sheets={"gedeeld": before["gedeeld"]})

    change_seat(ans.sits(), bea.seat_id, sheets=after, ends_on=None)

    assert remembered() == {(bea.seat_id, sheet_of(ans, "gedeeld")): (True, NOON)}


@pytest.mark.parametrize(("before", "after"), [(READ, NOTES), (READ, ALL), (NOTES, NOTES), (ALL, ALL)])
def test_a_right_that_stays_or_grows_is_not_on_the_list(ans, before, after):
    bea = a_guest(ans, sheets=before)

    change_seat(ans.sits(), bea.seat_id, sheets=after, ends_on=None)

    assert remembered() == {}


def test_a_right_on_one_sheet_that_ended_by_its_date_is_remembered_too(ans):
    from_end = date(2026, 11, 30)
    bea = a_guest(ans)
    brieven = sheet_of(ans, "brieven")
    Grant.objects.filter(seat=bea.seat, sheet=brieven).update(ends_on=from_end)

    end_seats(NOON + 30 * DAY)

    assert list(remembered()) == [(bea.seat_id, brieven)]


# Restoring a back-up from before


def test_a_restored_sheet_is_taken_again_with_its_keys_and_a_new_epoch_is_asked_for(ans):
    bea = a_guest(ans)
    ans.sits()
    brieven = sheet_of(ans, "brieven")

    again = reapply(Gone(vellen={(bea.seat_id, brieven): LATER}))

    assert again.rechten == 1
    assert not SheetKey.objects.filter(sheet=brieven, ring=bea.opened.ring_id).exists()
    assert Sheet.objects.get(pk=brieven).needs_new_epoch
    with pytest.raises(NotShared):
        bea.sits().sheet("brieven")
    assert bea.reads() == []
    assert remembered() == {(bea.seat_id, brieven): (False, LATER)}


def test_after_that_the_keeper_gives_the_sheet_again_and_it_is_read_from_its_first_line(ans):
    bea = a_guest(ans)
    ans.notes("een brief", on="brieven")
    reapply(Gone(vellen={(bea.seat_id, sheet_of(ans, "brieven")): LATER}))

    change_seat(ans.sits(), bea.seat_id, sheets=ALL, ends_on=None)

    assert bea.reads(on="brieven") == ["een brief"]


def test_a_restored_right_to_write_becomes_reading_as_nobody_knows_what_was_left(ans):
    bea = a_guest(ans)

    again = reapply(Gone(rechten={(bea.seat_id, sheet_of(ans, "gedeeld")): LATER}))

    assert again.rechten == 1
    assert bea.reads() == []
    with pytest.raises(NotAllowed):
        bea.notes("mag niet meer")
    assert {seat.id: dict(seat.sheets) for seat in seats_of(ans.sits())} == {
        ans.seat_id: ALL,
        bea.seat_id: {"gedeeld": "lezen", "brieven": "schrijven"},
    }


def test_a_back_up_that_knows_of_the_taking_back_is_believed_where_the_right_was_given_again(ans):
    bea = a_guest(ans)
    change_seat(ans.sits(), bea.seat_id, sheets=READ, ends_on=None)
    change_seat(ans.sits(), bea.seat_id, sheets=ALL, ends_on=None)
    brieven, gedeeld = sheet_of(ans, "brieven"), sheet_of(ans, "gedeeld")

    again = reapply(Gone(vellen={(bea.seat_id, brieven): NOON}, rechten={(bea.seat_id, gedeeld): NOON}))

    assert again.rechten == 0
    bea.notes("mag", on="brieven")


def test_of_lowering_and_taking_back_the_last_one_is_remembered(ans):
    bea = a_guest(ans)
    brieven = sheet_of(ans, "brieven")

    reapply(Gone(vellen={(bea.seat_id, brieven): LATER}, rechten={(bea.seat_id, brieven): NOON}))

    assert remembered() == {(bea.seat_id, brieven): (False, LATER)}
    assert bea.sits().names() == ("gedeeld", "eigen")


def test_who_keeps_the_table_in_the_back_up_is_not_cut_down(ans):
    gedeeld, brieven = sheet_of(ans, "gedeeld"), sheet_of(ans, "brieven")

    again = reapply(Gone(vellen={(ans.seat_id, brieven): LATER}, rechten={(ans.seat_id, gedeeld): LATER}))

    assert again.rechten == 0
    ans.notes("kan nog", on="brieven")


def test_rights_at_a_table_or_on_a_seat_that_is_not_there_change_nothing(ans):
    bea = a_guest(ans)
    seat, brieven = bea.seat_id, sheet_of(ans, "brieven")
    remove(ans.sits(), seat)

    assert reapply(Gone(vellen={(seat, brieven): LATER})).rechten == 0


# A private sheet goes with its seat


def test_a_seat_that_is_deleted_takes_its_private_sheet_along_and_leaves_none_that_counts_as_shared(ans):
    bea = a_guest(ans)
    bea.notes("van mij", on="eigen")
    private = Sheet.objects.get(owner=bea.seat)
    Attachment.objects.create(sheet=private, epoch=1, size=1, sealed=b"x", written_at=NOON)
    shared = set(Sheet.objects.filter(owner=None).values_list("pk", flat=True))

    Seat.objects.get(pk=bea.seat_id).delete()

    assert set(Sheet.objects.filter(owner=None).values_list("pk", flat=True)) == shared
    assert not Sheet.objects.filter(pk=private.pk).exists()
    assert not Attachment.objects.exists() and not Batch.objects.filter(sheet=private.pk).exists()


def test_a_ring_that_is_deleted_leaves_no_private_sheet_behind_either(ans):
    bea = a_guest(ans)
    bea.notes("van mij", on="eigen")

    bea.seat.ring.delete()

    assert Sheet.objects.filter(owner=None).count() == 2 and Sheet.objects.exclude(owner=None).count() == 1
