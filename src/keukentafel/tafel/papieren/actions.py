"""What people do with papers; each writes one batch, and writing the same thing twice writes it once."""

from collections.abc import Mapping, Sequence
from uuid import UUID, uuid5

from django.db import transaction

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.once import Content, Draft, write_once
from keukentafel.tafel.papieren.incoming import Incoming
from keukentafel.tafel.papieren.papers import Paper


def take_away(at_table: AtTable, paper: Paper, versie: str) -> None:
    """Take a paper away; it can be put back until it is wiped."""
    vorige = tuple(said.versie for said in paper.current)
    write_once(at_table, paper.sheet, Draft(paper.id, versie, paper.soort, None, paper.now.over, vorige))


def put_back(at_table: AtTable, paper: Paper, versie: str) -> None:
    """Put a paper back as it was before it was taken away."""
    said = next((said for said in reversed(paper.earlier) if not said.is_gone), None)
    if said is None:
        return
    content = at_table.sheet(paper.sheet).versions[said.versie].data["inhoud"]
    vorige = tuple(one.versie for one in paper.current)
    kept = content if isinstance(content, Mapping) else {}
    write_once(at_table, paper.sheet, Draft(paper.id, versie, paper.soort, kept, said.over, vorige))


def settle(at_table: AtTable, paper: Paper, versie: str, content: Content | None, vorige: tuple[str, ...]) -> None:
    """Make of several versions the one that a person chose.  Raises TooLong."""
    write_once(at_table, paper.sheet, Draft(paper.id, versie, paper.soort, content, paper.now.over, vorige))


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
        write_once(at_table, sheet, Draft(str(uuid5(UUID(versie), "stuk")), versie, "bijlage", content, over))
