"""Measure the program and write `docs/metingen.md`: `python -m tests.bench`, or name some benchmarks to only print.

The exit status is 1 where an aim is missed.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from datetime import date

import django

from tests.bench.each import NAMES, benchmark
from tests.bench.figures import Figures
from tests.bench.table import page, table
from tests.programs import ROOT

PAGE = ROOT / "docs" / "metingen.md"


def main() -> int:
    """Run the benchmarks one after the other, print each table, and write the page after a full run of all."""
    asked = _arguments()
    _set_up()
    measured: dict[str, Figures] = {}
    for name in asked.names or NAMES:
        measured[name] = run(name, is_small=asked.small)
        print(f"{name}\n{table(name, measured[name])}\n", flush=True)
    if not asked.names and not asked.small:
        PAGE.write_text(page(measured, date.today()), encoding="utf-8")
    missed = [
        row.what for name in measured for key, row in benchmark(name).ROWS.items() if not row.meets(measured[name][key])
    ]
    for what in missed:
        print(f"missed: {what}", file=sys.stderr)
    return min(len(missed), 1)


def run(name: str, *, is_small: bool = False) -> Figures:
    """Run one benchmark in a process of its own; raises CalledProcessError where it fails, with what it said shown."""
    command = [sys.executable, "-m", "tests.bench.each", name, *(["--small"] if is_small else [])]
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr[-4000:], file=sys.stderr)
        done.check_returncode()
    figures: Figures = json.loads(done.stdout)
    return figures


def _set_up() -> None:
    """Make the program ready to be imported, for the rows of the benchmarks; nothing is measured in this process."""
    with tempfile.TemporaryDirectory(prefix="keukentafel-bench-") as var:
        os.environ |= {"KEUKENTAFEL_VAR": var, "DJANGO_SETTINGS_MODULE": "keukentafel.config.settings"}
        django.setup()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", choices=(*NAMES, []), metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--small", action="store_true", help="only find out whether the benchmarks run")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
