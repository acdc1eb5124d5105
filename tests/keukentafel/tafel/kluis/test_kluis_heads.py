"""Somebody with many tables sees them in a row, without any being opened whole."""

from datetime import date, timedelta

import pytest

from keukentafel.tafel.kluis.epochs import begin_epoch
from keukentafel.tafel.kluis.keys import key_of
from keukentafel.tafel.kluis.models import Batch, Grant
from keukentafel.tafel.kluis.overview import TableHead, heads
from tests.keukentafel.tafel.kluis.makers_kluis import NOON, make_guest, make_ring, make_table, note

pytestmark = pytest.mark.django_db


def test_twenty_tables_are_listed_in_two_questions_and_without_a_batch(django_assert_num_queries) -> None:
    ring = make_ring()
    for number in range(20):
        table = make_table(opened=ring)
        table.sits().write("gedeeld", [note("iets")], lines={"naam": f"tafel {number}"})
    Batch.objects.update(sealed=b"")

    with django_assert_num_queries(2):
        found = heads(ring, at=NOON)

    assert {head.lines["naam"] for head in found} == {f"tafel {number}" for number in range(20)}


def test_the_table_that_was_last_opened_comes_first() -> None:
    ring = make_ring()
    first, second = make_table(opened=ring), make_table(opened=ring)
    first.sits(NOON + timedelta(hours=1))

    assert [head.table_id for head in heads(ring, at=NOON)] == [first.table_id, second.table_id]


def test_a_guest_sees_the_lines_and_until_when_the_seat_is_his() -> None:
    host = make_table()
    host.sits().write("gedeeld", [], lines={"naam": "Ria"})
    guest = make_guest(host, {"gedeeld": "lezen"}, ends_on=date(2026, 11, 30))

    assert heads(guest.opened, at=NOON) == (
        TableHead(host.table_id, {"naam": "Ria"}, date(2026, 11, 30), NOON, keeps=False),
    )
    assert heads(guest.opened, at=NOON + timedelta(days=8)) == ()


def test_without_a_right_on_the_shared_sheet_no_line_is_shown() -> None:
    host = make_table()
    host.sits().write("gedeeld", [], lines={"naam": "Ria"})
    guest = make_guest(host, {"gedeeld": "lezen"})
    Grant.objects.filter(seat=guest.seat, sheet=host.sheets["gedeeld"]).update(ends_on=date(2026, 11, 22))

    (head,) = heads(guest.opened, at=NOON)

    assert head.lines == {}
    assert not head.is_damaged


def test_a_table_in_a_later_epoch_is_listed_by_its_newest_key_alone(django_assert_num_queries) -> None:
    table = make_table()
    sheet = table.row("gedeeld")
    begin_epoch(sheet, key_of(table.opened.ring_id, table.opened.private_key, sheet), at=NOON)
    table.sits().write("gedeeld", [], lines={"naam": "Ria"})

    with django_assert_num_queries(2):
        assert [head.lines for head in heads(table.opened, at=NOON)] == [{"naam": "Ria"}]


def test_the_tables_of_others_are_not_listed() -> None:
    make_table()

    assert heads(make_ring(), at=NOON) == ()
