"""The budget as its page shows it: each purchase with its cost or why there is none, and what is left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from keukentafel.tafel.pgb.budget import PERIODS, Amounts, Budget, Period, difference
from keukentafel.tafel.pgb.entries import KeptBuying, KeptRate
from keukentafel.tafel.pgb.money import euro, kept_amount
from keukentafel.tafel.pgb.texts import text
from keukentafel.tafel.voorbereiding.answers import Answer
from keukentafel.tafel.voorbereiding.helping import Helper
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
    """The whole budget in words."""

    rows: tuple[BuyingRow, ...]
    total: Money | None
    time: str
    left: tuple[str, ...]
    left_time: str


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
        left=tuple(_task(task, minutes, language) for task, minutes in budget.left.items()),
        left_time=length(budget.minutes_left, language) if budget.left else "",
    )


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
        is_conflict=kept.said.is_conflict,
    )


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
        tasks=tuple(_task(key[1], hours.minutes, language) for key, hours in line.hours.items()),
        time=length(line.minutes, language) if line.minutes else "",
        rate=priced.get(rate.id, "") if rate else "",
        money=in_words(line.amounts, language) if line.amounts else None,
        refusal=text(f"geen.{line.refusal}", language) if line.refusal else "",
        twice=tuple(task_words(task, language) for _, task in line.twice),
        good=tuple((text(f"vraag.{name}", language), words) for name, words in kept.good.items()),
        missing=tuple(text(f"vraag.{name}", language) for name in ("veilig", "doel", "past") if name not in kept.good),
        is_private=kept.said.is_private,
        is_conflict=kept.said.is_conflict,
    )


def _task(task: str, minutes: int, language: str) -> str:
    return f"{task_words(task, language)}: {length(minutes, language)}"
