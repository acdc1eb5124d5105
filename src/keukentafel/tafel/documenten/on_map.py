"""How far the papers are, for the map of the preparation."""

from keukentafel.tafel.documenten.entries import papers_of, that_matter
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.voorbereiding.rooms import State


def state(at_table: AtTable) -> State:
    """Return `klaar` once nothing that matters is open or still to come, `bezig` once anything was said."""
    kept = papers_of(at_table)
    if not kept:
        return "leeg"
    settled = {one.paper.document for one in kept if one.paper.state != "vraag_op"}
    waits = any(one.paper.state == "vraag_op" for one in kept)
    return "klaar" if not waits and set(that_matter(at_table)) <= settled else "bezig"
