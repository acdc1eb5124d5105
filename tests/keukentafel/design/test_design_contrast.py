"""Contrast: every pair of tokens that meet is computed, by day and by night."""

import re
from pathlib import Path

import pytest

import keukentafel.design

TOKENS = Path(keukentafel.design.__file__).parent / "static" / "design" / "tokens.css"
COLOUR = re.compile(r"--kt-([a-z-]+): (?:var\(--bij-dag, (#\w{6})\) var\(--bij-nacht, (#\w{6})\)|(#\w{6}));")

TEXT_PAIRS = [
    ("inkt", "kalk"),
    ("inkt", "papier"),
    ("inkt", "eik"),
    ("inkt", "eik-licht"),
    ("inkt", "deur-licht"),
    ("inkt", "ochtend-licht"),
    ("inkt-zacht", "kalk"),
    ("inkt-zacht", "papier"),
    ("inkt-zacht", "deur-licht"),
    ("deur", "kalk"),
    ("deur", "papier"),
    ("deur", "deur-licht"),
    ("deur-op", "deur"),
    ("ochtend-op", "ochtend"),
    ("baksteen", "kalk"),
    ("baksteen", "papier"),
    ("kalk", "inkt"),
    *(("persoon-op", colour) for colour in ("deur", "kastanje", "delft", "olijf", "inkt-zacht")),
]
EDGE_PAIRS = [
    ("rand", "kalk"),
    ("rand", "papier"),
    ("eik-rand", "kalk"),
    ("deur", "kalk"),
    ("deur", "papier"),
    ("baksteen", "kalk"),
    ("baksteen", "papier"),
    ("inkt-zacht", "papier"),
]


def read_tokens() -> dict[str, tuple[str, str]]:
    return {name: (day or both, night or both) for name, day, night, both in COLOUR.findall(TOKENS.read_text())}


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("time", [0, 1], ids=["day", "night"])
@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_everyone_with_low_vision_can_read_every_text_on_its_ground(front: str, back: str, time: int) -> None:
    tokens = read_tokens()
    assert contrast(tokens[front][time], tokens[back][time]) >= 4.5


@pytest.mark.parametrize("time", [0, 1], ids=["day", "night"])
@pytest.mark.parametrize(("front", "back"), EDGE_PAIRS)
def test_everyone_can_see_where_a_control_or_the_road_ends(front: str, back: str, time: int) -> None:
    tokens = read_tokens()
    assert contrast(tokens[front][time], tokens[back][time]) >= 3


def test_black_on_white_has_the_highest_contrast_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_every_colour_is_written_once() -> None:
    names = [name for name, *_ in COLOUR.findall(TOKENS.read_text())]
    assert len(names) == len(set(names)) >= 20
