"""Makers for tests about the road on a table: entries as people write them, and a table that lies on no server."""

from collections.abc import Sequence
from uuid import UUID

from keukentafel.bestand.entries import Sheet, Version, entries_of, sheet_of, union
from keukentafel.tafel.weg.kept.changes import Change
from keukentafel.tafel.weg.kept.reading import Reading, read_table
from keukentafel.tafel.weg.telling.story import Story

WMO = Change("dossier", {"wet": "wmo", "gemeente": {}}, "dossier")


def number(text: int) -> str:
    """Return a UUID that is the same every time."""
    return str(UUID(int=text))


class Person:
    """Somebody at a table with a copy of the sheet of their own: writes there, and meets others by `meet`."""

    def __init__(self, name: str, block: int) -> None:
        self.name, self.block, self.count = name, block, 0
        self.sheet: Sheet = {}
        self.written: list[str] = []

    @property
    def reading(self) -> Reading:
        """What this person's copy tells."""
        return read_table(entries_of(self.sheet))

    @property
    def story(self) -> Story:
        """The story as this person sees it."""
        story = self.reading.story
        assert story is not None
        return story

    def write(self, *changes: Change | None) -> str:
        """Write changes; returns the id of the last entry."""
        name = ""
        for change in changes:
            if change is None:
                continue
            self.count += 1
            name = change.id or number(self.block * 1000 + self.count)
            self.written.append(name)
            version = Version(
                {
                    "id": name,
                    "versie": number(self.block * 1_000_000 + self.count),
                    "vorige": list(change.vorige),
                    "soort": change.soort,
                    "door": self.name,
                    "gemaakt_op": f"2026-03-{1 + self.count // 60:02}T10:{self.count % 60:02}:{self.block % 60:02}Z",
                    "inhoud": dict(change.inhoud),
                }
            )
            self.sheet = union(self.sheet, sheet_of([version]))
        return name

    def tell(self, soort: str, op: str, **more: object) -> str:
        """Add one fact; returns its id."""
        return self.write(Change("feit", {"soort": soort, "op": op, **more}))


def meet(*people: Person) -> None:
    """Let everybody have what everybody wrote."""
    together: Sheet = {}
    for person in people:
        together = union(together, person.sheet)
    for person in people:
        person.sheet = together


def table(*people: Person) -> Sequence[Person]:
    """Return people at a table that is about an adult."""
    people[0].write(WMO)
    meet(*people)
    return people
