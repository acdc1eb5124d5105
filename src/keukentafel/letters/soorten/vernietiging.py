"""The request to destroy data, with a warning of what may still be needed (Wmo 2015 5.3.5; AVG 17)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import machtiging_of, subject, told_under
from keukentafel.letters.questions import SENDER
from keukentafel.letters.remedies import about_whose_data, can_still, has_pending_beroep, has_pending_bezwaar
from keukentafel.letters.wording import Wording, wording

SOORT = "vernietiging"
ASKS = ("alleen_dit", *SENDER)
MORE = ("kenmerk", "on_behalf_of")

_REMEDIES = (("bezwaar_maken", "bezwaar"), ("beroep_instellen", "beroep"), ("hoger_beroep_instellen", "hoger_beroep"))


def write(facts: LetterFacts) -> Letter:
    """Return the letter; the three months are a rule of the Wmo 2015, the Jeugdwet leaves it to the AVG."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield from opening(words, facts)
    yield subject(words, "onderwerp", facts)
    yield greeting(words)
    yield Paragraph(about_whose_data(words, facts))
    yield from told_under(words, "alleen_dit", facts.said.story("alleen_dit"))
    yield Paragraph(f"{words.say(f'termijn_{facts.wet}')} {words.say('antwoord')}")
    yield Paragraph(words.say("doorgeven"))
    yield from closing(words, facts, machtiging_of(facts))
    yield from notes(words, _hints(facts))


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints; what would be lost while it is still needed comes first."""
    first = ["loopt_nog"] if _may_still_need_it(facts) else []
    if _gets_help(facts):
        first.append("hulp_loopt")
    if facts.wet == "jeugdwet":
        return [*first, "eerst_kopie", "niet_alles_jeugd", "anders_bewaard_jeugd", "geweigerd"]
    return [*first, "eerst_kopie", "niet_alles", "voor_een_kind", "anders_bewaard", "geweigerd"]


def _may_still_need_it(facts: LetterFacts) -> bool:
    """Say whether the papers may still be proof: something is running, or can still be begun."""
    told = facts.told
    has_complaint = told.has("klacht_ingediend") and not told.has("klacht_afgehandeld")
    is_running = has_pending_bezwaar(facts) or has_pending_beroep(facts) or has_complaint or facts.waiting is not None
    return is_running or told.may("naar_ombudsman") or any(can_still(facts, *remedy) for remedy in _REMEDIES)


def _gets_help(facts: LetterFacts) -> bool:
    return facts.told.has("voorziening_gestart") and not facts.told.has("voorziening_beeindigd")
