"""Reads the words of the form that starts a table from `content/deur`."""

from collections.abc import Mapping

from keukentafel.content import sentences as rooms


def sentences(language: str) -> Mapping[str, str]:
    """Return every sentence of a language by its code, `vraag.naam` for instance."""
    return rooms.sentences("deur", language)


def text(code: str, language: str) -> str:
    """Return one sentence; raises KeyError for an unknown code."""
    return sentences(language)[code]


def hint(code: str, language: str) -> str:
    """Return the hint of a question, empty where it needs none."""
    return sentences(language).get(f"uitleg.{code}", "")
