"""The penalty that a gemeente owes for every day that it decides late (Awb 4:17)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from wet.citation import cite
from wet.dated import read_table
from wet.source import Source


@dataclass(frozen=True, slots=True)
class Step:
    """The `rate` in euro per day, up to and including penalty day `through`."""

    through: int
    rate: Decimal


@dataclass(frozen=True, slots=True)
class RateTable:
    """The steps for notices of default received from `valid_from` through `valid_to` (None: still)."""

    valid_from: date
    valid_to: date | None
    steps: tuple[Step, ...]
    sources: tuple[Source, ...]

    def rate_of(self, number: int) -> Decimal:
        """Return what penalty day `number` (1 to 42) costs."""
        return next(step.rate for step in self.steps if number <= step.through)


@dataclass(frozen=True, slots=True)
class PenaltyDay:
    """One day of the run: its number in the run, what it costs and what is owed with it."""

    day: date
    number: int
    rate: Decimal
    total: Decimal


@dataclass(frozen=True, slots=True)
class Penalty:
    """What is owed to and including the day asked for.

    `amount` is in euro, and None where no table covers the day on which the notice was received: then
    `reason` is a code whose sentence stands in `wet/teksten`.  `last_day` is the last day that can cost money.
    """

    first_day: date
    last_day: date
    days: int
    amount: Decimal | None
    sources: tuple[Source, ...] = ()
    reason: str | None = None
    table: RateTable | None = None

    @property
    def daily(self) -> tuple[PenaltyDay, ...]:
        """Return the run day by day, to and including the day asked for; empty where nothing is known."""
        if self.table is None:
            return ()
        return tuple(_rows(self.table, self.first_day, self.days))


def penalty(first_day: date, received_on: date, until: date) -> Penalty:
    """Return the penalty from `first_day` to and including `until`, at most 42 days.

    `received_on` is the day the gemeente received the notice of default; it chooses the rates.  Whether the
    day on which the decision is sent counts, is for the caller to say: it passes the day before.
    """
    days = min(max((until - first_day).days + 1, 0), MAX_DAYS)
    last_day = first_day + timedelta(days=MAX_DAYS - 1)
    table = _table_on(received_on)
    if table is None:
        return Penalty(first_day, last_day, days, None, reason="dwangsom_tarief_onbekend")
    return Penalty(first_day, last_day, days, _owed(table, days), table.sources, table=table)


def _table_on(received_on: date) -> RateTable | None:
    for table in RATE_TABLES:
        if table.valid_from <= received_on and (table.valid_to is None or received_on <= table.valid_to):
            return table
    return None


def _owed(table: RateTable, days: int) -> Decimal:
    owed, counted = Decimal("0.00"), 0
    for step in table.steps:
        reached = min(days, step.through)
        owed += step.rate * (reached - counted)
        counted = reached
    return owed


def _rows(table: RateTable, first_day: date, days: int) -> Iterator[PenaltyDay]:
    for number in range(1, days + 1):
        day = first_day + timedelta(days=number - 1)
        yield PenaltyDay(day, number, table.rate_of(number), _owed(table, number))


def _read_tables() -> tuple[RateTable, ...]:
    return tuple(
        RateTable(
            row["valid_from"],
            row.get("valid_to"),
            tuple(Step(step["through"], Decimal(step["rate"])) for step in row["steps"]),
            tuple(
                cite(
                    text,
                    valid_from=row["valid_from"],
                    valid_to=row.get("valid_to"),
                    certainty=row["certainty"],
                )
                for text in (_DATA["cite_max"], _DATA["cite"])
            ),
        )
        for row in _DATA["tables"]
    )


_DATA = read_table("penalty")
MAX_DAYS: int = _DATA["max_days"]
RATE_TABLES: tuple[RateTable, ...] = _read_tables()
