"""The plug is pulled before and after every statement and commit: nothing acknowledged is lost, nothing is half."""

import json
import subprocess
import sys
from pathlib import Path

from tests.programs import ROOT, Installation


def test_whatever_moment_the_plug_is_pulled_nothing_is_lost_and_nothing_is_half(tmp_path: Path) -> None:
    installation = Installation(tmp_path)
    installation.run("from django.core.management import call_command; call_command('migrate', verbosity=0)")
    done = subprocess.run(
        [sys.executable, "-m", "tests.proof.faults"],
        env=installation.environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr[-4_000:]
    counted = json.loads(done.stdout)
    faults = sum(each["faults"] for each in counted.values())
    print(f"{faults} faults: {counted}")
    assert set(counted) == {"write", "wipe", "move", "remove", "accept", "start"}
    assert all(each["was done"] and each["was not done"] for each in counted.values())
    assert faults > 200
