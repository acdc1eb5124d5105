"""The withdrawal of a bezwaar, with a warning of what is lost by it (Awb 6:21)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import is_past, machtiging_of, subject, told_under
from keukentafel.letters.questions import SENDER
from keukentafel.letters.remedies import about_objected, besluit_day, has_pending_bezwaar
from keukentafel.letters.wording import Wording, wording

SOORT = "bezwaar_intrekken"
ASKS = (*SENDER, "kenmerk")
MORE = ("reden_intrekken", "on_behalf_of")


def write(facts: LetterFacts) -> Letter:
    """Return the letter; it gives no reason unless somebody wants to."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield from opening(words, facts)
    yield subject(words, "onderwerp", facts)
    yield greeting(words)
    yield Paragraph(" ".join(_withdrawal(words, facts)))
    yield from told_under(words, "reden", facts.said.story("reden_intrekken"))
    yield Paragraph(words.say("bevestiging"))
    yield from closing(words, facts, machtiging_of(facts))
    yield from notes(words, _hints(facts))


def _withdrawal(words: Wording, facts: LetterFacts) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    made_on = facts.told.on("bezwaar_ingediend")
    yield words.say("gemaakt", bezwaar_op=made_on, besluit_op=besluit_day(about_objected(facts)))
    yield words.say("intrekken")


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints; what is lost comes first, and whether there is time to object again."""
    first = [] if has_pending_bezwaar(facts) else ["geen_bezwaar"]
    until = facts.bezwaar_last_day
    has_time = until is not None and facts.written_on is not None and not is_past(facts, until)
    relief = ["snelle_regeling"] if facts.told.has("voorlopige_voorziening_gevraagd") else []
    return [
        *first,
        "wat_u_verliest",
        *(["nog_tijd"] if has_time else []),
        *relief,
        "eerst_op_papier",
        "hoeft_niet",
        "gratis_hulp",
    ]
