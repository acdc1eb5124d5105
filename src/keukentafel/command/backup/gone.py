"""What was erased, withdrawn or ended: ids and moments, written beside the back-ups so that none brings it back."""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeVar
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
"""For each part of the list that goes by one id: its table, and the columns with the id and the moment."""

_RIGHTS = "tafel_kluis_withdrawngrant"
_ON_SHEETS = ("vellen", "rechten")
"""The parts that go by seat and sheet: rights that were taken, and those that were lowered."""

Moments = Mapping[UUID, datetime]
OnSheets = Mapping[tuple[UUID, UUID], datetime]
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Gone:
    """The tables, seats and cards that are gone, each with the moment since when.

    By the id of a seat that stayed and that of a sheet: `vellen` that were taken from it, `rechten` that were lowered.
    """

    tafels: Moments = field(default_factory=dict)
    stoelen: Moments = field(default_factory=dict)
    kaartjes: Moments = field(default_factory=dict)
    vellen: OnSheets = field(default_factory=dict)
    rechten: OnSheets = field(default_factory=dict)

    def __or__(self, other: "Gone") -> "Gone":
        """Return both lists as one; of two moments the later."""
        return Gone(
            _later(self.tafels, other.tafels),
            _later(self.stoelen, other.stoelen),
            _later(self.kaartjes, other.kaartjes),
            _later(self.vellen, other.vellen),
            _later(self.rechten, other.rechten),
        )

    def counts(self) -> dict[str, int]:
        """Return how many of each there are; `rechten` are those on single sheets, taken and lowered together."""
        on_sheets = len({*self.vellen, *self.rechten})
        return {
            "tafels": len(self.tafels),
            "stoelen": len(self.stoelen),
            "rechten": on_sheets,
            "kaartjes": len(self.kaartjes),
        }

    def to_bytes(self) -> bytes:
        """Return the list as it stands in its file."""
        parts = {name: {_written(key): at.isoformat() for key, at in getattr(self, name).items()} for name in _PARTS}
        return json.dumps({"formaat": FORMAT, **parts}, indent=1, sort_keys=True).encode() + b"\n"


_PARTS = (*_COLUMNS, *_ON_SHEETS)


def _written(key: UUID | tuple[UUID, UUID]) -> str:
    return "/".join(map(str, key)) if isinstance(key, tuple) else str(key)


def _later(one: Mapping[K, datetime], other: Mapping[K, datetime]) -> Mapping[K, datetime]:
    return {key: max(at for part in (one, other) if (at := part.get(key))) for key in {**one, **other}}


def gone_in(tables: Tables) -> Gone:
    """Return what a database remembers; nothing where it is of before there were tables of residents."""
    found = {}
    for part, (table, key, moment) in _COLUMNS.items():
        if table in tables:
            found[part] = dict(tables[table]._base_manager.values_list(key, moment))
    return Gone(**found, vellen=_rights_in(tables, may_read=False), rechten=_rights_in(tables, may_read=True))


def _rights_in(tables: Tables, *, may_read: bool) -> OnSheets:
    if _RIGHTS not in tables:
        return {}
    rows = tables[_RIGHTS]._base_manager.filter(may_read=may_read)
    return {(seat, sheet): at for seat, sheet, at in rows.values_list("seat_id", "sheet_id", "withdrawn_at")}


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
        single = {part: _moments(data.get(part, {}), UUID) for part in _COLUMNS}
        taken, lowered = (_moments(data.get(part, {}), _pair) for part in _ON_SHEETS)
        return Gone(**single, vellen=taken, rechten=lowered)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BadBackup("lijst_beschadigd", lijst=FILE) from None


def _pair(key: str) -> tuple[UUID, UUID]:
    seat, sheet = key.split("/")
    return UUID(seat), UUID(sheet)


def _moments(part: Mapping[str, str], read: Callable[[str], K]) -> Mapping[K, datetime]:
    found = {read(key): datetime.fromisoformat(at) for key, at in part.items()}
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
