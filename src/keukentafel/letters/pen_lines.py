"""Draws the dots of a blank as lines to write on: one unbroken line, or several for a story."""

import re
from typing import Final

WHOLE_LINE: Final = 75
"""As many dots as stand on one line of paper; a longer blank becomes as many whole lines."""

_BLANK: Final = re.compile(r"(\.{20,})([,;:!?)]?)")


def with_pen_lines(html: str) -> str:
    """Return the HTML with an element around each blank; its text stays as it is, dots and all."""
    return _BLANK.sub(_drawn, html)


def _drawn(found: re.Match[str]) -> str:
    """Return the lines; a comma after one may not begin the next line."""
    dots, mark = found[1], found[2]
    if len(dots) > 2 * WHOLE_LINE - 1:
        lines = (dots[start : start + WHOLE_LINE] for start in range(0, len(dots), WHOLE_LINE))
        return "".join(f'<span class="kt-pen kt-pen--regel">{line}</span>' for line in lines) + mark
    line = f'<span class="kt-pen">{dots}</span>'
    return f'<span class="kt-pen-en-teken">{line}{mark}</span>' if mark else line
