"""What help would cost that one buys oneself: hours from the week, times a rate of the gemeente.  Pure.

Without a rate that holds on the day nothing is computed, and it is said why.  A year is 52 weeks, and a month the
twelfth part of a year: a rule of this page, of no law.  How many of these weeks are bad or good ones is what somebody
says; the others are usual ones.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from keukentafel.tafel.pgb.money import to_cents
from keukentafel.tafel.week.moments import KINDS, NOBODY, SELF, Kind, Moment, of_week, totals

Per = Literal["uur", "dag", "maand"]
Period = Literal["week", "maand", "jaar"]
Whom = Literal["beroep", "netwerk"]
Refusal = Literal["", "geen_uren", "geen_tarief", "nog_niet", "voorbij", "ander_soort", "botst"]
Key = tuple[str, str]
"""Who does something now, and what."""

PERS: Final[tuple[Per, ...]] = ("uur", "dag", "maand")
PERIODS: Final[tuple[Period, ...]] = ("week", "maand", "jaar")
WHOM: Final[tuple[Whom, ...]] = ("beroep", "netwerk")
WEEKS, MONTHS = 52, 12
_A_YEAR: Final[Mapping[Period, int]] = {"week": WEEKS, "maand": MONTHS, "jaar": 1}


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate of the gemeente: euro per hour, day or month, for whom, from and through when, and where it stands.

    `is_clash`: people wrote it past each other, so nobody knows yet which one is right.
    """

    id: str
    amount: Decimal
    per: Per
    whom: Whom
    first: date
    last: date | None
    source: str
    is_clash: bool = False

    def refused_on(self, day: date) -> Refusal:
        """Say why it does not hold on a day, "" where it does."""
        if self.is_clash:
            return "botst"
        if day < self.first:
            return "nog_niet"
        return "voorbij" if self.last is not None and day > self.last else ""


@dataclass(frozen=True, slots=True)
class Weeks:
    """How many of the 52 weeks of a year are bad and good ones; the others are usual ones."""

    bad: int = 0
    good: int = 0

    def of(self, kind: Kind) -> int:
        """Return how many weeks of a kind there are."""
        return {"slecht": self.bad, "goed": self.good, "gewoon": WEEKS - self.bad - self.good}[kind]

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds that count: a usual week always, for hours are chosen from it."""
        return tuple(kind for kind in KINDS if kind == "gewoon" or self.of(kind))


USUAL: Final = Weeks()


@dataclass(frozen=True, slots=True)
class Hours:
    """What one of the helpers does of one task in a usual week, and in the other kinds of week that count."""

    minutes: int
    days: frozenset[int]
    others: Mapping[Kind, "Hours"] = field(default_factory=dict)

    def of(self, kind: Kind) -> "Hours":
        """Return the same in a kind of week."""
        return self if kind == "gewoon" else self.others.get(kind, _NONE)


_NONE: Final = Hours(0, frozenset())


@dataclass(frozen=True, slots=True)
class Purchase:
    """Help that one would buy: what of the week, from what kind of helper, at which rate.

    `is_clash`: people wrote it past each other, and this is what one of them wrote.
    """

    id: str
    keys: tuple[Key, ...]
    whom: Whom
    rate: Rate | None
    is_clash: bool = False


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
    """All purchases, what they cost together, and what nobody does even then; `total` is None where one has no cost.

    `weeks`: how the year was counted.
    """

    lines: tuple[Line, ...]
    total: Amounts | None
    left: Mapping[str, Hours] = field(default_factory=dict)
    weeks: Weeks = USUAL

    @property
    def minutes(self) -> int:
        """Minutes in a usual week that would be bought."""
        return sum(line.minutes for line in self.lines)

    @property
    def minutes_left(self) -> int:
        """Minutes in a usual week that nobody does even then."""
        return sum(hours.minutes for hours in self.left.values())


def hours_in(moments: Iterable[Moment], weeks: Weeks = USUAL) -> Mapping[Key, Hours]:
    """Return what can be bought of the weeks that count: what others do or nobody does, not what the person does alone.

    What is done only in a bad or a good week has no minutes in a usual one.
    """
    there = tuple(moments)
    by_kind = {kind: _in_week(of_week(there, kind)) for kind in weeks.kinds}
    keys = {key for found in by_kind.values() for key in found if key[0] != SELF}
    found = {}
    for key in sorted(keys, key=lambda key: (key[0] != NOBODY, key)):
        usual = by_kind["gewoon"].get(key, _NONE)
        others: dict[Kind, Hours] = {
            kind: hours[key] for kind, hours in by_kind.items() if kind != "gewoon" and key in hours
        }
        found[key] = Hours(usual.minutes, usual.days, others)
    return found


def other_weeks(moments: Iterable[Moment]) -> tuple[Kind, ...]:
    """Return the kinds of week, beside a usual one, of which something was told."""
    there = {moment.week for moment in moments}
    return tuple(kind for kind in KINDS if kind != "gewoon" and kind in there)


def _in_week(moments: Sequence[Moment]) -> Mapping[Key, Hours]:
    days: dict[Key, set[int]] = {}
    for moment in moments:
        for who in moment.people:
            days.setdefault((who, moment.task), set()).update(moment.days)
    added = totals(moments).by_helper_and_task
    return {key: Hours(minutes, frozenset(days[key])) for key, minutes in added.items()}


def budget_of(moments: Iterable[Moment], purchases: Sequence[Purchase], day: date, weeks: Weeks = USUAL) -> Budget:
    """Return what the purchases cost on a day; hours that stand in two of them count once."""
    there = hours_in(moments, weeks)
    taken: set[Key] = set()
    lines = []
    for purchase in purchases:
        wanted = [key for key in dict.fromkeys(purchase.keys) if key in there]
        if purchase.is_clash:
            lines.append(Line(purchase, {key: there[key] for key in wanted}, (), None, "botst"))
            continue
        mine = {key: there[key] for key in wanted if key not in taken}
        lines.append(_line(purchase, mine, tuple(key for key in wanted if key in taken), day, weeks))
        taken.update(mine)
    taken.update(key for line in lines for key in line.hours)
    left = {key[1]: hours for key, hours in there.items() if key[0] == NOBODY and key not in taken}
    return Budget(tuple(lines), _total(lines), left, weeks)


def difference(offer: Decimal, per: Period, cost: Amounts) -> Decimal:
    """Return euro in a year that an offer is above (or, below zero, under) the cost."""
    return to_cents(Fraction(offer) * _A_YEAR[per]) - cost.year


def _line(purchase: Purchase, hours: Mapping[Key, Hours], twice: tuple[Key, ...], day: date, weeks: Weeks) -> Line:
    refusal = _refusal(purchase, hours, day)
    amounts = None if refusal or purchase.rate is None else _amounts(purchase.rate, hours, weeks)
    return Line(purchase, hours, twice, amounts, refusal)


def _refusal(purchase: Purchase, hours: Mapping[Key, Hours], day: date) -> Refusal:
    if not hours:
        return "geen_uren"
    if purchase.rate is None:
        return "geen_tarief"
    if purchase.rate.whom != purchase.whom:
        return "ander_soort"
    return purchase.rate.refused_on(day)


def _amounts(rate: Rate, hours: Mapping[Key, Hours], weeks: Weeks) -> Amounts:
    """Count a year exactly, week by week of each kind, and round each period once."""
    amount = Fraction(rate.amount)
    by_kind = [(weeks.of(kind), [each.of(kind) for each in hours.values()]) for kind in weeks.kinds]
    if rate.per == "uur":
        year = amount * sum(times * sum(each.minutes for each in found) for times, found in by_kind) / 60
    elif rate.per == "dag":
        year = amount * sum(
            times * len(frozenset[int]().union(*(each.days for each in found))) for times, found in by_kind
        )
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
