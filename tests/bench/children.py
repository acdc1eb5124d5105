"""Whole processes, timed from outside: how long one waits, and the CPU that they took."""

import os
import resource
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds on the clock and seconds of CPU."""

    wall: float
    cpu: float


def time_command(command: Sequence[str | Path], stdin: BinaryIO | None = None) -> Took:
    """Run a command to its end; raises CalledProcessError where it fails."""
    before, begun = _children_cpu(), time.perf_counter()
    subprocess.run([str(part) for part in command], stdin=stdin, capture_output=True, check=True)
    return Took(time.perf_counter() - begun, _children_cpu() - before)


def median_of(run: Callable[[], Took], runs: int) -> Took:
    """Return the medians of several runs."""
    took = [run() for _ in range(runs)]
    return Took(median(each.wall for each in took), median(each.cpu for each in took))


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def family(pid: int) -> list[int]:
    """Return a process and all its descendants."""
    parents = {int(entry): _parent(entry) for entry in os.listdir("/proc") if entry.isdigit()}
    found = [pid]
    for member in found:
        found += [child for child, parent in parents.items() if parent == member]
    return found


def _parent(entry: str) -> int:
    try:
        after_name = Path("/proc", entry, "stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2]
    except OSError:
        return 0
    return int(after_name.split()[1])


def pss_megabytes(pid: int) -> float:
    """Return the proportional set size of a process and its descendants: what would be free again without them.

    Only Linux tells; raises OSError elsewhere.
    """
    return sum(_pss_kilobytes(member) for member in family(pid)) * 1024 / 1e6


def _pss_kilobytes(pid: int) -> int:
    lines = Path("/proc", str(pid), "smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
