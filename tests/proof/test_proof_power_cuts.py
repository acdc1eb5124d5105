"""The plug is pulled before and after every statement and commit: nothing acknowledged is lost, nothing is half."""

import json
from pathlib import Path

from tests.programs import Installation


def test_whatever_moment_the_plug_is_pulled_nothing_is_lost_and_nothing_is_half(tmp_path: Path) -> None:
    installation = Installation(tmp_path)
    installation.migrate()

    counted = json.loads(installation.run_module("tests.proof.faults"))

    faults = sum(each["faults"] for each in counted.values())
    print(f"{faults} faults: {counted}")
    assert set(counted) == {"write", "wipe", "move", "remove", "accept", "start"}
    assert all(each["was done"] and each["was not done"] for each in counted.values())
    assert faults > 200
