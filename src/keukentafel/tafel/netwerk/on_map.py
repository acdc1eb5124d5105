"""How far somebody came with the network, for the map of the preparation."""

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.voorbereiding.helping import helpers_of
from keukentafel.tafel.voorbereiding.rooms import State


def state(at_table: AtTable) -> State:
    """Return whether anybody stands around the table; nobody but who made it knows when it is done."""
    return "bezig" if helpers_of(at_table) else "leeg"
