"""The request to correct what a dossier says about somebody (AVG 16; Wmo 2015 5.3.2 lid 5 in the text of 2026)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Heading, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import machtiging_of, own_words, subject
from keukentafel.letters.questions import SENDER
from keukentafel.letters.remedies import about_whose_data, can_still
from keukentafel.letters.wording import Wording, wording

SOORT = "correctie"
ASKS = ("staat_er", "moet_zijn", *SENDER)
MORE = ("kenmerk", "on_behalf_of")


def write(facts: LetterFacts) -> Letter:
    """Return the letter; what is wrong and what it should be stand in the sender's own words."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield from opening(words, facts)
    yield subject(words, "onderwerp", facts)
    yield greeting(words)
    yield Paragraph(about_whose_data(words, facts))
    for head, name in (("kop_staat_er", "staat_er"), ("kop_moet_zijn", "moet_zijn")):
        yield Heading(words.say(head))
        yield from own_words(words, name, facts.said.story(name))
    yield Paragraph(f"{words.say('aanvullen')} {words.say('doorgeven')}")
    yield Paragraph(words.say("termijn"))
    yield from closing(words, facts, machtiging_of(facts))
    yield from notes(words, _hints(facts))


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints: where another letter does more, that is said first."""
    told = facts.told
    first = [] if facts.said.has("staat_er") and facts.said.has("moet_zijn") else ["schrijf_op"]
    if told.may("reageren_op_verslag"):
        first.append("over_verslag")
    if told.has("besluit_bekendgemaakt") and can_still(facts, "bezwaar_maken", "bezwaar"):
        first.append("over_besluit")
    return [*first, "feit_of_mening", "geweigerd", "gratis_hulp"]
