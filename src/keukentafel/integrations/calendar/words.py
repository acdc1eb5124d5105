"""The words of the agenda file, from `content/agenda.toml`."""

from collections.abc import Mapping
from typing import Any

from keukentafel.content import folder
from wet.teksten.talen import read, remembered


def general(code: str, language: str) -> str:
    """Return a word that every agenda file has; raises KeyError for an unknown code or language."""
    return str(_words()["algemeen"][code][language])


def title(soort: str | None, language: str, *, plain: bool) -> str:
    """Return the title of an event: neutral, or where `plain` is asked what the day is for.

    A neutral title tells only whether one must do something, is expected, gets an answer, or can do something else.
    `soort` None is the day on which the dossier changes by itself.  A kind of term without words is just a date.
    """
    known = _words()["algemeen"]["verandert"] if soort is None else _row(soort)
    if plain:
        return general("titel", language).format(wat=known[language]) if known else general("neutraal", language)
    wie = "verandert" if soort is None else known.get("wie")
    return str(_words()["neutraal"][wie][language]) if wie else general("neutraal", language)


def about(soort: str | None, language: str) -> str:
    """Return what a day is for, to read at home on paper, beginning with a capital."""
    known = _words()["algemeen"]["verandert"] if soort is None else _row(soort)
    words = str(known[language]) if known else general("neutraal", language)
    return words[:1].upper() + words[1:]


def _row(soort: str) -> Mapping[str, str]:
    """Return the words of a term or an appointment; empty for a kind without words."""
    words = _words()
    found: Mapping[str, str] = (
        words["termijn"].get(soort) or words["afspraak"].get(soort) or words["kijken"].get(soort) or {}
    )
    return found


@remembered
def _words() -> dict[str, Any]:
    """Return the file; Any because its two tables differ in depth only by their meaning."""
    return read(folder("content") / "agenda.toml")
