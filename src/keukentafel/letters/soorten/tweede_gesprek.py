"""Asks for a second talk, and says itself that the law promises none (Awb 3:2)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import bare, joined, machtiging_of, own_words, subject, to_college
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording

SOORT = "tweede_gesprek"
ASKS = ("reden_tweede", "waarover", *SENDER)
MORE = ("companion", "kenmerk", "on_behalf_of")

_REASONS = {
    "tijd": "te_weinig_tijd",
    "verslag": "verslag_klopt_niet",
    "vergeten": "iets_vergeten",
    "veranderd": "iets_veranderd",
    "iemand": "iemand_miste",
}


def write(facts: LetterFacts) -> Letter:
    """Return the letter; a no leaves it beside the report, so that it was not for nothing."""
    return to_college(SOORT, facts, _body(wording(SOORT), facts), _hints(facts), machtiging_of(facts))


def _body(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield subject(words, "onderwerp", facts)
    yield from joined(_why(words, facts))
    yield Paragraph(words.say("hierover"))
    yield from own_words(words, "waarover", facts.said.story("waarover"))
    if facts.personal.companion:
        yield Paragraph(words.say("mee", begeleider=bare(facts.personal.companion)))
    yield Paragraph(words.say("geen_recht"))
    yield Paragraph(words.say("antwoord"))


def _why(words: Wording, facts: LetterFacts) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    yield words.say("gesprek", gesprek_op=facts.told.on("gesprek_gevoerd"))
    if facts.said.choice("reden_tweede") in _REASONS:
        yield words.say(_REASONS[facts.said.choice("reden_tweede")])


def _hints(facts: LetterFacts) -> list[str]:
    if facts.wet == "jeugdwet":
        return [*_in_the_way(facts), "geen_recht", "jeugd_wat_sterker_is"]
    return [*_in_the_way(facts), "geen_recht", "wat_sterker_is", "zes_weken_lopen_door"]


def _in_the_way(facts: LetterFacts) -> list[str]:
    told = facts.told
    if told.has("verslag_verzonden") and not told.may("tweede_gesprek_vragen"):
        return ["al_een_besluit"]
    has_talked = told.has("gesprek_gevoerd") or told.has("verslag_verzonden")
    return [] if has_talked else ["nog_geen_gesprek"]
