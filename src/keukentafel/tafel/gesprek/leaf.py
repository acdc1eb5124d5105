"""Which part of a long talk one page shows: every row is a part of its form, and no form takes a thousand rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from keukentafel.tafel.gesprek.desk import Slip

ROOM, ROOM_ON_DEVICE, POINTS = 15, 100, 60
"""How many agreements, questions and notes stand on a page or on a device, together; how many points that were added.

On a device no form is sent, so more fits; what does not is read at the table.
"""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of the talk: `place` 0 holds the newest of each list, each next one those before; room 0 shows all."""

    place: int = 0
    room: int = ROOM

    def shown(self, *lists: Sequence[Slip]) -> list[list[Slip]]:
        """Return what of each list stands here, in its order; what was typed and could not be kept always does."""
        rows = self._rows(lists)
        here = [(slips, self._here(slips, rows)) for slips in lists]
        return [[slip for at, slip in enumerate(slips) if at in places or slip.fault] for slips, places in here]

    def before(self, *lists: Sequence[Slip]) -> int:
        """Return how many were written before those that are shown."""
        rows = self._rows(lists)
        return sum(self._here(slips, rows).start for slips in lists)

    def _rows(self, lists: Sequence[Sequence[Slip]]) -> int:
        """Return how many rows each list may have at most, so that all of them fit."""
        if not self.room:
            return max(map(len, lists), default=0)
        lengths = [len(slips) for slips in lists]
        return next(most for most in range(self.room, 0, -1) if sum(min(each, most) for each in lengths) <= self.room)

    def _here(self, slips: Sequence[Slip], rows: int) -> range:
        end = max(0, len(slips) - self.place * rows)
        return range(max(0, end - rows), end)


NEWEST = Leaf()
"""Where a talk opens."""
