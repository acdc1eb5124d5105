"""Asks when the talk is, for who hears nothing after a melding (Wmo 2.3.2 lid 1)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import (
    asked_on,
    bare,
    has_asked,
    is_onderzoek_late,
    is_past,
    joined,
    machtiging_of,
    subject,
    to_college,
)
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording
from wet.procedure.warnings import THREE_WEEKS

SOORT = "wanneer_komt_u"
ASKS = SENDER
MORE = ("kan_niet", "phone", "bereikbaar", "kenmerk", "on_behalf_of")


def write(facts: LetterFacts) -> Letter:
    """Return the letter; what the gemeente did not do yet besides the talk is asked in one go."""
    return to_college(SOORT, facts, _body(wording(SOORT), facts), _hints(facts), machtiging_of(facts))


def _body(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield subject(words, "onderwerp", facts)
    yield from joined(_so_far(words, facts))
    yield from joined(_question(words, facts))
    yield from joined(_not_done(words, facts))


def _so_far(words: Wording, facts: LetterFacts) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    yield words.say(f"gemeld_{facts.wet}", gemeld_op=asked_on(facts))
    if facts.wet == "wmo":
        last_day = facts.told.last_day("onderzoek")
        yield words.say("zes_weken_voorbij" if is_past(facts, last_day) else "zes_weken", laatste_dag=last_day)


def _question(words: Wording, facts: LetterFacts) -> Iterator[str]:
    yield words.say("vraag")
    if facts.said.has("kan_niet"):
        yield words.say("kan_niet", kan_niet=bare(facts.said.line("kan_niet")))
    if facts.said.has("bereikbaar"):
        yield words.say("bereikbaar", bereikbaar=bare(facts.said.line("bereikbaar")))


def _not_done(words: Wording, facts: LetterFacts) -> Iterator[str]:
    """Ask for what the dossier does not show: the confirmation (of a melding only), and free support."""
    if facts.wet == "wmo" and not facts.told.has("melding_bevestigd"):
        yield words.say("melding_bevestigen")
    if not facts.told.has("clientondersteuning_aangeboden"):
        yield words.say(f"ondersteuning_{facts.wet}")


def _hints(facts: LetterFacts) -> list[str]:
    return [*_timing(facts), *([] if facts.wet == "wmo" else ["jeugd_geen_termijn"]), "bellen"]


def _timing(facts: LetterFacts) -> Iterator[str]:
    asked = asked_on(facts)
    if facts.told.has("afspraak_gemaakt") or facts.told.has("gesprek_gevoerd"):
        yield "al_een_afspraak"
    if facts.wet == "jeugdwet":
        return
    if not has_asked(facts):
        yield "geen_melding"
    elif is_onderzoek_late(facts):
        yield "te_laat"
    elif asked and facts.written_on and facts.written_on < asked + THREE_WEEKS:
        yield "te_vroeg"
