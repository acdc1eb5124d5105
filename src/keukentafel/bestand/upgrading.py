"""Bringing a dossier file of any released format up to the newest, by pure functions from one number to the next."""

import re
from collections.abc import Callable, Mapping

from keukentafel.bestand.faults import refuse

CURRENT = 1
NEWEST = f"keukentafel-dossier/{CURRENT}"
"""What `formaat` says in a file that is written today."""

NAME = re.compile(r"keukentafel-dossier/([0-9]{1,9})")

Step = Callable[[Mapping[str, object]], Mapping[str, object]]

# From format number to the function that makes the next; a released format stays readable for ever, so a function
# is added here and never removed.  Golden files in the tests hold each format.
STEPS: Mapping[int, Step] = {}
OLDEST = 1


def format_number(data: Mapping[str, object], language: str = "nl") -> int:
    """Return the number in `formaat`.  Raises FileFaults where it is missing or of another shape."""
    name = data.get("formaat")
    match = NAME.fullmatch(name) if isinstance(name, str) else None
    if match is None:
        raise refuse("formaat_ontbreekt", language)
    return int(match[1])


def upgrade(
    data: Mapping[str, object],
    language: str = "nl",
    *,
    steps: Mapping[int, Step] = STEPS,
    oldest: int = OLDEST,
    current: int = CURRENT,
) -> Mapping[str, object]:
    """Return `data` in the newest format; what is new already comes back as it is.

    Raises FileFaults for a format that is newer than this program, or never was.
    """
    number = format_number(data, language)
    if number > current:
        raise refuse("formaat_nieuwer", language, nummer=number, grens=current)
    if number < oldest:
        raise refuse("formaat_onbekend", language, nummer=number)
    for step in range(number, current):
        data = {**steps[step](data), "formaat": f"keukentafel-dossier/{step + 1}"}
    return data
