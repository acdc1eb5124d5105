"""The table of figures as a page for developers, `docs/metingen.md`."""

from collections.abc import Mapping
from datetime import date

from tests.bench.each import NAMES, benchmark
from tests.bench.figures import Figures, Row
from tests.bench.machine import machine

HEADS = {
    "stands": "Where a dossier stands",
    "commands": "The command line",
    "answers": "The page, CPU",
    "wire": "The page, bytes over the wire",
    "tables": "A resident's table",
    "letters": "A letter",
    "reading": "A report or decision read",
    "starting": "Starting and memory",
}

FRAME = """# Measurements

What the program costs, next to what it may cost. Made by one command; do not edit.

    .venv/bin/python -m tests.bench              # everything, a few minutes; writes this page
    .venv/bin/python -m tests.bench answers wire # some of it; only prints

Last run: {day}, {machine}.

*Times better* compares a figure with its aim: 1 just meets it, below 1 misses it. A row without an aim is only there to
know it. Times are medians of several runs, but for the first start and the first PDF, which happen once. CPU, and so
the stands per second, is the processor time of all threads of a process; the other seconds are time on the clock, so
measure on a quiet machine. Each benchmark runs in a process of its own, with a folder of its own and always the same
fictitious dossiers: both laws, every phase. Memory is only told by Linux. kB are 1,000 bytes, MB 1,000,000.

{tables}
"""


def page(measured: Mapping[str, Figures], day: date) -> str:
    """Return the whole page."""
    tables = "\n\n".join(f"## {HEADS[name]}\n\n{table(name, measured[name])}" for name in NAMES)
    return FRAME.format(day=day.isoformat(), machine=machine(), tables=tables)


def table(name: str, figures: Figures) -> str:
    """Return the rows of one benchmark as Markdown."""
    rows = [_cells(row, figures[key]) for key, row in benchmark(name).ROWS.items()]
    return "\n".join(["| what | figure | aim | times better |", "| --- | ---: | ---: | ---: |", *rows])


def _cells(row: Row, figure: float) -> str:
    aim = "" if row.aim is None else f"{_written(row.aim)} {row.unit}"
    ratio = row.ratio(figure)
    times = "" if row.aim is None else ("met" if row.meets(figure) else "missed") if ratio is None else f"{ratio:.1f}"
    return f"| {row.what} | {_written(figure)} {row.unit} | {aim} | {times} |"


def _written(figure: float) -> str:
    """Return a figure in three digits or so, thousands with a comma."""
    if figure == int(figure) or figure >= 100:
        return f"{figure:,.0f}"
    return f"{figure:.1f}" if figure >= 10 else f"{figure:.2f}"
