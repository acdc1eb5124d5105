"""How far somebody came with the week, for the map of the preparation."""

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.voorbereiding.rooms import State
from keukentafel.tafel.week.entries import moments_of


def state(at_table: AtTable) -> State:
    """Return whether anything stands in the week; nobody but who made it knows when it is done."""
    return "bezig" if moments_of(at_table) else "leeg"
