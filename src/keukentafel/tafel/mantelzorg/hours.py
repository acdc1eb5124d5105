"""What the week says that one helper does: hours, tasks and nights, of a usual week."""

from collections.abc import Sequence
from dataclasses import dataclass

from keukentafel.tafel.week.moments import Moment, of_week, totals


@dataclass(frozen=True, slots=True)
class Hours:
    """Minutes in a usual week, of which at night, and per task, the longest first."""

    minutes: int
    night: int
    tasks: tuple[tuple[str, int], ...]


def hours_of(moments: Sequence[Moment], helper: str) -> Hours:
    """Return what a helper does in a usual week."""
    added = totals(of_week(moments, "gewoon"))
    mine = [(task, minutes) for (who, task), minutes in added.by_helper_and_task.items() if who == helper]
    ordered = sorted(mine, key=lambda item: (-item[1], item[0]))
    return Hours(added.by_helper.get(helper, 0), added.night_by_helper.get(helper, 0), tuple(ordered))
