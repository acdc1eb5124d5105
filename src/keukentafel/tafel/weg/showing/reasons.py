"""After an objection without its reasons: they are due, by which day, and that they come first (Awb 6:5 and 6:6)."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from keukentafel.tafel.weg.showing.standing import Standing

CODES: Final = ("redenen_voorbij", "redenen_tot", "redenen_gevraagd_voorbij", "redenen_gevraagd", "redenen_volgen")
"""The warnings of the law library, the most urgent first."""

ACTION: Final = "redenen_sturen"
LETTER: Final = "bezwaar"
"""The letter that brings the reasons to an objection that was made."""


@dataclass(frozen=True, slots=True)
class Due:
    """The reasons that are due: the code and sentence of the warning, its articles, and the day where there is one."""

    code: str
    text: str
    sources: tuple[str, ...]
    day: date | None = None


def reasons_due(where: Standing) -> Due | None:
    """Return what the law library says of reasons that were not sent, None where none are due."""
    rows = zip(where.now.facts.waarschuwingen, where.seen["waarschuwingen"], strict=True)
    found = [(warning, row) for warning, row in rows if warning.code in CODES]
    if not found:
        return None
    warning, row = min(found, key=lambda each: CODES.index(each[0].code))
    day = dict(warning.values).get("tot")
    return Due(warning.code, str(row["tekst"]), tuple(row["bron"]), day if isinstance(day, date) else None)
