"""The beroep at the rechtbank against a beslissing op bezwaar (Awb 8:1 and 6:5)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Heading, Listing, Paragraph, Subject
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import is_past, machtiging_of
from keukentafel.letters.questions import SENDER
from keukentafel.letters.remedies import (
    COURT,
    FIRST_POINTS,
    FURTHER_POINTS,
    at_court,
    day_of,
    has_pending_beroep,
    has_reasons,
    reasons,
)
from keukentafel.letters.wording import Wording, wording

SOORT = "beroep"
ASKS = (*FIRST_POINTS, *SENDER, *COURT, "kenmerk")
MORE = (*FURTHER_POINTS, "about", "phone", "on_behalf_of")

_BESLISSING = "beslissing_op_bezwaar_bekendgemaakt"
_REQUESTS = ("vraag_gegrond", "vraag_zelf", "vraag_kosten")


def also(facts: LetterFacts) -> tuple[str, ...]:
    """Return the question that only a late beroep asks: why it is late (Awb 6:11)."""
    return ("why_late",) if _is_late(facts) else ()


def write(facts: LetterFacts) -> Letter:
    """Return the letter; without reasons it keeps the term and asks for time to send them (Awb 6:6)."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _is_late(facts: LetterFacts) -> bool:
    return facts.told.has(_BESLISSING) and is_past(facts, facts.told.last_day("beroep"))


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield from opening(words, facts, "rechtbank")
    yield Subject(words.say("onderwerp", beslissing_op=day_of(facts, _BESLISSING)))
    yield greeting(words, "rechtbank")
    yield Paragraph(" ".join(_against_what(words, facts)))
    if _is_late(facts):
        yield Paragraph(words.say("te_laat"))
        yield Paragraph(words.fill("reden", facts.personal.why_late))
        yield Paragraph(words.say("te_laat_verzoek"))
    yield Paragraph(words.say("gronden" if has_reasons(facts) else "gronden_later"))
    yield from reasons(words, facts)
    yield Heading(words.say("kop_vraag"))
    yield Listing(tuple(words.say(code) for code in _REQUESTS))
    yield Paragraph(f"{words.say('zitting')} {words.say('bevestiging')}")
    yield from closing(words, facts, ["bijlage_beslissing", "bijlage_bezwaar", *machtiging_of(facts)])
    yield from notes(words, _hints(facts))


def _against_what(words: Wording, facts: LetterFacts) -> Iterator[str]:
    me = facts.personal
    if me.on_behalf_of:
        yield words.say("namens", voor_wie=me.on_behalf_of)
    yield words.say("beroep")
    yield words.say("besluit", gemeente=facts.gemeente, beslissing_op=day_of(facts, _BESLISSING), kenmerk=me.kenmerk)
    if me.about:
        yield words.say("over", onderwerp=me.about)


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints: first whether the way to the court is open, then what it costs and who helps."""
    first = []
    if not facts.told.has(_BESLISSING):
        first.append("eerst_bezwaar")
    elif has_pending_beroep(facts) and not facts.told.may("beroep_instellen"):
        first.append("al_beroep")
    elif _is_late(facts):
        first.append("te_laat")
    if not has_reasons(facts):
        first.append("redenen_later")
    return [*first, *at_court(facts), "wat_hij_niet_doet", "versturen"]
