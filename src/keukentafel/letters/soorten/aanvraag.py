"""The aanvraag: asks for a besluit, after the report or when the six weeks have passed (Wmo 2.3.2, 2.3.5; Awb 4:2)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph, Subject
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import told_under
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording

SOORT = "aanvraag"
ASKS = ("about", "waarom_nodig", *SENDER)
MORE = ("on_behalf_of", "pgb_waarom", "wat_nieuw", "kenmerk")


def write(facts: LetterFacts) -> Letter:
    """Return the letter; the help that is asked for stands in the sender's own words."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield from opening(words, facts)
    yield Subject(words.say(f"onderwerp_{facts.wet}"))
    yield greeting(words)
    before = " ".join(_what_came_before(words, facts))
    if before:
        yield Paragraph(before)
    yield Paragraph(words.say("vraag"))
    yield Paragraph(words.fill("hulp", facts.personal.about))
    yield from told_under(words, "waarom_nodig", facts.said.story("waarom_nodig"))
    yield from told_under(words, f"pgb_{facts.wet}", facts.said.story("pgb_waarom"))
    yield from told_under(words, "wat_nieuw", facts.said.story("wat_nieuw"))
    if _is_unheard(facts):
        yield Paragraph(words.say("gegevens"))
    yield Paragraph(words.say(f"besluit_{facts.wet}"))
    yield Paragraph(words.say("bevestiging"))
    yield from closing(words, facts, ["bijlage_machtiging"] if facts.needs_machtiging else [])
    yield from notes(words, _hints(facts))


def _what_came_before(words: Wording, facts: LetterFacts) -> Iterator[str]:
    """Say why the aanvraag may come now; the Jeugdwet knows no melding and no report that must come first."""
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    if facts.wet == "wmo":
        yield words.say("melding", gemeld_op=facts.asking.melding_on)
        if facts.asking.has_verslag:
            yield words.say("verslag")
        elif facts.asking.is_onderzoek_late:
            yield words.say("onderzoek_te_laat")


def _is_unheard(facts: LetterFacts) -> bool:
    """Say whether the six weeks passed in silence: then the gemeente knows little and may ask for data (Awb 4:5)."""
    return facts.wet == "wmo" and facts.asking.is_onderzoek_late and not facts.asking.has_verslag


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints; that it is too early comes first, and only the Wmo knows that."""
    is_too_early = facts.wet == "wmo" and not facts.asking.may_apply
    first = ["te_vroeg"] if is_too_early else []
    data = ["gegevens"] if _is_unheard(facts) else []
    budget = [f"pgb_{facts.wet}"] if facts.said.has("pgb_waarom") else []
    return [*first, "wat_de_brief_doet", *data, *budget, "formulier", "opnieuw", "versturen"]
