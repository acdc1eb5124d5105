"""The budget as its page shows it: each purchase with its cost or why there is none, and what is left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from keukentafel.tafel.kluis.said import SaidOnce
from keukentafel.tafel.language import current
from keukentafel.tafel.pgb.budget import PERIODS, USUAL, WEEKS, Amounts, Budget, Hours, Key, Period, Weeks, difference
from keukentafel.tafel.pgb.entries import KeptBuying, KeptRate
from keukentafel.tafel.pgb.money import euro, kept_amount
from keukentafel.tafel.pgb.texts import text
from keukentafel.tafel.voorbereiding.answers import Answer
from keukentafel.tafel.voorbereiding.helping import Helper
from keukentafel.tafel.week.moments import KINDS
from keukentafel.tafel.week.texts import length, task_words
from wet.pgb import refusable_part
from wet.teksten import written_date


@dataclass(frozen=True, slots=True)
class RateRow:
    """A rate in words: until when, where it stands, when it was typed, and whether it holds today."""

    handle: UUID
    words: str
    when: str
    source: str
    typed_on: str
    refusal: str
    is_private: bool
    is_conflict: bool
    by: str = ""


@dataclass(frozen=True, slots=True)
class Money:
    """The same cost for three lengths of time, in words."""

    week: str
    month: str
    year: str


@dataclass(frozen=True, slots=True)
class BuyingRow:
    """A purchase in words; `money` is None where nothing can be computed, and `refusal` then says why."""

    handle: UUID
    who: str
    tasks: tuple[str, ...]
    time: str
    rate: str
    money: Money | None
    refusal: str
    twice: tuple[str, ...]
    good: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    is_private: bool
    is_conflict: bool
    by: str = ""


@dataclass(frozen=True, slots=True)
class OfferRow:
    """What the gemeente offers, how far it is from the cost, and what may be refused."""

    offered: str
    in_kind: str
    source: str
    short: str
    over: str
    fits: bool
    refusable: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The whole budget in words; `year` says how the weeks were counted, "" where all are usual ones."""

    rows: tuple[BuyingRow, ...]
    total: Money | None
    time: str
    left: tuple[str, ...]
    left_time: str
    year: str = ""


def in_words(amounts: Amounts, language: str) -> Money:
    """Return amounts as they are written."""
    return Money(euro(amounts.week, language), euro(amounts.month, language), euro(amounts.year, language))


def rate_words(kept: KeptRate, language: str) -> str:
    """Return a rate on one line: how much, per what, for whom."""
    rate = kept.rate
    kind = text(f"soort.{rate.whom}", language)
    return text(
        "optie.tarief",
        language,
        bedrag=euro(rate.amount, language),
        per=text(f"eenheid.{rate.per}", language),
        soort=kind[:1].lower() + kind[1:],
    )


def rates_shown(rates: Sequence[KeptRate], today: date, language: str) -> tuple[RateRow, ...]:
    """Return the rates as the page lists them."""
    return tuple(_rate(kept, today, language) for kept in rates)


def budget_shown(
    budget: Budget, kept: Sequence[KeptBuying], rates: Sequence[KeptRate], helpers: Sequence[Helper], language: str
) -> Shown:
    """Return the budget as a page shows it, in `language` ("nl" or "en")."""
    names = {helper.id: helper.called(language) for helper in helpers}
    priced = {each.rate.id: rate_words(each, language) for each in rates}
    rows = tuple(_row(budget, number, one, names, priced, language) for number, one in enumerate(kept))
    return Shown(
        rows=rows,
        total=in_words(budget.total, language) if budget.total else None,
        time=length(budget.minutes, language) if budget.minutes else "",
        left=tuple(task_time(task, hours, budget.weeks, language) for task, hours in budget.left.items()),
        left_time=length(budget.minutes_left, language) if budget.minutes_left else "",
        year=year_words(budget.weeks, language),
    )


def purchase_words(
    kept: KeptBuying,
    hours: Mapping[Key, Hours],
    weeks: Weeks,
    rates: Sequence[KeptRate],
    helpers: Sequence[Helper],
) -> str:
    """Return a purchase on one line: from whom, which hours, at which rate, and why the help is good."""
    language = current()
    who = next((each.called(language) for each in helpers if each.id == kept.who), text("optie.nog_niet", language))
    tasks = [task_time(key[1], hours[key], weeks, language) for key in kept.purchase.keys if key in hours]
    rate = kept.purchase.rate
    priced = next((rate_words(each, language) for each in rates if rate is not None and each.rate.id == rate.id), "")
    parts = (who, "; ".join(tasks), priced, *kept.good.values())
    return " ".join(f"{each.removesuffix('.')}." for each in parts if each)


def year_words(weeks: Weeks, language: str) -> str:
    """Return how many bad, good and usual weeks a year has, "" where all are usual ones."""
    counted = [kind for kind in reversed(KINDS) if weeks.of(kind)]
    found = [text(f"weken.{kind}", language, aantal=weeks.of(kind)) for kind in counted]
    return text("weken.en", language).join(found) if len(weeks.kinds) > 1 else ""


def task_time(task: str, hours: Hours, weeks: Weeks, language: str) -> str:
    """Return a task with its time."""
    return f"{task_words(task, language)}: {time_words(hours, weeks, language)}"


def time_words(hours: Hours, weeks: Weeks, language: str) -> str:
    """Return the time in a usual week, and in the other weeks that count where it differs."""
    usual = length(hours.minutes, language) if hours.minutes else text("week.niets", language)
    found = [usual if hours.minutes or len(weeks.kinds) == 1 else text("week.gewoon", language, tijd=usual)]
    for kind in weeks.kinds[1:]:
        minutes = hours.of(kind).minutes
        if minutes != hours.minutes:
            time = length(minutes, language) if minutes else text("week.niets", language)
            found.append(text(f"week.{kind}", language, tijd=time))
    return ", ".join(found)


def offer_shown(answer: Answer | None, total: Amounts | None, language: str) -> OfferRow | None:
    """Return the offer of the gemeente beside the cost, None where there is no offer."""
    found = offer_in(answer)
    if answer is None or found is None:
        return None
    offered, in_kind, per = found
    unit = text(f"eenheid.{per}", language)
    gap = difference(offered, per, total) if offered is not None and total is not None else None
    year = difference(in_kind, per, total) if in_kind is not None and total is not None else None
    excess = refusable_part(total.year, total.year + year) if total is not None and year is not None else Decimal(0)
    return OfferRow(
        offered=f"{euro(offered, language)} per {unit}" if offered is not None else "",
        in_kind=f"{euro(in_kind, language)} per {unit}" if in_kind is not None else "",
        source=answer.value("bron"),
        short=euro(-gap, language) if gap is not None and gap < 0 else "",
        over=euro(gap, language) if gap is not None and gap > 0 else "",
        fits=gap is not None and gap >= 0,
        refusable=euro(excess, language) if excess else "",
    )


def offer_in(answer: Answer | None) -> tuple[Decimal | None, Decimal | None, Period] | None:
    """Return what was offered, what help in kind costs, and for which length of time; None where nothing was told."""
    if answer is None:
        return None
    offered, in_kind = kept_amount(answer.value("bedrag")), kept_amount(answer.value("natura"))
    per = next((code for code in PERIODS if code == answer.value("per")), None)
    return None if per is None or (offered is None and in_kind is None) else (offered, in_kind, per)


def weeks_in(answer: Answer | None) -> Weeks:
    """Return how many weeks somebody counts as bad and good ones; none where that makes no year."""
    found = {name: _whole(answer.value(name)) for name in ("slecht", "goed")} if answer is not None else {}
    bad, good = found.get("slecht", 0), found.get("goed", 0)
    return Weeks(bad, good) if bad + good <= WEEKS else USUAL


def _whole(value: str) -> int:
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 3 else 0


def _rate(kept: KeptRate, today: date, language: str) -> RateRow:
    rate, refusal = kept.rate, kept.rate.refused_on(today)
    days = {"van": written_date(rate.first, language)}
    days |= {"tot": written_date(rate.last, language)} if rate.last else {}
    return RateRow(
        handle=kept.said.handle,
        words=rate_words(kept, language),
        when=text("optie.van_tot" if rate.last else "optie.vanaf", language, **days),
        source=rate.source,
        typed_on=written_date(kept.typed_on, language) if kept.typed_on else "",
        refusal=text(f"geen.{refusal}", language) if refusal else "",
        is_private=kept.said.is_private,
        is_conflict=rate.is_clash,
        by=_by(kept.once),
    )


def _by(once: SaidOnce) -> str:
    return text("lezer.uzelf") if once.is_mine else once.by


def _row(
    budget: Budget,
    number: int,
    kept: KeptBuying,
    names: Mapping[str, str],
    priced: Mapping[str, str],
    language: str,
) -> BuyingRow:
    line = budget.lines[number]
    rate = line.purchase.rate
    return BuyingRow(
        handle=kept.said.handle,
        who=names.get(kept.who, ""),
        tasks=tuple(task_time(key[1], hours, budget.weeks, language) for key, hours in line.hours.items()),
        time=length(line.minutes, language) if line.minutes else "",
        rate=priced.get(rate.id, "") if rate else "",
        money=in_words(line.amounts, language) if line.amounts else None,
        refusal=text(f"geen.{line.refusal}", language) if line.refusal else "",
        twice=tuple(task_words(task, language) for _, task in line.twice),
        good=tuple((text(f"vraag.{name}", language), words) for name, words in kept.good.items()),
        missing=tuple(text(f"vraag.{name}", language) for name in ("veilig", "doel", "past") if name not in kept.good),
        is_private=kept.said.is_private,
        is_conflict=line.purchase.is_clash,
        by=_by(kept.once),
    )
