"""A page of the papers that lie somewhere: twenty at a time, what waits for a choice first, then newest first."""

from dataclasses import dataclass
from uuid import UUID

from keukentafel.tafel.papieren.papers import OWN, Desk, Paper, is_named

MOST = 20
"""Papers on one page; forty made a page of 89 kB, which a telephone on the road waits for."""

SHEETS = ("gedeeld", "brieven", OWN)


@dataclass(frozen=True, slots=True)
class Sheaf:
    """The papers of one page, which page it is (from 1), and how many pages there are."""

    papers: tuple[Paper, ...]
    number: int
    count: int

    @property
    def newer(self) -> int:
        """The page before this one, 0 on the first."""
        return self.number - 1

    @property
    def older(self) -> int:
        """The page after this one, 0 on the last."""
        return self.number + 1 if self.number < self.count else 0

    def on(self, sheet: str) -> tuple[Paper, ...]:
        """Return what of this page lies on a sheet."""
        return tuple(paper for paper in self.papers if paper.sheet == sheet)


def sheaf(desk: Desk, asked: str, near: UUID | None = None) -> Sheaf:
    """Return the page that was asked for, the one with the paper `near` where that lies somewhere, else the nearest."""
    lying = sorted(desk.on(*SHEETS), key=lambda paper: paper.state != "botst")
    count = max(1, -(-len(lying) // MOST))
    number = int(asked) if asked.isdecimal() and len(asked) < 5 else 1
    if near is not None:
        number = next((at // MOST + 1 for at, paper in enumerate(lying) if is_named(paper.id, near)), number)
    number = min(max(number, 1), count)
    return Sheaf(tuple(lying[(number - 1) * MOST : number * MOST]), number, count)
