"""Two people who write at the same moment lose nothing, on real transactions; the same holds on PostgreSQL."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from threading import Barrier
from unittest import mock

import pytest
from django.db import connection, connections

from keukentafel.tafel.kluis import attachments
from keukentafel.tafel.kluis.erasing import erase
from keukentafel.tafel.kluis.letterbox import post_to
from keukentafel.tafel.kluis.models import Attachment, Batch, Post, Table
from keukentafel.tafel.kluis.reading import read_sheet
from keukentafel.tafel.kluis.refusals import NoSeat, NotShared, SheetFull
from keukentafel.tafel.kluis.stored import open_batch
from tests.keukentafel.tafel.kluis.makers_kluis import NOON, make_guest, make_table, note, texts

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _own_connections(tmp_path: Path, transactional_db: None) -> Iterator[None]:
    """Give each thread a connection of its own: tests on SQLite else share one that lives in memory.

    The journal is emptied at another time: here that would only wait for the other thread.
    """
    with mock.patch("keukentafel.tafel.kluis.scrubbing.scrub"):
        if connection.vendor != "sqlite":
            yield
            return
        in_memory, name = connection.connection, connection.settings_dict["NAME"]
        with closing(sqlite3.connect(tmp_path / "twee.sqlite3")) as on_disk:
            in_memory.backup(on_disk)
        connection.connection, connection.settings_dict["NAME"] = None, str(tmp_path / "twee.sqlite3")
        yield
        connection.close()
        connection.connection, connection.settings_dict["NAME"] = in_memory, name


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Do these things in threads of their own that start together; return what each gave."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        barrier.wait(timeout=20)
        try:
            return act()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [done.result(timeout=60) for done in [pool.submit(run, act) for act in acts]]


def test_two_who_write_at_once_both_find_all_of_it() -> None:
    host = make_table()
    guest = make_guest(host, {"gedeeld": "schrijven"})

    def writes(who, said: str) -> Callable[[], None]:
        def act() -> None:
            at_table = who.sits()
            for number in range(10):
                (answer,) = at_table.write("gedeeld", [note(f"{said} {number}")])
                assert answer.antwoord == "aanvaard"

        return act

    at_once(writes(host, "bewoner"), writes(guest, "dochter"))

    assert texts(host.sits(), "gedeeld") == sorted(
        f"{said} {number}" for said in ("bewoner", "dochter") for number in range(10)
    )
    assert list(Batch.objects.order_by("seq").values_list("seq", flat=True)) == list(range(1, 21))


def test_the_same_version_sent_twice_at_once_is_stored_once() -> None:
    table, said = make_table(), note("dubbel getikt")

    def send() -> str:
        return table.sits().write("gedeeld", [said])[0].antwoord

    assert sorted(at_once(send, send)) == ["aanvaard", "al_bekend"]
    assert Batch.objects.count() == 1


def test_wiping_and_writing_at_once_leave_both_done() -> None:
    host = make_table()
    guest = make_guest(host, {"gedeeld": "schrijven"})
    said = note("zonnehoed")
    host.sits().write("gedeeld", [said])

    at_once(
        lambda: host.sits().wipe("gedeeld", [str(said["id"])]),
        lambda: [guest.sits().write("gedeeld", [note(f"{number}")]) for number in range(5)],
    )

    assert texts(host.sits(), "gedeeld") == [f"{number}" for number in range(5)]


def test_two_who_move_in_opposite_ways_do_not_wait_for_each_other_for_ever() -> None:
    table = make_table()
    here, there = note("naar eigen"), note("naar gedeeld")
    table.sits().write("gedeeld", [here])
    table.sits().write("eigen", [there])

    at_once(
        lambda: table.sits().move(str(here["id"]), "gedeeld", "eigen"),
        lambda: table.sits().move(str(there["id"]), "eigen", "gedeeld"),
    )

    assert (texts(table.sits(), "gedeeld"), texts(table.sits(), "eigen")) == (["naar gedeeld"], ["naar eigen"])


def test_two_who_open_at_once_take_the_post_in_once() -> None:
    table = make_table()
    post_to(table.table_id, [note("een brief", door="gemeente")], at=NOON)

    at_once(table.sits, lambda: table.sits(NOON + timedelta(minutes=2)))

    assert texts(table.sits(), "gedeeld") == ["een brief"]
    assert (Batch.objects.count(), Post.objects.count()) == (1, 0)


def test_two_files_at_once_do_not_both_take_the_last_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "MAX_FILES", 17_000)
    table = make_table()

    def attach(name: str) -> Callable[[], bool]:
        def act() -> bool:
            try:
                table.sits().attach(name, b"een brief")
            except SheetFull:
                return False
            return True

        return act

    assert sorted(at_once(attach("brieven"), attach("eigen"))) == [False, True]
    assert Attachment.objects.count() == 1


def test_a_table_that_is_erased_while_somebody_writes_is_gone() -> None:
    host = make_table()
    guest = make_guest(host, {"gedeeld": "schrijven"})

    def write() -> None:
        try:
            for number in range(10):
                guest.sits().write("gedeeld", [note(f"{number}")])
        except (NoSeat, NotShared):
            return

    at_once(write, lambda: erase(host.table_id, at=NOON))

    assert not Table.objects.exists()
    assert not Batch.objects.exists()


def test_who_reads_while_something_is_wiped_reads_it_before_or_after_and_is_not_alarmed() -> None:
    table = make_table()
    said = note("zonnehoed")
    table.sits().write("gedeeld", [said])
    at_table = table.sits()
    was_wiped = []

    def wipe_meanwhile(*arguments, **more):
        if not was_wiped:
            was_wiped.append(True)
            table.sits().wipe("gedeeld", [str(said["id"])])
        return open_batch(Batch.objects.get(pk=arguments[0].pk), *arguments[1:], **more)

    with mock.patch("keukentafel.tafel.kluis.reading.open_batch", side_effect=wipe_meanwhile):
        read = read_sheet(table.sheets["gedeeld"], at_table._reader)

    assert was_wiped
    assert "zonnehoed" not in str([version.data for version in read.arrived.values()])
