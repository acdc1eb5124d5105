"""Who may do what at a table: one table of actions, asked before anything is done.

Reading is guarded twice, by keys and by a grant.  All else here is guarded by the server alone, and the screens
say so.  `docs/decisions/0025` tells why each line is as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal, Protocol

from keukentafel.bestand.entries import Entry
from keukentafel.tafel.kluis.holding import day_of
from keukentafel.tafel.kluis.models import Seat
from keukentafel.tafel.kluis.people import is_parent_of_own_master, people_on, person_over
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.sheets import GEDEELD

Right = Literal["lezen", "aantekenen", "schrijven"]
Action = Literal[
    "read",
    "export",
    "write_note",
    "write_own_person",
    "write_fact",
    "attach",
    "wipe",
    "wipe_own_note",
    "move",
    "leave",
    "write_person",
    "invite",
    "withdraw",
    "change_seat",
    "remove",
    "hand_over",
    "erase_table",
]

AT_LEAST: Mapping[Right, frozenset[str]] = MappingProxyType(
    {
        "lezen": frozenset({"lezen", "aantekenen", "schrijven"}),
        "aantekenen": frozenset({"aantekenen", "schrijven"}),
        "schrijven": frozenset({"schrijven"}),
    }
)
"""Which rights on a sheet are enough where this one is asked."""


@dataclass(frozen=True, slots=True)
class May:
    """Who may do one thing.

    `right`: the least right on the sheet in question, None where no sheet is.  `keeps`: only a seat that keeps the
    table: the resident, a representative with a stated ground, or the starter until the person has a card.
    `parent_from_16`: whether a parent who keeps may still do it once the person the table is about is 16.
    """

    right: Right | None = None
    keeps: bool = False
    parent_from_16: bool = True


MAY: Mapping[Action, May] = MappingProxyType(
    {
        "read": May(right="lezen"),
        "export": May(right="lezen"),
        "write_note": May(right="aantekenen"),
        "write_own_person": May(right="lezen"),
        "write_fact": May(right="schrijven"),
        "attach": May(right="schrijven"),
        "wipe": May(right="schrijven"),
        "wipe_own_note": May(right="aantekenen"),
        "move": May(right="schrijven"),
        "leave": May(),
        "write_person": May(right="schrijven", keeps=True, parent_from_16=False),
        "invite": May(keeps=True, parent_from_16=False),
        "withdraw": May(keeps=True),
        "change_seat": May(keeps=True, parent_from_16=False),
        "remove": May(keeps=True, parent_from_16=False),
        "hand_over": May(keeps=True),
        "erase_table": May(keeps=True, parent_from_16=False),
    }
)
"""What stands beside this table because it depends on whom it is done to: `people.represents`, `seats.py`."""


class _Sheet(Protocol):
    @property
    def entries(self) -> Mapping[str, Entry]: ...


class Sitting(Protocol):
    """What the rules look at: `AtTable` is one."""

    seat: Seat
    at: datetime

    def right_on(self, name: str) -> str | None:
        """Return the right on a sheet that holds today."""

    def sheet(self, name: str) -> _Sheet:
        """Return a sheet that this seat may read."""


def may(at_table: Sitting, action: Action, *, sheet: str = GEDEELD) -> bool:
    """Tell whether a seat may do `action`, on the sheet of this name where it is one on a sheet."""
    rule = MAY[action]
    if rule.right is not None and at_table.right_on(sheet) not in AT_LEAST[rule.right]:
        return False
    if rule.keeps and not at_table.seat.keeps:
        return False
    return rule.parent_from_16 or not _is_outgrown(at_table)


def require(at_table: Sitting, action: Action, *, sheet: str = GEDEELD) -> None:
    """Refuse what `may` does not allow.  Raises NotAllowed."""
    if not may(at_table, action, sheet=sheet):
        raise NotAllowed(action)


def _is_outgrown(at_table: Sitting) -> bool:
    """Tell whether this seat is a parent's, at the table of somebody who is 16 or older."""
    people = people_on(at_table.sheet(GEDEELD).entries)
    me = people.get(str(at_table.seat.pk), {})
    return is_parent_of_own_master(me, person_over(people), day_of(at_table.at))
