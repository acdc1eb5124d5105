"""How far somebody came with the pgb, for the map of the preparation."""

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.said import said_on
from keukentafel.tafel.pgb.entries import BUYING, RATE
from keukentafel.tafel.pgb.questions import all_questions, is_answered
from keukentafel.tafel.voorbereiding.answers import answers_of
from keukentafel.tafel.voorbereiding.rooms import State


def state(at_table: AtTable) -> State:
    """Return whether anything stands here; nobody but who thinks it over knows when that is done."""
    if said_on(at_table, (RATE, BUYING)) or is_answered(answers_of(at_table), *all_questions()):
        return "bezig"
    return "leeg"
