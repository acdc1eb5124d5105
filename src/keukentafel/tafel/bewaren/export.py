"""The dossier file of a table: all that its maker may read, and nothing that was wiped (docs/bestandsformaat.md).

`feiten` holds what counts, as the law reads it.  All versions of everything people wrote stand in `vellen`, facts
included, so that what was corrected or contradicted goes along too.
"""

from collections.abc import Mapping

from keukentafel.bestand import NEWEST, write
from keukentafel.bestand.entries import Version
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.people import people_on
from keukentafel.tafel.kluis.rights import may, require
from keukentafel.tafel.language import current
from keukentafel.tafel.weg.kept.reading import read_table

SHARED = ("gedeeld", "brieven")
OWN = "eigen"
LETTER = "brief"
"""The kind of entry that a letter is (contract section 5)."""

FILE_NAME = "mijn-tafel.keukentafel.json"
"""The same for everybody: the name of a file is seen by whoever uses the device."""


def dossier_of(at_table: AtTable) -> dict[str, object]:
    """Return the dossier that this seat may take along; who left has the private sheet.  Raises NotAllowed."""
    names = takes_along(at_table)
    if not names:
        require(at_table, "export")
    mine, told = own_name(at_table), {"wet": "wmo", "gemeente": {}, "feiten": [], **_told(at_table)}
    sheets = {mine if name == OWN else name: {"entries": _kept(at_table, name)} for name in names}
    return {**told, "formaat": NEWEST, "vellen": sheets}


def takes_along(at_table: AtTable) -> list[str]:
    """Return the sheets that this seat may take along: of who no longer reads the table only what is private."""
    wanted = (*SHARED, OWN) if may(at_table, "export") else (OWN,)
    return [name for name in at_table.names() if name in wanted and may(at_table, "export", sheet=name)]


def _told(at_table: AtTable) -> Mapping[str, object]:
    """Return what happened, as far as this seat may read it."""
    if "gedeeld" not in at_table.names():
        return {}
    reading = read_table(at_table.sheet("gedeeld").entries, current())
    return reading.story.data if reading.story else {}


def dossier_file(at_table: AtTable) -> bytes:
    """Return the dossier as a file.  Raises NotAllowed."""
    return write(dossier_of(at_table))


def own_name(at_table: AtTable) -> str:
    """Return what a private sheet is called in the file: the role of its writer."""
    if "gedeeld" not in at_table.names():  # who left the table may no longer read which role that was
        return OWN
    me = people_on(at_table.sheet("gedeeld").entries).get(str(at_table.seat.pk), {})
    role = str(me.get("rol") or OWN)
    return OWN if role in SHARED else role


def _kept(at_table: AtTable, name: str) -> list[Mapping[str, object]]:
    """Return what stands on a sheet; of letters only what was sent to who may only read them, as on the screen."""
    sheet, sees_drafts = at_table.sheet(name), at_table.right_on(name) == "schrijven"
    versions = [version for version in sheet.versions.values() if not version.is_wiped]
    if not sees_drafts:
        drafts = {entry.id for entry in sheet.entries.values() if not all(map(_may_be_read, entry.current))}
        versions = [version for version in versions if version.entry not in drafts and _may_be_read(version)]
    return [version.data for version in versions]


def _may_be_read(version: Version) -> bool:
    """Say whether a version is anything else than a draft of a letter, or one that was thrown away."""
    content = version.data.get("inhoud")
    return version.data.get("soort") != LETTER or (isinstance(content, Mapping) and bool(content.get("verzonden_op")))
