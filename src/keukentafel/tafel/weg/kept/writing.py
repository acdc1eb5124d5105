"""Writing what was told on the table, once however often a form is sent, with the lines for the overview beside it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4, uuid5

from keukentafel.bestand.entries import Entry, Version
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.people import people_on, person_over
from keukentafel.tafel.kluis.refusals import NotTaken
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.kluis.versions import new_version
from keukentafel.tafel.weg.kept.changes import Change
from keukentafel.tafel.weg.kept.reading import read_table
from keukentafel.tafel.weg.showing.head_lines import head_lines


class SentTwice(NotTaken):
    """The same form came twice at the same moment, and the other one was written first: look again."""


_IS_THERE = ("botst", "feit_staat_vast")
"""Why the second of two such forms is refused."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The names that a form carries for what it will write, made when it was shown: of the entry and its version."""

    id: UUID
    versie: UUID


def new_stamp() -> Stamp:
    """Return fresh names for one form."""
    return Stamp(uuid4(), uuid4())


def read_stamp(typed: Mapping[str, str]) -> Stamp:
    """Return the names that a form carried (`nieuw`, `versie`); fresh ones where it carried none."""
    try:
        return Stamp(UUID(typed.get("nieuw", "")), UUID(typed.get("versie", "")))
    except ValueError:
        return new_stamp()


def write_changes(at_table: AtTable, changes: Sequence[Change], stamp: Stamp, today: date, language: str) -> None:
    """Write changes of the road on the shared sheet, all or none; nothing where nothing changed.

    Raises SentTwice, NotTaken, and what `AtTable.write` raises (NotAllowed, NotShared, SheetFull).
    """
    if not changes:
        return
    entries = at_table.sheet(GEDEELD).entries
    known = {version.versie for entry in entries.values() for version in entry.current}
    stamp = new_stamp() if str(stamp.id) in entries or str(stamp.versie) in known else stamp
    versions = [_version(change, stamp, place, at_table) for place, change in enumerate(changes)]
    lines = _lines(_with(entries, versions), today, language)
    answers = at_table.write(GEDEELD, versions, lines=lines)
    reasons = sorted(answer.reden or "" for answer in answers if answer.antwoord == "geweigerd")
    if reasons:
        raise (SentTwice if reasons[0] in _IS_THERE else NotTaken)(reasons[0])


def renew_lines(at_table: AtTable, today: date, language: str) -> None:
    """Write the lines for the overview anew where they are missing, or time made them untrue; else nothing.

    For any room that wrote facts itself: then take the lines away first (`lines={"kop": None}`).
    """
    sheet = at_table.sheet(GEDEELD)
    turns_on = sheet.lines.get("verandert_op")
    is_stale = not sheet.lines.get("kop") or (isinstance(turns_on, str) and turns_on <= today.isoformat())
    if is_stale and at_table.right_on(GEDEELD) == "schrijven":
        at_table.write(GEDEELD, [], lines=_lines(sheet.entries, today, language))


def _lines(entries: Mapping[str, Entry], today: date, language: str) -> Mapping[str, object]:
    naam = str(person_over(people_on(entries)).get("naam") or "")
    return head_lines(read_table(entries).story, today, naam, language)


def _version(change: Change, stamp: Stamp, place: int, at_table: AtTable) -> Mapping[str, object]:
    """Return a version under the names of the form; a form that changes several things has names for each."""
    name = str(uuid5(stamp.id, str(place)) if place else stamp.id)
    made = new_version(
        change.soort,
        {**change.inhoud, "id": name} if change.id is None else change.inhoud,
        door=str(at_table.seat.id),
        at=at_table.at,
        id=change.id or name,
        vorige=change.vorige,
    )
    return {**made, "versie": str(uuid5(stamp.versie, str(place)) if place else stamp.versie)}


def _with(entries: Mapping[str, Entry], versions: Iterable[Mapping[str, object]]) -> Mapping[str, Entry]:
    """Return entries as they will be; each version is of a new entry, or replaces all that its entry said."""
    new = (Version(version) for version in versions)
    return {**entries, **{version.entry: Entry(version.entry, (version,), ()) for version in new}}
