"""Reads the sentences of this room that depend on a code, from `content/melden`."""

from keukentafel.content.sentences import sentence, sentences
from keukentafel.tafel.language import current

ROOM = "melden"


def text(code: str, **values: object) -> str:
    """Return one sentence in the language of the page.  Raises KeyError for an unknown code."""
    return sentence(ROOM, code, current(), **values)


def has(code: str) -> bool:
    """Say whether there is such a sentence."""
    return code in sentences(ROOM, current())
