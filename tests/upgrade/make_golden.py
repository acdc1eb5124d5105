"""Makes the golden files of a release: `python -m tests.upgrade.make_golden 0.2.0`, once, when its models are final.

`<release>.sqlite3` is a small database with one row of each kind and a sealed table; `<release>.keukentafel` is a
back-up of it; `<release>.json` holds the salt, the words that open the table and all that stands on it. Later code must
start on the first, restore the second, and read with the third what was written.
"""

import json
import os
import sqlite3
import sys
import tempfile
from pathlib import Path

from tests.programs import ROOT, Installation

GOLDEN = ROOT / "tests" / "upgrade" / "golden"
FILL = (
    "from keukentafel.config.prepare import make_ready; make_ready()\n"
    "from keukentafel.config.work import work; work(once=True)\n"
    "from keukentafel.jobs.queue import enqueue\n"
    "from keukentafel.jobs.housekeeping import prune_results; enqueue(prune_results)\n"
    "import json; from tests.upgrade.golden_table import fill; print(json.dumps(fill()))\n"
)
READ = (
    "import json; from tests.upgrade.golden_table import read\n"
    "print(json.dumps({{words: read(words, {table!r}) for words in {cards!r}}}))\n"
)


def make(release: str) -> list[Path]:
    """Write the golden files of this code and return their places; raises FileExistsError where one is there."""
    database, copy, told = (GOLDEN / f"{release}.{ending}" for ending in ("sqlite3", "keukentafel", "json"))
    for target in (database, copy, told):
        if target.exists():
            raise FileExistsError(f"{target.name} is there; a golden file is never made again")
    with tempfile.TemporaryDirectory() as folder:
        installation = Installation(Path(folder))
        opens = json.loads(installation.run(FILL).splitlines()[-1])
        with sqlite3.connect(os.path.join(folder, "keukentafel.sqlite3")) as source:
            source.execute("VACUUM INTO ?", (str(database),))
        process = installation.begin_command("-m", "keukentafel", "bewaar", str(copy))
        complaint = process.communicate(timeout=60)[1]
        assert process.returncode == 0, complaint
        (GOLDEN / "keukentafel-gewist.json").unlink()
        stands = json.loads(installation.run(READ.format(table=opens["tafel"], cards=opens["kaartjes"])))
        salt = (Path(folder) / "zout").read_text().strip()
    told.write_text(json.dumps({"zout": salt, **opens, "staat_er": stands}, ensure_ascii=False, indent=1) + "\n")
    return [database, copy, told]


if __name__ == "__main__":
    for made in make(sys.argv[1]):
        print(made)
