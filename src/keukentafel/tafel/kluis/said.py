"""What was said on the sheets that a seat may read: the entries of some kinds, with all that counts of each."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from uuid import UUID, uuid5

from django.utils import timezone

from keukentafel.bestand.entries import Entry, Version
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD

_HANDLES = UUID("5b7c6d1e-2f8e-5f0b-8a43-0d4c1f6f7a21")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class SaidOnce:
    """One version of an entry: what it holds, by whom (a name, "" where nobody is known) and when.

    `is_gone`: it takes the entry away; it is only told beside a version that does not.
    """

    versie: str
    content: Mapping[str, object]
    by: str
    is_mine: bool
    at: datetime | None
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """One entry: `current` is every version that counts, oldest first; several where people wrote past each other."""

    id: str
    sheet: str
    soort: str
    over: str
    current: tuple[SaidOnce, ...]

    @property
    def now(self) -> SaidOnce:
        """The version that is shown first: the one written last, which decides nothing."""
        return self.current[-1]

    @property
    def content(self) -> Mapping[str, object]:
        """What it holds, as written last."""
        return self.now.content

    @property
    def is_private(self) -> bool:
        """Whether only its writer reads it."""
        return self.sheet == EIGEN

    @property
    def is_conflict(self) -> bool:
        """Whether people wrote past each other, so that somebody has to choose."""
        return len(self.current) > 1

    @property
    def seen(self) -> str:
        """The versions that a form replaces, as it carries them."""
        return ",".join(one.versie for one in self.current)

    @property
    def versions(self) -> tuple[str, ...]:
        """The names of the versions that count."""
        return tuple(one.versie for one in self.current)

    @property
    def handle(self) -> UUID:
        """What stands in an address for this entry: an id that somebody else chose may say something."""
        return uuid5(_HANDLES, self.id)


def said_on(
    at_table: AtTable,
    kinds: Collection[str],
    sheets: Collection[str] = (GEDEELD, EIGEN),
    *,
    over: str | None = None,
    with_gone: bool = False,
) -> tuple[Said, ...]:
    """Return the entries of these kinds that stand on these sheets, as far as this seat may read them, oldest first.

    What was taken away or wiped is left out; so is a version that waits for one that has not arrived.  `over` asks for
    those about one thing alone: a table may hold thousands of a kind.  `with_gone` tells too that somebody took away
    what somebody else changed at that moment.
    """
    names = [name for name in sheets if name in at_table.names()]
    called = _names(at_table)
    found = [said for name in names for said in _on(at_table, name, kinds, called, over, with_gone)]
    return tuple(sorted(found, key=lambda said: (said.now.at is not None, said.now.at, said.id)))


def find_said(at_table: AtTable, kinds: Collection[str], handle: UUID) -> Said | None:
    """Return one entry by what stands for it in an address, one's own before the table's; None where there is none."""
    found = [said for said in said_on(at_table, kinds) if said.handle == handle]
    return min(found, key=lambda said: not said.is_private, default=None)


def earlier_of(at_table: AtTable, said: Said) -> tuple[SaidOnce, ...]:
    """Return what stood in an entry before: the versions that others replaced, newest first, wiped ones left out."""
    me, zone, called = str(at_table.seat.id), timezone.get_current_timezone(), _names(at_table)
    counting = set(said.versions)
    before = [
        version
        for version in at_table.sheet(said.sheet).versions.values()
        if version.entry == said.id and version.versie not in counting and not version.is_wiped
    ]
    before.sort(key=lambda version: version.shown_order, reverse=True)
    return tuple(_said_once(version, called, me, zone) for version in before)


def _names(at_table: AtTable) -> Mapping[str, str]:
    if GEDEELD not in at_table.names():
        return {}
    people = at_table.sheet(GEDEELD).people
    return {seat: str(person.get("naam") or "")[:_LONGEST_NAME] for seat, person in people.items()}


def _on(
    at_table: AtTable,
    name: str,
    kinds: Collection[str],
    called: Mapping[str, str],
    over: str | None,
    with_gone: bool,
) -> Iterator[Said]:
    me, zone = str(at_table.seat.id), timezone.get_current_timezone()
    by_kind = at_table.entries_by_kind(name)
    for entry in (entry for kind in kinds for entry in by_kind.get(kind, ())):
        versions = _counting(entry, with_gone)
        if versions and over in (None, versions[-1].data.get("over")):
            said = tuple(_said_once(version, called, me, zone) for version in versions)
            data = versions[-1].data
            yield Said(entry.id, name, str(data.get("soort")), str(data.get("over") or ""), said)


def _counting(entry: Entry, with_gone: bool) -> list[Version]:
    if entry.is_wiped:
        return []
    there = [version for version in entry.current if isinstance(version.data.get("inhoud"), Mapping)]
    if there and with_gone:
        there += [version for version in entry.current if version.is_deletion]
    return sorted(there, key=lambda version: version.shown_order) if len(there) > 1 else there


def _said_once(version: Version, called: Mapping[str, str], me: str, zone: tzinfo) -> SaidOnce:
    data, content = version.data, version.data.get("inhoud")
    brought, seat = data.get("uit_bestand"), str(data.get("door"))
    came_along = isinstance(brought, Mapping)
    by = str(brought.get("naam") or "")[:_LONGEST_NAME] if isinstance(brought, Mapping) else called.get(seat, "")
    kept = content if isinstance(content, Mapping) else {}
    is_mine = seat == me and not came_along
    return SaidOnce(version.versie, kept, by, is_mine, moment_of(data, zone), is_gone=content is None)


def moment_of(data: Mapping[str, object], zone: tzinfo | None = None) -> datetime | None:
    """Return when a version was written by its device, in the zone of the page; None where that says nothing."""
    try:
        moment = datetime.fromisoformat(str(data.get("gemaakt_op")))
        return moment.astimezone(zone or timezone.get_current_timezone()) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None
