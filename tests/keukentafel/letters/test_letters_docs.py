"""The page about letters in `docs/` says what the code does."""

import re
from pathlib import Path

from keukentafel.letters.kinds import KINDS

PAGE = Path(__file__).parents[3] / "docs" / "letters.md"


def test_the_docs_list_every_kind_of_letter_with_its_action():
    rows = re.findall(r"^\| `(\w+)` \| (?:`(\w+)` )?\|$", PAGE.read_text("utf-8"), re.MULTILINE)

    assert rows == [(kind.soort, kind.actie or "") for kind in KINDS.values()]
