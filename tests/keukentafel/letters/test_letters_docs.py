"""The page about letters in `docs/` says what the code does."""

import re
from pathlib import Path

from keukentafel.letters.kinds import KINDS

PAGE = Path(__file__).parents[3] / "docs" / "letters.md"


def test_the_docs_list_every_kind_of_letter_with_its_action_and_whether_it_is_written():
    rows = re.findall(r"^\| `(\w+)` \| (?:`(\w+)`)? ?\| (yes)? ?\|$", PAGE.read_text("utf-8"), re.MULTILINE)

    assert rows == [(kind.soort, kind.actie or "", "yes" if kind.write else "") for kind in KINDS.values()]
