"""Starting a table: a ring with its card, the sheets, the first seat and the letterbox, all at once or not at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from keukentafel.bestand.batches import Answer
from keukentafel.tafel.kluis.at_table import sit_down
from keukentafel.tafel.kluis.bewaarcode import Bewaarcode
from keukentafel.tafel.kluis.card_keys import CodeInUse, make_card, private_key_on
from keukentafel.tafel.kluis.deriving import Derived, derive
from keukentafel.tafel.kluis.letterbox import new_letterbox
from keukentafel.tafel.kluis.models import Card, Ring, Seat, Table
from keukentafel.tafel.kluis.opened import Opened, Unlocked, lock_ring, open_here
from keukentafel.tafel.kluis.sealing import new_pair
from keukentafel.tafel.kluis.seating import grant, take_seat
from keukentafel.tafel.kluis.sheets import BRIEVEN, GEDEELD, new_sheet

TWICE_WITHIN = timedelta(minutes=15)
"""A form that is sent again within this time is a double tap, and opens the table that the first one made."""


@dataclass(frozen=True)
class Started:
    """The table that was started; `unlocked` is the ring made for it, None where it lies on a ring that was open."""

    unlocked: Unlocked | None
    table_id: UUID
    seat_id: UUID


class NotStarted(Exception):
    """The first lines of a table were refused, so there is no table; `answers` tells which, and why."""

    def __init__(self, answers: Sequence[Answer]) -> None:
        super().__init__(", ".join(sorted({answer.reden for answer in answers if answer.reden})))
        self.answers = tuple(answers)


def start_table(
    code: Bewaarcode | None,
    *,
    gedeeld: Sequence[Mapping[str, object]],
    lines: Mapping[str, object] | None = None,
    keeps: bool = True,
    opened: Opened | None = None,
    table_id: UUID | None = None,
    at: datetime,
) -> Started:
    """Start a table with `gedeeld` as the first versions on its shared sheet and `lines` for the overview.

    In the versions `""` stands for the seat of who starts, as `door` and as the id of the own `persoon` entry.  With
    `opened` the table comes on the ring that is open and no card is made; else `code` is what opens it from now on.
    Sent twice, it is one table: told by the code within 15 minutes, or by `table_id`, chosen when the form was made.
    Raises CodeInUse, NotStarted, and what `derive` and `AtTable.write` raise.
    """
    first = _First(tuple(gedeeld), dict(lines or {}), keeps, table_id or uuid4(), at)
    if opened is not None:
        return _on_open_ring(first, opened)
    if code is None:
        raise ValueError("A table needs a code or an open ring")
    return _on_new_ring(first, derive(code))


@dataclass(frozen=True)
class _First:
    """What a table starts with."""

    gedeeld: tuple[Mapping[str, object], ...]
    lines: Mapping[str, object]
    keeps: bool
    table_id: UUID
    at: datetime


def _on_open_ring(first: _First, opened: Opened) -> Started:
    mine = Seat.objects.filter(table_id=first.table_id, ring_id=opened.ring_id)
    seat = mine.first()
    try:
        seat = seat or _set_table(first, opened)
    except IntegrityError:
        seat = mine.first()
    if seat is None:  # the id is that of another's table: a form that somebody changed
        raise NotStarted(())
    return Started(None, first.table_id, seat.pk)


def _on_new_ring(first: _First, derived: Derived) -> Started:
    again = _started_before(derived, first.at)
    if again is not None:
        return again
    try:
        return _with_new_card(first, derived)
    except (CodeInUse, IntegrityError):
        again = _started_before(derived, first.at)
        if again is None:
            raise CodeInUse from None
        return again


@transaction.atomic
def _with_new_card(first: _First, derived: Derived) -> Started:
    private_key = new_pair()
    ring = Ring.objects.create(public_key=bytes(private_key.public_key), made_at=first.at)
    card = make_card(ring, private_key, derived, at=first.at)
    unlocked = open_here(ring.pk, private_key, card.pk, at=first.at)
    return Started(unlocked, first.table_id, _set_table(first, unlocked.opened).pk)


@transaction.atomic
def _started_before(derived: Derived, at: datetime) -> Started | None:
    """Open the table that these words started a moment ago, or return None; a table from elsewhere does not count."""
    since = at - TWICE_WITHIN
    card = Card.objects.select_for_update().filter(lookup=derived.lookup, made_at__gt=since).first()
    private_key = private_key_on(card, derived) if card else None
    if card is None or private_key is None:
        return None
    seat = Seat.objects.filter(ring=card.ring_id, taken_at=card.made_at, table__started_at=card.made_at).first()
    if seat is None:
        return None
    return Started(open_here(card.ring_id, private_key, card.pk, at=at), seat.table_id, seat.pk)


@transaction.atomic
def _set_table(first: _First, opened: Opened) -> Seat:
    """Make the table, its sheets and the seat of who starts, and write the first versions."""
    ring = lock_ring(opened.ring_id)
    table = Table.objects.create(id=first.table_id, started_at=first.at, opened_at=first.at, letterbox_key=b"")
    seat = take_seat(table, ring, keeps=first.keeps, at=first.at)
    for name in (GEDEELD, BRIEVEN):
        sheet, keys = new_sheet(table, [ring], name=name, owner=None, at=first.at)
        grant(seat, sheet, "schrijven")
        if name == GEDEELD:
            new_letterbox(sheet, keys)
    at_table = sit_down(opened, table.pk, at=first.at)
    answers = at_table.write(GEDEELD, [_by(seat, version) for version in first.gedeeld], lines=first.lines)
    if any(answer.antwoord == "geweigerd" for answer in answers):
        raise NotStarted(answers)
    return seat


def _by(seat: Seat, version: Mapping[str, object]) -> dict[str, object]:
    """Put the seat where a first version has a blank for who starts."""
    named = {key: str(seat.pk) for key in ("door", "id") if version.get(key) == ""}
    return {**version, **named}
