"""Which day a document bears and when it was sent: as the road knows it, or as its text says; both are only offered."""

import re
from datetime import date
from typing import Final

from keukentafel.tafel.deur.dates import UnreadableDate, read_date
from keukentafel.tafel.weg.telling.story import Story, counting
from wet.toets import Document

_FACTS: Final = {"verslag": "verslag_verzonden", "besluit": "besluit_bekendgemaakt"}

_SAID: Final = re.compile(
    r"\b(?:verzonden(?:\s+op)?|verzend(?:datum|dag)|dagtekening|datum(?:\s+(?:besluit|brief|verzending))?)\b\s*:?\s*"
    r"(\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})",
    re.IGNORECASE,
)
"""Words after which a letter names its own day; other days in it are about something else."""

_SENT: Final = re.compile(
    r"^[ \t]*(?:verzonden(?:[ \t]+op)?|verzend(?:datum|dag)|datum[ \t]+(?:(?:van|en)[ \t]+)?verzending)[ \t]*:?[ \t]*"
    r"(\d{1,2}[ \t]+[a-z]{3,9}\.?[ \t]+\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})[ \t]*(?:$|[|\t]|[ ]{2})",
    re.IGNORECASE | re.MULTILINE,
)
"""A line on which a letter says when it was sent: in the middle of a sentence it may be about something else."""

_HEAD: Final = 3_000
"""Characters at the beginning of a letter where its own day stands."""


def day_on_road(story: Story | None, kind: Document) -> date | None:
    """Return the day of the newest document of this kind on the road: the date on it, else the day it was sent."""
    facts = [fact for _, fact in counting(story) if fact["soort"] == _FACTS[kind]] if story else []
    said = next((facts[-1][key] for key in ("dagtekening", "op") if facts and facts[-1].get(key)), None)
    return date.fromisoformat(str(said)) if said else None


def sent_in_text(words: str, today: date) -> date | None:
    """Return the day on which a letter says that it was sent, None where it names none, two, or one ahead."""
    said = {" ".join(found.split()).lower() for found in _SENT.findall(words[:_HEAD])}
    try:
        days = {read_date(each, today) for each in said}
    except UnreadableDate:
        return None
    return days.pop() if len(days) == 1 else None


def day_in_text(words: str, today: date) -> date | None:
    """Return the day that a letter says it was sent or written on, None where it names none or one ahead."""
    found = _SAID.search(words[:_HEAD])
    if found is None:
        return None
    try:
        return read_date(" ".join(found[1].split()), today)
    except UnreadableDate:
        return None
