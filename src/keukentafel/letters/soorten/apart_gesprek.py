"""A carer asks for a talk of their own, and is told that the person cared for may read what is said (Wmo 2.3.2)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import bare, joined, subject, to_college, told_under
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording

SOORT = "apart_gesprek"
ASKS = ("zorg_voor", "woont_samen", *SENDER)
MORE = ("kan_op", "vertellen", "phone")


def write(facts: LetterFacts) -> Letter:
    """Return the letter of the carer, who writes for nobody else and so needs no machtiging."""
    return to_college(SOORT, facts, _body(wording(SOORT), facts), _hints(facts))


def _body(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield subject(words, "onderwerp", facts)
    yield from joined(_why(words, facts))
    yield from told_under(words, "vertellen", facts.said.story("vertellen"))
    if facts.said.has("kan_op"):
        yield Paragraph(words.say("kan_op", kan_op=bare(facts.said.line("kan_op"))))
    yield from joined(_what_is_written_down(words, facts))
    if facts.wet == "wmo" and not facts.told.has("clientondersteuning_aangeboden"):
        yield Paragraph(words.say("ondersteuning"))


def _why(words: Wording, facts: LetterFacts) -> Iterator[str]:
    """Say for whom the carer cares; whom a letter is written for elsewhere is that person here."""
    whom = bare(facts.said.line("zorg_voor") or facts.personal.on_behalf_of)
    if facts.wet == "jeugdwet":
        yield words.say("ik_zorg_voor_jeugdwet", zorg_voor=whom)
        yield words.say("mijn_kant_jeugdwet")
    else:
        yield words.say("ik_zorg_voor", zorg_voor=whom)
        yield words.say("hoor_mij")
        yield words.say("mijn_kant")


def _what_is_written_down(words: Wording, facts: LetterFacts) -> Iterator[str]:
    yield words.say("vooraf_zeggen")
    if facts.wet == "wmo":
        yield words.say("over_mij")


def _hints(facts: LetterFacts) -> list[str]:
    late = ["het_verslag_is_er"] if facts.told.has("verslag_verzonden") else []
    if facts.wet == "jeugdwet":
        return [*late, "jeugd_naaste_leest_mee", "jeugd_geen_recht"]
    together = ["in_hetzelfde_huis"] if facts.said.choice("woont_samen") == "ja" else []
    return [*late, "uw_naaste_leest_mee", *together, "geen_recht"]
