"""The database of every release starts under the code of today, with what was in it."""

import json
import shutil
import sqlite3
import uuid
from pathlib import Path

import psycopg
import pytest

from tests.programs import Installation
from tests.upgrade import make_golden
from tests.upgrade.make_golden import GOLDEN, make

TABLES = sorted(GOLDEN.glob("*.json"))
COPIES = sorted(GOLDEN.glob("*.keukentafel"))
RELEASES = sorted(GOLDEN.glob("*.sqlite3"))
COPIED = '{"formaat": "keukentafel-dossier/1"}'
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


def put_salt(release: str, folder: Path) -> None:
    """Give an installation the salt of a release; the first had none, as it had no tables of residents."""
    told = GOLDEN / f"{release}.json"
    if told.exists():
        (folder / "zout").write_text(json.loads(told.read_text())["zout"])


def test_there_is_a_golden_database_and_a_golden_back_up_of_the_first_release() -> None:
    assert "0.1.0.sqlite3" in {file.name for file in RELEASES}
    assert "0.1.0.keukentafel" in {file.name for file in COPIES}


@pytest.mark.parametrize("golden", RELEASES, ids=lambda file: file.stem)
def test_the_database_of_a_release_is_brought_up_to_date_and_keeps_its_rows(golden: Path, tmp_path: Path) -> None:
    database = tmp_path / "keukentafel.sqlite3"
    shutil.copy(golden, database)
    before = rows(database)
    put_salt(golden.stem, tmp_path)

    assert Installation(tmp_path).run(ASK).strip() == 'True {"status": "ok"}'
    assert rows(database) == before > 0


READ = (
    "import json; from keukentafel.config.prepare import make_ready; make_ready()\n"
    "from tests.upgrade.golden_table import read, read_copy\n"
    "told = json.loads(open({told!r}, encoding='utf-8').read())\n"
    "stands = {{words: read(words, told['tafel']) for words in told['kaartjes']}}\n"
    "print(json.dumps([stands, read_copy(told['kopie'], told['kaartjes'][0])]))"
)


def read_by(installation: Installation, told: Path) -> list[object]:
    return json.loads(installation.run(READ.format(told=str(told))).splitlines()[-1])


@pytest.mark.parametrize("told", TABLES, ids=lambda file: file.stem)
def test_the_words_of_a_release_open_its_table_for_ever_and_show_what_was_written(told: Path, tmp_path: Path) -> None:
    shutil.copy(told.with_suffix(".sqlite3"), tmp_path / "keukentafel.sqlite3")
    put_salt(told.stem, tmp_path)

    assert read_by(Installation(tmp_path), told) == [json.loads(told.read_text("utf-8"))["staat_er"], COPIED]


@pytest.mark.parametrize("told", TABLES, ids=lambda file: file.stem)
@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_the_words_of_a_release_open_its_table_after_a_restore(told, kind, tmp_path, request) -> None:
    url = new_postgres(request.getfixturevalue("postgres_url")) if kind == "postgres" else ""
    target = Installation(tmp_path, url)
    put_salt(told.stem, tmp_path)
    process = target.begin_command("-m", "keukentafel", "herstel", str(told.with_suffix(".keukentafel")))
    assert process.communicate(timeout=120) and process.returncode == 0

    assert read_by(target, told) == [json.loads(told.read_text("utf-8"))["staat_er"], COPIED]


def test_what_makes_the_golden_table_of_a_release_makes_one_that_opens(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(make_golden, "GOLDEN", tmp_path)

    database, copy, told = make("9.9.9")

    var = tmp_path / "var"
    var.mkdir()
    shutil.copy(database, var / "keukentafel.sqlite3")
    (var / "zout").write_text(json.loads(told.read_text())["zout"])
    written = json.loads(told.read_text("utf-8"))["staat_er"]
    assert read_by(Installation(var), told) == [written, COPIED] and copy.exists()
    restored = Installation(tmp_path / "hersteld")
    restored.var.mkdir()
    shutil.copy(var / "zout", restored.var / "zout")
    process = restored.begin_command("-m", "keukentafel", "herstel", str(copy))
    assert process.communicate(timeout=60) and process.returncode == 0
    assert read_by(restored, told) == [written, COPIED]
    first, second, guest = written.values()
    assert first == second and len(first["bestanden"]) == 1 and len(first["vellen"]["gedeeld"]["versies"]) > 100
    assert first["vellen"]["eigen"] != guest["vellen"]["eigen"] and "Weg hiermee" not in json.dumps(written)


def test_a_golden_database_is_never_made_again() -> None:
    with pytest.raises(FileExistsError):
        make("0.1.0")


@pytest.mark.parametrize("copy", COPIES, ids=lambda file: file.stem)
@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_back_up_of_a_release_is_restored_by_the_code_of_today(copy, kind, tmp_path, request) -> None:
    url = new_postgres(request.getfixturevalue("postgres_url")) if kind == "postgres" else ""
    target = Installation(tmp_path, url)
    put_salt(copy.stem, tmp_path)

    process = target.begin_command("-m", "keukentafel", "herstel", str(copy), "--json")
    said, complaint = process.communicate(timeout=120)

    assert process.returncode == 0, complaint
    assert json.loads(said)["rijen"] == int(target.run(COUNT_ALL)) > 0
    assert target.run(ASK).strip() == 'True {"status": "ok"}'
