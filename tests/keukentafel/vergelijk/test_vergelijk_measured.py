"""The page with the figures of checking holds to the set and the rules, and its two halves stay apart."""

import tomllib
from datetime import date

from tests.keukentafel.vergelijk import measured
from tests.keukentafel.vergelijk.measured import (
    BLIND,
    BY_ONE_HALF,
    FOLDER,
    KEPT,
    LOOKING,
    PAGE,
    documents,
    figures,
    figures_of,
    half,
    measure_second,
    page,
)


def test_the_page_says_what_the_rules_do_on_the_set_today():
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tests.keukentafel.vergelijk.measured"


def test_a_document_and_its_twin_lie_in_one_half_so_that_nobody_reads_what_was_kept_apart():
    twins = [(name, each["tweeling_van"]) for name, each in documents().items() if "tweeling_van" in each]

    assert len(twins) > 40
    assert all(half(name) == half(other) for name, other in twins)


def test_both_halves_hold_about_as_many_documents_of_each_kind_of_answer():
    sizes = [sum(half(name) == which for name in documents()) for which in (LOOKING, KEPT)]

    assert sum(sizes) == len(documents())
    assert min(sizes) > 60


def test_the_rules_raise_fewer_false_alarms_than_they_did_blind_and_than_when_one_half_was_unread():
    for which in (LOOKING, KEPT):
        right, false, missed, clean, alarmed = figures(which).counts()
        for before in (BLIND[which], BY_ONE_HALF[which]):
            assert (right + missed, clean) == (before[0] + before[2], before[3])
            assert right / (right + false) >= before[0] / (before[0] + before[1])
            assert right >= before[0]
            assert alarmed <= before[4]


def test_a_second_set_is_told_with_its_day_and_a_row_for_each_element(tmp_path, monkeypatch):
    for name in ("SECOND", "FOLDER"):
        monkeypatch.setattr(measured, name, FOLDER)
    kept = tmp_path / "second_set.toml"
    kept.write_text(measure_second(date(2026, 11, 23)), encoding="utf-8")
    monkeypatch.setattr(measured, "MEASURED", kept)
    told = tomllib.loads(kept.read_text(encoding="utf-8"))
    every = figures_of(documents(), FOLDER)

    assert tuple(told["totals"]) == every.counts()
    assert sum(row[2] for row in told["elements"]) == every.right.total()
    assert f"once, on 2026-11-23, on {len(documents())} documents" in page()
    assert kept.read_text(encoding="utf-8").count("verslag-wmo") == 0


def test_a_page_without_a_second_set_does_not_speak_of_its_figures(tmp_path, monkeypatch):
    monkeypatch.setattr(measured, "MEASURED", tmp_path / "none.toml")

    assert "## A second set" not in page()
