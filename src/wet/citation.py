"""Reads a citation as lawyers write it in the data files ("Awb art. 4:17 lid 2") into a Source."""

import re
from datetime import date

from wet.source import Certainty, Source

_ARTIKEL = re.compile(r"^(?P<wet>.+?) art\. (?P<artikel>\S+)(?: lid (?P<lid>\d+))?(?: onder (?P<onder>\S+))?$")
_RULING = re.compile(r"^ECLI:NL:[A-Z]+:\d{4}:\w+$")


class CitationUnreadable(ValueError):
    """The text is neither an article of a law nor an ECLI."""


def cite(
    text: str,
    *,
    valid_from: date | None = None,
    valid_to: date | None = None,
    certainty: Certainty = "zeker",
) -> Source:
    """Return the Source that `text` names; `str()` of it gives `text` back.

    Raises CitationUnreadable for anything else than "<wet> art. <artikel> [lid n] [onder x]" or an ECLI.

    >>> cite("Awb art. 4:17 lid 2").artikel
    '4:17'
    >>> str(cite("ECLI:NL:CRVB:2018:819"))
    'ECLI:NL:CRVB:2018:819'
    """
    if _RULING.match(text):
        return Source(text, valid_from=valid_from, valid_to=valid_to, certainty=certainty)
    found = _ARTIKEL.match(text)
    if found is None:
        raise CitationUnreadable(text)
    lid = found["lid"]
    return Source(
        found["wet"],
        found["artikel"],
        lid=int(lid) if lid else None,
        onder=found["onder"] or "",
        valid_from=valid_from,
        valid_to=valid_to,
        certainty=certainty,
    )
