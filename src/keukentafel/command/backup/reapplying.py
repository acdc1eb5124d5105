"""Doing again, after a restore, what was done since the back-up: erasing, withdrawing, ending cards."""

from dataclasses import dataclass

from keukentafel.command.backup.gone import Gone, Moments
from keukentafel.tafel.kluis.ending import take_away
from keukentafel.tafel.kluis.erasing import erase
from keukentafel.tafel.kluis.models import (
    Card,
    EndedCard,
    ErasedTable,
    Seat,
    Sheet,
    Table,
    WithdrawnGrant,
    WithdrawnSeat,
)
from keukentafel.tafel.kluis.withdrawing import withdraw_again


@dataclass(frozen=True, slots=True)
class Reapplied:
    """How many tables, seats, rights on one sheet and cards of the back-up went away again."""

    tafels: int
    stoelen: int
    rechten: int
    kaartjes: int


def reapply(gone: Gone) -> Reapplied:
    """Take away what is `gone`, and remember all of it here; within the caller's transaction.

    The back-up's own memory was true when it was made; what it holds beside that was taken away later.
    """
    erased = {**dict(ErasedTable.objects.values_list("table_id", "erased_at")), **gone.tafels}
    return Reapplied(_erase(erased), _withdraw(gone.stoelen), _take_back(gone), _end_cards(gone.kaartjes))


def _erase(erased: Moments) -> int:
    back = set(Table.objects.filter(pk__in=erased).values_list("pk", flat=True))
    for table_id in back:
        erase(table_id, at=erased[table_id])
    ErasedTable.objects.bulk_create(
        [ErasedTable(table_id=key, erased_at=at) for key, at in erased.items()], ignore_conflicts=True
    )
    return len(back)


def _withdraw(withdrawn: Moments) -> int:
    known = dict(WithdrawnSeat.objects.filter(pk__in=withdrawn).values_list("seat_id", "withdrawn_at"))
    later = {key: at for key, at in withdrawn.items() if key not in known or known[key] < at}
    seats = Seat.objects.filter(pk__in=later)
    for seat in seats:
        touched = take_away(seat, at=later[seat.pk])
        # Without a key no new epoch can begin here; the next opening begins it, before anything is written.
        Sheet.objects.filter(pk__in=touched).update(needs_new_epoch=True)
    WithdrawnSeat.objects.filter(pk__in=later).delete()
    WithdrawnSeat.objects.bulk_create([WithdrawnSeat(seat_id=key, withdrawn_at=at) for key, at in later.items()])
    return len(seats)


def _take_back(gone: Gone) -> int:
    """Take back rights on single sheets that were taken back since: a back-up that knows of it is true."""
    rows = WithdrawnGrant.objects.values_list("seat_id", "sheet_id", "withdrawn_at")
    known = {(seat, sheet): at for seat, sheet, at in rows}
    taken = [(at, key, False) for key, at in gone.vellen.items()]
    lowered = [(at, key, True) for key, at in gone.rechten.items()]
    later = sorted(each for each in taken + lowered if each[1] not in known or known[each[1]] < each[0])
    return sum(withdraw_again(*key, may_read=may_read, at=at) for at, key, may_read in later)


def _end_cards(ended: Moments) -> int:
    back = Card.objects.filter(pk__in=ended)
    count = back.count()
    back.delete()
    EndedCard.objects.filter(pk__in=ended).delete()
    EndedCard.objects.bulk_create([EndedCard(card_id=key, ended_at=at) for key, at in ended.items()])
    return count
