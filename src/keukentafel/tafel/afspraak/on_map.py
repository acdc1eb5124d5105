"""How far somebody came with the appointment, for the map of the preparation."""

from keukentafel.tafel.afspraak.questions import CODE
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.voorbereiding.answers import answers_of
from keukentafel.tafel.voorbereiding.rooms import State


def state(at_table: AtTable) -> State:
    """Return whether anything was said about the talk; nobody but who said it knows when it is done."""
    return "bezig" if answers_of(at_table).of(CODE) else "leeg"
