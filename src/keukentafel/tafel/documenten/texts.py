"""Reads the words of this room that depend on a code, from `content/documenten`."""

from keukentafel.content.sentences import sentence
from keukentafel.tafel.language import current

ROOM = "documenten"


def text(code: str, **values: object) -> str:
    """Return one sentence in the language of the page.  Raises KeyError for an unknown code."""
    return sentence(ROOM, code, current(), **values)
