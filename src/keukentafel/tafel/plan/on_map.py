"""How far the plan is, for the map of the preparation."""

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.plan.gifts import gifts_on
from keukentafel.tafel.voorbereiding.answers import answers_of
from keukentafel.tafel.voorbereiding.rooms import State


def state(at_table: AtTable) -> State:
    """Return `klaar` once the plan was handed in, `bezig` as soon as it says something, else `leeg`."""
    if GEDEELD not in at_table.names():
        return "leeg"
    if gifts_on(at_table):
        return "klaar"
    return "bezig" if answers_of(at_table).for_the_gemeente() else "leeg"
