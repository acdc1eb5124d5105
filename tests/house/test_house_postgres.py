"""Every test that touches the database also holds on a real PostgreSQL."""

import os
import re
import subprocess
import sys

from tests.programs import ROOT


def test_everything_that_uses_the_database_works_on_postgresql_too(postgres_url: str) -> None:
    environment = {**os.environ, "DATABASE_URL": postgres_url}
    environment.pop("PYTEST_XDIST_WORKER", None)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-m",
        "touches_database",
        "--ignore=tests/browser",
        "--ignore=tests/wet",
        "-p",
        "no:xdist",
    ]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed is not None
    assert int(passed[1]) > 20
