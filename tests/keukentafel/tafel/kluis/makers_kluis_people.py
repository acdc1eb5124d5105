"""People at a table for tests: who starts, who is invited, who writes what, one line each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from keukentafel.tafel.kluis.accepting import accept
from keukentafel.tafel.kluis.at_table import AtTable, sit_down
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode, new_code
from keukentafel.tafel.kluis.deriving import derive
from keukentafel.tafel.kluis.invitations import invite
from keukentafel.tafel.kluis.invited import Invited, read_invitation
from keukentafel.tafel.kluis.models import Seat
from keukentafel.tafel.kluis.opened import Opened, Unlocked
from keukentafel.tafel.kluis.opening import unlock
from keukentafel.tafel.kluis.starting import start_table
from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON, person, version

ALL = {"gedeeld": "schrijven", "brieven": "schrijven"}
READ = {"gedeeld": "lezen"}
NOTES = {"gedeeld": "aantekenen"}


@dataclass
class Somebody:
    """A person with a card, a browser and a chair."""

    code: Bewaarcode
    unlocked: Unlocked
    table_id: UUID

    @property
    def opened(self) -> Opened:
        return self.unlocked.opened

    @property
    def seat(self) -> Seat:
        return Seat.objects.get(table=self.table_id, ring=self.opened.ring_id)

    @property
    def seat_id(self) -> UUID:
        return self.seat.pk

    def sits(self, at: datetime = NOON) -> AtTable:
        """A page of the table, asked for at a moment."""
        return sit_down(self.opened, self.table_id, at=at)

    def returns(self, at: datetime) -> "Somebody":
        """Type the words again."""
        return Somebody(self.code, unlock(self.code, at=at), self.table_id)

    def notes(self, text: str, *, on: str = "gedeeld", at: datetime = NOON) -> None:
        """Write a note."""
        at_table = self.sits(at)
        answers = at_table.write(on, [new_version("notitie", {"tekst": text}, door=str(at_table.seat.pk), at=at)])
        assert [answer.antwoord for answer in answers] == ["aanvaard"]

    def reads(self, *, on: str = "gedeeld", at: datetime = NOON) -> list[str]:
        """The notes on a sheet."""
        return notes_on(self.sits(at), on)


def notes_on(at_table: AtTable, name: str = "gedeeld") -> list[str]:
    """The notes on a sheet, by their text; within one second their order is by chance."""
    found = []
    for entry in at_table.sheet(name).entries.values():
        found += [one.data["inhoud"]["tekst"] for one in entry.current if one.data["soort"] == "notitie"]
    return sorted(found)


def a_table(
    naam: str = "Ans",
    rol: str = "bewoner",
    *,
    over: Mapping[str, object] | None = None,
    opened: Opened | None = None,
    at: datetime = NOON,
    **more: str,
) -> Somebody:
    """A table that somebody starts; `over` is the person it is about, where that is another."""
    first = [version("persoon", person(naam, rol, **more), id="")]
    if over is not None:
        first.append(version("persoon", over, id="bewoner"))
    code = new_code()
    started = start_table(None if opened else code, gedeeld=first, opened=opened, at=at)
    return Somebody(code, started.unlocked or Unlocked(opened, b""), started.table_id)


def an_invitation(
    host: Somebody,
    naam: str = "Bea",
    rol: str = "naaste",
    sheets: Mapping[str, str] = ALL,
    *,
    code: Bewaarcode | None = None,
    at: datetime = NOON,
    ends_on: date | None = None,
    keeps: bool = False,
    takes_over: bool = False,
    **more: str,
) -> Invited:
    """An invitation as the guest finds it behind the words."""
    words = code or new_code()
    persoon = person(naam, rol, **more)
    table = host.sits(at)
    invite(table, words, sheets=sheets, persoon=persoon, seat_ends_on=ends_on, keeps=keeps, takes_over=takes_over)
    return read_invitation(derive(words), at=at)


def accepted(invited: Invited, table_id: UUID, *, at: datetime = NOON) -> Somebody:
    """The guest, with a card of their own."""
    code = new_code()
    unlocked, found = accept(invited, card=code, opened=None, at=at)
    assert found == table_id
    return Somebody(code, unlocked, table_id)


def a_guest(host: Somebody, naam: str = "Bea", rol: str = "naaste", sheets=ALL, *, at=NOON, **more) -> Somebody:
    """Somebody who was invited and sat down."""
    return accepted(an_invitation(host, naam, rol, sheets, at=at, **more), host.table_id, at=at)
