"""What people do with papers; each writes one batch, and writing the same thing twice writes it once."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4, uuid5

from django.db import transaction

from keukentafel.bestand.entries import MAX_VERSION_BYTES, canonical
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.refusals import NotAllowed, NotTaken
from keukentafel.tafel.kluis.versions import new_version
from keukentafel.tafel.papieren.incoming import Incoming
from keukentafel.tafel.papieren.papers import Paper

Content = Mapping[str, object]


class TooLong(ValueError):
    """What was written does not fit in one entry; `excess` is how many bytes it is over."""

    def __init__(self, excess: int) -> None:
        super().__init__(excess)
        self.excess = excess


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be written: the names its form carried, and what it replaces."""

    id: str
    versie: str
    soort: str
    content: Content | None
    over: str | None = None
    vorige: tuple[str, ...] = ()


def write(at_table: AtTable, sheet: str, draft: Draft) -> None:
    """Write a version, once: the same form sent again changes nothing.

    Where the same form comes back with other words, somebody went back and typed on: that becomes the next version.
    Raises TooLong, NotTaken, and what the vault raises (NotAllowed, NotShared, SheetFull).
    """
    there = at_table.sheet(sheet).entries.get(draft.id)
    if there and any(version.data.get("soort") != draft.soort for version in (*there.current, *there.waiting)):
        raise NotAllowed("write_note")  # the name of something else: no page of ours sends it
    for _ in range(2):  # the second round where somebody else's request wrote it in the meantime
        version = _next(at_table, sheet, draft)
        if version is None:
            return
        (answer,) = at_table.write(sheet, [version])
        if answer.antwoord != "geweigerd":
            return
        if answer.reden == "te_groot":
            raise TooLong(1)
    raise NotTaken(answer.reden or "")


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


def take_away(at_table: AtTable, paper: Paper, versie: str) -> None:
    """Take a paper away; it can be put back until it is wiped."""
    vorige = tuple(said.versie for said in paper.current)
    write(at_table, paper.sheet, Draft(paper.id, versie, paper.soort, None, paper.now.over, vorige))


def put_back(at_table: AtTable, paper: Paper, versie: str) -> None:
    """Put a paper back as it was before it was taken away."""
    said = next((said for said in reversed(paper.earlier) if not said.is_gone), None)
    if said is None:
        return
    content = at_table.sheet(paper.sheet).versions[said.versie].data["inhoud"]
    vorige = tuple(one.versie for one in paper.current)
    kept = content if isinstance(content, Mapping) else {}
    write(at_table, paper.sheet, Draft(paper.id, versie, paper.soort, kept, said.over, vorige))


def settle(at_table: AtTable, paper: Paper, versie: str, content: Content | None, vorige: tuple[str, ...]) -> None:
    """Make of several versions the one that a person chose.  Raises TooLong."""
    write(at_table, paper.sheet, Draft(paper.id, versie, paper.soort, content, paper.now.over, vorige))


@transaction.atomic
def bring(at_table: AtTable, sheet: str, files: Sequence[Incoming], *, name: str, over: str | None, batch: str) -> None:
    """Put photos and letters on a sheet, all or none; `batch` is the name that the form carried."""
    known = at_table.sheet(sheet).versions
    for number, file in enumerate(files, 1):
        versie = str(uuid5(UUID(batch), str(number)))
        if versie in known:
            continue
        content = {
            "naam": f"{name} ({number})" if name and len(files) > 1 else name,
            "soort": file.kind,
            "grootte": len(file.raw),
            "bestand": str(at_table.attach(sheet, file.raw)),
        }
        write(at_table, sheet, Draft(str(uuid5(UUID(versie), "stuk")), versie, "bijlage", content, over))


def fresh() -> str:
    """Return a name for a version that is still to be written."""
    return str(uuid4())
