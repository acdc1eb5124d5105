"""What is kept about a pgb beside the answers: rates of the gemeente (`tarief`) and what one would buy (`inkoop`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.said import Said, SaidOnce, said_on
from keukentafel.tafel.pgb.budget import PERS, WHOM, Key, Purchase, Rate
from keukentafel.tafel.pgb.money import kept_amount

RATE: Final = "tarief"
"""The kind of entry that a rate is; typed from the verordening of a gemeente, never known by the program."""

BUYING: Final = "inkoop"
"""The kind of entry that help is which one would buy."""

NOT_FOUND_YET: Final = "nog_niet"
"""Who it will be, where one still looks for somebody."""

GOOD: Final = ("veilig", "doel", "past")
"""What is said about the quality of the help (Wmo 2015 art. 2.3.6 lid 2 onder c)."""


@dataclass(frozen=True, slots=True)
class KeptRate:
    """A rate with the entry that it stands in, and which version of that it is."""

    rate: Rate
    said: Said
    once: SaidOnce

    @property
    def typed_on(self) -> date | None:
        """The day on which it was typed."""
        return self.once.at.date() if self.once.at else None


@dataclass(frozen=True, slots=True)
class KeptBuying:
    """Help that one would buy, from whom (the id of a helper), and why it is good; `once` is which version it is."""

    purchase: Purchase
    who: str
    good: Mapping[str, str]
    said: Said
    once: SaidOnce


def rates_of(at_table: AtTable) -> tuple[KeptRate, ...]:
    """Return the rates that this seat may read; of versions side by side each, the newest first."""
    found = []
    for said in said_on(at_table, (RATE,)):
        for number, once in enumerate(versions := differing(said)):
            rate = rate_in(once.content, named(said, number))
            if rate is not None:
                found.append(KeptRate(replace(rate, is_clash=len(versions) > 1), said, once))
    return tuple(found)


def differing(said: Said) -> tuple[SaidOnce, ...]:
    """Return what people wrote past each other, the newest first; who wrote the same agree."""
    by_words = {repr(sorted(once.content.items(), key=str)): once for once in said.current}
    return tuple(sorted(by_words.values(), key=said.current.index, reverse=True))


def named(said: Said, number: int) -> str:
    """Return the name of one version: the newest bears that of the entry, by which others know it."""
    return said.id if number == 0 else f"{said.id}/{number}"


def rate_in(content: Mapping[str, object], id: str) -> Rate | None:
    """Return the rate that an entry holds, None where it can't be read: another program may have written it."""
    amount, first = kept_amount(content.get("bedrag")), _day(content.get("van"))
    per = next((code for code in PERS if code == content.get("per")), None)
    whom = next((code for code in WHOM if code == content.get("voor")), None)
    source = content.get("bron")
    if amount is None or first is None or per is None or whom is None or not isinstance(source, str) or not source:
        return None
    return Rate(id, amount, per, whom, first, _day(content.get("tot")), source)


def buying_of(at_table: AtTable, rates: Sequence[KeptRate]) -> tuple[KeptBuying, ...]:
    """Return what this seat would buy as far as it may read that, each with its rate out of `rates`.

    Of versions side by side each, the newest first.
    """
    known = {kept.rate.id: kept.rate for kept in rates}
    return tuple(each for said in said_on(at_table, (BUYING,)) for each in buying_in(said, known))


def buying_in(said: Said, rates: Mapping[str, Rate]) -> tuple[KeptBuying, ...]:
    """Return what an entry says one would buy: one, or what each of those wrote who wrote past each other."""
    versions = differing(said)
    is_clash = len(versions) > 1
    return tuple(_buying(said, once, named(said, number), rates, is_clash) for number, once in enumerate(versions))


def _buying(said: Said, once: SaidOnce, id: str, rates: Mapping[str, Rate], is_clash: bool) -> KeptBuying:
    content = once.content
    whom = next((code for code in WHOM if code == content.get("soort")), WHOM[0])
    rate = content.get("tarief")
    who = content.get("wie")
    return KeptBuying(
        purchase=Purchase(
            id, _keys(content.get("uren")), whom, rates.get(rate) if isinstance(rate, str) else None, is_clash
        ),
        who=who if isinstance(who, str) and who else NOT_FOUND_YET,
        good={name: str(content[name]) for name in GOOD if isinstance(content.get(name), str) and content[name]},
        said=said,
        once=once,
    )


def _keys(value: object) -> tuple[Key, ...]:
    found = value if isinstance(value, list) else []
    pairs = [each for each in found if isinstance(each, list) and len(each) == 2]
    return tuple((one, other) for one, other in pairs if isinstance(one, str) and isinstance(other, str))


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
