"""The benchmarks run, and the page with their figures has a row for each."""

import pytest

from tests.bench.__main__ import PAGE, run
from tests.bench.each import NAMES, benchmark
from tests.bench.figures import Row
from tests.bench.table import HEADS

FASTER = Row("stands", "per s", aim=100, more_is_better=True)
LIGHTER = Row("a page", "kB", aim=60)


@pytest.mark.parametrize("name", NAMES)
def test_a_benchmark_runs_and_fills_every_row_of_its_table(name):
    figures, rows = run(name, is_small=True), benchmark(name).ROWS

    assert figures.keys() == rows.keys()
    assert [key for key, figure in figures.items() if figure <= 0 and rows[key].aim != 0] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_page_has_a_row_with_a_figure_for_whatever_is_measured(name):
    section = PAGE.read_text(encoding="utf-8").partition(f"## {HEADS[name]}\n")[2].partition("\n## ")[0]
    cells = {line.split(" | ")[0].removeprefix("| "): line.split(" | ")[1] for line in section.splitlines()[1:]}

    for row in benchmark(name).ROWS.values():
        assert cells[row.what][0].isdigit()
        assert cells[row.what].endswith(row.unit)


@pytest.mark.parametrize(("row", "figure", "ratio"), [(FASTER, 200, 2), (LIGHTER, 30, 2), (LIGHTER, 120, 0.5)])
def test_the_ratio_is_above_one_when_the_figure_is_better_than_its_aim(row, figure, ratio):
    assert row.ratio(figure) == ratio


@pytest.mark.parametrize(("row", "figure"), [(FASTER, 99), (LIGHTER, 60.1)])
def test_a_figure_on_the_wrong_side_of_its_aim_misses_it(row, figure):
    assert not row.meets(figure)
