"""Runs in processes of their own: two people write on one sheet while a third wipes and changes chairs."""

import json
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

import django
from django.db import connection

django.setup()

from keukentafel.tafel.kluis.models import Batch, Sheet  # noqa: E402
from keukentafel.tafel.kluis.seats import remove  # noqa: E402
from keukentafel.tafel.kluis.stored import open_batch  # noqa: E402
from keukentafel.tafel.kluis.versions import new_version  # noqa: E402
from tests.keukentafel.tafel.kluis.conftest import _stretched  # noqa: E402
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody, a_guest, a_table  # noqa: E402
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON  # noqa: E402

WRITES, CHANGES = 100, 5


def writes(who: Somebody, said: str, kept: Path) -> None:
    """Write a hundred notes, a request each, and keep a list of those that were acknowledged."""
    acknowledged = []
    for number in range(WRITES):
        note = new_version("notitie", {"tekst": f"{said} {number}"}, door=str(who.seat_id), at=NOON)
        (answer,) = who.sits().write("gedeeld", [note])
        if answer.antwoord == "aanvaard":
            acknowledged.append(f"{said} {number}")
    kept.write_text(json.dumps(acknowledged))


def changes(ans: Somebody, guests: list[Somebody], gone: list[dict[str, object]]) -> None:
    """Put somebody out and wipe something, five times."""
    for guest, note in zip(guests, gone, strict=True):
        remove(ans.sits(), guest.seat_id)
        assert ans.sits().wipe("gedeeld", [str(note["id"])]) == 1


def at_once(acts: list[Callable[[], None]]) -> None:
    """Do these things in processes that run at the same time; raises AssertionError where one failed."""
    connection.close()
    if connection.vendor == "postgresql":
        connection.close_pool()
    children = []
    for act in acts:
        child = os.fork()
        if child == 0:
            try:
                act()
                os._exit(0)
            except BaseException:
                traceback.print_exc()
                os._exit(1)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0] * len(acts)


def main(folder: Path) -> None:
    """Let them write, and print what was acknowledged and what was found."""
    ans = a_table()
    bea, guests = a_guest(ans), [a_guest(ans) for _ in range(CHANGES)]
    gone = [new_version("notitie", {"tekst": f"wordt gewist {n}"}, door="", at=NOON) for n in range(CHANGES)]
    ans.sits().write("gedeeld", gone)
    lists = [folder / "one", folder / "two"]
    at_once(
        [
            lambda: writes(ans, "bewoner", lists[0]),
            lambda: writes(bea, "dochter", lists[1]),
            lambda: changes(ans, guests, gone),
        ]
    )
    at_table = bea.sits()
    sheet, row = at_table.sheet("gedeeld"), Sheet.objects.get(pk=at_table.sheet_id("gedeeld"))
    batches = list(Batch.objects.filter(sheet=row).order_by("seq"))
    stored = [one for batch in batches for one in open_batch(batch, sheet.head, sheet.keys)]
    notes = [one for one in stored if one.data["soort"] == "notitie"]
    told = {
        "database": connection.vendor,
        "acknowledged": sorted(text for each in lists for text in json.loads(each.read_text())),
        "found": sorted(str(one.data["inhoud"]["tekst"]) for one in notes if not one.is_wiped),
        "wiped": sum(one.is_wiped for one in notes),
        "gaps": [batch.seq for batch in batches] != list(range(1, row.last_seq + 1)),
        "epochs": row.epoch - 1,
    }
    print(json.dumps(told))


if __name__ == "__main__":
    with mock.patch("keukentafel.tafel.kluis.deriving.stretch", _stretched), TemporaryDirectory() as place:
        main(Path(place))
    sys.stdout.flush()
