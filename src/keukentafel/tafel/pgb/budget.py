"""What help would cost that one buys oneself: hours from the week, times a rate of the gemeente.  Pure.

Without a rate that holds on the day nothing is computed, and it is said why.  A year is 52 weeks, and a month the
twelfth part of a year: a rule of this page, of no law.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from keukentafel.tafel.pgb.money import to_cents
from keukentafel.tafel.week.moments import NOBODY, SELF, Moment, of_week, totals

Per = Literal["uur", "dag", "maand"]
Period = Literal["week", "maand", "jaar"]
Whom = Literal["beroep", "netwerk"]
Refusal = Literal["", "geen_uren", "geen_tarief", "nog_niet", "voorbij", "ander_soort"]
Key = tuple[str, str]
"""Who does something now, and what."""

PERS: Final[tuple[Per, ...]] = ("uur", "dag", "maand")
PERIODS: Final[tuple[Period, ...]] = ("week", "maand", "jaar")
WHOM: Final[tuple[Whom, ...]] = ("beroep", "netwerk")
WEEKS, MONTHS = 52, 12
_A_YEAR: Final[Mapping[Period, int]] = {"week": WEEKS, "maand": MONTHS, "jaar": 1}


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate of the gemeente: euro per hour, day or month, for whom, from and through when, and where it stands."""

    id: str
    amount: Decimal
    per: Per
    whom: Whom
    first: date
    last: date | None
    source: str

    def refused_on(self, day: date) -> Refusal:
        """Say why it does not hold on a day, "" where it does."""
        if day < self.first:
            return "nog_niet"
        return "voorbij" if self.last is not None and day > self.last else ""


@dataclass(frozen=True, slots=True)
class Hours:
    """What one of the helpers does of one task in a usual week."""

    minutes: int
    days: frozenset[int]


@dataclass(frozen=True, slots=True)
class Purchase:
    """Help that one would buy: what of the week, from what kind of helper, at which rate."""

    id: str
    keys: tuple[Key, ...]
    whom: Whom
    rate: Rate | None


@dataclass(frozen=True, slots=True)
class Amounts:
    """Euro in a week, in a month and in a year."""

    week: Decimal
    month: Decimal
    year: Decimal

    def __add__(self, other: "Amounts") -> "Amounts":
        return Amounts(self.week + other.week, self.month + other.month, self.year + other.year)


ZERO: Final = Amounts(Decimal("0.00"), Decimal("0.00"), Decimal("0.00"))


@dataclass(frozen=True, slots=True)
class Line:
    """One purchase: the hours that count, those that stood in an earlier one, and the cost or why there is none."""

    purchase: Purchase
    hours: Mapping[Key, Hours]
    twice: tuple[Key, ...]
    amounts: Amounts | None
    refusal: Refusal

    @property
    def minutes(self) -> int:
        """Minutes in a week."""
        return sum(each.minutes for each in self.hours.values())


@dataclass(frozen=True, slots=True)
class Budget:
    """All purchases, what they cost together, and what nobody does even then; `total` is None where one has no cost."""

    lines: tuple[Line, ...]
    total: Amounts | None
    left: Mapping[str, int] = field(default_factory=dict)

    @property
    def minutes(self) -> int:
        """Minutes in a week that would be bought."""
        return sum(line.minutes for line in self.lines)

    @property
    def minutes_left(self) -> int:
        """Minutes in a week that nobody does even then."""
        return sum(self.left.values())


def hours_in(moments: Iterable[Moment]) -> Mapping[Key, Hours]:
    """Return what can be bought of a usual week: what others do or nobody does, not what the person does alone."""
    usual = of_week(moments, "gewoon")
    days: dict[Key, set[int]] = {}
    for moment in usual:
        for who in moment.people:
            days.setdefault((who, moment.task), set()).update(moment.days)
    found = totals(usual).by_helper_and_task
    return {
        key: Hours(minutes, frozenset(days[key]))
        for key, minutes in sorted(found.items(), key=lambda item: (item[0][0] != NOBODY, item[0]))
        if key[0] != SELF
    }


def budget_of(moments: Iterable[Moment], purchases: Sequence[Purchase], day: date) -> Budget:
    """Return what the purchases cost on a day; hours that stand in two of them count once."""
    there = hours_in(moments)
    taken: set[Key] = set()
    lines = []
    for purchase in purchases:
        wanted = [key for key in dict.fromkeys(purchase.keys) if key in there]
        mine = {key: there[key] for key in wanted if key not in taken}
        lines.append(_line(purchase, mine, tuple(key for key in wanted if key in taken), day))
        taken.update(mine)
    left = {key[1]: hours.minutes for key, hours in there.items() if key[0] == NOBODY and key not in taken}
    return Budget(tuple(lines), _total(lines), left)


def difference(offer: Decimal, per: Period, cost: Amounts) -> Decimal:
    """Return euro in a year that an offer is above (or, below zero, under) the cost."""
    return to_cents(Fraction(offer) * _A_YEAR[per]) - cost.year


def _line(purchase: Purchase, hours: Mapping[Key, Hours], twice: tuple[Key, ...], day: date) -> Line:
    refusal = _refusal(purchase, hours, day)
    amounts = None if refusal or purchase.rate is None else _amounts(purchase.rate, hours)
    return Line(purchase, hours, twice, amounts, refusal)


def _refusal(purchase: Purchase, hours: Mapping[Key, Hours], day: date) -> Refusal:
    if not hours:
        return "geen_uren"
    if purchase.rate is None:
        return "geen_tarief"
    if purchase.rate.whom != purchase.whom:
        return "ander_soort"
    return purchase.rate.refused_on(day)


def _amounts(rate: Rate, hours: Mapping[Key, Hours]) -> Amounts:
    """Count a year exactly and round each period once."""
    amount = Fraction(rate.amount)
    if rate.per == "uur":
        year = amount * sum(each.minutes for each in hours.values()) * WEEKS / 60
    elif rate.per == "dag":
        year = amount * len(frozenset[int]().union(*(each.days for each in hours.values()))) * WEEKS
    else:
        year = amount * MONTHS
    return Amounts(to_cents(year / WEEKS), to_cents(year / MONTHS), to_cents(year))


def _total(lines: Sequence[Line]) -> Amounts | None:
    """Add what is shown, so that the column adds up; None where anything has no cost yet."""
    total = ZERO
    for line in lines:
        if line.amounts is None:
            return None
        total += line.amounts
    return total if lines else None
