"""Reacts to the report: seen is not agreed, wrong facts are to be corrected (Wmo 5.3.2 lid 5, AVG 16).

A carer may react beside the person cared for, and differ (Wmo 2.3.2 lid 1: the onderzoek is done with the carer too).
"""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import bare, joined, machtiging_of, own_words, subject, to_college, told_under
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording

SOORT = "reactie_verslag"
ASKS = ("oordeel", "klopt_niet", "ontbreekt", *SENDER)
MORE = ("onduidelijk", "kenmerk", "zorg_voor", "on_behalf_of")

_VIEWS = {"niet_akkoord": "niet_akkoord", "akkoord": "akkoord"}
_REMARKS = ("klopt_niet", "ontbreekt", "onduidelijk")


def write(facts: LetterFacts) -> Letter:
    """Return the letter; whoever chose nothing has seen the report, and no more than that."""
    return to_college(SOORT, facts, _body(wording(SOORT), facts), _hints(facts), machtiging_of(facts))


def _body(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield subject(words, "onderwerp", facts)
    yield from joined(_view(words, facts))
    yield from _remarks(words, facts)
    yield from joined(_asked(words, facts))


def _view(words: Wording, facts: LetterFacts) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    if facts.said.has("zorg_voor"):
        yield words.say("mantelzorger", zorg_voor=bare(facts.said.line("zorg_voor")))
    sent = facts.told.on("verslag_verzonden")
    yield words.say("verslag" if facts.wet == "wmo" else "verslag_jeugdwet", verslag_op=sent)
    yield words.say(_VIEWS.get(facts.said.choice("oordeel"), "gezien"))


def _remarks(words: Wording, facts: LetterFacts) -> Iterator[Paragraph]:
    said = facts.said
    wrong = "klopt_niet" if facts.wet == "wmo" else "klopt_niet_jeugdwet"
    yield from told_under(words, wrong, said.story("klopt_niet"))
    yield from told_under(words, "ontbreekt", said.story("ontbreekt"))
    yield from told_under(words, "onduidelijk", said.story("onduidelijk"))
    if not _has_remarks(facts) and said.choice("oordeel") != "akkoord":
        yield Paragraph(words.say("opmerking"))
        yield from own_words(words, "opmerking", ())


def _has_remarks(facts: LetterFacts) -> bool:
    return any(facts.said.has(name) for name in _REMARKS)


def _asked(words: Wording, facts: LetterFacts) -> Iterator[str]:
    yield words.say("bewaren")
    if _has_remarks(facts) or facts.said.choice("oordeel") != "akkoord":
        yield words.say("antwoord")


def _hints(facts: LetterFacts) -> list[str]:
    if facts.told.has("verslag_verzonden"):
        first = [] if facts.told.may("reageren_op_verslag") else ["al_een_besluit"]
    else:
        first = [] if _has_remarks(facts) else ["nog_geen_verslag"]  # who says what is wrong in it has it
    return [*first, "gezien_is_niet_akkoord", "feit_of_mening", "geen_bezwaar", "geen_termijn"]
