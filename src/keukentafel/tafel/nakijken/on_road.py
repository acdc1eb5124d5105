"""What the road says of checking: where the document that came last is checked, and what one says at the hearing."""

from django.urls import reverse

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.nakijken.entries import JUDGMENT, papers_of, sheet_of
from keukentafel.tafel.weg.leading import CheckedHere


def checked_here(at_table: AtTable, kind: str) -> CheckedHere | None:
    """Return the newest report or decision that this seat can check here, None where nobody began."""
    paper = next((each for each in papers_of(at_table) if each.kind == kind), None)
    if paper is None:
        return None
    judged = said_on(at_table, (JUDGMENT,), (sheet_of(at_table, paper.said),), over=paper.said.id)
    is_judged = any(one.content.get("oordeel") for one in judged)
    args = [at_table.table.id, paper.handle]
    hearing = reverse("nakijken-hoorzitting", args=args) if kind == "besluit" else ""
    return CheckedHere(reverse("nakijken-uitkomst", args=args), hearing, is_judged=is_judged)
