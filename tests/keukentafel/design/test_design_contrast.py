"""Contrast: every pair of tokens that meet is computed, by day and by night, with and without a gemeente's theme."""

import re

import pytest

from keukentafel.design.contrast import TIMES, TOKENS, Pair, colour, contrast, pairs, read_tokens, weak_pairs
from tests.programs import ROOT

EXAMPLE = ROOT / "docs" / "gemeente" / "voorbeeld-huisstijl.css"


@pytest.mark.parametrize("time", TIMES)
@pytest.mark.parametrize("pair", list(pairs()), ids=lambda pair: f"{pair.front} {pair.back}")
def test_everyone_with_low_vision_can_read_every_text_and_see_every_edge(pair: Pair, time: str) -> None:
    values = read_tokens(TOKENS.read_text(), time)
    front, back = colour(pair.front, values, time), colour(pair.back, values, time)
    assert front and back
    assert contrast(front, back) >= pair.least


def test_day_and_night_are_told_apart() -> None:
    grounds = [colour("--kt-kalk", read_tokens(TOKENS.read_text(), time), time) for time in TIMES]
    assert grounds == ["#f3f5f2", "#10171b"]


def test_black_on_white_has_the_highest_contrast_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_every_colour_is_written_once() -> None:
    names = re.findall(r"(--kt-[a-z-]+): (?:var\(--bij-dag|#)", TOKENS.read_text())
    assert len(names) == len(set(names)) >= 20


def test_the_example_of_a_theme_stays_readable_and_changes_the_main_colour() -> None:
    css = EXAMPLE.read_text()
    assert weak_pairs(css) == []
    assert colour("--kt-deur", read_tokens(css, "dag"), "dag") == "#154273"


@pytest.mark.parametrize(
    ("theme", "time"),
    [
        (":root { --kt-deur: #9cc6ee; }", "dag"),
        (":root { --kt-deur: #004699; }", "nacht"),
        (":root{--kt-deur:rgb(0, 70, 153)}", "nacht"),
        ("@media (prefers-color-scheme: dark) { :root { --kt-deur: #049; } }", "nacht"),
        (":root, .dag, .nacht { --kt-deur: light-dark(#ffffff, #ffffff) }", "dag"),
        (":root { --eigen: white; --kt-deur: var(--eigen); }", "dag"),
        (":root { --kt-deur: var(--niet-gezet, #ffffff); }", "dag"),
    ],
)
def test_a_main_colour_that_works_only_half_the_day_is_told(theme: str, time: str) -> None:
    found = {(weak.pair.front, weak.time) for weak in weak_pairs(theme)}
    assert ("--kt-deur", time) in found
    assert ("--kt-deur", "dag" if time == "nacht" else "nacht") not in found


@pytest.mark.parametrize(
    "theme",
    [
        "",
        "/* :root { --kt-inkt: white } */",
        ":root { --kt-deur: oklch(40% .1 200); }",
        ":root { --kt-deur: var(--kt-rand); --kt-rand: var(--kt-deur); }",
        "@media print { :root { --kt-inkt: white; } }",
        ".utrecht-button { --kt-inkt: white; }",
        "} } :root",
    ],
)
def test_what_cannot_be_read_or_does_not_count_is_passed(theme: str) -> None:
    assert weak_pairs(theme) == []
