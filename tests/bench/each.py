"""One benchmark in its own process, the figures as JSON on standard output: `python -m tests.bench.each answers`."""

import json
import os
import sys
import tempfile
from collections.abc import Mapping
from importlib import import_module
from types import ModuleType

import django

from tests.bench.figures import FULL, SMALL, Figures, Size

NAMES = ("stands", "commands", "answers", "wire", "tables", "letters", "reading", "starting")
"""In the order of the table."""


def benchmark(name: str) -> ModuleType:
    """Return the module of a benchmark: it has `ROWS` and `measure(size)`."""
    return import_module(f"tests.bench.{name}")


def main(name: str, size: Size) -> Mapping[str, float]:
    """Run one benchmark with a folder of its own instead of `var`."""
    with tempfile.TemporaryDirectory(prefix="keukentafel-bench-") as var:
        os.environ |= {"KEUKENTAFEL_VAR": var, "DJANGO_SETTINGS_MODULE": "keukentafel.config.settings"}
        django.setup()
        figures: Figures = benchmark(name).measure(size)
    return figures


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], SMALL if "--small" in sys.argv else FULL)))
