"""A length as the law writes it (six weeks, three months, fifteen years) and how to count with it."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = Literal["days", "weeks", "months", "years"]

_UNITS: dict[str, Unit] = {"d": "days", "w": "weeks", "m": "months", "j": "years"}
# No term is a thousand years: counting one would run off the calendar after the file had been accepted.
_WRITTEN = re.compile(r"([1-9][0-9]{0,3})([dwm])|([1-9][0-9]{0,2})(j)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Length:
    """So many days, weeks, months or years; never hours, because a dossier knows days only.

    >>> Length.parse("6w")
    Length(amount=6, unit='weeks')
    >>> str(Length(15, "years"))
    '15j'
    """

    amount: int
    unit: Unit

    @classmethod
    def parse(cls, written: str) -> "Length":
        """Read "6w", "14d", "3m" or "15j" (dagen, weken, maanden, jaren); raises ValueError for anything else."""
        match = _WRITTEN.fullmatch(written)
        if match is None:
            raise ValueError(f"not a length such as 14d, 6w, 3m or 15j: {written!r}")
        return cls(int(match[1] or match[3]), _UNITS[match[2] or match[4]])

    def __str__(self) -> str:
        return f"{self.amount}{'j' if self.unit == 'years' else self.unit[0]}"

    def after(self, day: date) -> date:
        """Return the day this length after `day`; raises OverflowError past the year 9999.

        Months and years keep the number of the day.  Where the month is too short for it the term ends on the
        last day of that month: 30 November plus three months is 28 February, and 29 February plus fifteen years
        is 28 February too, as there is no 29th to end on and 1 March would be a day too many.

        >>> Length(3, "months").after(date(2026, 11, 30))
        datetime.date(2027, 2, 28)
        >>> Length(1, "years").after(date(2028, 2, 29))
        datetime.date(2029, 2, 28)
        """
        if self.unit == "days":
            return day + timedelta(days=self.amount)
        if self.unit == "weeks":
            return day + timedelta(weeks=self.amount)
        return _months_after(day, self.amount * (12 if self.unit == "years" else 1))


def _months_after(day: date, months: int) -> date:
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if years > date.max.year:
        raise OverflowError("date value out of range")
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))
