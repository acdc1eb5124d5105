"""Moving an entry to another sheet: written there and wiped here, in one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from keukentafel.bestand.entries import Version
from keukentafel.tafel.kluis import attachments
from keukentafel.tafel.kluis.limits import MAX_VERSIONS
from keukentafel.tafel.kluis.models import Sheet
from keukentafel.tafel.kluis.reading import OpenSheet
from keukentafel.tafel.kluis.refusals import NotShared, SheetFull
from keukentafel.tafel.kluis.wiping import MOVED, files_of, wipe_entries
from keukentafel.tafel.kluis.writing import append

Locked = tuple[Sheet, OpenSheet]
"""A sheet whose row is locked, with what is on it."""


@dataclass(frozen=True)
class Moved:
    """What became of a move: the id of the entry there, and both sheets as they are then."""

    id: str
    here: OpenSheet
    there: OpenSheet


def move_entry(entry: str, source: Locked, target: Locked, *, at: datetime) -> Moved:
    """Write what an entry says today on `target`, with who wrote it and when, and wipe it on `source`.

    What was replaced does not move along.  Raises NotShared where there is no such entry, and SheetFull.
    """
    (here, read), (there, read_there) = source, target
    found = read.entries.get(entry)
    if found is None or found.is_wiped:
        raise NotShared
    said = [version for version in (*found.current, *found.waiting) if not version.is_deletion]
    if not said:
        raise NotShared
    if len(read_there.arrived) + len(said) > MAX_VERSIONS:
        raise SheetFull("bijdragen", MAX_VERSIONS)
    name = entry if _is_free(entry, read_there.arrived) else str(uuid4())
    attachments.carry_over(files_of(said), (here, read.keys), (there, read_there.keys))
    written = append(there, read_there, [_first(version, name) for version in said], at=at)
    _, left = wipe_entries(here, read, [entry], ground=MOVED, at=at)
    return Moved(name, left, written)


def _is_free(entry: str, arrived: Mapping[str, Version]) -> bool:
    """Tell whether an id was never used on a sheet: a wiped one stays wiped, and one in use is another entry."""
    return all(version.entry != entry for version in arrived.values())


def _first(version: Version, entry: str) -> Version:
    """Return a version as the first of an entry on another sheet."""
    return Version({**version.data, "id": entry, "versie": str(uuid4()), "vorige": []})
