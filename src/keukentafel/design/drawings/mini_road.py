"""The road in one line, for a list of tables: a dot for each stop, the walked ones filled, and where somebody is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

STEP = 18
"""From one dot to the next, in px."""
EDGE = 9

DotState = Literal["done", "here", "ahead"]


@dataclass(frozen=True, slots=True)
class Dot:
    """One stop: where it lies, and whether it lies behind, is here, or is still to come."""

    x: int
    state: DotState


@dataclass(frozen=True, slots=True)
class MiniRoad:
    """The dots from left to right, how wide the drawing is, and until where the road was walked."""

    dots: tuple[Dot, ...]
    width: int
    walked: int


def mini_road(stops: Sequence[str], here: str) -> MiniRoad | None:
    """Return the road of these stops with somebody at `here`; None where that is no stop of it."""
    if here not in stops:
        return None
    place = stops.index(here)
    dots = tuple(Dot(EDGE + STEP * number, _state(number, place)) for number in range(len(stops)))
    return MiniRoad(dots, 2 * EDGE + STEP * (len(stops) - 1), dots[place].x)


def _state(number: int, place: int) -> DotState:
    return "here" if number == place else "done" if number < place else "ahead"
