"""Which part of a long talk one page shows: every row is a part of its form, and no form takes a thousand rows."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from keukentafel.tafel.kluis.said import Said

ROOM, ROOM_ON_DEVICE, POINTS = 15, 100, 60
"""How many agreements, questions and notes stand on a page or on a device, together; how many points that were added.

On a device no form is sent, so more fits; what does not is read at the table.
"""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of the talk: `place` 0 holds the newest of each list, each next one those before; room 0 shows all."""

    place: int = 0
    room: int = ROOM

    def shown(self, *lists: Sequence[Said], typed: Collection[str] = ()) -> list[list[Said]]:
        """Return what of each list stands here, in its order; what was `typed` and could not be kept always does."""
        rows = self._rows(lists)
        here = [(kept, self._here(kept, rows)) for kept in lists]
        return [[said for at, said in enumerate(kept) if at in places or said.id in typed] for kept, places in here]

    def before(self, *lists: Sequence[Said]) -> int:
        """Return how many were written before those that are shown."""
        rows = self._rows(lists)
        return sum(self._here(kept, rows).start for kept in lists)

    def _rows(self, lists: Sequence[Sequence[Said]]) -> int:
        """Return how many rows each list may have at most, so that all of them fit."""
        if not self.room:
            return max(map(len, lists), default=0)
        lengths = [len(kept) for kept in lists]
        return next(most for most in range(self.room, 0, -1) if sum(min(each, most) for each in lengths) <= self.room)

    def _here(self, kept: Sequence[Said], rows: int) -> range:
        end = max(0, len(kept) - self.place * rows)
        return range(max(0, end - rows), end)


NEWEST = Leaf()
"""Where a talk opens."""
