"""Somebody in the network: what the entry `helper` says beyond a name, and what the week says this person does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from keukentafel.tafel.voorbereiding.helping import Helper
from keukentafel.tafel.week.moments import Moment, Totals, of_week, totals, without

Asked = Literal["helpt", "ja", "nee", "kan_niet", "wil_niet"]

ASKED: Final[tuple[Asked, ...]] = ("helpt", "ja", "nee", "kan_niet", "wil_niet")
STORIES: Final = ("doet_nu", "kan_meer", "grenzen")
"""What is told about somebody in words."""

SUPPORT: Final = ("praktisch", "gezelschap", "advies", "luisteren")
"""What kinds of support somebody may give: the four that an ecogram commonly tells apart."""


@dataclass(frozen=True, slots=True)
class Around:
    """Somebody around the table; `minutes` is what the usual week says this person does."""

    helper: Helper
    asked: Asked
    stories: Mapping[str, str]
    support: tuple[str, ...]
    until: date | None
    minutes: int

    @property
    def helps(self) -> bool:
        """Whether this person helps now."""
        return self.asked == "helpt"


@dataclass(frozen=True, slots=True)
class DropsOut:
    """What changes if somebody drops out: minutes that nobody does, now and then, and what lies still."""

    helper: Helper
    now: int
    then: int
    still: tuple[Moment, ...]


def around(helpers: Sequence[Helper], moments: Sequence[Moment]) -> tuple[Around, ...]:
    """Return the people, who does most first, then who was not asked, then who can't."""
    added = totals(of_week(moments, "gewoon"))
    found = [_around(helper, added) for helper in helpers]
    return tuple(sorted(found, key=lambda one: (ASKED.index(one.asked), -one.minutes)))


def if_drops_out(helper: Helper, moments: Sequence[Moment]) -> DropsOut:
    """Return what lies still in a usual week if this person drops out."""
    usual = of_week(moments, "gewoon")
    now, then = totals(usual).nobody, totals(without(usual, helper.id)).nobody
    return DropsOut(helper, now, then, tuple(moment for moment in usual if helper.id in moment.people))


def support_in(content: Mapping[str, object]) -> tuple[str, ...]:
    """Return the kinds of support that an entry names, in their order; what another program made up is left out."""
    given = content.get("steun")
    return tuple(code for code in SUPPORT if isinstance(given, list | tuple) and code in given)


def _around(helper: Helper, added: Totals) -> Around:
    content, minutes = helper.content, added.by_helper.get(helper.id, 0)
    told = content.get("gevraagd")
    asked = next((code for code in ASKED if code == told), None)
    if asked is None:
        asked = "helpt" if minutes or helper.is_paid or content.get("doet_nu") else "nee"
    stories = {name: str(content[name]) for name in STORIES if isinstance(content.get(name), str) and content[name]}
    return Around(helper, asked, stories, support_in(content), _day(content.get("tot")), minutes)


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
