"""The papers on a table, as a screen shows them: notes, photos and letters, from the sheets that this seat may read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Literal
from uuid import UUID, uuid5

from django.utils import timezone

from keukentafel.bestand.entries import Entry, Version
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.wiping import MOVED
from keukentafel.tafel.papieren.writers import Writer, Writers, writer_of, writers_of

State = Literal["ligt", "botst", "weg", "gewist"]

SHARED = ("gedeeld", "brieven")
"""The sheets that everybody at the table may read who was given them."""

OWN = "eigen"
KINDS = ("notitie", "bijlage")

_HANDLES = UUID("0c5f1d0a-6a0f-5a7e-9f0e-3b1f0a3f6c11")
_SHORT = 700
"""Characters of a text that the overview shows; the rest is one tap away."""


@dataclass(frozen=True, slots=True)
class File:
    """The photo or PDF that a paper is about."""

    attachment: UUID
    kind: str
    size: int

    @property
    def is_photo(self) -> bool:
        """Whether a page can show it."""
        return self.kind.startswith("image/")


@dataclass(frozen=True, slots=True)
class Said:
    """One version of a paper: what it says, who wrote it and when."""

    versie: str
    title: str
    text: str
    who: Writer
    at: datetime | None
    is_gone: bool
    over: str | None
    file: File | None

    @property
    def is_long(self) -> bool:
        """Whether the overview shows only the beginning."""
        return len(self.text) > _SHORT

    @property
    def beginning(self) -> str:
        """The part that the overview shows."""
        return self.text[:_SHORT].rsplit(" ", 1)[0] if self.is_long else self.text


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: `now` is what it says, `current` every version that counts where people wrote past each other."""

    id: str
    sheet: str
    soort: str
    state: State
    now: Said
    current: tuple[Said, ...]
    earlier: tuple[Said, ...]
    is_mine: bool
    may_change: bool
    wiped_at: datetime | None = None
    was_moved: bool = False
    """Whether it was wiped here because it went to another sheet."""

    @property
    def handle(self) -> UUID:
        """What stands in the address for this paper: an id that somebody else chose may say something."""
        return handle_of(self.id)

    @property
    def is_private(self) -> bool:
        """Whether only its writer reads it."""
        return self.sheet == OWN

    @property
    def is_note(self) -> bool:
        """Whether it was typed, rather than brought in as a file."""
        return self.soort == "notitie"


@dataclass(frozen=True, slots=True)
class Desk:
    """All papers of a table that this seat may read, newest first, and what it may add."""

    papers: tuple[Paper, ...]
    may_write: frozenset[str]
    """Sheets on which this seat may put a note."""
    may_bring: frozenset[str]
    """Sheets on which this seat may put a photo or letter."""
    may_read: frozenset[str]
    """Sheets that this seat reads; of who left the table only the private one."""

    def find(self, handle: UUID) -> Paper | None:
        """Return the paper with this handle: what lies there before what was wiped, one's own before the table's.

        An id can stand on two sheets: a note that was moved keeps it, and what others write must never come between.
        """
        found = [paper for paper in self.papers if paper.handle == handle]
        return min(found, key=lambda paper: (paper.state == "gewist", not paper.is_private), default=None)

    def on(self, *sheets: str, soort: str = "") -> tuple[Paper, ...]:
        """Return what lies on these sheets, of one kind where `soort` names it."""
        lying = (paper for paper in self.papers if paper.state in ("ligt", "botst") and paper.sheet in sheets)
        return tuple(paper for paper in lying if not soort or paper.soort == soort)

    def gone(self) -> tuple[Paper, ...]:
        """Return what was taken away and can be put back."""
        return tuple(paper for paper in self.papers if paper.state == "weg")

    def wiped(self) -> tuple[Paper, ...]:
        """Return the lines that stay of what was wiped."""
        return tuple(paper for paper in self.papers if paper.state == "gewist")


def handle_of(entry_id: str) -> UUID:
    """Return the id of an entry as a UUID: itself where it is one of chance, else a name made from it.

    No two ids give the same one.  Whoever may write notes chooses ids: another spelling of the id of somebody's note,
    or an id that is the name made from it, would come between that somebody and the note.
    """
    try:
        found = UUID(entry_id)
    except ValueError:
        found = None
    is_itself = found is not None and str(found) == entry_id and found.version != 5
    return found if found is not None and is_itself else uuid5(_HANDLES, entry_id)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Who looks, and what each paper is shown by: there may be thousands."""

    me: str
    writers: Writers
    zone: tzinfo


def desk_of(at_table: AtTable) -> Desk:
    """Return the papers of an open table; reads each sheet once."""
    names = [name for name in (*SHARED, OWN) if name in at_table.names()]
    me = str(at_table.seat.id)
    writers = writers_of(at_table.sheet("gedeeld").entries.values() if "gedeeld" in names else (), me)
    reader = _Reader(me, writers, timezone.get_current_timezone())
    papers = [paper for name in names for paper in _papers_on(at_table, name, reader)]
    rights = {name: at_table.right_on(name) for name in names}
    return Desk(
        papers=tuple(sorted(papers, key=_newest_first)),
        may_write=frozenset(name for name in ("gedeeld", OWN) if rights.get(name) in ("aantekenen", "schrijven")),
        may_bring=frozenset(name for name in ("brieven", OWN) if rights.get(name) == "schrijven"),
        may_read=frozenset(names),
    )


def _newest_first(paper: Paper) -> tuple[float, str]:
    return -(paper.now.at.timestamp() if paper.now.at else 0), paper.id


def _papers_on(at_table: AtTable, name: str, reader: _Reader) -> Iterator[Paper]:
    sheet, right = at_table.sheet(name), at_table.right_on(name)
    older: dict[str, list[Version]] = {}
    for version in sheet.versions.values():
        older.setdefault(version.entry, []).append(version)
    for entry in sheet.entries.values():
        counting = entry.current or entry.waiting
        if counting and counting[0].data.get("soort") in KINDS:
            yield _paper(entry, counting, older[entry.id], name, right, reader)


def _paper(
    entry: Entry,
    counting: Sequence[Version],
    versions: Sequence[Version],
    name: str,
    right: str | None,
    reader: _Reader,
) -> Paper:
    if len(versions) > 1:
        return _changed(entry, sorted(counting, key=_shown), sorted(versions, key=_shown), name, right, reader)
    (only,) = versions  # nearly every paper, and there may be thousands
    is_mine, is_wiped = only.data.get("door") == reader.me, only.is_wiped
    now, state = _said(only, reader), _state(entry, is_wiped=is_wiped)
    may_change = right == "schrijven" or (right == "aantekenen" and is_mine)
    wiped_at = _moment(only.data.get("gewist_op"), reader.zone) if is_wiped else None
    was_moved = is_wiped and only.data.get("gewist_grond") == MOVED
    soort = str(only.data["soort"])
    return Paper(entry.id, name, soort, state, now, (now,), (), is_mine, may_change, wiped_at, was_moved)


def _changed(
    entry: Entry,
    counting: Sequence[Version],
    versions: Sequence[Version],
    name: str,
    right: str | None,
    reader: _Reader,
) -> Paper:
    """Return a paper that was written more than once."""
    said = tuple(_said(version, reader) for version in counting)
    named = {one.versie for one in said}
    is_mine = versions[0].data.get("door") == reader.me
    left = next((version.data for version in versions if version.is_wiped), {})
    wiped_at, was_moved = _moment(left.get("gewist_op"), reader.zone), left.get("gewist_grond") == MOVED
    state = _state(entry, is_wiped=bool(left))
    only_mine = all(version.data.get("door") == reader.me for version in versions)
    may_change = right == "schrijven" or (right == "aantekenen" and only_mine)
    now = next((one for one in reversed(said) if not one.is_gone), said[-1])
    earlier = tuple(_said(version, reader) for version in versions if version.versie not in named)
    soort = str(counting[0].data["soort"])
    return Paper(entry.id, name, soort, state, now, said, earlier, is_mine, may_change, wiped_at, was_moved)


def _shown(version: Version) -> tuple[str, str, str]:
    return version.shown_order


def _state(entry: Entry, *, is_wiped: bool) -> State:
    if is_wiped:
        return "gewist"
    if entry.is_deleted:
        return "weg"
    return "botst" if entry.is_conflict else "ligt"


def _said(version: Version, reader: _Reader) -> Said:
    data = version.data
    content = data.get("inhoud")
    told = content if isinstance(content, Mapping) else {}
    over = data.get("over")
    return Said(
        versie=version.versie,
        title=_words(told.get("titel") or told.get("naam")),
        text=_words(told.get("tekst")),
        who=writer_of(data, reader.writers),
        at=_moment(data.get("gemaakt_op"), reader.zone),
        is_gone=version.is_deletion,
        over=over if isinstance(over, str) and over else None,
        file=_file(told),
    )


def _words(value: object) -> str:
    return value if isinstance(value, str) else ""


def _file(content: Mapping[str, object]) -> File | None:
    if "bestand" not in content:
        return None
    try:
        attachment = UUID(str(content["bestand"]))
    except ValueError:
        return None
    size = content.get("grootte")
    return File(attachment, _words(content.get("soort")), size if isinstance(size, int) and size > 0 else 0)


def _moment(written: object, zone: tzinfo) -> datetime | None:
    """Return a moment from a version; a clock elsewhere may have written one that cannot be."""
    if written is None:
        return None
    try:
        moment = datetime.fromisoformat(str(written))
        return moment.astimezone(zone) if moment.tzinfo else None
    except (ValueError, OverflowError):  # the last second of the year 9999 is no moment here: no page could show it
        return None
