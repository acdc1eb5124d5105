"""A blank on the screen: one line to write on, which never breaks into pieces of odd length."""

import re

import pytest

from keukentafel.letters.blocks import Paragraph, PlaceAndDate
from keukentafel.letters.html import fragment
from keukentafel.letters.pen_lines import WHOLE_LINE, with_pen_lines


def test_a_blank_is_one_element_and_a_comma_stays_with_it():
    drawn = fragment([PlaceAndDate(f"plaats: {'.' * 50}, 23 november 2026")])

    assert f'plaats: <span class="kt-pen-en-teken"><span class="kt-pen">{"." * 50}</span>,</span> 23 nov' in drawn


def test_room_for_a_story_is_a_few_whole_lines():
    drawn = fragment([Paragraph("." * 300)])

    assert drawn.count('<span class="kt-pen kt-pen--regel">') == 300 // WHOLE_LINE


@pytest.mark.parametrize("text", ["Wacht...", "En zo verder....", "1.2.3"])
def test_dots_that_somebody_types_to_think_are_no_blank(text):
    assert with_pen_lines(text) == text


def test_the_words_of_a_letter_stay_the_same():
    text = f"naam: {'.' * 75}! <b>{'.' * 150}</b> {'.' * 301}"

    assert re.sub(r"</?span[^>]*>", "", with_pen_lines(text)) == text
