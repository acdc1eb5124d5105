"""The papers on a table, as a screen shows them: notes, photos and letters, from the sheets that this seat may read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, datetime, tzinfo
from functools import cached_property
from typing import Final, Literal
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

LYING: Final = frozenset({"ligt", "botst"})
"""The states of what was neither taken away nor wiped."""

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
class Reader:
    """Who looks, and what each paper is shown by: there may be thousands."""

    me: str
    writers: Writers
    zone: tzinfo


@dataclass(frozen=True)
class Paper:
    """One paper; what it says is made of its versions once somebody looks: of thousands a page shows twenty."""

    id: str
    sheet: str
    state: State
    counting: tuple[Version, ...]
    """The versions that count, oldest first."""
    versions: tuple[Version, ...]
    """All of them, oldest first."""
    right: str | None
    """What this seat may do on its sheet."""
    reader: Reader

    @property
    def soort(self) -> str:
        """Whether it is a note or a file."""
        return str(self.counting[0].data["soort"])

    @property
    def newest(self) -> Version:
        """The version that is shown first."""
        if len(self.counting) == 1:  # nearly every paper
            return self.counting[0]
        return next((version for version in reversed(self.counting) if not version.is_deletion), self.counting[-1])

    @cached_property
    def now(self) -> Said:
        """What it says."""
        return _said(self.newest, self.reader)

    @cached_property
    def current(self) -> tuple[Said, ...]:
        """Every version that counts, where people wrote past each other."""
        return tuple(_said(version, self.reader) for version in self.counting)

    @cached_property
    def earlier(self) -> tuple[Said, ...]:
        """What it said before."""
        counts = {version.versie for version in self.counting}
        return tuple(_said(version, self.reader) for version in self.versions if version.versie not in counts)

    @property
    def searched(self) -> str:
        """The words by which one finds it: those of every version that counts, and the names of who wrote them."""
        return " ".join(_words_of(version, self.reader) for version in self.counting)

    @property
    def is_mine(self) -> bool:
        """Whether who looks began it."""
        return _is_mine(self.versions[0], self.reader)

    @property
    def may_change(self) -> bool:
        """Whether who looks may write it anew: where one may only add, what one wrote alone."""
        only_mine = all(_is_mine(version, self.reader) for version in self.versions)
        return self.right == "schrijven" or (self.right == "aantekenen" and only_mine)

    @property
    def wiped_at(self) -> datetime | None:
        """When it was wiped, where that was told."""
        return _moment(self._left().get("gewist_op"), self.reader.zone)

    @property
    def was_moved(self) -> bool:
        """Whether it was wiped here because it went to another sheet."""
        return self._left().get("gewist_grond") == MOVED

    def _left(self) -> Mapping[str, object]:
        return next((version.data for version in self.versions if version.is_wiped), {})

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
        found = [paper for paper in self.papers if is_named(paper.id, handle)]
        return min(found, key=lambda paper: (paper.state == "gewist", not paper.is_private), default=None)

    def on(self, *sheets: str, soort: str = "") -> tuple[Paper, ...]:
        """Return what lies on these sheets, of one kind where `soort` names it."""
        lying = (paper for paper in self.papers if paper.state in LYING and paper.sheet in sheets)
        return tuple(paper for paper in lying if not soort or paper.soort == soort)

    def has_on(self, sheet: str) -> bool:
        """Tell whether anything lies on a sheet."""
        return any(paper.sheet == sheet and paper.state in LYING for paper in self.papers)

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


def is_named(entry_id: str, handle: UUID) -> bool:
    """Tell whether a handle is that of an entry, without making one for each of thousands that are ids of chance."""
    return handle_of(entry_id) == handle if handle.version == 5 else entry_id == str(handle)


def desk_of(at_table: AtTable) -> Desk:
    """Return the papers of an open table; reads each sheet once."""
    names = [name for name in (*SHARED, OWN) if name in at_table.names()]
    me = str(at_table.seat.id)
    writers = writers_of(at_table.entries_by_kind("gedeeld").get("persoon", ()) if "gedeeld" in names else (), me)
    reader = Reader(me, writers, timezone.get_current_timezone())
    papers = [paper for name in names for paper in _papers_on(at_table, name, reader)]
    rights = {name: at_table.right_on(name) for name in names}
    return Desk(
        papers=tuple(sorted(papers, key=_newest_first)),
        may_write=frozenset(name for name in ("gedeeld", OWN) if rights.get(name) in ("aantekenen", "schrijven")),
        may_bring=frozenset(name for name in ("brieven", OWN) if rights.get(name) == "schrijven"),
        may_read=frozenset(names),
    )


def _newest_first(paper: Paper) -> tuple[float, str]:
    written, zone = paper.newest.data.get("gemaakt_op"), paper.reader.zone
    return -_seconds(written, zone), paper.id


def _seconds(written: object, zone: tzinfo) -> float:
    """Return when something was written, 0 where that can't be known: the order of `_moment`, made for thousands."""
    try:
        moment = datetime.fromisoformat(str(written))
    except ValueError:
        return 0
    if moment.year in (MINYEAR, MAXYEAR):
        return found.timestamp() if (found := _moment(written, zone)) else 0
    return moment.timestamp() if moment.tzinfo else 0


def _papers_on(at_table: AtTable, name: str, reader: Reader) -> Iterator[Paper]:
    sheet, right, by_kind = at_table.sheet(name), at_table.right_on(name), at_table.entries_by_kind(name)
    waiting = (entry for entry in sheet.entries.values() if not entry.current and _waits(entry))
    entries = [*(entry for kind in KINDS for entry in by_kind.get(kind, ())), *waiting]
    changed = {entry.id: list[Version]() for entry in entries if not _was_written_once(entry)}
    for version in sheet.versions.values() if changed else ():
        if version.entry in changed:
            changed[version.entry].append(version)
    for entry in entries:
        if entry.id in changed:
            versions, counting = changed[entry.id], entry.current or entry.waiting
            several = tuple(sorted(counting, key=_shown)), tuple(sorted(versions, key=_shown))
            yield Paper(entry.id, name, _state(entry, versions), *several, right, reader)
        else:
            only, state = entry.current, _state_of_only(entry.current[0].data)
            yield Paper(entry.id, name, state, only, only, right, reader)


def _waits(entry: Entry) -> bool:
    return bool(entry.waiting) and entry.waiting[0].data.get("soort") in KINDS


def _was_written_once(entry: Entry) -> bool:
    """Tell whether there is but one version: one that counts, alone, and that replaces none."""
    return len(entry.current) == 1 and not entry.waiting and not entry.current[0].data.get("vorige")


def _shown(version: Version) -> tuple[str, str, str]:
    return version.shown_order


def _is_mine(version: Version, reader: Reader) -> bool:
    return version.data.get("door") == reader.me


def _state_of_only(data: Mapping[str, object]) -> State:
    """Return what `_state` says, of an entry that was written once: there are thousands."""
    if "gewist_op" in data:
        return "gewist"
    return "weg" if data.get("inhoud") is None else "ligt"


def _state(entry: Entry, versions: Sequence[Version]) -> State:
    if any(version.is_wiped for version in versions):
        return "gewist"
    if entry.is_deleted:
        return "weg"
    return "botst" if entry.is_conflict else "ligt"


def _said(version: Version, reader: Reader) -> Said:
    data, told = version.data, _told(version)
    over = data.get("over")
    return Said(
        versie=version.versie,
        title=_title(told),
        text=_words(told.get("tekst")),
        who=writer_of(data, reader.writers),
        at=_moment(data.get("gemaakt_op"), reader.zone),
        is_gone=version.is_deletion,
        over=over if isinstance(over, str) and over else None,
        file=_file(told),
    )


def _words_of(version: Version, reader: Reader) -> str:
    told = _told(version)
    return f"{_title(told)} {_words(told.get('tekst'))} {writer_of(version.data, reader.writers).name}"


def _told(version: Version) -> Mapping[str, object]:
    content = version.data.get("inhoud")
    return content if isinstance(content, Mapping) else {}


def _title(told: Mapping[str, object]) -> str:
    return _words(told.get("titel") or told.get("naam"))


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
