"""The ecogram: the table in the middle and the people around it; the thicker the line, the more help."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin
from typing import Final, Literal

Tie = Literal["helpt", "niet_gevraagd", "kan_niet"]
"""How somebody is tied: a line, dots, or a line with a stroke through it."""

WIDTH: Final = 480
HEIGHT: Final = 430
CENTRE: Final = (240.0, 205.0)
REACH: Final = (178.0, 146.0)
"""How far people stand from the middle, sideways and up."""
ROUND: Final = 24.0
SEAT: Final = (46.0, 42.0)
"""Half of the table in the middle."""
MOST: Final = 10
"""More people than this can't be told apart on a phone; the table beside the drawing has them all."""
THIN, THICK = 3.0, 18.0


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody around the table; `minutes` of help in a week, 0 where nobody knows."""

    name: str
    under: str
    letter: str
    colour: str
    tie: Tie
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A person with the places of circle, words and line, as SVG writes them; `stroke` goes through the line."""

    person: Person
    x: str
    y: str
    name_y: str
    under_y: str
    line: str
    width: str
    stroke: str


@dataclass(frozen=True, slots=True)
class Ecogram:
    """Everybody who is drawn, and how many stand only in the table beside it."""

    people: tuple[Placed, ...]
    left_out: int


def draw_ecogram(people: Sequence[Person]) -> Ecogram:
    """Return where everybody stands, evenly around the table."""
    shown = people[:MOST]
    most = max((person.minutes for person in shown), default=0)
    placed = tuple(_placed(person, number, len(shown), most) for number, person in enumerate(shown))
    return Ecogram(placed, len(people) - len(shown))


def _placed(person: Person, number: int, many: int, most: int) -> Placed:
    angle = 2 * pi * number / max(many, 1) - pi / 2 + (pi / many if many % 2 == 0 and many else 0.0)
    x, y = CENTRE[0] + REACH[0] * cos(angle), CENTRE[1] + REACH[1] * sin(angle)
    is_above = y < CENTRE[1]
    from_x, from_y = _edge(x, y)
    length = hypot(x - from_x, y - from_y) or 1.0
    to_x, to_y = x - (x - from_x) / length * ROUND, y - (y - from_y) / length * ROUND
    middle_x, middle_y = (from_x + to_x) / 2, (from_y + to_y) / 2
    across_x, across_y = -(y - from_y) / length * 12, (x - from_x) / length * 12
    share = person.minutes / most if most else 0.0
    return Placed(
        person=person,
        x=_number(x),
        y=_number(y),
        name_y=_number(y - ROUND - 20 if is_above else y + ROUND + 19),
        under_y=_number(y - ROUND - 5 if is_above else y + ROUND + 35),
        line=f"M{_number(from_x)} {_number(from_y)}L{_number(to_x)} {_number(to_y)}",
        width=_number(THIN + (THICK - THIN) * share),
        stroke=(
            f"M{_number(middle_x - across_x)} {_number(middle_y - across_y)}"
            f"L{_number(middle_x + across_x)} {_number(middle_y + across_y)}"
        ),
    )


def _edge(x: float, y: float) -> tuple[float, float]:
    """Return where the line to a person leaves the table."""
    far_x, far_y = x - CENTRE[0], y - CENTRE[1]
    scale = min(SEAT[0] / abs(far_x) if far_x else 9.0, SEAT[1] / abs(far_y) if far_y else 9.0)
    return CENTRE[0] + far_x * scale, CENTRE[1] + far_y * scale


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
