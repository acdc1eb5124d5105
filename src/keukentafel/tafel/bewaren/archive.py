"""One archive of everything: the dossier file, what was sent to be read, and photos under names that say nothing."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from uuid import UUID

from keukentafel.letters import Letter, kinds
from keukentafel.letters.keeping import LetterUnreadable, from_json
from keukentafel.tafel.bewaren.export import FILE_NAME, LETTER, OWN, SHARED, dossier_file
from keukentafel.tafel.kluis.at_table import AtTable

ARCHIVE_NAME = "mijn-tafel.zip"
MOST = 60_000_000
"""Bytes of photos and letters in one archive: it is made in memory, never on a disk."""

_ENDINGS = {b"\xff\xd8\xff": "jpg", b"\x89PNG": "png", b"RIFF": "webp", b"%PDF": "pdf"}


class TooMuch(Exception):
    """All photos and letters together are too large for one archive; each can be taken along by itself."""


def attachments_of(at_table: AtTable) -> dict[UUID, int]:
    """Return the photos and letters that lie there now, by id, with their announced size."""
    return dict(_lying(at_table))


def _lying(at_table: AtTable) -> Iterator[tuple[UUID, int]]:
    for name in (name for name in at_table.names() if name in (*SHARED, OWN)):
        for entry in at_table.sheet(name).entries.values():
            for version in entry.current:
                content = version.data.get("inhoud")
                if version.data.get("soort") == "bijlage" and isinstance(content, Mapping):
                    size = content.get("grootte")
                    yield UUID(str(content["bestand"])), size if isinstance(size, int) else 0


def archive_of(at_table: AtTable) -> bytes:
    """Return the archive.  Raises TooMuch, and NotAllowed."""
    wanted = attachments_of(at_table)
    if sum(wanted.values()) > MOST:
        raise TooMuch
    made, total = io.BytesIO(), 0
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_entry(FILE_NAME), dossier_file(at_table))
        for name, page in _letters(at_table):
            archive.writestr(_entry(name), page)
        for attachment in wanted:
            raw = at_table.attachment(attachment)
            if (total := total + len(raw)) > MOST:
                raise TooMuch
            archive.writestr(_entry(f"bijlagen/{attachment}.{_ending(raw)}"), raw)
    return made.getvalue()


def _letters(at_table: AtTable) -> Iterator[tuple[str, str]]:
    """Yield each letter that was sent as a page that needs no program, under a name that says only its kind."""
    number = 0
    for name in (name for name in at_table.names() if name in (*SHARED, OWN)):
        for entry in at_table.sheet(name).entries.values():
            for version in entry.current:
                content = version.data.get("inhoud")
                kept = content.get("tekst") if isinstance(content, Mapping) else None
                if version.data.get("soort") == LETTER and (letter := _read_letter(kept)):
                    number += 1
                    kind = letter.soort.replace("_", "-") if letter.soort in kinds() else "brief"
                    yield f"brieven/{number}-{kind}.html", letter.html()


def _read_letter(kept: object) -> Letter | None:
    try:
        return from_json(kept) if isinstance(kept, Mapping) else None
    except LetterUnreadable:
        return None


def _entry(name: str) -> zipfile.ZipInfo:
    """Return the line of a file in the archive, always with the same date: nobody needs to see when it was made."""
    return zipfile.ZipInfo(name)


def _ending(raw: bytes) -> str:
    return next((ending for start, ending in _ENDINGS.items() if raw.startswith(start)), "bin")
