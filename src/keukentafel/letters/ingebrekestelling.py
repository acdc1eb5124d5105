"""The ingebrekestelling: the gemeente is late with a decision and gets two more weeks (Awb 4:17 and 6:12)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph, Subject
from keukentafel.letters.facts import LetterFacts, Waiting
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording

SOORT = "ingebrekestelling"
ASKS = (*SENDER, "kenmerk")
MORE = ("on_behalf_of",)


def write(facts: LetterFacts) -> Letter:
    """Return the letter; about an aanvraag or a bezwaar, never about a melding, on which no besluit follows."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    waiting = facts.waiting or Waiting()
    over = waiting.over
    yield from opening(words, facts)
    yield Subject(
        words.say(f"onderwerp_{over}", gevraagd_op=waiting.asked_on, kenmerk=facts.personal.kenmerk),
    )
    yield greeting(words)
    yield Paragraph(" ".join(_what_is_late(words, facts, waiting)))
    yield Paragraph(words.say("in_gebreke"))
    yield Paragraph(words.say("gevolg"))
    yield Paragraph(words.say("bevestiging"))
    machtiging = ["bijlage_machtiging"] if facts.needs_machtiging else []
    yield from closing(words, facts, [f"bijlage_{over}", *machtiging])
    yield from notes(words, _hints(facts))


def _what_is_late(words: Wording, facts: LetterFacts, waiting: Waiting) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    yield words.say(f"gevraagd_{waiting.over}", gevraagd_op=waiting.asked_on)
    yield words.say(f"laatste_dag_{waiting.over}", laatste_dag=waiting.last_day)


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints; a letter that comes too early or about nothing is said first."""
    first = []
    if facts.waiting is None:
        first.append("geen_aanvraag")
    elif not facts.waiting.is_over:
        first.append("te_vroeg")
    return [*first, "meer_tijd", "wat_de_brief_doet", "versturen"]
