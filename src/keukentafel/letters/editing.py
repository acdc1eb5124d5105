"""Changes the words of a letter before it goes: each change is tied to the letter's own words, never to a place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from keukentafel.letters.blocks import Block, Enclosures, Heading, Listing, Paragraph, Signature, Subject
from keukentafel.letters.letter import Letter
from keukentafel.letters.said import paragraphs


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: the words of the letter as it was written, and what stands there instead (nothing: left out)."""

    van: str
    naar: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A letter with its changes, and the changes whose words are no longer in it: they are shown, never dropped."""

    letter: Letter
    unused: tuple[Edit, ...]


def editable(letter: Letter) -> tuple[str, ...]:
    """Return every text of a letter that may be changed, in the order of reading, each once."""
    return tuple(dict.fromkeys(text for block in letter.printed for text in _texts(block)))


def edited(letter: Letter, edits: Sequence[Edit], extra: str = "") -> Edited:
    """Return the letter with these changes; `extra` holds own paragraphs, a line each, that come before the greeting.

    Who, to whom and the place to sign are no text to change: they follow from what was filled in.
    """
    words = editable(letter)
    changes = {edit.van: paragraphs(edit.naar) for edit in edits if edit.van in words}
    blocks = [changed for block in letter.blocks for changed in _changed(block, changes)]
    place = _before_greeting(blocks)
    own = [Paragraph(text) for text in paragraphs(extra)]
    unused = tuple(edit for edit in edits if edit.van not in words)
    return Edited(replace(letter, blocks=(*blocks[:place], *own, *blocks[place:])), unused)


def _texts(block: Block) -> tuple[str, ...]:
    match block:
        case Subject(text) | Heading(text) | Paragraph(text):
            return (text,)
        case Listing(items) | Enclosures(_, items):
            return items
        case _:
            return ()


def _changed(block: Block, changes: Mapping[str, tuple[str, ...]]) -> Iterator[Block]:
    """Yield what stands in the place of a block; a subject cannot be left out, for every letter has one."""
    match block:
        case Subject(text):
            yield Subject(" ".join(changes.get(text, ())) or text)
        case Heading(text):
            if said := " ".join(changes.get(text, (text,))):
                yield Heading(said)
        case Paragraph(text):
            yield from (Paragraph(each) for each in changes.get(text, (text,)))
        case Listing(items):
            if left := _items(items, changes):
                yield Listing(left)
        case Enclosures(label, items):
            if left := _items(items, changes):
                yield Enclosures(label, left)
        case _:
            yield block


def _items(items: Sequence[str], changes: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(each for item in items for each in changes.get(item, (item,)))


def _before_greeting(blocks: Sequence[Block]) -> int:
    """Return the place of the greeting: the paragraph right before the place to sign; the end where nobody signs."""
    for place, block in enumerate(blocks):
        if isinstance(block, Signature):
            return place - 1 if place and isinstance(blocks[place - 1], Paragraph) else place
    return len(blocks)
