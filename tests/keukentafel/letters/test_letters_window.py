"""Folded in three, the addressee shows in the window of an envelope, in the PDF as in the Word file."""

import io

import docx
import pytest

from tests.keukentafel.letters.letter_makers import DAUGHTER, TOOS, bezwaar, empty_bezwaar
from tests.keukentafel.letters.pdf_reader import text_heights

WINDOW = (50, 85)
"""Where the window shows the paper, in mm from its top: DL and C5/6, with the letter shifted either way inside it."""


@pytest.mark.parametrize("made", [bezwaar, empty_bezwaar, lambda: bezwaar(DAUGHTER)], ids=["toos", "empty", "daughter"])
def test_every_line_of_the_addressee_stands_in_the_window(made):
    letter = made()
    heights = text_heights(letter.pdf())
    first = next(height for text, height in heights.items() if text.startswith("Aan het college"))
    lines = len(letter.printed[1].lines)

    assert WINDOW[0] < first < WINDOW[0] + 7
    assert first + (lines - 1) * 5.2 < WINDOW[1]


def test_nothing_but_the_addressee_stands_in_the_window():
    letter = bezwaar()
    heights = text_heights(letter.pdf())
    inside = {text for text, height in heights.items() if WINDOW[0] < height < WINDOW[1]}

    assert inside == set(letter.printed[1].lines)


def test_in_word_the_addressee_starts_at_the_same_height_whatever_stands_above():
    starts = set()
    for letter in (bezwaar(), bezwaar(TOOS), bezwaar(DAUGHTER)):
        sender = docx.Document(io.BytesIO(letter.docx())).paragraphs[0]
        lines = len(letter.printed[0].lines)
        starts.add(round(lines * sender.paragraph_format.line_spacing.pt + sender.paragraph_format.space_after.pt))

    assert starts == {77}
