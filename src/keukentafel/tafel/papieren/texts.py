"""Reads the sentences of this room that depend on a code, from `content/papieren`."""

from keukentafel.content.sentences import sentence
from keukentafel.tafel.language import current


def text(code: str, **values: object) -> str:
    """Return one sentence in the language of the page.  Raises KeyError for an unknown code."""
    return sentence("papieren", code, current(), **values)
