"""The other tables on the same ring: a parent and a child in one house, each with a road and a law of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from keukentafel.tafel.deur.rooms import table_url
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.holding import seats_holding
from keukentafel.tafel.kluis.overview import heads

MOST = 4
"""Who sits at more tables than this supports people; they have the overview, and no other table is opened here."""


@dataclass(frozen=True, slots=True)
class OtherTable:
    """One other table by the lines of its head; `headline` is empty where they are missing or no longer hold."""

    name: str
    headline: str
    url: str


def other_tables(at_table: AtTable, today: date) -> tuple[OtherTable, ...]:
    """Return the other tables of this ring, by name; none where there are none, or more than a household has."""
    ring = at_table.opened.ring_id
    count = len(seats_holding(at_table.at).filter(ring=ring).values_list("id")[: MOST + 1])
    if not 1 < count <= MOST:
        return ()
    found = heads(at_table.opened, at=at_table.at)
    rows = (
        OtherTable(_word(each.lines, "naam"), _headline(each.lines, today), table_url(each.table_id))
        for each in found
        if each.table_id != at_table.table.id and each.shares
    )
    return tuple(sorted(rows, key=lambda row: row.name.casefold()))


def _headline(lines: Mapping[str, object], today: date) -> str:
    changes_on = _word(lines, "verandert_op")
    return "" if changes_on and changes_on <= today.isoformat() else _word(lines, "kop")


def _word(lines: Mapping[str, object], name: str) -> str:
    return str(lines.get(name) or "")
