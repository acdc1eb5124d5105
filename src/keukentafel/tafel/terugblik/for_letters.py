"""What looking back gives to a letter of one's own: what was said no to, with the own words; never for the table."""

from collections.abc import Sequence

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.terugblik.looking import looked_at
from keukentafel.tafel.voorbereiding.for_letters import ForLetter


def for_nobody(_: AtTable) -> Sequence[ForLetter]:
    """Return nothing: what lies on one's own sheet is in no letter that the table reads."""
    return ()


def my_complaint(at_table: AtTable) -> Sequence[ForLetter]:
    """Return what a complaint tells: about the visitor and about how it went."""
    return tuple(ForLetter("gebeurd", words, "", "") for words in looked_at(at_table).against("bezoeker", "gang"))


def my_second_talk(at_table: AtTable) -> Sequence[ForLetter]:
    """Return what a second talk is about: what one could not say."""
    return tuple(ForLetter("waarover", words, "", "") for words in looked_at(at_table).against("zelf"))
