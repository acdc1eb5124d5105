"""Every icon that a page asks for is drawn."""

import re
from pathlib import Path

from keukentafel import design

DRAWN = set(
    re.findall(r'<symbol[^>]* id="([a-z-]+)"', (Path(design.__file__).parent / "static/design/icons.svg").read_text())
)
SOURCE = Path(design.__file__).parents[1]
ASKED = re.compile(r'parts/icon\.html" with name="([a-z-]+)"')


def test_no_page_asks_for_an_icon_that_is_not_drawn():
    asked = {
        (page.relative_to(SOURCE).as_posix(), name)
        for page in SOURCE.glob("**/templates/**/*.html")
        for name in ASKED.findall(page.read_text("utf-8"))
    }

    assert len(asked) > 20
    assert {(page, name) for page, name in asked if name not in DRAWN} == set()
