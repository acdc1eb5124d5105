"""What was erased, withdrawn or ended: ids and moments, written beside the back-ups so that none brings it back."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from keukentafel.command.backup.manifest import BadBackup
from keukentafel.command.backup.rows import Tables

FILE = "keukentafel-gewist.json"
FORMAT = "keukentafel-gewist/1"
MAX_BYTES = 64_000_000

_COLUMNS = {
    "tafels": ("tafel_kluis_erasedtable", "table_id", "erased_at"),
    "stoelen": ("tafel_kluis_withdrawnseat", "seat_id", "withdrawn_at"),
    "kaartjes": ("tafel_kluis_endedcard", "card_id", "ended_at"),
}
"""For each part of the list: its table, and the columns with the id and the moment."""

Moments = Mapping[UUID, datetime]


@dataclass(frozen=True, slots=True)
class Gone:
    """The tables, seats and cards that are gone, each with the moment since when."""

    tafels: Moments = field(default_factory=dict)
    stoelen: Moments = field(default_factory=dict)
    kaartjes: Moments = field(default_factory=dict)

    def __or__(self, other: "Gone") -> "Gone":
        """Return both lists as one; of two moments the later."""
        return Gone(
            _later(self.tafels, other.tafels),
            _later(self.stoelen, other.stoelen),
            _later(self.kaartjes, other.kaartjes),
        )

    def counts(self) -> dict[str, int]:
        """Return how many of each part there are."""
        return {"tafels": len(self.tafels), "stoelen": len(self.stoelen), "kaartjes": len(self.kaartjes)}

    def to_bytes(self) -> bytes:
        """Return the list as it stands in its file."""
        parts = {name: {str(key): at.isoformat() for key, at in part.items()} for name, part in asdict(self).items()}
        return json.dumps({"formaat": FORMAT, **parts}, indent=1, sort_keys=True).encode() + b"\n"


def _later(one: Moments, other: Moments) -> Moments:
    return {key: max(at for part in (one, other) if (at := part.get(key))) for key in {**one, **other}}


def gone_in(tables: Tables) -> Gone:
    """Return what a database remembers; nothing where it is of before there were tables of residents."""
    found = {}
    for part, (table, key, moment) in _COLUMNS.items():
        if table in tables:
            found[part] = dict(tables[table]._base_manager.values_list(key, moment))
    return Gone(**found)


def read_list(folder: Path) -> Gone | None:
    """Return the list that stands in a folder beside the back-ups, None where there is none.

    Raises BadBackup where it is damaged: who knows what would come back without it.
    """
    try:
        with (folder / FILE).open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    try:
        data = json.loads(raw)
        if data["formaat"] != FORMAT or len(raw) > MAX_BYTES:
            raise BadBackup("lijst_beschadigd", lijst=FILE)
        return Gone(**{part: _moments(data.get(part, {})) for part in _COLUMNS})
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BadBackup("lijst_beschadigd", lijst=FILE) from None


def _moments(part: Mapping[str, str]) -> Moments:
    found = {UUID(key): datetime.fromisoformat(at) for key, at in part.items()}
    if any(at.tzinfo is None for at in found.values()):
        raise ValueError("a moment without its zone")
    return found


def write_list(folder: Path, gone: Gone) -> None:
    """Write the list beside the back-ups, for its owner alone; it is there as a whole or as it was."""
    target = folder / FILE
    draft = target.with_name(f".{FILE}.{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(gone.to_bytes())
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
