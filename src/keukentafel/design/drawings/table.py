"""The table from above with who sits at it: people in; chairs, names and letters with their places out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

State = Literal["sits", "invited", "free"]
Side = Literal["bottom", "left", "right", "top"]

COLOURS = ("inwoner", "mantelzorger", "ondersteuner", "buur", "grijs")
"""The colours of people, by the names that `parts.css` gives them; each goes with a letter, never alone."""
CHAIRS = 8
"""More chairs than this cannot be told apart on a phone; who comes after them is counted in words."""
LONGEST_NAME = 9
"""Letters of a name that fit between the edge of the table and the papers in its middle, the last ones drawn small."""
LARGE_NAME = 7
"""Letters that fit there in the usual size."""

_SIDES: tuple[Side, ...] = ("bottom", "left", "right", "top", "right", "left", "top", "bottom")
_PLACES: dict[Side, tuple[tuple[int, ...], tuple[int, ...]]] = {
    "bottom": ((200,), (136, 264)),
    "left": ((206,), (232, 124)),
    "right": ((228,), (232, 124)),
    "top": ((200,), (136, 264)),
}
"""Where the middle of a chair is along its side, when it has that side to itself and when it shares it."""


@dataclass(frozen=True, slots=True)
class Sitter:
    """Somebody at the table: `likes` is the colour of their role, `is_you` who looks at the drawing.

    `invited` is somebody whose chair stands ready; `free` a chair for nobody yet, its `name` says so.
    """

    name: str
    likes: str = "grijs"
    state: State = "sits"
    is_you: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """The letter and the colour by which one person is known, in the drawing and in the list beside it."""

    letter: str
    colour: str


@dataclass(frozen=True, slots=True)
class Chair:
    """One chair in a drawing of 400 by 360: seat, back, letter on the seat, name on the table."""

    sitter: Sitter
    mark: Mark
    side: Side
    seat: tuple[int, int, int, int]
    back: str
    letter_at: tuple[int, int]
    name_at: tuple[int, int]
    anchor: Literal["start", "middle", "end"]

    @property
    def name(self) -> str:
        """Return the first name, cut off where the table is too small for it."""
        first = _first(self.sitter.name)
        return first if len(first) <= LONGEST_NAME else f"{first[: LONGEST_NAME - 1]}…"

    @property
    def is_small(self) -> bool:
        """Tell whether the name must be drawn smaller to stay clear of the papers."""
        return self.side in ("left", "right") and len(self.name) > LARGE_NAME


@dataclass(frozen=True, slots=True)
class TableDrawing:
    """The chairs, who looks at it at the bottom, and how many `more` people there are than chairs."""

    chairs: tuple[Chair, ...]
    more: int

    @property
    def people(self) -> tuple[Chair, ...]:
        """Return the chairs that are for somebody, from the one who looks on, round the table."""
        return tuple(chair for chair in self.chairs if chair.sitter.state != "free")


def draw_table(sitters: Sequence[Sitter], free: str = "") -> TableDrawing:
    """Return the chairs of these people in their order; `free` is the word at an empty one, where there is room."""
    people = sorted(sitters, key=lambda sitter: not sitter.is_you)
    marks = dict(zip(map(id, sitters), marks_of(sitters), strict=True))
    drawn = people[:CHAIRS]
    seats = [(sitter, marks[id(sitter)]) for sitter in drawn]
    if free and len(drawn) < CHAIRS:
        seats.append((Sitter(free, state="free"), Mark("", "grijs")))
    return TableDrawing(_around(seats), len(people) - len(drawn))


def marks_of(sitters: Sequence[Sitter]) -> tuple[Mark, ...]:
    """Return a letter and a colour for each person; no two share a letter, and no two a colour while there are others.

    Colours go by role and by the order of the chairs, so that a person keeps theirs whoever looks.
    """
    letters: list[str] = []
    colours: list[str] = []
    for sitter in sitters:
        letters.append(_letter(sitter, letters))
        colours.append(_colour(sitter.likes, colours))
    return tuple(Mark(letter, colour) for letter, colour in zip(letters, colours, strict=True))


def _letter(sitter: Sitter, taken: Sequence[str]) -> str:
    first = _first(sitter.name) or "?"
    tries = ["u"] if sitter.is_you else [first[:1].upper(), first[:2].capitalize()]
    tries += [f"{first[:1].upper()}{number}" for number in range(2, len(taken) + 3)]
    return next(letter for letter in tries if letter not in taken)


def _colour(likes: str, taken: Sequence[str]) -> str:
    wanted = likes if likes in COLOURS else "grijs"
    # Green says "the person it is about", so nobody else gets it for want of another.
    order = [wanted, *(colour for colour in COLOURS[1:] if colour != wanted)]
    return min(order, key=lambda colour: (taken.count(colour), order.index(colour)))


def _first(name: str) -> str:
    return name.split()[0] if name.split() else ""


def _around(seats: Sequence[tuple[Sitter, Mark]]) -> tuple[Chair, ...]:
    sides = _SIDES[: len(seats)]
    chairs = []
    for index, (sitter, mark) in enumerate(seats):
        side = sides[index]
        places = _PLACES[side][sides.count(side) - 1]
        chairs.append(_chair(sitter, mark, side, places[sides[:index].count(side)]))
    return tuple(chairs)


def _chair(sitter: Sitter, mark: Mark, side: Side, at: int) -> Chair:
    low, high = at - 35, at - 34
    if side == "bottom":
        return Chair(sitter, mark, side, (low, 277, 70, 56), f"M{high} 341q34 13 68 0", (at, 318), (at, 274), "middle")
    if side == "top":
        return Chair(sitter, mark, side, (low, 27, 70, 56), f"M{high} 19q34-13 68 0", (at, 57), (at, 96), "middle")
    if side == "left":
        return Chair(
            sitter, mark, side, (27, low, 56, 70), f"M19 {high}q-13 34 0 68", (50, at + 7), (84, at + 7), "start"
        )
    return Chair(sitter, mark, side, (317, low, 56, 70), f"M381 {high}q13 34 0 68", (351, at + 7), (316, at + 7), "end")
