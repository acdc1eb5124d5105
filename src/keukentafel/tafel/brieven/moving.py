"""Moving a draft between the letters of the table and one's own sheet, so that nothing of it stays where it lay."""

from uuid import UUID

from keukentafel.tafel.brieven.kept import Kept, handle_of
from keukentafel.tafel.brieven.pages import sheets_of
from keukentafel.tafel.brieven.saving import save
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import stamp_in
from keukentafel.tafel.kluis.rights import may


def other_sheet(seated: AtTable, kept: Kept) -> str:
    """Return the sheet to which this seat may move a letter, "" where there is none.

    Only a draft moves: what was sent belongs to what the road tells.  Who may not wipe could leave it lying behind.
    """
    if kept.state != "concept" or not kept.may_write or not may(seated, "wipe", sheet=kept.sheet):
        return ""
    return next((name for name in sheets_of(seated) if name != kept.sheet), "")


def move(seated: AtTable, kept: Kept, sheet: str) -> UUID:
    """Write the letter on the other sheet, then wipe it with all earlier versions where it lay; return its handle."""
    stamp = stamp_in({})
    save(seated, sheet, kept.now.content, stamp)
    seated.wipe(kept.sheet, [kept.id])
    return handle_of(stamp.id)
