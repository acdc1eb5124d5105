"""The pro forma hoger beroep at the Centrale Raad van Beroep, with what to know about it (Awb 8:104 to 8:109)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph, Subject
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import is_past, machtiging_of
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording

SOORT = "hoger_beroep"
ASKS = (*SENDER, "rechtbank", "zaaknummer", "recipient_address")
MORE = ("onjuist", "phone", "on_behalf_of")

_NOT_HERE = {
    "voorlopige_voorziening": "snelle_regeling",
    "vereenvoudigd": "verzet",
    "tussenuitspraak": "tussenuitspraak",
}
"""Rulings against which there is no hoger beroep (Awb 8:104 lid 2 and 3), and the hint that says what is."""


def also(facts: LetterFacts) -> tuple[str, ...]:
    """Return the question that only a late hoger beroep asks: why it is late (Awb 6:11)."""
    return ("why_late",) if _is_late(facts) else ()


def write(facts: LetterFacts) -> Letter:
    """Return the letter; without reasons it keeps the term and asks for time to send them (Awb 6:6, 6:24)."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _is_late(facts: LetterFacts) -> bool:
    return is_past(facts, facts.told.last_day("hoger_beroep"))


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    typed, ruled_on = facts.said.story("onjuist"), facts.told.on("uitspraak_verzonden")
    number = facts.said.line("zaaknummer")
    named = words.say("zaaknummer", zaaknummer=number) if number else str(words.blanks["zaaknummer"])
    yield from opening(words, facts, "crvb")
    yield Subject(words.say("onderwerp", uitspraak_op=ruled_on, zaaknummer=named))
    yield greeting(words, "crvb")
    yield Paragraph(" ".join(_against_what(words, facts)))
    if _is_late(facts):
        yield Paragraph(words.say("te_laat"))
        yield Paragraph(words.fill("reden", facts.personal.why_late))
        yield Paragraph(words.say("te_laat_verzoek"))
    yield Paragraph(words.say("gronden" if typed else "pro_forma"))
    yield from (Paragraph(text) for text in typed)
    yield Paragraph(words.say("bevestiging"))
    yield from closing(words, facts, ["bijlage_uitspraak", *machtiging_of(facts)])
    yield from notes(words, _hints(facts))


def _against_what(words: Wording, facts: LetterFacts) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    ruled_on, court = facts.told.on("uitspraak_verzonden"), facts.said.line("rechtbank")
    yield words.say("hoger_beroep", rechtbank=court, uitspraak_op=ruled_on)
    yield words.say("tegen", gemeente=facts.gemeente)


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints: whether it can be done at all, and then all there is to know about it."""
    aard = facts.told.field("uitspraak_verzonden", "aard")
    if aard in _NOT_HERE:
        return [_NOT_HERE[aard], "hulp_bij_rechter"]
    first = []
    if not facts.told.has("uitspraak_verzonden"):
        first.append("geen_uitspraak")
    elif _is_late(facts):
        first.append("te_laat")
    known = ["bij_wie_en_wanneer", "wat_de_raad_doet", f"wat_het_kost_{facts.wet}", "uitspraak_geldt"]
    return [*first, *known, "hulp_bij_rechter", "versturen"]
