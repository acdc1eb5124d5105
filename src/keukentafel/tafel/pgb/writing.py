"""Writing what this room keeps beside answers: entries of its own that may change sheets."""

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Content, Draft
from keukentafel.tafel.kluis.said import Said
from keukentafel.tafel.pgb.fields import RoomForm
from keukentafel.tafel.voorbereiding.writing import sheet_for, write_entry


def write_form(at_table: AtTable, form: RoomForm, kind: str, content: Content, old: Said | None) -> None:
    """Write what a form says on the sheet that was chosen.

    Raises TooLong, NotTaken, and what the vault raises (NotAllowed, NotShared, SheetFull).
    """
    typed = form.cleaned_data
    draft = Draft(typed["stuk"], typed["versie"], kind, content, None, form.seen)
    write_entry(at_table, sheet_for(at_table, typed["vel"]), draft, old)
