"""Who wrote what lies on the table: names and roles, as the shared sheet knows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from keukentafel.bestand.entries import Entry

LOOKS = {
    "bewoner": "inwoner",
    "mantelzorger": "mantelzorger",
    "clientondersteuner": "ondersteuner",
    "vertegenwoordiger": "ondersteuner",
    "naaste": "buur",
}
"""The colour of a role in the design; other roles are grey."""

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote something; `name` is empty where the sheet knows none (any more)."""

    name: str
    look: str
    is_me: bool
    from_file: bool = False

    @property
    def letter(self) -> str:
        """The letter in the circle, for who does not see the colour."""
        return self.name[:1].upper()


Writers = Mapping[str, Writer]

NOBODY = Writer("", "", is_me=False)


def writers_of(entries: Iterable[Entry], me: str) -> Writers:
    """Return by the id of a seat who sits there, from the `persoon` entries of the shared sheet; `me` is my seat."""
    found = {entry.id: _writer(entry, me) for entry in entries if entry.current and _soort(entry) == "persoon"}
    return {me: Writer("", "", is_me=True), **found}


def writer_of(version: Mapping[str, object], writers: Writers) -> Writer:
    """Return who wrote a version; what came in by a file bears the name that stood in that file."""
    brought = version.get("uit_bestand")
    if isinstance(brought, Mapping):
        return Writer(str(brought.get("naam") or "")[:LONGEST_NAME], "", is_me=False, from_file=True)
    return writers.get(str(version.get("door")), NOBODY)


def _soort(entry: Entry) -> object:
    return entry.current[0].data.get("soort")


def _writer(entry: Entry, me: str) -> Writer:
    person = entry.current[0].data.get("inhoud")
    told = person if isinstance(person, Mapping) else {}
    name = str(told.get("naam") or "")[:LONGEST_NAME]
    return Writer(name, LOOKS.get(str(told.get("rol")), ""), is_me=entry.id == me)
