"""The pro forma bezwaar: keeps the term, the reasons follow later (Awb 6:4, 6:5 and 6:6)."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from keukentafel.letters.blocks import Block, Paragraph, Subject
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.questions import SENDER
from keukentafel.letters.remedies import besluit_day, whose_letter
from keukentafel.letters.wording import Wording, wording

SOORT = "bezwaar_pro_forma"
ASKS = ("van_wie", *SENDER, "kenmerk")
MORE = ("about", "on_behalf_of", "companion")

TIME_ASKED: Final = timedelta(weeks=4)
"""How long the letter asks for the reasons; the gemeente decides (Awb 6:6)."""


def also(facts: LetterFacts) -> tuple[str, ...]:
    """Return the question that only a late bezwaar asks: why it is late (Awb 6:11)."""
    return ("why_late",) if facts.is_bezwaar_late else ()


def write(facts: LetterFacts) -> Letter:
    """Return the letter; it can be sent as it is, whatever is unknown is a line to fill in with a pen."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield from opening(words, facts)
    yield Subject(words.say("onderwerp", besluit_op=besluit_day(facts), kenmerk=facts.personal.kenmerk))
    yield greeting(words)
    yield Paragraph(_against_what(words, facts))
    if facts.is_bezwaar_late:
        yield Paragraph(words.say("te_laat"))
        yield Paragraph(words.fill("reden", facts.personal.why_late))
        yield Paragraph(words.say("te_laat_verzoek"))
    yield Paragraph(f"{words.say('pro_forma')} {words.say('stukken')}")
    if facts.personal.wants_hearing:
        yield Paragraph(_hearing(words, facts))
    yield Paragraph(words.say("bevestiging"))
    yield from closing(words, facts, _enclosures(facts))
    yield from notes(words, _hints(facts))


def _against_what(words: Wording, facts: LetterFacts) -> str:
    """Say against which besluit, and that this is a bezwaar: without these two it is none."""
    is_sent = facts.besluit_sent_on is not None and facts.besluit_dated_on is None
    code = "besluit_verzonden" if is_sent else "besluit_gedateerd"
    day, about, whom = besluit_day(facts), facts.personal.about, facts.personal.on_behalf_of
    besluit = words.say(f"{code}_over", besluit_op=day, onderwerp=about) if about else words.say(code, besluit_op=day)
    sentences = [besluit, words.say("bezwaar")]
    if whom:
        sentences.insert(0, words.say("namens", voor_wie=whom))
    return " ".join(sentences)


def _hearing(words: Wording, facts: LetterFacts) -> str:
    companion = facts.personal.companion
    sentences = [words.say("horen")] + ([words.say("mee", begeleider=companion)] if companion else [])
    return " ".join(sentences)


def _enclosures(facts: LetterFacts) -> list[str]:
    return ["bijlage_besluit"] + (["bijlage_machtiging"] if facts.needs_machtiging else [])


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints: first what asks for an answer, then what always holds."""
    first = whose_letter(facts)
    if not facts.has_besluit:
        first.append("geen_besluit")
    elif facts.is_bezwaar_late:
        first.append("te_laat")
    elif facts.besluit_sent_on is None:
        first.append("datum_onzeker")
    return [*first, "wat_de_brief_doet", "wat_hij_niet_doet", "uw_kans", "versturen", "daarna", "bellen"]
