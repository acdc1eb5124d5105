"""The database of every release starts under the code of today, with what was in it."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.programs import Installation
from tests.upgrade.make_golden import GOLDEN, make

RELEASES = sorted(GOLDEN.glob("*.sqlite3"))
ASK = (
    "from django.test import Client\n"
    "from keukentafel.config.prepare import is_migrated, make_ready\n"
    "make_ready()\n"
    "print(is_migrated(), Client().get('/gezond', headers={'host': 'localhost'}).content.decode())"
)
COUNT = "SELECT (SELECT count(*) FROM django_tasks_database_dbtaskresult) + (SELECT count(*) FROM jobs_planned)"


def rows(database: Path) -> int:
    with sqlite3.connect(database) as connection:
        return int(connection.execute(COUNT).fetchone()[0])


def test_there_is_a_golden_database_of_the_first_release() -> None:
    assert "0.1.0.sqlite3" in {file.name for file in RELEASES}


@pytest.mark.parametrize("golden", RELEASES, ids=lambda file: file.stem)
def test_the_database_of_a_release_is_brought_up_to_date_and_keeps_its_rows(golden: Path, tmp_path: Path) -> None:
    database = tmp_path / "keukentafel.sqlite3"
    shutil.copy(golden, database)
    before = rows(database)

    assert Installation(tmp_path).run(ASK).strip() == 'True {"status": "ok"}'
    assert rows(database) == before > 0


def test_a_golden_database_is_never_made_again() -> None:
    with pytest.raises(FileExistsError):
        make("0.1.0")
