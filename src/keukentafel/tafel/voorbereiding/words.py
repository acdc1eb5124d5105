"""Picks the words of the preparation in the language of a page, from `content/voorbereiding`."""

from collections.abc import Mapping
from typing import NamedTuple

from keukentafel.content import folder
from keukentafel.content.sentences import sentence, sentences
from keukentafel.tafel.language import current
from wet.teksten.talen import read, remembered

ROOM = "voorbereiding"


class Words(NamedTuple):
    """What a room of the preparation is called, and what one does there."""

    title: str
    text: str


def said(texts: Mapping[str, str], language: str = "") -> str:
    """Return words in a language (that of the page), in Dutch where nobody translated them, "" where there are none."""
    return texts.get(language or current()) or texts.get("nl", "")


def text(code: str, **values: object) -> str:
    """Return one sentence of this room in the language of the page.  Raises KeyError for an unknown code."""
    return sentence(ROOM, code, current(), **values)


def has(code: str) -> bool:
    """Tell whether there is such a sentence."""
    return code in sentences(ROOM, current())


def inside(question: str) -> str:
    """Return a question as it stands after a colon: "wie helpt u nu?"; an abbreviation keeps its capitals."""
    return question[:1].lower() + question[1:] if question[1:2].islower() or question[1:2] == " " else question


def room_words(code: str) -> Words:
    """Return the words of a room; one that has none yet is called by its code."""
    row = _rooms().get(code, {})
    return Words(said(row, current()) or code, said(_texts(row), current()))


def _texts(row: Mapping[str, str]) -> Mapping[str, str]:
    return {key.removeprefix("uitleg_"): value for key, value in row.items() if key.startswith("uitleg_")}


@remembered
def _rooms() -> Mapping[str, Mapping[str, str]]:
    return read(folder("content") / ROOM / "kamers.toml")
