"""Two people write a hundred notes each on one sheet while a third wipes and changes chairs: nothing is lost."""

import json
from pathlib import Path

import pytest

from tests.keukentafel.command.command_makers import make_postgres
from tests.programs import Installation


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_two_who_write_a_hundred_notes_each_while_chairs_change_lose_none_and_double_none(
    database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = make_postgres(request.getfixturevalue("postgres_url"), "writers") if database == "postgresql" else ""
    installation = Installation(tmp_path, url)
    installation.migrate()

    told = json.loads(installation.run_module("tests.proof.two_writers"))

    print(f"{database}: {len(told['found'])} written, {told['epochs']} epochs, {told['wiped']} wiped")
    assert told["database"] == database
    assert told["found"] == told["acknowledged"]
    assert len(set(told["found"])) == 200
    assert (told["wiped"], told["gaps"]) == (5, False)
    assert told["epochs"] >= 5
