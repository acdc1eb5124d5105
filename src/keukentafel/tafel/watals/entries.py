"""The cards as they are kept at a table: entries `watals`."""

from dataclasses import dataclass
from typing import Final

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.said import Said, said_on
from keukentafel.tafel.watals.cards import Card, card_in

WHAT_IF: Final = "watals"
"""The kind of entry that a card is."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A card with the entry that it stands in."""

    card: Card
    said: Said


def cards_of(at_table: AtTable) -> tuple[Kept, ...]:
    """Return the cards that this seat may read; of two versions side by side, both."""
    return tuple(
        Kept(card, said)
        for said in said_on(at_table, (WHAT_IF,))
        for number, one in enumerate(said.current)
        if (card := card_in(one.content, said.id if number == 0 else f"{said.id}/{number}")) is not None
    )
