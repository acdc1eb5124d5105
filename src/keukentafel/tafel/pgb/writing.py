"""Writing what this room keeps: answers, and entries of its own that may change sheets."""

from django.db import transaction

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Content, Draft, fresh, write_once
from keukentafel.tafel.kluis.refusals import NotAllowed
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.kluis.said import Said, find_said
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.pgb.fields import RoomForm


def may_share(at_table: AtTable) -> bool:
    """Tell whether this seat may write for the whole table."""
    return may(at_table, "write_fact", sheet=GEDEELD)


@transaction.atomic
def write_entry(at_table: AtTable, form: RoomForm, kind: str, content: Content, old: Said | None) -> None:
    """Write an entry on the sheet that was chosen, moved there where it stood on the other.

    Raises TooLong, NotTaken, and what the vault raises (NotAllowed, NotShared, SheetFull).
    """
    typed = form.cleaned_data
    sheet = EIGEN if form.is_private or not may_share(at_table) else GEDEELD
    if old is None:
        write_once(at_table, sheet, Draft(typed["stuk"], typed["versie"], kind, content))
        return
    if not may(at_table, "write_fact", sheet=old.sheet):
        raise NotAllowed("write_fact")
    if old.sheet == sheet:
        seen = tuple(name for name in old.versions if name in form.seen())
        write_once(at_table, sheet, Draft(old.id, typed["versie"], kind, content, None, seen))
        return
    moved = at_table.move(old.id, old.sheet, sheet)
    there = next((one for one in (find_said(at_table, (kind,), old.handle),) if one and one.id == moved), None)
    vorige = there.versions if there is not None else ()
    write_once(at_table, sheet, Draft(moved, typed["versie"], kind, content, None, vorige))


def take_away(at_table: AtTable, said: Said) -> None:
    """Take an entry away.  Raises NotTaken, and what the vault raises."""
    write_once(at_table, said.sheet, Draft(said.id, fresh(), said.soort, None, None, said.versions))
