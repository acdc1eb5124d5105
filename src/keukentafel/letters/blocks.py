"""The list of blocks that a letter is: written once, drawn as HTML, PDF and Word."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Language = str
"""Of what is said beside a letter: "nl", "en" or a further language (`wet.teksten.talen`).  A letter is Dutch."""

Recipient = Literal["college", "rechtbank", "voorzieningenrechter", "crvb", "ombudsman", "ondersteuning", "eigen"]
"""To whom a letter goes; `eigen` is a paper that stays with people themselves, such as a machtiging."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes, a line each."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom, a line each."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceAndDate:
    """Where and when the letter was written."""

    text: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What the letter is about: the heading of the whole letter."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a longer letter; `icon` names a picture of the design that goes before it, said by no word."""

    text: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading below a heading."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more sentences."""

    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, in the order that counts."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head, each as many texts as the head has."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to sign on, the word under it, and the name."""

    label: str
    name: str


@dataclass(frozen=True, slots=True)
class Enclosures:
    """What goes in the envelope with the letter."""

    label: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hint:
    """An honest word to the sender beside the letter; never printed and never in the PDF or the Word file.

    `head` and `text` hold each language; `sources` are citations, empty where it is advice and not law.
    """

    code: str
    head: Mapping[str, str]
    text: Mapping[str, str]
    sources: tuple[str, ...] = ()


Printed = (
    Sender
    | Addressee
    | PlaceAndDate
    | Subject
    | Heading
    | Subheading
    | Paragraph
    | Listing
    | Table
    | Signature
    | Enclosures
)
Block = Printed | Hint


def texts(block: Printed) -> tuple[str, ...]:
    """Return every piece of text of a block in the order in which it is read; the renderers are tested with it."""
    match block:
        case Sender(lines) | Addressee(lines):
            return lines
        case Listing(items):
            return items
        case Table(head, rows):
            return (*head, *(text for row in rows for text in row))
        case Signature(label, name):
            return (label, name)
        case Enclosures(label, items):
            return (label, *items)
        case _:
            return (block.text,)
