"""The command line as whole processes: ten thousand stands, and the wait for one term."""

import json
import sys
import tempfile
from typing import BinaryIO

from tests.bench.children import Took, median_of, time_command
from tests.bench.dossiers import ON, dossiers
from tests.bench.figures import Figures, Row, Size

ROWS = {
    "stream": Row("`keukentafel stand - --json`, 10,000 dossiers, schema check and texts included", "s", 8),
    "stream_cpu": Row("the same, CPU", "s"),
    "termijn": Row("`keukentafel termijn bezwaar --vanaf 2026-03-02`", "ms"),
    "termijn_cpu": Row("the same, CPU (Python itself included)", "ms"),
}

KEUKENTAFEL = (sys.executable, "-m", "keukentafel")
STREAM_RUNS = 3


def measure(size: Size) -> Figures:
    """Measure both commands."""
    with tempfile.TemporaryFile() as lines:
        for each in dossiers(size.stream):
            lines.write(json.dumps({"op": ON.isoformat(), "dossier": each}).encode() + b"\n")
        stream = median_of(lambda: _stream(lines), min(size.runs, STREAM_RUNS))
    term = median_of(lambda: time_command((*KEUKENTAFEL, "termijn", "bezwaar", "--vanaf", "2026-03-02")), size.runs)
    return {
        "stream": stream.wall,
        "stream_cpu": stream.cpu,
        "termijn": term.wall * 1000,
        "termijn_cpu": term.cpu * 1000,
    }


def _stream(lines: BinaryIO) -> Took:
    lines.seek(0)
    return time_command((*KEUKENTAFEL, "stand", "-", "--json"), stdin=lines)
