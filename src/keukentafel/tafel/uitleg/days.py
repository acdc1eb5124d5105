"""A day as people write it: 22-11-2026, 22/11/2026, 2026-11-22 or 22 november 2026."""

import re
from datetime import date

from wet.teksten import written_date

_FIGURES = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})")


def read_day(typed: str) -> date:
    """Return the day that was typed; raises ValueError for what is none."""
    text = " ".join(typed.lower().split())
    if found := _ISO.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _FIGURES.fullmatch(text):
        return date(int(found[3]), int(found[2]), int(found[1]))
    if found := _WORDS.fullmatch(text):
        return date(int(found[3]), _month(found[2]), int(found[1]))
    raise ValueError(typed)


def _month(name: str) -> int:
    """Return the month that begins with `name`, in Dutch or English; three letters are enough."""
    for month in range(1, 13):
        for language in ("nl", "en"):
            whole = written_date(date(2000, month, 1), language).split()[1].lower()
            if len(name) >= 3 and whole.startswith(name):
                return month
    raise ValueError(name)
