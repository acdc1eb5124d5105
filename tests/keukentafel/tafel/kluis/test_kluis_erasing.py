"""A table that is erased is gone whole, and nothing of anybody else's goes with it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps

from keukentafel.tafel.kluis.erasing import Erasure, erase, erase_forgotten
from keukentafel.tafel.kluis.letterbox import post_to
from keukentafel.tafel.kluis.models import (
    Card,
    EndedCard,
    ErasedTable,
    Invitation,
    InvitedSheet,
    OpenRing,
    Reminder,
    Ring,
    Seat,
    SheetKey,
    Table,
)
from tests.keukentafel.tafel.kluis.makers_kluis import NOON, Made, make_guest, make_ring, make_table, note, texts

pytestmark = pytest.mark.django_db


def make_full_table() -> Made:
    """A table with something in every kind of row."""
    table = make_table()
    Card.objects.create(ring_id=table.opened.ring_id, lookup=bytes(32), wrapped_key=b"", made_at=NOON)
    at_table = table.sits()
    at_table.write("gedeeld", [note("een")])
    at_table.attach("brieven", b"een brief")
    post_to(table.table_id, [note("post", door="gemeente")], at=NOON)
    Reminder.objects.create(seat=table.seat, on=NOON.date(), address="ria@voorbeeld.nl")
    invitation = Invitation.objects.create(
        table=table.seat.table,
        made_by=table.seat,
        lookup=bytes(32),
        public_key=bytes(32),
        sealed=b"",
        shown_epoch=1,
        made_at=NOON,
        ends_at=NOON,
    )
    InvitedSheet.objects.create(invitation=invitation, sheet=table.row("gedeeld"), right="lezen")
    SheetKey.objects.create(sheet=table.row("gedeeld"), epoch=1, invitation=invitation, sealed=b"")
    return table


def rows_left() -> set[str]:
    """Names of the kinds of rows of which there are any."""
    return {model.__name__ for model in apps.get_app_config("tafel_kluis").get_models() if model.objects.exists()}


def test_nothing_is_left_of_a_table_but_that_it_was_there() -> None:
    table = make_full_table()

    erasure = erase(table.table_id, at=NOON)

    assert rows_left() == {"ErasedTable", "EndedCard"}
    assert ErasedTable.objects.get().table_id == table.table_id
    assert EndedCard.objects.count() == 1
    assert erasure == Erasure(
        table.table_id,
        NOON,
        seats=1,
        sheets=3,
        batches=1,
        files=1,
        post=1,
        invitations=1,
        reminders=1,
        rings=1,
        cards=1,
    )


def test_who_sits_at_another_table_too_keeps_the_ring_the_card_and_the_other_table() -> None:
    table = make_full_table()
    helper = make_ring()
    make_guest(table, {"gedeeld": "lezen"}, opened=helper)
    other = make_table(opened=helper)
    other.sits().write("gedeeld", [note("van een ander")])

    erasure = erase(table.table_id, at=NOON)

    assert (erasure.seats, erasure.rings) == (2, 1)
    assert texts(other.sits(), "gedeeld") == ["van een ander"]
    assert Ring.objects.get().pk == OpenRing.objects.get().ring_id == helper.ring_id


def test_erasing_twice_is_erasing_once() -> None:
    table = make_full_table()
    erase(table.table_id, at=NOON)

    assert erase(table.table_id, at=NOON + timedelta(days=1)) == Erasure(table.table_id, NOON + timedelta(days=1))
    assert ErasedTable.objects.get().erased_at == NOON


def test_erasing_fails_whole_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    table = make_full_table()
    before = rows_left()

    def broken(*arguments: object, **more: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(ErasedTable.objects, "get_or_create", broken)
    with pytest.raises(RuntimeError):
        erase(table.table_id, at=NOON)
    assert rows_left() == before
    assert Seat.objects.count() == 1


def test_a_table_that_nobody_opened_for_three_years_is_erased_and_no_other() -> None:
    start = datetime(2024, 2, 29, 12, tzinfo=UTC)
    forgotten, used = make_table(at=start), make_table(at=start)
    used.sits(start + timedelta(days=1))

    assert erase_forgotten(datetime(2027, 2, 28, 11, tzinfo=UTC), 3) == 0
    assert erase_forgotten(datetime(2027, 3, 1, 11, tzinfo=UTC), 3) == 1
    assert list(Table.objects.values_list("pk", flat=True)) == [used.table_id]
    assert list(ErasedTable.objects.values_list("pk", flat=True)) == [forgotten.table_id]


def test_the_day_before_a_leap_day_counts_as_three_years_before_it() -> None:
    start = datetime(2025, 2, 28, 12, tzinfo=UTC)
    make_table(at=start)

    assert erase_forgotten(datetime(2028, 2, 29, 11, tzinfo=UTC), 3) == 0
    assert erase_forgotten(datetime(2028, 2, 29, 13, tzinfo=UTC), 3) == 1
