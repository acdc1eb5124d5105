"""A new melding before help ends, or because something changed (Wmo 2.3.2 lid 1, Jeugdwet 2.3)."""

from collections.abc import Iterator
from datetime import date, timedelta

from keukentafel.letters.blocks import Block, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import (
    bare,
    has_asked,
    is_for_another,
    is_past,
    joined,
    own_words,
    subject,
    to_college,
    told_under,
)
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording
from wet.procedure.warnings import EIGHT_WEEKS

SOORT = "nieuwe_melding"
ASKS = ("is_veranderd", "veranderd", "about", *SENDER)
MORE = ("gaat_goed", "hulp_voor", "on_behalf_of", "phone", "kenmerk")

HALF_A_YEAR = timedelta(weeks=26)
"""From when we think a new melding early; advice, no term of any law."""


def write(facts: LetterFacts) -> Letter:
    """Return the letter; what stayed the same may be said too, for help does not go on by itself."""
    return to_college(SOORT, facts, _body(wording(SOORT), facts), _hints(facts))


def _ends(facts: LetterFacts) -> date | None:
    return facts.told.day_in("besluit_bekendgemaakt", "eindigt")


def _body(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield subject(words, f"onderwerp_{facts.wet}", facts)
    yield from joined(_why_now(words, facts))
    yield from _what_changed(words, facts)
    yield from told_under(words, "gaat_goed", facts.said.story("gaat_goed"))
    yield Paragraph(words.say(f"bevestiging_{facts.wet}"))
    yield Paragraph(words.say(f"ondersteuning_{facts.wet}"))
    if not is_past(facts, _ends(facts)):
        yield Paragraph(words.say("geen_gat"))


def _why_now(words: Wording, facts: LetterFacts) -> Iterator[str]:
    ends = _ends(facts)
    if is_for_another(facts):
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    if ends or facts.told.field("besluit_bekendgemaakt", "uitkomst") != "afgewezen":
        yield words.say("hulp_is_geeindigd" if is_past(facts, ends) else "hulp_eindigt", eindigt_op=ends)
    if facts.personal.about:
        yield words.say("over_hulp", hulp=bare(facts.personal.about))
    yield words.say(f"ik_meld_{facts.wet}")


def _what_changed(words: Wording, facts: LetterFacts) -> Iterator[Paragraph]:
    typed = facts.said.story("veranderd")
    if not typed and facts.said.choice("is_veranderd") == "nee":
        yield Paragraph(words.say("hetzelfde"))
        return
    yield Paragraph(words.say("veranderd"))
    yield from own_words(words, "veranderd", typed)


def _hints(facts: LetterFacts) -> list[str]:
    youth = ["achttien"] if facts.wet == "jeugdwet" else []
    return [*_still_open(facts), *_timing(facts), "het_gaat_niet_vanzelf", *youth]


def _still_open(facts: LetterFacts) -> list[str]:
    if not has_asked(facts) or facts.told.may("nieuwe_melding_doen"):
        return []
    return ["er_loopt_al_iets" if facts.wet == "wmo" else "jeugd_er_loopt_al_iets"]


def _timing(facts: LetterFacts) -> list[str]:
    ends, today = _ends(facts), facts.written_on
    if ends is None or today is None:
        return []
    if ends < today:
        return ["de_hulp_is_gestopt"]
    if ends < today + EIGHT_WEEKS:
        return ["het_is_krap" if facts.wet == "wmo" else "jeugd_het_is_krap"]
    return ["te_vroeg"] if ends > today + HALF_A_YEAR else []
