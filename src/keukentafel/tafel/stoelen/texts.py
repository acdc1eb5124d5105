"""Reads the words of the forms about chairs from `content/stoelen`."""

from collections.abc import Mapping

from keukentafel.content import sentences as rooms


def sentences(language: str) -> Mapping[str, str]:
    """Return every sentence of a language by its code, `vraag.naam` for instance."""
    return rooms.sentences("stoelen", language)


def text(code: str, language: str, **values: str) -> str:
    """Return one sentence with its values filled in; raises KeyError for an unknown code or a missing value."""
    return sentences(language)[code].format(**values)


def hint(code: str, language: str, **values: str) -> str:
    """Return the hint of a question, empty where it needs none."""
    return text(f"uitleg.{code}", language, **values) if f"uitleg.{code}" in sentences(language) else ""
