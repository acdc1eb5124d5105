"""Puts the story of a carer on one page: the blocks of a letter, drawn as page, PDF and Word in one way."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from keukentafel.letters import Letter
from keukentafel.letters.blocks import Block, Heading, Paragraph, PlaceAndDate, Subject
from keukentafel.letters.typed_text import clean
from keukentafel.tafel.mantelzorg.story import GROUPS, Line
from keukentafel.tafel.mantelzorg.texts import text
from wet.teksten import written_date

SOORT: Final = "verhaal"
"""The name of its file: it says nothing about anybody."""

FITS: Final = 31
"""Lines of about ninety characters that fit on one page under the title."""

_WIDE: Final = 90


def printed(lines: Sequence[Line], name: str, whose: str, on: date) -> Letter:
    """Return the story on paper; `name` is who tells it, `whose` for whom she cares, "" where nobody said."""
    title = text("verhaal.titel", "nl")
    told = clean(name)
    opening = text("verhaal.van_voor", "nl", naam=told, wie=clean(whose)) if told and clean(whose) else ""
    first = [Paragraph(opening or text("verhaal.van", "nl", naam=told))] if told else []
    blocks: list[Block] = [Subject(title), PlaceAndDate(written_date(on, "nl")), *first, *_body(lines)]
    blocks.append(Paragraph(text("verhaal.slot", "nl")))
    return Letter(SOORT, title, tuple(blocks), on)


def _body(lines: Sequence[Line]) -> Iterator[Block]:
    for group in GROUPS:
        here = [line for line in lines if line.group == group]
        if here:
            yield Heading(text(f"verhaal.kop_{group}", "nl"))
        for line in here:
            yield from (Paragraph(part) for part in line.text.splitlines() if part.strip())


def is_long(lines: Sequence[Line]) -> bool:
    """Tell whether the story will not fit on one page; a rough count, the words themselves are never cut."""
    parts = [part for line in lines for part in line.text.splitlines()]
    headings = len({line.group for line in lines})
    return sum(1 + len(part) // _WIDE for part in parts) + 2 * headings > FITS
