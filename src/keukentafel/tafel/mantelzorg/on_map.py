"""How far somebody is in this room, for the map of the preparation; only one's own sheet tells."""

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.mantelzorg.mine import CHOSEN, own_answers
from keukentafel.tafel.mantelzorg.questions import CARER
from keukentafel.tafel.voorbereiding.rooms import State


def state(at_table: AtTable) -> State:
    """Return `leeg`, `bezig`, or `klaar` once the sentences of the story were chosen."""
    answers = own_answers(at_table)
    if answers.get(CHOSEN) is not None:
        return "klaar"
    return "bezig" if answers.of(CARER) else "leeg"
