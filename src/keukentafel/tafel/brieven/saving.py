"""Writing a letter on a sheet, once however often a form is sent, and never over what somebody else wrote."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID, uuid4, uuid5

from keukentafel.bestand.batches import UUID as VERSIE
from keukentafel.bestand.entries import MAX_VERSION_BYTES, canonical
from keukentafel.letters.keeping import as_json
from keukentafel.letters.letter import Letter
from keukentafel.tafel.brieven.kept import ENTRY
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.refusals import NotAllowed, NotTaken
from keukentafel.tafel.kluis.versions import new_version

Content = Mapping[str, object]

_WHEN_SENT = 700
"""Bytes that are kept free for what is added when a letter is sent."""


class TooLong(ValueError):
    """What was typed does not fit in one entry; `excess` is how many bytes it is over."""

    def __init__(self, excess: int) -> None:
        super().__init__(excess)
        self.excess = excess


@dataclass(frozen=True, slots=True)
class Stamp:
    """The names that a form carries for what it will write, and the versions that somebody saw when it was shown."""

    id: str
    versie: str
    vorige: tuple[str, ...] = ()


def stamp_in(typed: Mapping[str, str], id: str = "") -> Stamp:
    """Return the names that a form carried (`stuk`, `versie`, `vorige`), fresh ones where it carried none."""
    vorige = tuple(name for name in typed.get("vorige", "")[:8_000].split(",") if VERSIE.fullmatch(name))
    return Stamp(id or _own(typed.get("stuk", "")), _own(typed.get("versie", "")), vorige)


def _own(name: str) -> str:
    return name if VERSIE.fullmatch(name) else str(uuid4())


def require_fits(content: Content, letter: Letter) -> None:
    """Refuse a draft that could not be kept any more once it is sent with its whole text.  Raises TooLong."""
    excess = len(canonical({**content, "tekst": as_json(letter)})) + _WHEN_SENT - MAX_VERSION_BYTES
    if excess > 0:
        raise TooLong(excess)


def save(at_table: AtTable, sheet: str, content: Content | None, stamp: Stamp) -> None:
    """Write a version of a letter (None throws it away), once: the same form sent again changes nothing.

    Where the same form comes back with other words, somebody went back and typed on: that becomes the next version.
    Raises TooLong, NotTaken, and what the vault raises (NotAllowed, NotShared, SheetFull).
    """
    there = at_table.sheet(sheet).entries.get(stamp.id)
    if there and any(version.data.get("soort") != ENTRY for version in (*there.current, *there.waiting)):
        raise NotAllowed("write_fact")  # the name of something else: no page of ours sends it
    for _ in range(2):  # the second round where somebody else's request wrote it in the meantime
        version = _next(at_table, sheet, content, stamp)
        if version is None:
            return
        (answer,) = at_table.write(sheet, [version])
        if answer.antwoord != "geweigerd":
            return
        if answer.reden == "te_groot":
            raise TooLong(1)
    raise NotTaken(answer.reden or "")


def _next(at_table: AtTable, sheet: str, content: Content | None, stamp: Stamp) -> dict[str, object] | None:
    """Return the version to write, None where it stands there already.  Raises TooLong."""
    known = at_table.sheet(sheet).versions
    versie, vorige = stamp.versie, stamp.vorige
    while versie in known:
        if known[versie].data.get("inhoud") == content:
            return None
        digest = hashlib.sha256(canonical([content])).hexdigest()
        versie, vorige = str(uuid5(UUID(versie), digest)), (versie,)
    made = new_version(ENTRY, content, door=str(at_table.seat.id), at=at_table.at, id=stamp.id, vorige=vorige)
    version = {**made, "versie": versie}
    if (excess := len(canonical(version)) - MAX_VERSION_BYTES) > 0:
        raise TooLong(excess)
    return version
