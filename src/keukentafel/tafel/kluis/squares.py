"""A text as a square that a telephone's camera reads (a QR code), drawn as SVG inside the page."""

from collections.abc import Iterable, Iterator
from itertools import groupby

import segno
from django.utils.safestring import SafeString

QUIET_ZONE = 4
"""White around the square, in modules, as ISO/IEC 18004 asks; it is drawn too, so that a dark page can't eat it."""


def square(text: str) -> str:
    """Return `<svg class="square">` for up to about 2,000 characters, safe to put into a page.

    It has no size, style or title of its own: the page gives the width and says what the square is for. Raises
    ValueError for a text too long for any square.
    """
    # "M" stays readable with 15% of it under a stain or a fold.
    rows = [list(row) for row in segno.make(text, error="m", micro=False, boost_error=False).matrix]
    size = len(rows) + 2 * QUIET_ZONE
    path = "".join(_bar(x, y, width) for x, y, width in _runs(rows))
    # crispEdges: no grey seams between modules on paper. Only numbers were put in, so nothing needs escaping.
    return SafeString(
        f'<svg class="square" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" '
        f'shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}H0z"/>'
        f'<path fill="#000" d="{path}"/></svg>'
    )


def _runs(rows: Iterable[Iterable[int]]) -> Iterator[tuple[int, int, int]]:
    """Yield where dark modules stand beside each other: left, top, width."""
    for y, row in enumerate(rows, start=QUIET_ZONE):
        x = QUIET_ZONE
        for is_dark, group in groupby(row):
            width = len(list(group))
            if is_dark:
                yield x, y, width
            x += width


def _bar(x: int, y: int, width: int) -> str:
    return f"M{x} {y}h{width}v1h-{width}z"
