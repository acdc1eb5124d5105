"""Contrast of every pair of colour tokens that meet, by day and by night, also under the theme of a gemeente."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

TOKENS = Path(__file__).parent / "static" / "design" / "tokens.css"
TIMES = ("dag", "nacht")
TEXT, EDGE = 4.5, 3.0
"""The least contrast of text with its ground, and of the edge of a control or drawing (WCAG 2.2, 1.4.3 and 1.4.11)."""

_TEXT_ON = {
    "--kt-inkt": "kalk papier eik eik-licht deur-licht ochtend-licht",
    "--kt-inkt-zacht": "kalk papier deur-licht",
    "--kt-deur": "kalk papier deur-licht",
    "--kt-deur-op": "deur",
    "--kt-ochtend-op": "ochtend",
    "--kt-baksteen": "kalk papier",
    "--kt-kalk": "inkt",
    "--kt-persoon-op": "deur kastanje delft olijf inkt-zacht",
    "--utrecht-link-color": "kalk papier",
    "--utrecht-link-hover-color": "kalk papier",
    "--utrecht-heading-color": "kalk papier eik eik-licht",
}
_EDGE_ON = {
    "--kt-rand": "kalk papier",
    "--kt-eik-rand": "kalk",
    "--kt-inkt-zacht": "papier",
    "--utrecht-focus-outline-color": "kalk papier",
    "--utrecht-form-control-border-color": "kalk papier",
}
_UTRECHT_TEXT = (
    ("--utrecht-document-color", "--utrecht-document-background-color"),
    ("--utrecht-button-primary-action-color", "--utrecht-button-primary-action-background-color"),
    ("--utrecht-form-control-color", "--utrecht-form-control-background-color"),
)


class Pair(NamedTuple):
    """Two tokens that meet in the pages: what stands in front, its ground, and the contrast that they must have."""

    front: str
    back: str
    least: float


class WeakPair(NamedTuple):
    """A pair that has too little contrast, when (`dag` or `nacht`), and how much it has."""

    pair: Pair
    time: str
    contrast: float


def pairs() -> Iterator[Pair]:
    """Give every pair of tokens that meet."""
    for table, least in ((_TEXT_ON, TEXT), (_EDGE_ON, EDGE)):
        for front, grounds in table.items():
            yield from (Pair(front, f"--kt-{ground}", least) for ground in grounds.split())
    yield from (Pair(front, back, TEXT) for front, back in _UTRECHT_TEXT)


def weak_pairs(theme: str = "") -> list[WeakPair]:
    """Return the pairs with too little contrast under a theme's CSS; colours that we cannot read are passed over."""
    ours = TOKENS.read_text(encoding="utf-8")
    found = []
    for time in TIMES:
        values = {**read_tokens(ours, time), **read_tokens(theme, time)}
        for pair in pairs():
            front, back = colour(pair.front, values, time), colour(pair.back, values, time)
            if front and back and contrast(front, back) < pair.least:
                found.append(WeakPair(pair, time, contrast(front, back)))
    return found


def read_tokens(css: str, time: str) -> dict[str, str]:
    """Return the custom properties that CSS sets on the page at one time of day, later ones winning."""
    values: dict[str, str] = {}
    inside: list[str] = []
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    for text, sign in re.findall(r"([^{};]*)([{};])", bare):
        name, is_declared, value = text.partition(":")
        if sign == "{":
            inside.append(text)
            continue
        if is_declared and name.strip().startswith("--") and all(_counts(prelude, time) for prelude in inside):
            values[name.strip()] = value.strip()
        if sign == "}" and inside:
            inside.pop()
    return values


def _counts(prelude: str, time: str) -> bool:
    """Tell whether a rule speaks of the whole page at this time of day."""
    words = "".join(prelude.split()).lower()
    if words.startswith("@"):
        other = "light" if time == "nacht" else "dark"
        return "print" not in words and f"prefers-color-scheme:{other}" not in words
    return bool({":root", "html", "body", f".{time}"} & set(words.split(",")))


def colour(name: str, values: Mapping[str, str], time: str) -> str | None:
    """Return a token's colour as `#rrggbb`, or None where it is written in a way that we cannot read."""
    text = _as_hex(values.get(name, ""))
    for _ in range(20):  # a theme may let tokens point at each other in a circle
        resolved = re.sub(r"light-dark\(([^(),]*),([^(),]*)\)", lambda m: m[1 if time == "dag" else 2], text)
        resolved = re.sub(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)", lambda m: _value(m, values, time), resolved)
        if resolved == text:
            break
        text = _as_hex(resolved)
    text = text.strip().lower()
    if re.fullmatch(r"#[0-9a-f]{3}", text):
        text = "#" + "".join(digit * 2 for digit in text[1:])
    return text if re.fullmatch(r"#[0-9a-f]{6}", text) else None


def _value(found: re.Match[str], values: Mapping[str, str], time: str) -> str:
    name, fallback = found[1], found[2] or ""
    if name in ("--bij-dag", "--bij-nacht"):
        return fallback if name == f"--bij-{time}" else ""
    return values.get(name, fallback)


def _as_hex(text: str) -> str:
    """Write `rgb(1, 2, 3)`, `white` and `black` as hexadecimal numbers."""
    text = re.sub(r"(?<![\w-])(white|black)(?![\w-])", lambda m: "#ffffff" if m[1] == "white" else "#000000", text)
    rgb = r"rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)"
    return re.sub(rgb, lambda m: "#" + "".join(f"{min(int(part), 255):02x}" for part in m.groups()), text)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(shade: str) -> float:
    channels = [int(shade[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
