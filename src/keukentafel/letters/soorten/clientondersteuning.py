"""Asks for free, independent cliëntondersteuning (Wmo 2.2.4, 2.3.2 lid 3), for who asks for help or cares for them."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph, Recipient
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import bare, is_past, joined, own_words, subject
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording

SOORT = "clientondersteuning"
ASKS = ("waarmee", *SENDER)
MORE = ("phone", "zorg_voor", "wachten", "organisatie", "recipient_address", "on_behalf_of")


def write(facts: LetterFacts) -> Letter:
    """Return the letter: to the gemeente, which has to point the way, or to the organisation that is named."""
    words = wording(SOORT)
    to: Recipient = "ondersteuning" if facts.said.has("organisatie") else "college"
    blocks = [*opening(words, facts, to), subject(words, "onderwerp", facts), greeting(words, to)]
    blocks += [*_body(words, facts, to), *closing(words, facts, []), *notes(words, _hints(facts, to))]
    return Letter(SOORT, words.title, tuple(blocks), facts.written_on)


def _body(words: Wording, facts: LetterFacts, to: Recipient) -> Iterator[Block]:
    yield from joined(_who(words, facts))
    yield Paragraph(words.say("hierbij"))
    yield from own_words(words, "waarmee", facts.said.story("waarmee"))
    yield from joined(_when(words, facts, to))
    yield from joined(_asked(words, facts, to))


def _who(words: Wording, facts: LetterFacts) -> Iterator[str]:
    carer = "ik_zorg_voor" if facts.wet == "wmo" else "ik_zorg_voor_jeugdwet"
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    yield words.say("ik_wil")
    if facts.said.has("zorg_voor"):
        yield words.say(carer, zorg_voor=bare(facts.said.line("zorg_voor")))


def _when(words: Wording, facts: LetterFacts, to: Recipient) -> Iterator[str]:
    """Name the talk that lies ahead, and ask the gemeente, not an organisation, to wait with it."""
    talk = facts.told.day_in("afspraak_gemaakt", "voor")
    if talk and not is_past(facts, talk):
        yield words.say("gesprek" if facts.wet == "wmo" else "gesprek_jeugdwet", gesprek_op=talk)
    if to == "college" and facts.said.choice("wachten") == "ja":
        yield words.say("wachten")


def _asked(words: Wording, facts: LetterFacts, to: Recipient) -> Iterator[str]:
    yield words.say("wie" if to == "college" else "wie_organisatie")
    if to == "college" and facts.wet == "jeugdwet":
        yield words.say("vertrouwenspersoon")


def _hints(facts: LetterFacts, to: Recipient) -> list[str]:
    waits = facts.wet == "wmo" and to == "college" and facts.said.choice("wachten") == "ja"
    youth = ["jeugd_vertrouwenspersoon"] if facts.wet == "jeugdwet" else []
    return [*(["wachten_kost_tijd"] if waits else []), "het_mag_altijd", "onafhankelijk", *youth, "bellen"]
