"""The grid of seven days by twenty-four hours to tap in, with what stands in each hour already."""

from collections.abc import Sequence
from dataclasses import dataclass

from keukentafel.tafel.voorbereiding.helping import Helper
from keukentafel.tafel.week.entries import Kept
from keukentafel.tafel.week.moments import DAYS, LONGEST, NOBODY, SELF, Kind
from keukentafel.tafel.week.texts import text


@dataclass(frozen=True, slots=True)
class Cell:
    """One hour to tap: its name, its words for who hears the page, what stands there already, whether it is on."""

    value: str
    day: str
    short: str
    label: str
    there: tuple[tuple[str, str], ...]
    is_on: bool

    @property
    def letters(self) -> str:
        """Who is there already, as fits in a cell."""
        return "".join(letter for letter, _ in self.there[:3])

    @property
    def words(self) -> str:
        """Who is there already, for who hears the page."""
        return ", ".join(name for _, name in self.there)


def grid(
    kept: Sequence[Kept], helpers: Sequence[Helper], kind: Kind, tapped_now: Sequence[str]
) -> list[tuple[str, list[Cell]]]:
    """Return the rows of the grid: an hour with its seven cells, the day first and the night after it."""
    me, nobody, other = text("wie.zelf"), text("wie.niemand"), text("wie.iemand")
    known = {helper.id: (helper.letter, helper.short) for helper in helpers}
    known |= {NOBODY: ("?", nobody), SELF: (me[0], me)}
    there: dict[tuple[int, int], list[tuple[str, str]]] = {}
    for one in kept:
        moment = one.moment
        if moment.week == kind:
            for day in moment.days:
                last = min(moment.start + moment.minutes - 1, LONGEST - 1)
                for hour in range(moment.start // 60, last // 60 + 1):
                    there.setdefault((day, hour), []).extend(known.get(who, ("·", other)) for who in moment.people)
    on = frozenset(tapped_now)
    rows = []
    for hour in (*range(7, 24), *range(7)):
        rows.append((str(hour), [_cell(day, hour, there.get((day, hour), ()), on) for day in DAYS]))
    return rows


def _cell(day: int, hour: int, there: Sequence[tuple[str, str]], on: frozenset[str]) -> Cell:
    value = f"{day}-{hour}"
    name = text(f"dag.{day}")
    return Cell(value, name, text(f"kort.{day}"), f"{name} {hour}.00", tuple(there), value in on)
