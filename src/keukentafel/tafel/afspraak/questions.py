"""What is asked about the appointment, and on which page: a domain of its own beside those of the preparation."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from keukentafel.content import folder
from keukentafel.content.domeinen import Domain, domains
from keukentafel.content.sentences import sentence
from keukentafel.tafel.afspraak.companions import LANGUAGES
from keukentafel.tafel.voorbereiding.asking import Asked, Field, asked_of
from wet.teksten.talen import remembered

CODE: Final = "afspraak"

PAGES: Final[Mapping[str, tuple[str, ...]]] = {
    "waar": ("vorm", "tijd", "plek", "duur", "telefoon"),
    "wie": ("wie_gemeente", "wie_mee"),
    "wensen": ("vorm_wens", "vorm_waarom", "wensen", "tolk"),
    "vragen": ("doel", "resultaat", "besluit", "verslag"),
    "punten": ("punten",),
}
"""The pages of the room, with the questions on each."""

POINTS: Final = ("een", "twee", "drie")
"""The fields of the three points."""

WHO: Final = "wie"
"""The field of who comes along that holds ids; own words stand in `tekst`."""


@remembered
def domain() -> Domain:
    """Return the questions of the room as a domain."""
    return domains(folder("content") / "afspraak" / "vragen")[CODE]


def questions(companions: Sequence[tuple[str, Mapping[str, str]]]) -> Mapping[str, Asked]:
    """Return every question by its id; `companions` is who can be ticked to come along."""
    found = {each.id: each for each in asked_of(domain())}
    who = Field(WHO, "some", _both("wie.kies"), tuple(companions))
    own = replace(found["wie_mee"].fields[0], label=_both("wie.anders"))
    found["wie_mee"] = replace(found["wie_mee"], fields=(who, own))
    lines = tuple(Field(name, "line", _both(f"punt.{name}")) for name in POINTS)
    found["punten"] = replace(found["punten"], fields=lines)
    return found


def page_of(id: str) -> str:
    """Return the page on which a question stands, "" where it is none of this room."""
    return next((page for page, ids in PAGES.items() if id in ids), "")


def _both(code: str) -> Mapping[str, str]:
    return {language: sentence(CODE, code, language) for language in LANGUAGES}
