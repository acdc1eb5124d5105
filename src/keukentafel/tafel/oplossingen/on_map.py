"""How far the solutions are, for the map of the preparation."""

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.oplossingen.entries import solutions_of
from keukentafel.tafel.voorbereiding.rooms import State


def state(at_table: AtTable) -> State:
    """Return `bezig` as soon as anything stands there: one never has to be ready with solutions."""
    return "bezig" if solutions_of(at_table) else "leeg"
