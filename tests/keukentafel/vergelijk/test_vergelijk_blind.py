"""The sets that were measured blind are told honestly: what they gave once, unseen, and what they give since."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.keukentafel.vergelijk.measured import FOLDER, BlindSet, documents, figures_of, measure_once, page

DAY = date(2026, 3, 5)


@pytest.fixture
def small(tmp_path: Path) -> BlindSet:
    """A set of one document, that nobody measured yet."""
    folder = tmp_path / "small"
    folder.mkdir()
    name = next(each for each, document in documents().items() if document["gebreken"])
    (folder / f"{name}.toml").write_bytes((FOLDER / f"{name}.toml").read_bytes())
    return BlindSet(folder, tmp_path / "small.toml", "\n## A small set\n", read=False)


def test_the_figures_of_a_blind_set_are_written_with_their_day_and_no_text(small: BlindSet) -> None:
    measure_once(small, DAY)
    told = tomllib.loads(small.told.read_text(encoding="utf-8"))
    found = figures_of(documents(small.folder), small.folder)
    assert told["day"] == DAY
    assert told["documents"] == 1
    assert tuple(told["totals"]) == found.counts()
    assert {(kind, code): tuple(counts) for kind, code, *counts in told["elements"]} == {
        row: found.of(row) for each in (found.right, found.false, found.missed) for row in each
    }
    (document,) = documents(small.folder).values()
    assert not any(line and line in small.told.read_text(encoding="utf-8") for line in document["tekst"].splitlines())


def test_nobody_is_blind_twice_so_a_second_measuring_is_refused(small: BlindSet) -> None:
    measure_once(small, DAY)
    before = small.told.read_text(encoding="utf-8")
    with pytest.raises(ValueError, match="blind figures already"):
        measure_once(small, date(2027, 1, 1))
    assert small.told.read_text(encoding="utf-8") == before


def test_a_set_without_figures_is_said_not_to_be_measured(small: BlindSet) -> None:
    assert list(small.on_the_page()) == [small.words, "Not measured yet."]


def test_a_set_that_nobody_read_has_only_its_blind_row_on_the_page(small: BlindSet) -> None:
    measure_once(small, DAY)
    told = "\n".join(small.on_the_page())
    assert "2026-03-05, on 1 documents" in told
    assert "| blind, first |" in told
    assert "now" not in told


def test_a_set_that_was_read_since_has_what_it_gives_now_beside_its_blind_row(small: BlindSet) -> None:
    measure_once(small, DAY)
    none = "day = 2026-03-05\ndocuments = 1\ntotals = [0, 0, 0, 0, 0]\nelements = []\n"
    small.told.write_text(none, encoding="utf-8")
    told = "\n".join(replace(small, read=True).on_the_page())
    right, false, missed, *_ = figures_of(documents(small.folder), small.folder).counts()
    assert "| blind, first | 0 | 0 | - | 0 | - | 0 | 0 |" in told
    assert f"| now | {right + false} | {right} |" in told
    assert told.count("| 0 | 0 | 0 |") >= right + missed, "a row that was nothing blind is nothing there"


def test_the_page_says_which_blind_set_was_read_since_and_which_is_the_newest_honest_figure() -> None:
    second, third = page().split("## The second set")[1].split("## The third set")
    assert "| blind, first | 68 | 46 | 0.68 | 100 | 0.46 | 25 | 9 |" in second
    assert "| now |" in second
    assert "| now |" not in third.split("## Per element")[0]
    assert "third set is the newest honest figure" in page()
