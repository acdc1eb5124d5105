"""Until when the words of each who writes at this table arrived: what still lies on a device, nobody here can see."""

from dataclasses import dataclass
from datetime import datetime

from keukentafel.tafel.gesprek.entries import HERE, KINDS, NOTE
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.rights import may
from keukentafel.tafel.kluis.said import moment_of
from keukentafel.tafel.kluis.seats import seats_of, sits_alone
from keukentafel.tafel.kluis.sheets import GEDEELD

WRITES = ("schrijven", "aantekenen")


@dataclass(frozen=True, slots=True)
class Arrived:
    """Somebody who writes here, and when they wrote the last that arrived; None where nothing of the talk did."""

    name: str
    is_me: bool
    at: datetime | None


def arrived_of(at_table: AtTable) -> tuple[Arrived, ...]:
    """Return it of everybody who may write at the table; nothing where one writes alone, or nobody wrote yet."""
    if GEDEELD not in at_table.names() or not may(at_table, "read") or sits_alone(at_table):
        return ()
    seats = [seat for seat in seats_of(at_table) if seat.sheets.get(GEDEELD) in WRITES]
    if len(seats) < 2:
        return ()
    last: dict[str, datetime] = {}
    for version in at_table.sheet(GEDEELD).versions.values():
        data = version.data
        if data.get("soort") in KINDS and (data["soort"] != NOTE or data.get("over") == HERE):
            at = moment_of(data)
            seat = str(data.get("door"))
            if at is not None and at >= last.get(seat, at):
                last[seat] = at
    if not last:
        return ()
    return tuple(Arrived(str(seat.persoon.get("naam") or ""), seat.is_me, last.get(str(seat.id))) for seat in seats)
