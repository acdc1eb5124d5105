"""The road: the stops between asking for help and having it, with the side roads, drawn wide and drawn tall."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

StopState = Literal["done", "here", "ahead", "late", "paused", "cancelled", "expected", "passed", "beside"]

WIDE_UP, WIDE_MIDDLE, WIDE_DOWN, WIDE_SIDE = 44, 68, 92, 196
"""Heights of the wide road in px: stones up and down, the line where two pieces meet, stones of a side road."""
TALL_LEFT, TALL_RIGHT, TALL_SIDE = 22, 58, 92
"""Lanes of the tall road in px from the left."""
OVERLAP = 101
"""Where a stretch ends: a hair past its cell of 100, so that no seam shows between two."""
FEW_COLUMNS, MOST_COLUMNS = 7, 9
"""With more stops than the first number a wide road asks for more room, with more than the second it cannot be read."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: its name, a note (a date, mostly), how it stands, and whether it lies on a side road.

    `icon` names a symbol in `static/design/icons.svg`; some states have one of their own. `is_here` adds "u bent hier"
    to a stop that is late or paused; the state `here` has it by itself. `passed` lies behind, but nobody told that it
    was done: its stone is small and bare, and its words say so. `beside` runs at the same time. `track` names a side
    road (`bezwaar`, `klacht`, `ingebrekestelling`); neighbours with the same track share one.
    """

    name: str
    note: str = ""
    state: StopState = "ahead"
    icon: str = ""
    href: str = ""
    track: str = ""
    is_here: bool = False

    @property
    def here(self) -> bool:
        """Tell whether the resident is at this stop."""
        return self.is_here or self.state == "here"

    @property
    def symbol(self) -> str:
        """Return the icon on the stone: what became of it, or else what it is."""
        return {"done": "check", "late": "mark", "paused": "pause", "cancelled": "dash"}.get(
            self.state, self.icon or "table"
        )


@dataclass(frozen=True, slots=True)
class Road:
    """The stops in the order in which one comes past them, side roads after the stop where they fork off."""

    stops: tuple[Stop, ...]

    @property
    def drawing(self) -> "RoadDrawing":
        """Return the geometry of this road."""
        return draw_road(self)


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of road inside the cell of a stop, as an SVG path."""

    d: str
    kind: Literal["main", "side"] = "main"
    is_walked: bool = False
    is_dashed: bool = False

    @property
    def strokes(self) -> tuple[str, ...]:
        """Return the classes of the lines to draw over each other: dots, a walked road, or a bed on its edge."""
        if self.is_dashed:
            return ("road-dots",)
        side = " is-side" if self.kind == "side" else ""
        return (f"road-walked{side}",) if self.is_walked else (f"road-edge{side}", f"road-bed{side}")


@dataclass(frozen=True, slots=True)
class DrawnStop:
    """A stop with its pieces, `wide` in a cell of 100 by 232 and `tall` in one of 128 by 100, and its stone."""

    stop: Stop
    place: Literal["up", "down", "side"]
    lane: Literal["left", "right", "side"]
    wide: tuple[Piece, ...]
    tall: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class RoadDrawing:
    """The drawn stops; a road that `is_long` needs more room to lie wide, one that `is_tall_only` never does."""

    stops: tuple[DrawnStop, ...]
    is_long: bool
    is_tall_only: bool


@dataclass(frozen=True, slots=True)
class _Cell:
    """What a stop must know of its neighbours."""

    stop: Stop
    is_first: bool
    is_last: bool
    opens_side: bool
    closes_side: bool
    ordinal: int
    lane: int
    next_lane: int
    walked_in: bool
    walked_out: bool
    is_dashed_out: bool


def draw_road(road: Road) -> RoadDrawing:
    """Return each stop with its stretch of the road; all stretches join."""
    cells = _cells(road.stops)
    return RoadDrawing(
        stops=tuple(_drawn(cell) for cell in cells),
        is_long=len(road.stops) > FEW_COLUMNS,
        is_tall_only=len(road.stops) > MOST_COLUMNS,
    )


def _cells(stops: Sequence[Stop]) -> list[_Cell]:
    lanes = _lanes(stops)
    walked = _walked(stops)
    cells = []
    for index, stop in enumerate(stops):
        before = stops[index - 1].track if index else ""
        after = stops[index + 1].track if index + 1 < len(stops) else ""
        cells.append(
            _Cell(
                stop=stop,
                is_first=index == 0,
                is_last=index == len(stops) - 1,
                opens_side=bool(stop.track) and stop.track != before,
                closes_side=bool(stop.track) and stop.track != after,
                ordinal=sum(not earlier.track for earlier in stops[:index]),
                lane=lanes[index],
                next_lane=lanes[min(index + 1, len(stops) - 1)],
                walked_in=walked[index],
                walked_out=index + 1 < len(stops) and walked[index + 1],
                is_dashed_out=index + 1 < len(stops) and not after and _is_unsure(stops[index + 1]),
            )
        )
    return cells


def _lanes(stops: Sequence[Stop]) -> list[int]:
    """Let the tall road swing from left to right, and keep left along a side road."""
    lanes: list[int] = []
    for index, stop in enumerate(stops):
        beside = bool(stop.track) or (index > 0 and bool(stops[index - 1].track))
        swings = not beside and bool(lanes) and lanes[-1] == TALL_LEFT
        lanes.append(TALL_RIGHT if swings else TALL_LEFT)
    return lanes


def _walked(stops: Sequence[Stop]) -> list[bool]:
    """Tell per stop whether the main road up to it lies behind the resident."""
    furthest = max((index for index, stop in enumerate(stops) if stop.here or stop.state == "done"), default=-1)
    return [index <= furthest for index in range(len(stops))]


def _is_unsure(stop: Stop) -> bool:
    """Tell whether nobody knows that the road will lead to this stop; then it is dots."""
    return stop.state in ("expected", "cancelled")


def _drawn(cell: _Cell) -> DrawnStop:
    if cell.stop.track:
        return DrawnStop(cell.stop, "side", "side", tuple(_wide_side(cell)), tuple(_tall_side(cell)))
    place: Literal["up", "down"] = "down" if cell.ordinal % 2 else "up"
    lane: Literal["left", "right"] = "left" if cell.lane == TALL_LEFT else "right"
    return DrawnStop(cell.stop, place, lane, tuple(_wide_main(cell)), tuple(_tall_main(cell)))


def _wide_main(cell: _Cell) -> list[Piece]:
    y = WIDE_DOWN if cell.ordinal % 2 else WIDE_UP
    pieces = []
    if not cell.is_last:
        out = f"M50 {y}C75 {y} 75 {WIDE_MIDDLE} 100 {WIDE_MIDDLE}H{OVERLAP}"
        pieces.append(Piece(out, is_walked=cell.walked_out, is_dashed=cell.is_dashed_out))
    if not cell.is_first:
        into = f"M0 {WIDE_MIDDLE}C25 {WIDE_MIDDLE} 25 {y} 50 {y}"
        pieces.append(Piece(into, is_walked=cell.walked_in, is_dashed=_is_unsure(cell.stop)))
    return pieces


def _wide_side(cell: _Cell) -> list[Piece]:
    walked = cell.stop.state == "done" or cell.stop.here
    into = (
        f"M0 {WIDE_MIDDLE}C28 {WIDE_MIDDLE} 12 {WIDE_SIDE} 50 {WIDE_SIDE}" if cell.opens_side else f"M0 {WIDE_SIDE}H50"
    )
    back = f"M50 {WIDE_SIDE}C88 {WIDE_SIDE} 72 {WIDE_MIDDLE} 100 {WIDE_MIDDLE}H{OVERLAP}"
    out = back if cell.closes_side else f"M50 {WIDE_SIDE}H{OVERLAP}"
    return [
        Piece(out, "side"),
        Piece(into, "side", is_walked=walked),
        Piece(f"M0 {WIDE_MIDDLE}H{OVERLAP}", is_walked=cell.walked_out and not cell.stop.here),
    ]


def _tall_main(cell: _Cell) -> list[Piece]:
    pieces = []
    if not cell.is_last:
        out = f"M{cell.lane} 50C{cell.lane} 80 {cell.next_lane} 72 {cell.next_lane} 100V{OVERLAP}"
        pieces.append(Piece(out, is_walked=cell.walked_out, is_dashed=cell.is_dashed_out))
    if not cell.is_first:
        pieces.append(Piece(f"M{cell.lane} 0V50", is_walked=cell.walked_in, is_dashed=_is_unsure(cell.stop)))
    return pieces


def _tall_side(cell: _Cell) -> list[Piece]:
    walked = cell.stop.state == "done" or cell.stop.here
    fork = f"M{TALL_LEFT} 0C{TALL_LEFT} 28 {TALL_SIDE} 18 {TALL_SIDE} 50"
    into = fork if cell.opens_side else f"M{TALL_SIDE} 0V50"
    back = f"M{TALL_SIDE} 50C{TALL_SIDE} 82 {TALL_LEFT} 72 {TALL_LEFT} 100V{OVERLAP}"
    out = back if cell.closes_side else f"M{TALL_SIDE} 50V{OVERLAP}"
    return [
        Piece(out, "side"),
        Piece(into, "side", is_walked=walked),
        Piece(f"M{TALL_LEFT} 0V{OVERLAP}", is_walked=cell.walked_out and not cell.stop.here),
    ]
