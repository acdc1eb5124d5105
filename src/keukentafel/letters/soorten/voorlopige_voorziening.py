"""The request for a voorlopige voorziening: only with a pending bezwaar or beroep, and urgency (Awb 8:81 to 8:87)."""

from collections.abc import Iterator
from typing import Literal

from keukentafel.letters.blocks import Block, Heading, Paragraph, Subject
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import machtiging_of, own_words
from keukentafel.letters.questions import SENDER
from keukentafel.letters.remedies import (
    COURT,
    about_objected,
    besluit_day,
    day_of,
    has_pending_beroep,
    has_pending_bezwaar,
)
from keukentafel.letters.wording import Wording, wording

SOORT = "voorlopige_voorziening"
ASKS = ("spoed", "onjuist", "regeling", *SENDER, *COURT, "kenmerk", "phone")
MORE = ("on_behalf_of",)


def write(facts: LetterFacts) -> Letter:
    """Return the letter; urgency, reasons and what is asked stand in the sender's own words."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _pending(facts: LetterFacts) -> Literal["bezwaar", "beroep"]:
    return "beroep" if has_pending_beroep(facts) else "bezwaar"


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    pending = _pending(facts)
    yield from opening(words, facts, "voorzieningenrechter")
    yield Subject(words.say("onderwerp"))
    yield greeting(words, "voorzieningenrechter")
    yield Paragraph(" ".join(_about(words, facts, pending)))
    yield Heading(words.say("kop_spoed"))
    yield from own_words(words, "spoed", facts.said.story("spoed"))
    yield Heading(words.say("kop_redenen"))
    yield from own_words(words, "redenen", facts.said.story("onjuist"))
    yield Heading(words.say("kop_vraag"))
    yield Paragraph(words.say(f"regeling_{pending}"))
    yield from own_words(words, "regeling", facts.said.story("regeling"))
    yield Paragraph(words.say("griffierecht"))
    yield from closing(words, facts, _enclosures(facts, pending))
    yield from notes(words, _hints(facts))


def _about(words: Wording, facts: LetterFacts, pending: str) -> Iterator[str]:
    """Say what is asked, about which besluit, and that a bezwaar or beroep is running (Awb 8:81 lid 1 to 4)."""
    told = facts.told
    is_beroep = pending == "beroep"
    against = about_objected(facts) if has_pending_bezwaar(facts) else facts
    day = day_of(facts, "beslissing_op_bezwaar_bekendgemaakt") if is_beroep else besluit_day(against)
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    yield words.say("verzoek")
    yield words.say("besluit", gemeente=facts.gemeente, besluit_op=day, kenmerk=facts.personal.kenmerk)
    if is_beroep:
        yield words.say("loopt_beroep", beroep_op=told.on("beroep_ingesteld"))
    else:
        yield words.say("loopt_bezwaar", bezwaar_op=told.on("bezwaar_ingediend"))


def _enclosures(facts: LetterFacts, pending: str) -> list[str]:
    return [f"bijlage_afschrift_{pending}", "bijlage_besluit", "bijlage_spoed", *machtiging_of(facts)]


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints; without a bezwaar or without urgency the judge can do nothing."""
    is_youth = facts.wet == "jeugdwet"
    first = []
    if not facts.has_besluit:
        first.append("geen_besluit_jeugd" if is_youth else "geen_besluit")
    elif not (has_pending_bezwaar(facts) or has_pending_beroep(facts)):
        first.append("geen_bezwaar")
    if not facts.said.has("spoed"):
        first.append("schrijf_spoed")
    fee = "betaal_snel_jeugd" if is_youth else "betaal_snel"
    judge = ["kinderrechter"] if is_youth else []
    return [*first, "vraag_eerst", "wat_de_brief_doet", *judge, fee, "geen_hoger_beroep", "hulp_bij_rechter"]
