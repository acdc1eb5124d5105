"""Who is to act: a small table from above, with the chair lit of the one whose turn it is."""

from dataclasses import dataclass
from typing import Literal

Party = Literal["inwoner", "gemeente", "rechter", "niemand"]


@dataclass(frozen=True, slots=True)
class Chair:
    """One chair at the table, with the place of its seat in a drawing of 200 by 132."""

    party: Party
    letter: str
    x: int
    y: int
    is_lit: bool


SEATS: tuple[tuple[Party, str, int, int], ...] = (
    ("inwoner", "u", 30, 84),
    ("rechter", "r", 100, 24),
    ("gemeente", "g", 170, 84),
)


def draw_chairs(acting: Party) -> tuple[Chair, ...]:
    """Return the chairs around the table; the judge only has one when it is the judge's turn."""
    return tuple(
        Chair(party, letter, x, y, party == acting)
        for party, letter, x, y in SEATS
        if party != "rechter" or acting == "rechter"
    )
