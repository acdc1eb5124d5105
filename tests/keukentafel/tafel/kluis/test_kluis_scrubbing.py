"""What was erased from SQLite is in none of its files any more, found out by reading every byte of them."""

from pathlib import Path

from tests.programs import Installation

MARK = "onvindbaar-na-wissen"
READY = """
import sqlite3
from datetime import UTC, datetime
from django.conf import settings
from django.db import connection, transaction
from keukentafel.config.prepare import migrate
from keukentafel.tafel.kluis.erasing import erase
from keukentafel.tafel.kluis.models import *
from keukentafel.tafel.kluis.scrubbing import scrub
migrate()
at = datetime.now(UTC)
table = Table.objects.create(started_at=at, opened_at=at, letterbox_key=bytes(32))
sheet = Sheet.objects.create(table=table, head=b"")
for seq in range(1, 40):
    Batch.objects.create(sheet=sheet, seq=seq, epoch=1, format=1, sealed=b"%s" * 200, written_at=at)
def left():
    return [file.name for file in sorted(settings.VAR.glob("keukentafel.sqlite3*")) if b"%s" in file.read_bytes()]
"""
READY = READY.replace("%s", MARK)


def printed(folder: Path, code: str) -> list[str]:
    return Installation(folder).run(READY + code).split()


def test_the_bytes_of_a_table_leave_the_database_and_its_journal_when_it_is_erased(tmp_path: Path) -> None:
    found = printed(tmp_path, "print(bool(left())); erase(table.pk, at=at); print(left())")

    assert found == ["True", "[]"]


def test_the_journal_would_have_kept_them(tmp_path: Path) -> None:
    found = printed(tmp_path, "Table.objects.all().delete(); print(left()); print(scrub(), left())")

    assert found == ["['keukentafel.sqlite3-wal']", "True", "[]"]


def test_a_reader_in_the_way_is_not_waited_for_and_the_next_hour_does_it(tmp_path: Path) -> None:
    code = (
        "reader = sqlite3.connect(settings.VAR / 'keukentafel.sqlite3', isolation_level=None)\n"
        "reader.execute('BEGIN'); reader.execute('SELECT count(*) FROM tafel_kluis_batch').fetchone()\n"
        "erase(table.pk, at=at); print(Table.objects.count(), bool(left()))\n"
        "reader.execute('COMMIT'); print(scrub(), left())"
    )

    assert printed(tmp_path, code) == ["0", "True", "True", "[]"]


def test_within_a_transaction_nothing_is_tried(tmp_path: Path) -> None:
    assert printed(tmp_path, "with transaction.atomic(): print(scrub())") == ["False"]


def test_it_leaves_the_patience_of_writers_as_it_was(tmp_path: Path) -> None:
    code = "scrub(); print(connection.cursor().execute('PRAGMA busy_timeout').fetchone()[0])"

    assert printed(tmp_path, code) == ["20000"]
