"""The parts that every letter opens and ends with."""

from collections.abc import Iterator, Sequence

from keukentafel.letters.blocks import (
    Addressee,
    Block,
    Enclosures,
    Hint,
    Paragraph,
    PlaceAndDate,
    Recipient,
    Sender,
    Signature,
)
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.wording import Wording

_COURTS = ("rechtbank", "voorzieningenrechter")


def opening(words: Wording, facts: LetterFacts, to: Recipient = "college") -> Iterator[Block]:
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
    yield Addressee(tuple(_addressee(words, facts, to)))
    yield PlaceAndDate(words.say("plaats_datum", plaats=me.place, datum=facts.written_on))


def _addressee(words: Wording, facts: LetterFacts, to: Recipient) -> Iterator[str]:
    """Yield who it goes to and the address; of a court its place, of others their own name."""
    me = facts.personal
    if to in _COURTS:
        yield words.say(f"aan_{to}", rechtbank=facts.said.line("rechtbank"))
    elif to == "ondersteuning":
        yield words.fill("organisatie", facts.said.line("organisatie"))
    else:
        yield words.say(f"aan_{to}")
    if to == "college":
        yield words.say("aan_gemeente", gemeente=facts.gemeente)
    address = me.college_address if to == "college" else me.recipient_address
    yield from address.splitlines() or (words.fill("adres_college", None),)


def greeting(words: Wording, to: Recipient = "college") -> Paragraph:
    """Return the words that a letter begins with."""
    return Paragraph(words.say(f"aanhef_{to}"))


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
