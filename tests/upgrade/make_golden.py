"""Makes the golden database of a release: `python -m tests.upgrade.make_golden 0.1.0`, once, when it is released.

A small SQLite file with the tables of that release and one row of each kind; later code must be able to start on it.
"""

import os
import sqlite3
import sys
import tempfile
from pathlib import Path

from tests.programs import ROOT, Installation

GOLDEN = ROOT / "tests" / "upgrade" / "golden"
FILL = (
    "from keukentafel.config.prepare import migrate; migrate()\n"
    "from keukentafel.config.work import work; work(once=True)\n"
    "from keukentafel.jobs.queue import enqueue\n"
    "from keukentafel.jobs.housekeeping import prune_results; enqueue(prune_results)\n"
)


def make(release: str) -> Path:
    """Write the golden database of this code and return its place; raises FileExistsError where it is there already."""
    target = GOLDEN / f"{release}.sqlite3"
    if target.exists():
        raise FileExistsError(f"{target.name} is there; a golden database is never made again")
    with tempfile.TemporaryDirectory() as folder:
        Installation(Path(folder)).run(FILL)
        with sqlite3.connect(os.path.join(folder, "keukentafel.sqlite3")) as source:
            source.execute("VACUUM INTO ?", (str(target),))
    return target


if __name__ == "__main__":
    print(make(sys.argv[1]))
