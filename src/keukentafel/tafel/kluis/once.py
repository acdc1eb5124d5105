"""Writing an entry once, however often its form is sent, and never over what somebody else wrote."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4, uuid5

from django.db import transaction

from keukentafel.bestand.batches import UUID as VERSIE
from keukentafel.bestand.entries import MAX_VERSION_BYTES, canonical
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.refusals import NotAllowed, NotTaken
from keukentafel.tafel.kluis.versions import new_version

Content = Mapping[str, object]


class TooLong(ValueError):
    """What was written does not fit in one entry; `excess` is how many bytes it is over."""

    def __init__(self, excess: int) -> None:
        super().__init__(excess)
        self.excess = excess


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be written: the names its form carried, and what it replaces; `content` None takes it away."""

    id: str
    versie: str
    soort: str
    content: Content | None
    over: str | None = None
    vorige: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stamp:
    """The names that a form carries for what it will write, and the versions that somebody saw when it was shown."""

    id: str
    versie: str
    vorige: tuple[str, ...] = ()


def fresh() -> str:
    """Return a name for a version that is still to be written."""
    return str(uuid4())


def stamp_in(typed: Mapping[str, str], id: str = "", *, prefix: str = "") -> Stamp:
    """Return the names that a form carried (`stuk`, `versie`, `vorige`, each after `prefix`), fresh where it had none.

    `id` is the entry that is changed, empty for a new one.
    """
    vorige = tuple(name for name in typed.get(f"{prefix}vorige", "")[:8_000].split(",") if VERSIE.fullmatch(name))
    return Stamp(id or _own(typed.get(f"{prefix}stuk", "")), _own(typed.get(f"{prefix}versie", "")), vorige)


def _own(name: str) -> str:
    return name if VERSIE.fullmatch(name) else fresh()


def write_once(at_table: AtTable, sheet: str, draft: Draft) -> None:
    """Write a version, once: the same form sent again changes nothing.

    Where the same form comes back with other words, somebody went back and typed on: that becomes the next version.
    Raises TooLong, NotTaken, and what the vault raises (NotAllowed, NotShared, SheetFull).
    """
    write_all_once(at_table, sheet, [draft])


@transaction.atomic
def write_all_once(at_table: AtTable, sheet: str, drafts: Sequence[Draft]) -> None:
    """Write several versions as one batch, all or none, each once.

    Raises TooLong, NotTaken, and what the vault raises (NotAllowed, NotShared, SheetFull).
    """
    for draft in drafts:
        _require_same_kind(at_table, sheet, draft)
    for _ in range(2):  # the second round where somebody else's request wrote it in the meantime
        versions = [version for draft in drafts if (version := _next(at_table, sheet, draft)) is not None]
        if not versions:
            return
        refused = [answer for answer in at_table.write(sheet, versions) if answer.antwoord == "geweigerd"]
        if not refused:
            return
        if refused[0].reden == "te_groot":
            raise TooLong(1)
    raise NotTaken(refused[0].reden or "")


def _require_same_kind(at_table: AtTable, sheet: str, draft: Draft) -> None:
    """Refuse the name of something else, which no page of ours sends.  Raises NotAllowed."""
    there = at_table.sheet(sheet).entries.get(draft.id)
    if there and any(version.data.get("soort") != draft.soort for version in (*there.current, *there.waiting)):
        raise NotAllowed("write_note" if draft.soort == "notitie" else "write_fact")


def _next(at_table: AtTable, sheet: str, draft: Draft) -> dict[str, object] | None:
    """Return the version that a draft makes, None where it stands there already.  Raises TooLong."""
    known = at_table.sheet(sheet).versions
    versie, vorige = draft.versie, draft.vorige
    while versie in known:
        there = known[versie].data
        if there.get("inhoud") == draft.content and there.get("over") == draft.over:
            return None
        digest = hashlib.sha256(canonical([draft.content, draft.over])).hexdigest()
        versie, vorige = str(uuid5(UUID(versie), digest)), (versie,)
    made = new_version(
        draft.soort,
        draft.content,
        door=str(at_table.seat.id),
        at=at_table.at,
        id=draft.id,
        over=draft.over,
        vorige=vorige,
    )
    version = {**made, "versie": versie}
    if (excess := len(canonical(version)) - MAX_VERSION_BYTES) > 0:
        raise TooLong(excess)
    return version
