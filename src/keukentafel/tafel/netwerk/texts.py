"""Reads the sentences of this room that depend on a code, from `content/netwerk`."""

from keukentafel.content.sentences import sentence, sentences
from keukentafel.tafel.language import current


def text(code: str, language: str | None = None, **values: object) -> str:
    """Return one sentence, in the language of the page where none is named.  Raises KeyError for an unknown code."""
    return sentence("netwerk", code, language or current(), **values)


def ways_to_ask(language: str | None = None) -> tuple[str, ...]:
    """Return sentences with which one can ask for help."""
    found = sentences("netwerk", language or current())
    return tuple(words for code, words in found.items() if code.startswith("zin."))
