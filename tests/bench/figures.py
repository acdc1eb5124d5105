"""What a benchmark answers with: rows, each with its figure, its aim and how far it is from that."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: what is measured, in which unit, and the aim (None: only to know it)."""

    what: str
    unit: str
    aim: float | None = None
    more_is_better: bool = False

    def ratio(self, figure: float) -> float | None:
        """Return how many times better than the aim the figure is: 1 just meets it, below 1 misses it."""
        if self.aim is None or not figure or not self.aim:
            return None
        return figure / self.aim if self.more_is_better else self.aim / figure

    def meets(self, figure: float) -> bool:
        """Say whether the figure is as good as the aim, or there is none."""
        if self.aim is None:
            return True
        return figure >= self.aim if self.more_is_better else figure <= self.aim


@dataclass(frozen=True, slots=True)
class Size:
    """How much work to measure, and how often: the median of `runs` runs counts."""

    runs: int
    dossiers: int
    stream: int
    pages: int
    letters: int
    views: int
    is_full: bool = False


FULL = Size(runs=9, dossiers=180, stream=10_000, pages=100, letters=30, views=200, is_full=True)
SMALL = Size(runs=1, dossiers=18, stream=20, pages=1, letters=1, views=2)
"""Says nothing about speed, only that the benchmarks run."""

Figures = dict[str, float]


def cpu_seconds(work: Callable[[], object], runs: int) -> float:
    """Return the CPU time of `work` in this process, all its threads together: the median of `runs` runs."""
    return median(_timed(work, time.process_time) for _ in range(runs))


def wall_seconds(work: Callable[[], object], runs: int) -> float:
    """Return how long somebody waits for `work`: the median of `runs` runs."""
    return median(_timed(work, time.perf_counter) for _ in range(runs))


def _timed(work: Callable[[], object], clock: Callable[[], float]) -> float:
    begun = clock()
    work()
    return clock() - begun
