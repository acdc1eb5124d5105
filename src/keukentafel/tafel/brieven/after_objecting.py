"""What comes after an objection that was sent: its reasons where they are due, and what to say at the hearing."""

from dataclasses import dataclass

from keukentafel.letters.kinds import KINDS
from keukentafel.tafel.brieven.kept import Kept
from keukentafel.tafel.brieven.pages import road_of
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.weg.leading import checked_here, checking_url
from keukentafel.tafel.weg.showing.objected import objected


@dataclass(frozen=True, slots=True)
class After:
    """Where one reads what to say at the hearing, and whether the reasons still have to go."""

    hearing: str
    lacks_reasons: bool


def next_after(seated: AtTable, kept: Kept) -> After | None:
    """Return what comes after a letter that went, None where it is no objection or that has its answer."""
    if KINDS[kept.soort].actie != "bezwaar_maken":
        return None
    made = objected(road_of(seated).seen.now)
    if made is None:
        return None
    here = checked_here(seated, "besluit")
    return After(here.hearing if here else checking_url(seated.table.id), made.lacks_reasons)
