"""A sheet holds what was written on it, for who has its key, and for nobody else."""

from datetime import date, timedelta

import pytest
from django.db import OperationalError

from keukentafel.tafel.kluis.at_table import sit_down
from keukentafel.tafel.kluis.models import Batch, Grant, Seat, Sheet, SheetKey
from keukentafel.tafel.kluis.reading import LONG_TAIL
from keukentafel.tafel.kluis.refusals import NoSeat, NotShared
from tests.keukentafel.tafel.kluis.makers_kluis import (
    NOON,
    fact,
    make_guest,
    make_ring,
    make_table,
    note,
    texts,
)

pytestmark = pytest.mark.django_db


def test_what_is_written_stands_there_at_the_next_visit() -> None:
    table = make_table()

    (answer,) = table.sits().write("gedeeld", [note("de trap is te steil")])

    assert answer.antwoord == "aanvaard"
    assert texts(table.sits(), "gedeeld") == ["de trap is te steil"]


def test_nothing_that_was_written_can_be_read_in_the_rows() -> None:
    table = make_table()
    table.sits().write("gedeeld", [note("zonnehoed"), fact()], lines={"naam": "zonnehoed"})

    rows = b"".join(
        bytes(value)
        for row in [*Sheet.objects.values_list("head", "snapshot"), *Batch.objects.values_list("sealed")]
        for value in row
        if value
    )

    assert b"zonnehoed" not in rows
    assert b"gedeeld" not in rows
    assert b"melding" not in rows


def test_a_table_starts_with_the_sheets_of_all_and_ones_own() -> None:
    assert make_table().sits().names() == ("gedeeld", "brieven", "eigen")


def test_a_guest_reads_what_was_written_before_on_the_sheets_that_are_shared_with_him() -> None:
    host = make_table()
    host.sits().write("gedeeld", [note("voor iedereen")])
    host.sits().write("brieven", [note("niet voor hem")])
    guest = make_guest(host, {"gedeeld": "lezen"}).sits()

    assert guest.names() == ("gedeeld", "eigen")
    assert texts(guest, "gedeeld") == ["voor iedereen"]
    with pytest.raises(NotShared):
        guest.sheet("brieven")


def test_nobody_reads_the_private_sheet_of_another_even_with_a_right_given_by_mistake() -> None:
    host = make_table()
    host.sits().write("eigen", [note("van mij alleen")])
    guest = make_guest(host, {"gedeeld": "lezen", "eigen": "lezen"})

    assert texts(guest.sits(), "eigen") == []


def test_a_right_without_a_key_opens_nothing() -> None:
    host = make_table()
    guest = make_guest(host, {"gedeeld": "schrijven"})
    SheetKey.objects.filter(sheet=host.sheets["gedeeld"], ring=guest.opened.ring_id).delete()

    with pytest.raises(NotShared):
        guest.sits().sheet("gedeeld")


def test_a_key_without_a_right_opens_nothing() -> None:
    host = make_table()
    guest = make_guest(host, {"gedeeld": "schrijven"})
    Grant.objects.filter(seat=guest.seat, sheet=host.sheets["gedeeld"]).delete()

    assert guest.sits().right_on("gedeeld") is None
    with pytest.raises(NotShared):
        guest.sits().sheet("gedeeld")


def test_a_table_that_is_not_there_and_one_of_others_look_the_same() -> None:
    stranger, table = make_ring(), make_table()
    for table_id in (table.table_id, stranger.ring_id):
        with pytest.raises(NoSeat) as told:
            sit_down(stranger, table_id, at=NOON)
        assert told.value.args == ()


def test_on_the_last_day_a_seat_still_opens_and_the_next_day_it_does_not() -> None:
    host = make_table()
    guest = make_guest(host, {"gedeeld": "lezen"}, ends_on=date(2026, 11, 23))
    late = NOON.replace(hour=22, minute=59)  # 23.59 in the Netherlands

    assert guest.sits(late).names() == ("gedeeld", "eigen")
    with pytest.raises(NoSeat):
        guest.sits(late + timedelta(minutes=1))


def test_on_the_last_day_a_right_still_holds_and_the_next_day_it_does_not() -> None:
    host = make_table()
    guest = make_guest(host, {"gedeeld": "lezen"})
    Grant.objects.filter(seat=guest.seat, sheet=host.sheets["gedeeld"]).update(ends_on=date(2026, 11, 23))

    assert guest.sits().right_on("gedeeld") == "lezen"
    assert guest.sits(NOON + timedelta(days=1)).right_on("gedeeld") is None


def test_that_a_table_is_used_is_written_down_at_most_once_a_minute(django_assert_num_queries) -> None:
    table = make_table()
    table.sits(NOON + timedelta(minutes=5))

    with django_assert_num_queries(4):
        table.sits(NOON + timedelta(minutes=5, seconds=59))

    seat = Seat.objects.select_related("table").get(pk=table.seat.pk)
    assert seat.opened_at == seat.table.opened_at == NOON + timedelta(minutes=5)


def test_a_page_with_many_entries_asks_as_few_questions_as_one_with_none(django_assert_num_queries) -> None:
    table = make_table()
    for number in range(LONG_TAIL):
        table.sits().write("gedeeld", [note(f"regel {number}")])

    with django_assert_num_queries(6):
        assert len(texts(table.sits(), "gedeeld")) == LONG_TAIL


def test_a_sheet_on_which_nothing_was_written_is_not_asked_for_batches(django_assert_num_queries) -> None:
    table = make_table()
    table.sits()

    with django_assert_num_queries(5):
        assert texts(table.sits(), "brieven") == []


def test_after_a_long_tail_of_batches_a_snapshot_is_made_and_says_the_same(django_assert_num_queries) -> None:
    table = make_table()
    at_table = table.sits()
    for number in range(LONG_TAIL + 1):
        at_table.write("gedeeld", [note(f"{number:03d}")])
    before = texts(table.sits(), "gedeeld")
    row = table.row("gedeeld")
    Batch.objects.filter(sheet=row).update(sealed=b"")

    assert row.snapshot_seq == LONG_TAIL + 1
    assert texts(table.sits(), "gedeeld") == before == [f"{number:03d}" for number in range(LONG_TAIL + 1)]


def test_a_table_does_without_the_snapshot_that_could_not_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    table = make_table()
    at_table = table.sits()
    for number in range(LONG_TAIL + 1):
        at_table.write("gedeeld", [note(f"{number:03d}")])

    def locked(*arguments: object) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr("keukentafel.tafel.kluis.reading.put_snapshot", locked)

    assert len(texts(table.sits(), "gedeeld")) == LONG_TAIL + 1
    assert table.row("gedeeld").snapshot is None


def test_two_seats_see_each_others_writing_at_their_next_look() -> None:
    host = make_table()
    guest = make_guest(host, {"gedeeld": "schrijven"})
    host.sits().write("gedeeld", [note("van mij")])
    guest.sits().write("gedeeld", [note("van mijn dochter")])

    assert texts(host.sits(), "gedeeld") == ["van mij", "van mijn dochter"]


def test_nothing_of_a_table_stands_in_what_python_shows_of_it() -> None:
    table = make_table()
    at_table = table.sits()
    at_table.write("gedeeld", [note("zonnehoed")], lines={"naam": "zonnehoed"})
    sheet = at_table.sheet("gedeeld")

    shown = repr((at_table, sheet, sheet.head, sheet.keys, at_table.opened, at_table._reader))

    assert "zonnehoed" not in shown
    assert repr(sheet.keys.newest) not in shown
    assert "gedeeld" not in shown
