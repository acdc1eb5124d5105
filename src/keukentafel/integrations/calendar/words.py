"""The words of the agenda file, from `content/agenda.toml`."""

from typing import Any

from keukentafel.content import folder
from wet.teksten.talen import read, remembered


def general(code: str, language: str) -> str:
    """Return a word that every agenda file has; raises KeyError for an unknown code or language."""
    return str(_words()["algemeen"][code][language])


def title(soort: str | None, language: str, *, plain: bool) -> str:
    """Return the title of an event: neutral, or where `plain` is asked what the day is for.

    A neutral title tells only whether one must do something, gets an answer, or can do something else from then on.
    `soort` None is the day on which the dossier changes by itself.  A kind of term without words is just a date.
    """
    if plain:
        known = _words()["algemeen"]["verandert"] if soort is None else _words()["termijn"].get(soort)
        return general("titel", language).format(wat=known[language]) if known else general("neutraal", language)
    wie = "verandert" if soort is None else _words()["termijn"].get(soort, {}).get("wie")
    return str(_words()["neutraal"][wie][language]) if wie else general("neutraal", language)


@remembered
def _words() -> dict[str, Any]:
    """Return the file; Any because its two tables differ in depth only by their meaning."""
    return read(folder("content") / "agenda.toml")
