"""The day looked at, which remembers the next day on which an answer could turn."""

from datetime import date, timedelta

_ONE_DAY = timedelta(days=1)


class Clock:
    """Every comparison with the day looked at goes through here.

    Then `turns_on` is the first day after `op` on which any of those comparisons would go the other way: until
    then the same questions get the same answers, so nothing in the stand can change.
    """

    __slots__ = ("op", "turns_on")

    def __init__(self, op: date) -> None:
        self.op = op
        self.turns_on = date.max

    def reached(self, day: date) -> bool:
        """Say whether `day` is today or behind us."""
        if day <= self.op:
            return True
        if day < self.turns_on:
            self.turns_on = day
        return False

    def passed(self, day: date) -> bool:
        """Say whether `day` is behind us, as a last day must be before somebody is late."""
        if day < self.op:
            return True
        if day < self.turns_on and day < date.max:
            self.turns_on = min(self.turns_on, day + _ONE_DAY)
        return False
