"""The words of a card as a square that a camera reads, on paper and in a dark page."""

import re

import segno
from django.utils.safestring import SafeData

from keukentafel.tafel.kluis.squares import square


def test_a_square_holds_what_the_code_holds_and_white_around_it():
    wanted = [list(row) for row in segno.make("molen appel", error="m", micro=False, boost_error=False).matrix]
    drawn = square("molen appel")

    size = len(wanted) + 8
    assert f'viewBox="0 0 {size} {size}"' in drawn
    seen = [[0] * len(wanted) for _ in wanted]
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", drawn):
        for at in range(int(width)):
            seen[int(y) - 4][int(x) - 4 + at] = 1
    assert seen == wanted


def test_a_square_needs_no_style_and_shows_nothing_in_letters():
    drawn = square('https://tafel.voorbeeld.nl/open#"><script>')

    assert isinstance(drawn, SafeData)
    assert "style" not in drawn
    assert "script" not in drawn
    assert "open" not in drawn
    assert 'fill="#fff"' in drawn
    assert 'shape-rendering="crispEdges"' in drawn
