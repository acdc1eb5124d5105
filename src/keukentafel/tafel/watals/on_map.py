"""How far somebody came with the what-if cards, for the map of the preparation."""

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.voorbereiding.rooms import State
from keukentafel.tafel.watals.entries import cards_of


def state(at_table: AtTable) -> State:
    """Return whether there is any card; nobody but who made them knows when they are enough."""
    return "bezig" if cards_of(at_table) else "leeg"
