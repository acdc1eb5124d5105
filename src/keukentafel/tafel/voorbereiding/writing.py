"""Writing one entry on the sheet that its form chose, and taking one away."""

from dataclasses import replace
from uuid import UUID, uuid5

from django.db import transaction

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, fresh, write_once
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.kluis.said import Said, said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD


def may_share(at_table: AtTable) -> bool:
    """Tell whether this seat may write for the whole table."""
    return may(at_table, "write_fact", sheet=GEDEELD)


def sheet_for(at_table: AtTable, chosen: str) -> str:
    """Return the sheet that was chosen, one's own where this seat may not write for the table."""
    return GEDEELD if chosen == GEDEELD and may_share(at_table) else EIGEN


@transaction.atomic
def write_entry(
    at_table: AtTable, sheet: str, draft: Draft, old: Said | None = None, *, may_repeat: bool = False
) -> None:
    """Write a new entry, or `old` anew: `draft.vorige` are the versions of it that the form showed.

    A new one that stands there already, word for word, is not written again: somebody went back and saved once more.
    `may_repeat`: it may well be another thing of which the same was said.

    Where `old` lay on the other sheet it is wiped there, and only the new words come along: what somebody wrote for
    herself alone is no earlier version at the table.  It keeps its name, unless that was wiped on this sheet before.
    Raises TooLong, NotTaken, and what the vault raises (NotAllowed, NotShared, SheetFull).
    """
    if old is None:
        if may_repeat or not stands_already(at_table, sheet, draft):
            write_once(at_table, sheet, replace(draft, vorige=()))
        return
    if not may(at_table, "write_fact", sheet=old.sheet):
        raise NotAllowed("write_fact")
    if old.sheet == sheet:
        seen = tuple(name for name in old.versions if name in draft.vorige)
        write_once(at_table, sheet, replace(draft, id=old.id, vorige=seen))
        return
    is_free = old.id not in at_table.sheet(sheet).entries
    name = old.id if is_free else str(uuid5(UUID(draft.versie), "stuk"))
    write_once(at_table, sheet, replace(draft, id=name, vorige=()))
    at_table.wipe(old.sheet, [old.id])


def stands_already(at_table: AtTable, sheet: str, draft: Draft) -> bool:
    """Tell whether another entry of this kind on this sheet says the same as a draft, word for word."""
    there = said_on(at_table, (draft.soort,), (sheet,))
    return any(said.id != draft.id and not said.is_conflict and said.content == draft.content for said in there)


def take_away(at_table: AtTable, said: Said) -> None:
    """Take an entry away.  Raises NotTaken, and what the vault raises."""
    write_once(at_table, said.sheet, Draft(said.id, fresh(), said.soort, None, None, said.versions))
