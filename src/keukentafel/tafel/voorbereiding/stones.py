"""The stones of the preparation: one for each part of a life, on a path that turns back where the row ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from keukentafel.tafel.voorbereiding.progress import State

ROW, STEP, EDGE, DOWN = 10, 34, 17, 32
"""Stones in a row, px from one to the next, px from the side, and px between the rows."""


@dataclass(frozen=True, slots=True)
class Stone:
    """One part of a life: where it lies and how far it is."""

    x: int
    y: int
    state: State
    is_here: bool


@dataclass(frozen=True, slots=True)
class Stones:
    """The stones with the path below them; sizes in px."""

    stones: tuple[Stone, ...]
    path: str
    width: int
    height: int


def draw_stones(states: Sequence[State], here: int | None = None) -> Stones:
    """Return the drawing of these parts in their order; `here` is the place of the one that is open now."""
    places = [_place(number) for number in range(len(states))]
    stones = tuple(
        Stone(x, y, state, number == here) for number, ((x, y), state) in enumerate(zip(places, states, strict=True))
    )
    rows = max(1, -(-len(states) // ROW))
    return Stones(stones, _path(places), 2 * EDGE + STEP * (min(len(states), ROW) - 1), 2 * EDGE + DOWN * (rows - 1))


def _place(number: int) -> tuple[int, int]:
    row, place = divmod(number, ROW)
    return EDGE + STEP * (place if row % 2 == 0 else ROW - 1 - place), EDGE + DOWN * row


def _path(places: Sequence[tuple[int, int]]) -> str:
    """Return the path as SVG: straight in a row, a half circle outwards to the next."""
    if not places:
        return ""
    pieces = [f"M{places[0][0]} {places[0][1]}"]
    for (x, y), (before_x, before_y) in zip(places[1:], places, strict=False):
        turns = y != before_y
        side = 1 if before_x > EDGE else 0
        pieces.append(f"A{DOWN // 2} {DOWN // 2} 0 0 {side} {x} {y}" if turns and x == before_x else f"L{x} {y}")
    return "".join(pieces)
