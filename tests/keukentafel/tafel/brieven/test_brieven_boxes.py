"""The boxes in which the text of a letter is changed: each shows all that is in it, on a telephone too."""

import pytest

from keukentafel.tafel.brieven.words import Piece

ON_A_TELEPHONE = 34
"""Characters of a line at most in such a box, 360 pixels wide."""


@pytest.mark.parametrize(
    "words", ["Geacht college,", "Uit een besluit moet blijken hoeveel. " * 10, "Een\ntwee\n\nvier"]
)
def test_a_box_has_a_line_for_each_line_of_its_text(words):
    needed = sum(max(1, -(-len(line) // ON_A_TELEPHONE)) for line in words.splitlines())

    assert Piece(0, words, words, is_out=False).rows >= needed


def test_a_box_of_a_very_long_text_leaves_room_for_the_next():
    assert Piece(0, "woord " * 900, "woord " * 900, is_out=False).rows <= 24
