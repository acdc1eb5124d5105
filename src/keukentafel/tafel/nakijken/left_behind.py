"""What somebody chose alone about a document that another wiped: nobody else can wipe it, so it is shown to them."""

from collections.abc import Sequence
from dataclasses import dataclass

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.said import Said, said_on
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.nakijken.entries import JUDGMENT, READING


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What is left: how much was chosen, and the words that were written with it."""

    ids: Sequence[str]
    chosen: int
    remarks: Sequence[str]


def left_behind(at_table: AtTable) -> LeftBehind:
    """Return what lies on the own sheet about documents that were wiped from the table; never on anybody else's."""
    about = [said for said in said_on(at_table, (JUDGMENT, READING), (EIGEN,)) if _is_wiped(at_table, said)]
    chosen = [said for said in about if said.soort == JUDGMENT]
    remarks = [str(said.content.get("toelichting") or "") for said in chosen]
    return LeftBehind([said.id for said in about], len(chosen), [words for words in remarks if words])


def _is_wiped(at_table: AtTable, said: Said) -> bool:
    if GEDEELD not in at_table.names():
        return False
    document = at_table.sheet(GEDEELD).entries.get(said.over)
    return document is not None and document.is_wiped
