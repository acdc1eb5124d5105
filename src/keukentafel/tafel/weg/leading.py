"""Where the letters of the road are written: told by `config/wiring`, because that room lies higher up."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse


@dataclass(frozen=True, slots=True)
class LetterWays:
    """The url names behind which letters are written.

    `table` takes the id of the table and the kind of letter, and is gone to by a link.  `form` takes nothing, and is
    gone to by a button that sends the story along with `doen=brief:<kind>`.
    """

    table: str
    form: str


class _Road:
    ways: LetterWays | None = None


def lead_to_letters(*, table: str, form: str) -> None:
    """Say where a letter is written: at a table, and on the page that stores nothing."""
    _Road.ways = LetterWays(table, form)


def letter_url(soort: str, table: UUID | None) -> str:
    """Return where a letter of this kind is written, "" where nobody said; `table` None is the page without a table."""
    if _Road.ways is None:
        return ""
    return reverse(_Road.ways.table, args=[table, soort]) if table else reverse(_Road.ways.form)
