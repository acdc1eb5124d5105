"""The papers as their pages show them: the list with what was said of each, and what lies ready on the day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from keukentafel.content.documenten import Document, documents, not_needed
from keukentafel.tafel.documenten.entries import Kept, Lying
from keukentafel.tafel.documenten.ready import Paper
from keukentafel.tafel.documenten.texts import text
from keukentafel.tafel.language import current
from keukentafel.tafel.voorbereiding.words import said
from wet.source import Source
from wet.teksten import written_date


@dataclass(frozen=True, slots=True)
class Line:
    """One paper: of the list (`code`), or one's own (`handle`); `state` is "" where nobody said anything of it."""

    code: str
    handle: UUID | None
    title: str
    why: str
    asking: str
    careful: str
    sources: tuple[Source, ...]
    state: str
    state_words: str
    whom: str
    on: str
    lies: str
    is_late: bool
    is_private: bool
    is_conflict: bool

    @property
    def is_own(self) -> bool:
        """Whether somebody added it to the list."""
        return not self.code


def lines_of(
    kept: Sequence[Kept], that_matter: Sequence[str], lying: Sequence[Lying], day: date | None
) -> tuple[Line, ...]:
    """Return the papers that matter or that something was said of, in the order of the list, own ones last.

    `day` is that of the appointment: what comes later is late.
    """
    said_of: dict[str, list[Kept]] = {}
    for one in kept:
        said_of.setdefault(one.paper.document, []).append(one)
    names = {each.id: each.title for each in lying}
    listed = [
        _line(document, said_of.get(id, []), names, day)
        for id, document in documents().items()
        if id in that_matter or id in said_of
    ]
    own: dict[str, list[Kept]] = {}
    for one in said_of.get("", []):
        own.setdefault(one.said.id, []).append(one)
    return (*listed, *(_line(None, each, names, day) for each in own.values()))


def _line(document: Document | None, kept: Sequence[Kept], names: Mapping[str, str], day: date | None) -> Line:
    """Return one line; one's own private word comes before that of the table."""
    first = next((one for one in kept if one.said.is_private), kept[-1] if kept else None)
    paper = first.paper if first else None
    return Line(
        code=document.id if document else "",
        handle=first.said.handle if first else None,
        title=said(document.title) if document else paper.name if paper else "",
        why=said(document.why) if document else "",
        asking=said(document.asking) if document else "",
        careful=said(document.careful) if document else "",
        sources=document.sources if document else (),
        state=paper.state if paper else "",
        state_words=text(f"stand.{paper.state}") if paper else "",
        whom=paper.whom if paper else "",
        on=written_date(paper.on, current()) if paper and paper.on else "",
        lies=names.get(paper.lies, "") if paper else "",
        is_late=bool(paper and day and _is_late(paper, day)),
        is_private=bool(first and first.said.is_private),
        is_conflict=any(one.said.is_conflict for one in kept),
    )


def _is_late(paper: Paper, day: date) -> bool:
    return paper.state == "vraag_op" and paper.on is not None and paper.on > day


def not_needed_shown() -> list[tuple[str, tuple[Source, ...]]]:
    """Return what nobody needs to give, with its sources."""
    return [(said(each.text), each.sources) for each in not_needed()]
