"""The letters kept at a table: drafts, what was sent, and what was thrown away, from the sheets one may read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import UUID, uuid5

from django.http import Http404
from django.utils import timezone

from keukentafel.bestand.entries import Entry, Version
from keukentafel.letters.keeping import LetterUnreadable, from_json
from keukentafel.letters.kinds import KINDS
from keukentafel.letters.letter import Letter
from keukentafel.tafel.brieven.drafts import Draft, draft_of
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.people import people_on
from keukentafel.tafel.kluis.sheets import BRIEVEN, EIGEN, GEDEELD

State = Literal["concept", "verstuurd", "botst", "weg"]

ENTRY = "brief"
"""The kind of entry that a letter is (contract section 5)."""

CHANNELS = ("post", "mail", "formulier", "balie")
"""How a letter goes, as the dossier file writes it."""

_HANDLES = UUID("6f0c2a52-53f4-5a0b-9c0e-5d6f7f1d7a11")
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Written:
    """One version of a letter: what it holds, by whom (a name, "" for who looks and for nobody known) and when."""

    versie: str
    content: Mapping[str, object]
    by: str
    is_mine: bool
    at: datetime | None

    @property
    def is_gone(self) -> bool:
        """Whether this version throws the letter away."""
        return not self.content


@dataclass(frozen=True, slots=True)
class Kept:
    """One letter: `now` is what holds, `current` every version that counts where people wrote past each other."""

    id: str
    sheet: str
    state: State
    now: Written
    current: tuple[Written, ...]
    may_write: bool

    @property
    def handle(self) -> UUID:
        """What stands in the address for this letter: an id that somebody else chose may say something."""
        return handle_of(self.id)

    @property
    def is_private(self) -> bool:
        """Whether only its writer reads it."""
        return self.sheet == EIGEN

    @property
    def soort(self) -> str:
        """The kind of letter."""
        return str(self.now.content.get("brief") or "")

    @property
    def draft(self) -> Draft:
        """What was typed for it and changed in it."""
        return draft_of(self.now.content)

    @property
    def sent_on(self) -> date | None:
        """The day on which it was sent."""
        return _day(self.now.content.get("verzonden_op"))

    @property
    def received_on(self) -> date | None:
        """The day on which it came, as the receiver confirmed."""
        return _day(self.now.content.get("ontvangen_op"))

    @property
    def channel(self) -> str:
        """How it was sent, empty where nobody said."""
        found = str(self.now.content.get("kanaal") or "")
        return found if found in CHANNELS else ""

    @property
    def fact(self) -> str:
        """The id of the fact that tells it was sent, empty where there is none."""
        found = self.now.content.get("feit")
        return found if isinstance(found, str) else ""

    @property
    def letter(self) -> Letter | None:
        """The letter exactly as it was sent; None for a draft, and where what was kept can't be read."""
        found = self.now.content.get("tekst")
        try:
            return from_json(found) if isinstance(found, Mapping) else None
        except LetterUnreadable:
            return None

    @property
    def seen(self) -> str:
        """The versions that a form replaces, as it carries them."""
        return ",".join(one.versie for one in self.current)

    @property
    def to(self) -> str:
        """The kind of receiver."""
        return KINDS[self.soort].to


def handle_of(entry_id: str) -> UUID:
    """Return the id of an entry as a UUID: itself where it is one of chance, else a name made from it."""
    try:
        found = UUID(entry_id)
    except ValueError:
        found = None
    if found is not None and str(found) == entry_id and found.version != 5:
        return found
    return uuid5(_HANDLES, entry_id)


def letters_of(at_table: AtTable) -> tuple[Kept, ...]:
    """Return the letters that this seat may see, newest first: drafts only to who may write them."""
    names = [name for name in (EIGEN, BRIEVEN) if name in at_table.names()]
    people = people_on(at_table.sheet(GEDEELD).entries) if GEDEELD in at_table.names() else {}
    called = {seat: str(person.get("naam") or "")[:_LONGEST_NAME] for seat, person in people.items()}
    found = [kept for name in names for kept in _on(at_table, name, called)]
    shown = [kept for kept in found if kept.may_write or kept.state == "verstuurd"]
    return tuple(sorted(shown, key=lambda kept: (kept.now.at is not None, kept.now.at), reverse=True))


def find(at_table: AtTable, handle: UUID) -> Kept:
    """Return a letter of this table, one's own before the table's.  Raises Http404: no one learns what others have."""
    found = next((kept for kept in letters_of(at_table) if kept.handle == handle), None)
    if found is None:
        raise Http404
    return found


def _on(at_table: AtTable, name: str, called: Mapping[str, str]) -> Iterator[Kept]:
    sheet, me = at_table.sheet(name), str(at_table.seat.id)
    may_write = at_table.right_on(name) == "schrijven"
    before: dict[str, list[Version]] = {}
    for version in sheet.versions.values():
        before.setdefault(version.entry, []).append(version)
    for entry in sheet.entries.values():
        counting = entry.current or entry.waiting
        if not counting or counting[0].data.get("soort") != ENTRY or entry.is_wiped:
            continue
        said = tuple(_written(version, called, me) for version in sorted(counting, key=lambda each: each.shown_order))
        old = [_written(version, called, me) for version in before[entry.id]]
        now = next((one for one in reversed((*old, *said)) if not one.is_gone), None)
        if now is not None and str(now.content.get("brief")) in KINDS:
            yield Kept(entry.id, name, _state(entry, now), now, said, may_write)


def _state(entry: Entry, now: Written) -> State:
    if entry.is_deleted:
        return "weg"
    if entry.is_conflict:
        return "botst"
    return "verstuurd" if _day(now.content.get("verzonden_op")) else "concept"


def _written(version: Version, called: Mapping[str, str], me: str) -> Written:
    data, content = version.data, version.data.get("inhoud")
    brought, seat = data.get("uit_bestand"), str(data.get("door"))
    by = str(brought.get("naam") or "")[:_LONGEST_NAME] if isinstance(brought, Mapping) else called.get(seat, "")
    is_mine = seat == me and not isinstance(brought, Mapping)
    return Written(version.versie, content if isinstance(content, Mapping) else {}, by, is_mine, _moment(data))


def _moment(data: Mapping[str, object]) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(data.get("gemaakt_op")))
        return timezone.localtime(moment) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
