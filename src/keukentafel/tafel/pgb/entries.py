"""What is kept about a pgb beside the answers: rates of the gemeente (`tarief`) and what one would buy (`inkoop`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.said import Said, said_on
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
    """A rate with the entry that it stands in."""

    rate: Rate
    said: Said

    @property
    def typed_on(self) -> date | None:
        """The day on which it was typed."""
        return self.said.now.at.date() if self.said.now.at else None


@dataclass(frozen=True, slots=True)
class KeptBuying:
    """Help that one would buy, from whom (the id of a helper), and why it is good."""

    purchase: Purchase
    who: str
    good: Mapping[str, str]
    said: Said


def rates_of(at_table: AtTable) -> tuple[KeptRate, ...]:
    """Return the rates that this seat may read."""
    found = ((said, rate_in(said.content, said.id)) for said in said_on(at_table, (RATE,)))
    return tuple(KeptRate(rate, said) for said, rate in found if rate is not None)


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
    """Return what this seat would buy as far as it may read that, each with its rate out of `rates`."""
    known = {kept.rate.id: kept.rate for kept in rates}
    return tuple(buying_in(said, known) for said in said_on(at_table, (BUYING,)))


def buying_in(said: Said, rates: Mapping[str, Rate]) -> KeptBuying:
    """Return what an entry says one would buy."""
    content = said.content
    whom = next((code for code in WHOM if code == content.get("soort")), WHOM[0])
    rate = content.get("tarief")
    who = content.get("wie")
    return KeptBuying(
        purchase=Purchase(
            said.id, _keys(content.get("uren")), whom, rates.get(rate) if isinstance(rate, str) else None
        ),
        who=who if isinstance(who, str) and who else NOT_FOUND_YET,
        good={name: str(content[name]) for name in GOOD if isinstance(content.get(name), str) and content[name]},
        said=said,
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
