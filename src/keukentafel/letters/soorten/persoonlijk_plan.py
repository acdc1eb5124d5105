"""Goes with a persoonlijk plan (Wmo 2.3.2 lid 2); under the Jeugdwet asks for the chance of a familiegroepsplan."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph, Recipient
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import (
    asked_on,
    bare,
    is_past,
    joined,
    machtiging_of,
    subject,
    to_college,
    told_under,
)
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording

SOORT = "persoonlijk_plan"
ASKS = ("belangrijkste", *SENDER)
MORE = ("on_behalf_of", "met_wie", "klaar_op", "organisatie", "recipient_address")


def write(facts: LetterFacts) -> Letter:
    """Return the covering letter, or under the Jeugdwet the request: to the provider that is named, or the gemeente."""
    words = wording(SOORT)
    if facts.wet == "wmo":
        enclosures = ["bijlage_plan", *machtiging_of(facts)]
        return to_college(SOORT, facts, _plan(words, facts), _plan_hints(facts), enclosures)
    to: Recipient = "ondersteuning" if facts.said.has("organisatie") else "college"
    blocks = [*opening(words, facts, to), subject(words, "onderwerp_jeugdwet", facts), greeting(words, to)]
    blocks += [*_request(words, facts, to), *closing(words, facts, [])]
    blocks += notes(words, ["geen_zeven_dagen", "aan_wie"])
    return Letter(SOORT, words.title, tuple(blocks), facts.written_on)


def _plan(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield subject(words, "onderwerp_wmo", facts)
    yield from joined(_before(words, facts))
    yield from told_under(words, "belangrijkste", facts.said.story("belangrijkste"))
    yield Paragraph(f"{words.say('gebruik')} {words.say('in_verslag')}")
    yield Paragraph(words.say("bevestiging"))


def _before(words: Wording, facts: LetterFacts) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    yield words.say("gemeld", gemeld_op=asked_on(facts))
    yield words.say("inhoud")
    if _is_after_seven_days(facts):
        yield words.say("te_laat")


def _is_after_seven_days(facts: LetterFacts) -> bool:
    return is_past(facts, facts.told.last_day("persoonlijk_plan"))


def _plan_hints(facts: LetterFacts) -> list[str]:
    """Say first what is in the way: a report that is there, days that passed, a melding that nobody made."""
    if facts.told.has("verslag_verzonden"):
        first = ["verslag_is_er"]
    elif _is_after_seven_days(facts):
        first = ["zeven_dagen_voorbij"]
    else:
        first = [] if asked_on(facts) else ["geen_melding"]
    return [*first, "wat_de_brief_doet", "niet_verplicht"]


def _request(words: Wording, facts: LetterFacts, to: Recipient) -> Iterator[Block]:
    yield from joined(_family(words, facts, to))
    yield from told_under(words, "belangrijkste", facts.said.story("belangrijkste"))
    yield Paragraph(words.say("vraag_gemeente" if to == "college" else "vraag_aanbieder"))
    yield Paragraph(words.say("bevestiging"))


def _family(words: Wording, facts: LetterFacts, to: Recipient) -> Iterator[str]:
    said = facts.said
    yield words.say("wij_willen")
    if facts.personal.on_behalf_of:
        yield words.say("wij_willen_voor", voor_wie=facts.personal.on_behalf_of)
    yield words.say("kans" if to == "college" else "kans_aanbieder")
    if said.has("met_wie"):
        yield words.say("met_wie", met_wie=bare(said.line("met_wie")))
    yield words.say("klaar_op", klaar_op=said.day("klaar_op"))
