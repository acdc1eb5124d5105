"""A moment of care, and what a week of moments adds up to: pure, minutes in whole numbers, Monday is day 0."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

Kind = Literal["gewoon", "slecht", "goed"]
"""Of which week somebody tells: a usual one, one with bad days, one with good days."""

KINDS: Final[tuple[Kind, ...]] = ("gewoon", "slecht", "goed")
DAYS: Final = tuple(range(7))
NOBODY: Final = "niemand"
"""Who does what nobody does."""
SELF: Final = "zelf"
"""Who does it: the person the table is about."""

NIGHT_FROM, NIGHT_UNTIL = 23 * 60, 7 * 60
"""Night care begins at eleven in the evening and ends at seven: a convention of this page, of no law."""
LONGEST = 24 * 60


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that is done on these days from `start` (minutes after midnight) for `minutes`.

    `who` does it: the id of a helper, `zelf` or `niemand`.  `second` is who must be there as well, "" where one is
    enough; where two are needed, the time counts for both.
    """

    id: str
    days: tuple[int, ...]
    start: int
    minutes: int
    task: str
    who: str
    second: str = ""
    week: Kind = "gewoon"

    @property
    def people(self) -> tuple[str, ...]:
        """Return everybody who is needed for it."""
        return (self.who, self.second) if self.second else (self.who,)

    @property
    def is_night(self) -> bool:
        """Whether it begins at night."""
        return self.start >= NIGHT_FROM or self.start < NIGHT_UNTIL

    @property
    def needs_two(self) -> bool:
        """Whether two people are needed at once."""
        return bool(self.second)

    @property
    def per_week(self) -> int:
        """Minutes in a week of one of those who do it."""
        return self.minutes * len(self.days)


@dataclass(frozen=True, slots=True)
class Totals:
    """Minutes in one week, by who does it, by task, by both, by day, at night, and what two do together."""

    by_helper: Mapping[str, int] = field(default_factory=dict)
    by_task: Mapping[str, int] = field(default_factory=dict)
    by_helper_and_task: Mapping[tuple[str, str], int] = field(default_factory=dict)
    by_day: Mapping[tuple[int, str], int] = field(default_factory=dict)
    night_by_helper: Mapping[str, int] = field(default_factory=dict)
    two_people: int = 0

    @property
    def nobody(self) -> int:
        """Minutes that nobody covers."""
        return self.by_helper.get(NOBODY, 0)

    @property
    def night(self) -> int:
        """Minutes of care at night, whoever gives it; what the person does alone is no care."""
        return sum(minutes for who, minutes in self.night_by_helper.items() if who != SELF)

    @property
    def nights(self) -> int:
        """Minutes at night that nobody covers."""
        return self.night_by_helper.get(NOBODY, 0)

    @property
    def all(self) -> int:
        """All minutes of help that are needed in the week: given or not, without what the person does alone."""
        return sum(minutes for who, minutes in self.by_helper.items() if who != SELF)


def totals(moments: Iterable[Moment]) -> Totals:
    """Return what the moments of one week add up to."""
    helper: Counter[str] = Counter()
    task: Counter[str] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    day: Counter[tuple[int, str]] = Counter()
    night: Counter[str] = Counter()
    two = 0
    for moment in moments:
        two += moment.per_week if moment.needs_two else 0
        for who in moment.people:
            helper[who] += moment.per_week
            task[moment.task] += moment.per_week
            both[who, moment.task] += moment.per_week
            night[who] += moment.per_week if moment.is_night else 0
            day.update({(number, who): moment.minutes for number in moment.days})
    return Totals(dict(helper), dict(task), dict(both), dict(day), {w: m for w, m in night.items() if m}, two)


def of_week(moments: Iterable[Moment], week: Kind) -> tuple[Moment, ...]:
    """Return the moments of one kind of week, in the order in which they come on a day, the night first."""
    mine = (moment for moment in moments if moment.week == week)
    return tuple(sorted(mine, key=lambda moment: (not moment.is_night, moment.start, moment.days, moment.id)))


def without(moments: Iterable[Moment], helper: str) -> tuple[Moment, ...]:
    """Return the week if this helper drops out: what they do now, nobody does."""
    return tuple(
        Moment(
            moment.id,
            moment.days,
            moment.start,
            moment.minutes,
            moment.task,
            NOBODY if moment.who == helper else moment.who,
            NOBODY if moment.second == helper else moment.second,
            moment.week,
        )
        for moment in moments
    )


def tapped(hours: Iterable[tuple[int, int]]) -> tuple[tuple[tuple[int, ...], int, int], ...]:
    """Turn tapped hours (day, hour) into stretches: (days, start, minutes), hours that touch taken together.

    Days with the same stretch are one; nothing runs past midnight.
    """
    by_day: dict[int, list[int]] = {}
    for day, hour in sorted(set(hours)):
        by_day.setdefault(day, []).append(hour)
    stretches: dict[tuple[int, int], list[int]] = {}
    for day, found in by_day.items():
        for start, length in _runs(found):
            stretches.setdefault((start * 60, length * 60), []).append(day)
    return tuple((tuple(days), start, minutes) for (start, minutes), days in sorted(stretches.items()))


def _runs(hours: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for hour in hours:
        if runs and runs[-1][0] + runs[-1][1] == hour:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((hour, 1))
    return runs
