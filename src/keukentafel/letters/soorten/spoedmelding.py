"""The urgent melding: asks for a decision on temporary help at once (Wmo 2.3.3); the Jeugdwet sets no such term."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import asked_on, has_asked, is_for_another, joined, own_words, subject, to_college
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording

SOORT = "spoedmelding"
ASKS = ("waarom_spoed", "nu_nodig", "phone", *SENDER)
MORE = ("uiterlijk_op", "hulp_voor", "on_behalf_of")


def write(facts: LetterFacts) -> Letter:
    """Return the letter; it is a melding too where there was none yet."""
    return to_college(SOORT, facts, _body(wording(SOORT), facts), _hints(facts))


def _body(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield subject(words, f"onderwerp_{facts.wet}", facts)
    yield from joined(_who(words, facts))
    yield Paragraph(words.say("dit_is_er"))
    yield from own_words(words, "waarom_spoed", facts.said.story("waarom_spoed"))
    yield Paragraph(words.say("dit_is_nodig"))
    yield from own_words(words, "nu_nodig", facts.said.story("nu_nodig"))
    yield from joined(_at_once(words, facts))
    if facts.wet == "wmo":
        yield Paragraph(words.say("onderzoek_gaat_door"))


def _who(words: Wording, facts: LetterFacts) -> Iterator[str]:
    if is_for_another(facts):
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    if has_asked(facts):
        yield words.say("gemeld" if facts.wet == "wmo" else "gevraagd", gemeld_op=asked_on(facts))
    else:
        yield words.say(f"nieuw_{facts.wet}")


def _at_once(words: Wording, facts: LetterFacts) -> Iterator[str]:
    """Ask for a decision today; "at once" is a term of the Wmo, and only there a duty."""
    if facts.said.day("uiterlijk_op"):
        yield words.say("wachten_tot", uiterlijk_op=facts.said.day("uiterlijk_op"))
    if facts.wet == "wmo":
        yield words.say("beslis_wmo")
    yield words.say("vandaag")
    yield words.say("op_papier")


def _hints(facts: LetterFacts) -> list[str]:
    is_closed = has_asked(facts) and not facts.told.may("spoed_melden")
    first = ["bel_eerst", *(["al_besloten"] if is_closed else []), f"wat_de_brief_doet_{facts.wet}"]
    shelter = ["opvang", "geen_spoed"] if facts.wet == "wmo" else []
    return [*first, *shelter, f"nee_{facts.wet}"]
