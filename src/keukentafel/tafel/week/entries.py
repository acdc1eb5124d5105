"""The moments of care as they are kept at a table: entries `zorgmoment`, in minutes, Monday being day 0."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.said import Said, said_on
from keukentafel.tafel.week.moments import DAYS, KINDS, LONGEST, NOBODY, Kind, Moment

MOMENT: Final = "zorgmoment"
"""The kind of entry that a moment of care is."""

LONGEST_TASK = 80


@dataclass(frozen=True, slots=True)
class Kept:
    """A moment with the entry that it stands in."""

    moment: Moment
    said: Said


def moments_of(at_table: AtTable) -> tuple[Kept, ...]:
    """Return the moments that this seat may read; of two versions side by side, both."""
    return tuple(
        Kept(moment, said)
        for said in said_on(at_table, (MOMENT,))
        for number, one in enumerate(said.current)
        if (moment := moment_in(one.content, said.id if number == 0 else f"{said.id}/{number}")) is not None
    )


def moment_in(content: Mapping[str, object], id: str) -> Moment | None:
    """Return the moment that an entry holds, None where it can't be read: another program may have written it."""
    days, start, minutes = content.get("dagen"), content.get("van"), content.get("minuten")
    task, who = content.get("taak"), content.get("wie")
    if not isinstance(days, list) or not _is_minute(start, 0, LONGEST - 1) or not _is_minute(minutes, 1, LONGEST):
        return None
    on = tuple(sorted({day for day in days if isinstance(day, int) and not isinstance(day, bool) and day in DAYS}))
    if not on or not isinstance(task, str) or not task.strip():
        return None
    second, week = content.get("met"), content.get("week")
    return Moment(
        id=id,
        days=on,
        start=int(str(start)),
        minutes=int(str(minutes)),
        task=task.strip()[:LONGEST_TASK],
        who=who if isinstance(who, str) and who else NOBODY,
        second=second if isinstance(second, str) else "",
        week=_kind(week),
    )


def content_of(moment: Moment) -> dict[str, object]:
    """Return a moment as its entry holds it."""
    written: dict[str, object] = {
        "week": moment.week,
        "dagen": list(moment.days),
        "van": moment.start,
        "minuten": moment.minutes,
        "taak": moment.task,
        "wie": moment.who,
    }
    return written | ({"met": moment.second} if moment.second else {})


def _is_minute(value: object, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _kind(value: object) -> Kind:
    return next((kind for kind in KINDS if kind == value), "gewoon")
