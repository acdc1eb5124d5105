"""Reads the sentences of this room that depend on a code, from `content/watals`."""

from keukentafel.content.sentences import sentence
from keukentafel.tafel.language import current


def text(code: str, language: str | None = None, **values: object) -> str:
    """Return one sentence, in the language of the page where none is named.  Raises KeyError for an unknown code."""
    return sentence("watals", code, language or current(), **values)
