"""Two people write a hundred notes each on one sheet while a third wipes and changes chairs: nothing is lost."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.keukentafel.command.command_makers import make_postgres
from tests.programs import ROOT, Installation


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_two_who_write_a_hundred_notes_each_while_chairs_change_lose_none_and_double_none(
    database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = make_postgres(request.getfixturevalue("postgres_url"), "writers") if database == "postgresql" else ""
    installation = Installation(tmp_path, url)
    installation.run("from django.core.management import call_command; call_command('migrate', verbosity=0)")
    done = subprocess.run(
        [sys.executable, "-m", "tests.proof.two_writers"],
        env=installation.environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr[-4_000:]
    told = json.loads(done.stdout)
    print(f"{database}: {len(told['found'])} written, {told['epochs']} epochs, {told['wiped']} wiped")
    assert told["database"] == database
    assert told["found"] == told["acknowledged"]
    assert len(set(told["found"])) == 200
    assert (told["wiped"], told["gaps"]) == (5, False)
    assert told["epochs"] >= 5
