"""How far somebody came with rehearsing, for the map of the preparation."""

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.voorbereiding.answers import REHEARSED, answers_of
from keukentafel.tafel.voorbereiding.rooms import State


def state(at_table: AtTable) -> State:
    """Return whether this seat rehearsed anything; nobody but who does it knows when it is enough."""
    return "bezig" if answers_of(at_table).of(REHEARSED) else "leeg"
