"""The care week as a grid: blocks in, rectangles out; the night lies on top as one strip."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 720
LEFT: Final = 46
"""Room for the hours."""
TOP: Final = 28
NIGHT: Final = 30
"""Height of the strip for the night."""
HOUR: Final = 27
FIRST, LAST = 7, 23
"""The hours that are drawn one by one."""

HEIGHT: Final = TOP + NIGHT + 6 + (LAST - FIRST) * HOUR + 6
DAY: Final = (WIDTH - LEFT) / 7
LEAST: Final = 17
"""No block is lower than its words."""


@dataclass(frozen=True, slots=True)
class Block:
    """Something on one day: from `start` (minutes after midnight) for `minutes`; `colour` "" where nobody does it."""

    day: int
    start: int
    minutes: int
    letter: str
    colour: str
    text: str = ""
    is_night: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with its rectangle, as SVG writes it; `words` says whether a second line fits."""

    block: Block
    x: str
    y: str
    width: str
    height: str
    text_x: str
    text_y: str
    second_y: str
    words: bool


@dataclass(frozen=True, slots=True)
class Hour:
    """A line in the grid with its number."""

    number: int
    y: int
    text_y: int


@dataclass(frozen=True, slots=True)
class WeekDrawing:
    """Where everything in a week goes, in a drawing of 720 wide."""

    blocks: tuple[Placed, ...]
    hours: tuple[Hour, ...]
    day_lines: tuple[str, ...]
    day_names: tuple[tuple[int, str], ...]
    height: int = HEIGHT


def draw_week(blocks: Sequence[Block]) -> WeekDrawing:
    """Return where the blocks of a week go; what falls together stands side by side."""
    placed = [each for day in range(7) for each in _day([block for block in blocks if block.day == day], day)]
    top = TOP + NIGHT + 6
    hours = tuple(
        Hour(number, top + (number - FIRST) * HOUR, top + (number - FIRST) * HOUR + 5)
        for number in range(FIRST, LAST, 2)
    )
    lines = tuple(_number(LEFT + DAY * day) for day in range(1, 7))
    names = tuple((day, _number(LEFT + DAY * (day + 0.5))) for day in range(7))
    return WeekDrawing(tuple(placed), hours, lines, names)


def _day(blocks: Sequence[Block], day: int) -> list[Placed]:
    night = [block for block in blocks if block.is_night]
    light = sorted((block for block in blocks if not block.is_night), key=lambda block: (block.start, -block.minutes))
    placed = [_at_night(block, day, number, len(night)) for number, block in enumerate(night)]
    for group in _together(light):
        lanes = _lanes(group)
        many = max(lane for _, lane in lanes) + 1
        placed += [_by_day(block, day, lane, many) for block, lane in lanes]
    return placed


def _together(blocks: Sequence[Block]) -> list[list[Block]]:
    """Group what overlaps, as drawn: a short block is drawn as high as its words."""
    groups: list[list[Block]] = []
    until = -1.0
    for block in blocks:
        if not groups or _top(block) >= until:
            groups.append([])
            until = -1.0
        groups[-1].append(block)
        until = max(until, _top(block) + _height(block))
    return groups


def _lanes(group: Sequence[Block]) -> list[tuple[Block, int]]:
    ends: list[float] = []
    lanes = []
    for block in group:
        lane = next((number for number, end in enumerate(ends) if end <= _top(block)), len(ends))
        if lane == len(ends):
            ends.append(0.0)
        ends[lane] = _top(block) + _height(block)
        lanes.append((block, lane))
    return lanes


def _top(block: Block) -> float:
    minutes = min(max(block.start, FIRST * 60), LAST * 60 - 30) - FIRST * 60
    return TOP + NIGHT + 6 + minutes * HOUR / 60


def _height(block: Block) -> float:
    most = HEIGHT - 6 - _top(block)
    return min(max(block.minutes * HOUR / 60, LEAST), most)


def _by_day(block: Block, day: int, lane: int, many: int) -> Placed:
    width = (DAY - 6) / many
    return _placed(block, LEFT + DAY * day + 3 + width * lane, _top(block) + 1, width, _height(block) - 2, many)


def _at_night(block: Block, day: int, number: int, many: int) -> Placed:
    width = (DAY - 6) / many
    return _placed(block, LEFT + DAY * day + 3 + width * number, TOP + 3, width, NIGHT - 6, many)


def _placed(block: Block, x: float, y: float, width: float, height: float, many: int) -> Placed:
    return Placed(
        block=block,
        x=_number(x),
        y=_number(y),
        width=_number(width - (1 if many > 1 else 0)),
        height=_number(height),
        text_x=_number(x + 5),
        text_y=_number(y + min(height / 2 + 5, 16)),
        second_y=_number(y + 31),
        words=height >= 36 and many == 1 and bool(block.text),
    )


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
