"""Writing the week: a moment, a whole grid of them, and who is new in it."""

from collections.abc import Sequence
from uuid import UUID, uuid5

from django.db import transaction

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, write_all_once, write_once
from keukentafel.tafel.kluis.said import Said
from keukentafel.tafel.voorbereiding.helping import HELPER
from keukentafel.tafel.voorbereiding.writing import stands_already, write_entry
from keukentafel.tafel.week.entries import MOMENT, content_of
from keukentafel.tafel.week.moments import Moment


def helper_draft(versie: str, name: str, relation: str) -> Draft:
    """Return what to write for somebody new; sending the same form again makes the same person."""
    content = {key: value for key, value in (("naam", name), ("relatie", relation)) if value}
    return Draft(str(uuid5(UUID(versie), "wie")), str(uuid5(UUID(versie), "helper")), HELPER, content)


@transaction.atomic
def write_moments(
    at_table: AtTable, sheet: str, moments: Sequence[Moment], versie: str, new: Draft | None = None
) -> None:
    """Write new moments of one form, with the person who is new in it, all or none; what stands there already is not
    written again.

    Raises TooLong, NotTaken, and what the vault raises.
    """
    made = (_draft(moment, versie, number) for number, moment in enumerate(moments))
    drafts = [draft for draft in made if not stands_already(at_table, sheet, draft)]
    write_all_once(at_table, sheet, [new, *drafts] if new is not None else drafts)


@transaction.atomic
def write_change(
    at_table: AtTable, sheet: str, moment: Moment, versie: str, old: Said, seen: tuple[str, ...], new: Draft | None
) -> None:
    """Write one moment anew, with the person who is new in it; `seen` are the versions that the form showed.

    Raises TooLong, NotTaken, and what the vault raises.
    """
    write_entry(at_table, sheet, Draft(old.id, versie, MOMENT, content_of(moment), None, seen), old)
    if new is not None:
        write_once(at_table, sheet, new)


def _draft(moment: Moment, versie: str, number: int) -> Draft:
    own = versie if number == 0 else str(uuid5(UUID(versie), str(number)))
    return Draft(str(uuid5(UUID(own), "stuk")), own, MOMENT, content_of(moment))
