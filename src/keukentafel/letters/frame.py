"""The parts that every letter to the gemeente opens and ends with."""

from collections.abc import Iterator, Sequence

from keukentafel.letters.blocks import Addressee, Block, Enclosures, Hint, Paragraph, PlaceAndDate, Sender, Signature
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.wording import Wording


def opening(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    """Yield sender, addressee, place and date; what is not known becomes a dotted line."""
    me = facts.personal
    sender = [
        words.fill("naam", me.name),
        words.fill("straat", me.street),
        words.fill("postcode_plaats", me.postcode_and_place),
    ]
    if me.phone:
        sender.append(words.say("afzender_telefoon", telefoon=me.phone))
    yield Sender(tuple(sender))
    college = tuple(me.college_address.splitlines()) or (words.fill("adres_college", None),)
    yield Addressee((words.say("aan"), words.say("aan_gemeente", gemeente=facts.gemeente), *college))
    yield PlaceAndDate(words.say("plaats_datum", plaats=me.place, datum=facts.written_on))


def closing(words: Wording, facts: LetterFacts, enclosures: Sequence[str]) -> Iterator[Block]:
    """Yield the greeting, the place to sign and what goes along."""
    yield Paragraph(words.say("groet"))
    yield Signature(words.say("handtekening"), words.fill("naam", facts.personal.name))
    if enclosures:
        yield Enclosures(words.say("bijlagen"), tuple(words.say(code) for code in enclosures))


def notes(words: Wording, codes: Sequence[str]) -> Iterator[Hint]:
    """Yield the honest hints with these codes, in this order."""
    for code in codes:
        yield words.hints[code]
