"""The beroep because no besluit was taken in time: after a notice of default and two weeks (Awb 6:2 b, 6:12, 8:55b)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Listing, Paragraph, Subject
from keukentafel.letters.facts import LetterFacts, Waiting
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import machtiging_of
from keukentafel.letters.questions import SENDER
from keukentafel.letters.remedies import COURT, at_court
from keukentafel.letters.wording import Wording, wording

SOORT = "beroep_niet_tijdig"
ASKS = (*SENDER, *COURT, "kenmerk")
MORE = ("phone", "on_behalf_of")

_REQUESTS = ("vraag_gegrond", "vraag_termijn", "vraag_dwangsom", "vraag_hoogte", "vraag_griffierecht")


def write(facts: LetterFacts) -> Letter:
    """Return the letter; about an aanvraag or a bezwaar, never about a melding, on which no besluit follows."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    waiting = facts.waiting or Waiting()
    yield from opening(words, facts, "rechtbank")
    yield Subject(words.say("onderwerp", gemeente=facts.gemeente))
    yield greeting(words, "rechtbank")
    yield Paragraph(" ".join(_about(words, facts)))
    yield Paragraph(" ".join(_what_is_late(words, facts, waiting)))
    yield Paragraph(words.say("vraag"))
    yield Listing(tuple(words.say(code) for code in _REQUESTS))
    yield from closing(words, facts, _enclosures(facts, waiting))
    yield from notes(words, _hints(facts))


def _about(words: Wording, facts: LetterFacts) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    yield words.say("beroep", gemeente=facts.gemeente)


def _what_is_late(words: Wording, facts: LetterFacts, waiting: Waiting) -> Iterator[str]:
    over = waiting.over
    yield words.say(f"gevraagd_{over}", gevraagd_op=waiting.asked_on, kenmerk=facts.personal.kenmerk)
    yield words.say(f"laatste_dag_{over}", laatste_dag=waiting.last_day)
    yield words.say("in_gebreke", in_gebreke_op=facts.told.on("ingebrekestelling_ontvangen"))
    yield words.say("gronden")


def _enclosures(facts: LetterFacts, waiting: Waiting) -> list[str]:
    return [f"bijlage_{waiting.over}", "bijlage_in_gebreke", "bijlage_bewijs", *machtiging_of(facts)]


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints; what keeps the court from dealing with it is said first."""
    told, first = facts.told, []
    if facts.waiting is None:
        first.append("geen_aanvraag")
    elif not told.has("ingebrekestelling_ontvangen"):
        first.append("eerst_in_gebreke")
    elif not told.may("beroep_niet_tijdig_instellen"):
        first.append("te_vroeg")
    return [*first, "wat_de_brief_doet", "niet_te_lang", "besluit_alsnog", *at_court(facts), "versturen"]
