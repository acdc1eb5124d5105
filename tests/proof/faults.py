"""Runs in a process of its own: does one thing to a table and is killed at a chosen place in it, as by a power cut."""

import json
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from unittest import mock
from uuid import UUID

import django
from django.db import connection, transaction

django.setup()

from keukentafel.tafel.kluis.accepting import SitsAlready, accept  # noqa: E402
from keukentafel.tafel.kluis.bewaarcode import new_code  # noqa: E402
from keukentafel.tafel.kluis.card_keys import CodeInUse  # noqa: E402
from keukentafel.tafel.kluis.models import Batch, Invitation, Seat, Sheet, Table  # noqa: E402
from keukentafel.tafel.kluis.opening import NothingOpens  # noqa: E402
from keukentafel.tafel.kluis.refusals import NoSeat  # noqa: E402
from keukentafel.tafel.kluis.seats import remove  # noqa: E402
from keukentafel.tafel.kluis.starting import start_table  # noqa: E402
from keukentafel.tafel.kluis.stored import open_batch  # noqa: E402
from keukentafel.tafel.kluis.versions import new_version  # noqa: E402
from tests.keukentafel.tafel.kluis.conftest import _stretched  # noqa: E402
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table, an_invitation  # noqa: E402
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON, person, version  # noqa: E402

KILLED = 9


class Scene:
    """A table with a guest, an invitation and some notes, all of it acknowledged, and what may be done next."""

    def __init__(self) -> None:
        self.ans = a_table()
        self.bea = a_guest(self.ans)
        self.note = new_version("notitie", {"tekst": "blijft"}, door="", at=NOON)
        self.wiped = new_version("notitie", {"tekst": "wordt gewist"}, door="", at=NOON)
        self.moved = new_version("notitie", {"tekst": "verhuist"}, door="", at=NOON)
        self.ans.sits().write("gedeeld", [self.note, self.wiped, self.moved])
        self.ans.notes("van mij", on="eigen")
        self.invited = an_invitation(self.ans, "Cor")
        self.card, self.begun = new_code(), (new_code(), UUID(int=7))
        self.said = new_version("notitie", {"tekst": "nieuw"}, door=str(self.ans.seat_id), at=NOON)

    def writes(self) -> object:
        return [answer.antwoord for answer in self.ans.sits().write("gedeeld", [self.said])]

    def wipes(self) -> object:
        return self.ans.sits().wipe("gedeeld", [str(self.wiped["id"])])

    def moves(self) -> object:
        if str(self.moved["id"]) in self.ans.sits().sheet("eigen").entries:
            return "there"
        return self.ans.sits().move(str(self.moved["id"]), "gedeeld", "eigen") and "moved"

    def removes(self) -> object:
        try:
            remove(self.ans.sits(), UUID(int=self.bea_seat))
        except NoSeat:
            return "gone"
        return "removed"

    def accepts(self) -> object:
        try:
            accept(self.invited, card=self.card, opened=None, at=NOON)
        except (NothingOpens, SitsAlready, CodeInUse):  # the last: the card that the first try made
            return "sits"
        return "accepted"

    def starts(self) -> object:
        first = [version("persoon", person("Dirk", "bewoner"), id="")]
        code, table_id = self.begun
        return str(start_table(code, gedeeld=first, table_id=table_id, at=NOON).table_id)

    def remember_seats(self) -> None:
        self.bea_seat = self.bea.seat_id.int

    def texts(self) -> dict[str, list[str]]:
        """Everything that Ans reads, and that every sheet is whole: no gap, nothing twice."""
        at_table = self.ans.sits()
        found = {}
        for name in at_table.names():
            sheet = at_table.sheet(name)
            batches = list(Batch.objects.filter(sheet=at_table.sheet_id(name)).order_by("seq"))
            stored = [one.versie for row in batches for one in open_batch(row, sheet.head, sheet.keys)]
            assert [row.seq for row in batches] == list(range(1, sheet.head.last_seq + 1))
            assert len(stored) == len(set(stored)) == len(sheet.arrived)
            notes = [one.data for one in sheet.arrived.values() if one.data["soort"] == "notitie"]
            found[name] = sorted(str((data["inhoud"] or {"tekst": "gewist"})["tekst"]) for data in notes)
        return found

    def state(self) -> dict[str, object]:
        """What stands in the vault, told so that before and after can be held against each other."""
        seats = Seat.objects.filter(table=self.ans.table_id).count()
        return {
            **self.texts(),
            "seats": seats,
            "tables": Table.objects.count(),
            "waiting": Invitation.objects.count(),
            "sheets": Sheet.objects.count(),
            "epochs": sorted(Sheet.objects.values_list("epoch", flat=True)),
        }


ACTS: dict[str, tuple[Callable[[Scene], object], tuple[object, object]]] = {
    "write": (Scene.writes, (["aanvaard"], ["al_bekend"])),
    "wipe": (Scene.wipes, (1, 0)),
    "move": (Scene.moves, ("moved", "there")),
    "remove": (Scene.removes, ("removed", "gone")),
    "accept": (Scene.accepts, ("accepted", "sits")),
    "start": (Scene.starts, (str(UUID(int=7)), str(UUID(int=7)))),
}
"""What is done, what it answers the first time, and what when it was done already."""


class Killer:
    """Ends the process, as hard as can be, at the n-th place: before and after each statement and each commit."""

    def __init__(self, place: int | None) -> None:
        self.place, self.passed = place, 0

    def _pass(self) -> None:
        self.passed += 1
        if self.passed == self.place:
            os._exit(KILLED)

    def statement(self, execute, sql, params, many, context):
        self._pass()
        done = execute(sql, params, many, context)
        self._pass()
        return done

    def commit(self, commit):
        def around() -> None:
            self._pass()
            commit()
            self._pass()

        return around


def act(scene: Scene, name: str, place: int | None) -> int:
    """Do one thing, killed at a place or not; return how many places it has."""
    killer = Killer(place)
    connection.ensure_connection()
    with (
        connection.execute_wrapper(killer.statement),
        mock.patch.object(connection, "_commit", killer.commit(connection._commit)),
    ):
        ACTS[name][0](scene)
    return killer.passed


def in_child(work: Callable[[], int]) -> tuple[int, int]:
    """Do something in a fork of this process; return its status, and what it returned where it lived."""
    connection.close()
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(write, str(work()).encode())
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
    os.close(write)
    _, status = os.waitpid(child, 0)
    told = os.read(read, 20)
    os.close(read)
    return os.waitstatus_to_exitcode(status), int(told or 0)


class Disk:
    """The files of the database, put back as they were between two faults."""

    def __init__(self) -> None:
        connection.close()
        self.path = str(connection.settings_dict["NAME"])
        self.kept = {end: self._read(end) for end in ("", "-wal", "-shm")}

    def _read(self, end: str) -> bytes | None:
        try:
            with open(self.path + end, "rb") as stream:
                return stream.read()
        except FileNotFoundError:
            return None

    def put_back(self) -> None:
        connection.close()
        for end, raw in self.kept.items():
            if raw is None:
                if os.path.exists(self.path + end):
                    os.unlink(self.path + end)
            else:
                with open(self.path + end, "wb") as stream:
                    stream.write(raw)


def every_place(scene: Scene, name: str, disk: Disk) -> dict[str, int]:
    """Kill one act at each of its places in turn; hold what is found afterwards to what may be. Return the counts."""
    disk.put_back()
    before = scene.state()
    connection.close()
    status, places = in_child(lambda: act(scene, name, None))
    assert (status, places > 4) == (0, True), (name, status, places)
    after = scene.state()
    assert before != after, name
    counted = {"faults": 0, "was not done": 0, "was done": 0, "lost": 0}
    for place in range(1, places + 1):
        disk.put_back()
        status, _ = in_child(lambda place=place: act(scene, name, place))
        assert status == KILLED, (name, place, status)
        counted["faults"] += 1
        found = scene.state()
        is_done = found == after
        assert is_done or found == before, (name, place, found)
        counted["was done" if is_done else "was not done"] += 1
        answer = ACTS[name][0](scene)
        assert answer == ACTS[name][1][is_done], (name, place, answer)
        assert scene.state() == after, (name, place)
    return counted


def main(names: list[str]) -> None:
    """Enumerate the places of these acts and print what was counted, as JSON."""
    with ExitStack() as stack:
        stack.enter_context(mock.patch("keukentafel.tafel.kluis.deriving.stretch", _stretched))
        scene = Scene()
        scene.remember_seats()
        disk = Disk()
        print(json.dumps({name: every_place(scene, name, disk) for name in names or ACTS}))


if __name__ == "__main__":
    assert transaction.get_autocommit()
    main(sys.argv[1:])
