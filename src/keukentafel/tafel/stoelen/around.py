"""Who sits around a table, as its page shows them: seats, the person it is about, and chairs that stand ready."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from keukentafel.design.drawings.table import Mark, Sitter, State, TableDrawing, draw_table, marks_of
from keukentafel.tafel.deur.people import GROUNDS, OVER, REPRESENTS
from keukentafel.tafel.kluis.ages import AgeNote, age_note
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.holding import day_of
from keukentafel.tafel.kluis.invitations import InvitationView, invitations_of
from keukentafel.tafel.kluis.seats import SeatView, seats_of, waiting_person
from wet.source import Source

SHARED = ("gedeeld", "brieven")
"""The sheets of the whole table, in the order in which a page speaks of them."""

ADULT_AT = 18

_LIKES: Mapping[str, str] = {
    OVER: "inwoner",
    "mantelzorger": "mantelzorger",
    "clientondersteuner": "ondersteuner",
    "naaste": "buur",
    "kind": "ondersteuner",
    "ouder": "mantelzorger",
}


@dataclass(frozen=True, slots=True)
class Right:
    """What somebody may do on one sheet of the whole table; `right` is empty where it is nothing."""

    sheet: str
    right: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the table; without `seat_id` the one it is about, who has no card yet."""

    seat_id: UUID | None
    name: str
    role: str
    mark: Mark
    relation: str = ""
    ground: str = ""
    rights: tuple[Right, ...] = ()
    ends_on: date | None = None
    opened_at: datetime | None = None
    keeps: bool = False
    is_me: bool = False
    is_over: bool = False
    age: AgeNote | None = None

    @property
    def represents(self) -> bool:
        """Tell whether this person decides for the one the table is about, on the ground that was stated."""
        return self.ground in REPRESENTS

    @property
    def short(self) -> str:
        """Return the first name."""
        return self.name.split()[0] if self.name.split() else ""

    @property
    def is_own_master(self) -> bool:
        """Tell whether the table is this person's, who is no child under 16: nobody puts them out."""
        return self.is_over and (self.age is None or self.age.is_own_master)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return where the law speaks of the ground on which this person acts."""
        return GROUNDS[self.ground].sources if self.ground in GROUNDS else ()

    @property
    def unread(self) -> tuple[Source, ...]:
        """Return where it speaks of it too, by what is well known: nobody of this project read these."""
        return GROUNDS[self.ground].unread if self.ground in GROUNDS else ()

    @property
    def right_by_sheet(self) -> dict[str, str]:
        """Return the right on each sheet of the whole table, for a form."""
        return {right.sheet: right.right for right in self.rights}


@dataclass(frozen=True)
class Around:
    """The people at a table with their chairs; `invitations` are those that nobody accepted yet."""

    people: tuple[Person, ...]
    invitations: tuple[InvitationView, ...]
    drawing: TableDrawing = field(repr=False)

    @property
    def me(self) -> Person:
        """Return who looks at it."""
        return next(person for person in self.people if person.is_me)

    @property
    def over(self) -> Person | None:
        """Return the person the table is about, None where nobody said who that is."""
        return next((person for person in self.people if person.is_over), None)

    @property
    def handing_over(self) -> InvitationView | None:
        """Return the invitation by which the table is being handed over, if it is."""
        return next((invitation for invitation in self.invitations if invitation.takes_over), None)

    @property
    def can_be_handed_over(self) -> bool:
        """Tell whether the person the table is about does not keep it yet, and is not who looks at it."""
        return self.over is None or not (self.over.keeps or self.over.is_me)

    @property
    def is_due_to_young_person(self) -> bool:
        """Tell whether the table is that of somebody of 16 or 17, while another still keeps it."""
        over = self.over
        return over is not None and self.can_be_handed_over and over.age is not None and over.age.is_own_master

    def of(self, seat_id: UUID) -> Person | None:
        """Return who sits on a chair, None where nobody does."""
        return next((person for person in self.people if person.seat_id == seat_id), None)


def around(at_table: AtTable, free: str = "") -> Around:
    """Return who sits here and who is invited; `free` is the word at an empty chair."""
    today = day_of(at_table.at)
    seats = seats_of(at_table)
    invitations = tuple(invitations_of(at_table))
    without_card = [] if any(seat.is_over for seat in seats) else _without_card(at_table)
    sitters = [_sitter(seat.persoon, is_you=seat.is_me) for seat in seats]
    sitters += [_sitter(persoon, state="invited") for persoon in without_card]
    sitters += [_sitter(each.persoon, state="invited") for each in invitations if not each.takes_over]
    # The drawing gives the same marks: who comes later never changes the letter of who came before.
    marks = marks_of(sitters)
    people = [_person(seat, mark, today) for seat, mark in zip(seats, marks, strict=False)]
    people += [_nobody_yet(each, mark, today) for each, mark in zip(without_card, marks[len(seats) :], strict=False)]
    # Who looks comes first, then the person it is about; the others in the order in which they sat down.
    people.sort(key=lambda person: (not person.is_me, not person.is_over))
    return Around(tuple(people), invitations, draw_table(sitters, free=free))


def rights_of(sheets: Mapping[str, str]) -> tuple[Right, ...]:
    """Return the right on each sheet of the whole table, also where that is nothing."""
    return tuple(Right(name, sheets.get(name) or "") for name in SHARED)


def _without_card(at_table: AtTable) -> list[Mapping[str, object]]:
    """Return the person the table is about as the starter wrote it down, until there is a seat for them."""
    persoon = waiting_person(at_table)
    return [persoon] if persoon is not None else []


def _sitter(persoon: Mapping[str, object], *, is_you: bool = False, state: State = "sits") -> Sitter:
    return Sitter(_word(persoon, "naam"), _LIKES.get(_word(persoon, "rol"), "grijs"), state, is_you)


def _person(seat: SeatView, mark: Mark, today: date) -> Person:
    return Person(
        seat_id=seat.id,
        name=_word(seat.persoon, "naam"),
        role=_word(seat.persoon, "rol"),
        mark=mark,
        relation=_word(seat.persoon, "relatie"),
        ground=_word(seat.persoon, "grond"),
        rights=rights_of(seat.sheets),
        ends_on=seat.ends_on,
        opened_at=seat.opened_at,
        keeps=seat.keeps,
        is_me=seat.is_me,
        is_over=seat.is_over,
        age=_age(seat.persoon, today),
    )


def _nobody_yet(persoon: Mapping[str, object], mark: Mark, today: date) -> Person:
    return Person(None, _word(persoon, "naam"), OVER, mark, is_over=True, age=_age(persoon, today))


def _age(persoon: Mapping[str, object], today: date) -> AgeNote | None:
    """Return what age changes, for a child; an adult's age is nobody's business here."""
    note = age_note(persoon, today)
    return note if note is not None and note.years < ADULT_AT else None


def _word(persoon: Mapping[str, object], name: str) -> str:
    return str(persoon.get(name) or "")
