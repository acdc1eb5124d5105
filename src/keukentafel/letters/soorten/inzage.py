"""The request for a copy of the dossier (Wmo 2015 5.3.2; AVG 15)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import machtiging_of, subject, told_under
from keukentafel.letters.questions import SENDER
from keukentafel.letters.remedies import about_whose_data, has_pending_bezwaar
from keukentafel.letters.wording import Wording, wording

SOORT = "inzage"
ASKS = ("stukken", *SENDER)
MORE = ("kenmerk", "on_behalf_of")


def write(facts: LetterFacts) -> Letter:
    """Return the letter; under the Jeugdwet the gemeente's own duty rests on the AVG alone."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield from opening(words, facts)
    yield subject(words, "onderwerp", facts)
    yield greeting(words)
    yield Paragraph(f"{about_whose_data(words, facts)} {words.say('ook')}")
    yield from told_under(words, "in_elk_geval", facts.said.story("stukken"))
    yield Paragraph(words.say("met_wie"))
    yield Paragraph(f"{words.say(f'termijn_{facts.wet}')} {words.say('gratis')}")
    yield Paragraph(words.say("bevestiging"))
    yield from closing(words, facts, machtiging_of(facts))
    yield from notes(words, _hints(facts))


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints; that a bezwaar does not wait for the copy is said first."""
    first = ["loopt_bezwaar"] if has_pending_bezwaar(facts) else []
    if facts.wet == "jeugdwet":
        return [*first, "wat_de_brief_doet", "niet_alles_jeugd", "ook_elders", "wie_u_bent", "geweigerd"]
    return [*first, "wat_de_brief_doet", "niet_alles", "voor_een_kind", "ook_elders", "wie_u_bent", "geweigerd"]
