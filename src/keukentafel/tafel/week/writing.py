"""Writing the week: a moment, a whole grid of them, and who is new in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.db import transaction

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Draft, write_all_once
from keukentafel.tafel.kluis.said import Said
from keukentafel.tafel.voorbereiding.helping import HELPER
from keukentafel.tafel.week.entries import MOMENT, content_of
from keukentafel.tafel.week.moments import Moment


def helper_draft(versie: str, name: str, relation: str) -> Draft:
    """Return what to write for somebody new; sending the same form again makes the same person."""
    content = {key: value for key, value in (("naam", name), ("relatie", relation)) if value}
    return Draft(str(uuid5(UUID(versie), "wie")), str(uuid5(UUID(versie), "helper")), HELPER, content)


@dataclass(frozen=True, slots=True)
class Change:
    """What a form changes: the entry, and the versions of it that the form showed."""

    said: Said
    seen: tuple[str, ...]


@transaction.atomic
def write_moments(
    at_table: AtTable, sheet: str, moments: Sequence[Moment], versie: str, new: Draft | None, old: Change | None = None
) -> None:
    """Write the moments of one form, with the person who is new in it, all or none.

    With `old` the one moment is a change of it; where it stood on another sheet it is wiped there.  Raises TooLong,
    NotTaken, and what the vault raises.
    """
    here = old if old is not None and old.said.sheet == sheet else None
    drafts = [_draft(moment, versie, number, here) for number, moment in enumerate(moments)]
    write_all_once(at_table, sheet, [new, *drafts] if new is not None else drafts)
    if old is not None and here is None:
        at_table.wipe(old.said.sheet, [old.said.id])


def _draft(moment: Moment, versie: str, number: int, old: Change | None) -> Draft:
    if old is not None:
        seen = tuple(name for name in old.said.versions if name in old.seen)
        return Draft(old.said.id, versie, MOMENT, content_of(moment), None, seen)
    own = versie if number == 0 else str(uuid5(UUID(versie), str(number)))
    return Draft(str(uuid5(UUID(own), "stuk")), own, MOMENT, content_of(moment))


def take_away(at_table: AtTable, said: Said, versie: str) -> None:
    """Take a moment away.  Raises NotTaken, and what the vault raises."""
    write_all_once(at_table, said.sheet, [Draft(said.id, versie, MOMENT, None, None, said.versions)])
