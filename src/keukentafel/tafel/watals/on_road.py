"""The check dates of the cards as days on the road: what lies ahead, and what one meant to look at before today."""

from collections.abc import Sequence

from django.urls import reverse

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.watals.entries import cards_of
from keukentafel.tafel.weg.looking import LOOK, Look


def looks(at_table: AtTable) -> Sequence[Look]:
    """Return the days on which somebody at this seat wanted to look again; of two versions, both days."""
    table = at_table.table.id
    return tuple(
        Look(
            kept.card.look_on,
            kept.card.what,
            reverse("watals-kaart", args=[table, kept.said.handle]),
            f"{LOOK} {kept.said.handle}",
        )
        for kept in cards_of(at_table)
        if kept.card.look_on is not None
    )
