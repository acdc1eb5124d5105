"""The database of every release starts under the code of today, with what was in it."""

import json
import shutil
import sqlite3
import uuid
from pathlib import Path

import psycopg
import pytest

from tests.programs import Installation
from tests.upgrade.make_golden import GOLDEN, make

COPIES = sorted(GOLDEN.glob("*.keukentafel"))
RELEASES = sorted(GOLDEN.glob("*.sqlite3"))
ASK = (
    "from django.test import Client\n"
    "from keukentafel.config.prepare import is_migrated, make_ready\n"
    "make_ready()\n"
    "print(is_migrated(), Client().get('/gezond', headers={'host': 'localhost'}).content.decode())"
)
COUNT = "SELECT (SELECT count(*) FROM django_tasks_database_dbtaskresult) + (SELECT count(*) FROM jobs_planned)"

COUNT_ALL = """
from django.apps import apps
print(sum(model._base_manager.count() for model in apps.get_models()))
"""


def new_postgres(server: str) -> str:
    name = f"golden_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server.rsplit("/", 1)[0] + f"/{name}"


def rows(database: Path) -> int:
    with sqlite3.connect(database) as connection:
        return int(connection.execute(COUNT).fetchone()[0])


def test_there_is_a_golden_database_and_a_golden_back_up_of_the_first_release() -> None:
    assert "0.1.0.sqlite3" in {file.name for file in RELEASES}
    assert "0.1.0.keukentafel" in {file.name for file in COPIES}


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


@pytest.mark.parametrize("copy", COPIES, ids=lambda file: file.stem)
@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_back_up_of_a_release_is_restored_by_the_code_of_today(copy, kind, tmp_path, request) -> None:
    url = new_postgres(request.getfixturevalue("postgres_url")) if kind == "postgres" else ""
    target = Installation(tmp_path, url)

    process = target.begin_command("-m", "keukentafel", "herstel", str(copy), "--json")
    said, complaint = process.communicate(timeout=120)

    assert process.returncode == 0, complaint
    assert json.loads(said)["rijen"] == int(target.run(COUNT_ALL)) > 0
    assert target.run(ASK).strip() == 'True {"status": "ok"}'
