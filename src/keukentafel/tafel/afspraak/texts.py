"""Reads the sentences of this room that depend on a code, from `content/afspraak`."""

from keukentafel.content.sentences import sentence, sentences
from keukentafel.tafel.language import current


def text(code: str, language: str | None = None, **values: object) -> str:
    """Return one sentence, in the language of the page where none is named.  Raises KeyError for an unknown code."""
    return sentence("afspraak", code, language or current(), **values)


def has(code: str) -> bool:
    """Tell whether there is such a sentence."""
    return code in sentences("afspraak", "nl")
