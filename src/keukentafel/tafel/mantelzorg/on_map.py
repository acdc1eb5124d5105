"""How far somebody is in this room, for the map of the preparation; only one's own sheet tells."""

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.mantelzorg.around_me import me_at
from keukentafel.tafel.mantelzorg.growing_up import child_at, is_young
from keukentafel.tafel.mantelzorg.mine import CHOSEN, own_answers
from keukentafel.tafel.mantelzorg.questions import CARER, CHILD
from keukentafel.tafel.voorbereiding.rooms import State


def state(at_table: AtTable) -> State:
    """Return `leeg`, `bezig`, or `klaar` once the sentences of the story were chosen."""
    answers = own_answers(at_table)
    if answers.get(CHOSEN) is not None:
        return "klaar"
    return "bezig" if answers.of(CARER) else "leeg"


def is_for_child(at_table: AtTable) -> bool:
    """Tell whether who looks is a child, who has a page of its own."""
    me = me_at(at_table)
    return is_young(me.role, child_at(at_table), is_over=me.is_over)


def child_state(at_table: AtTable) -> State:
    """Return `bezig` once the child wrote on its own page, else `leeg`; only the child knows when that is done."""
    return "bezig" if own_answers(at_table).of(CHILD) else "leeg"
