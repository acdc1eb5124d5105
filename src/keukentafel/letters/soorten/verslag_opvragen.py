"""Asks for the report of the onderzoek, which belongs inside the six weeks (Wmo 2.3.2 lid 1 and 8)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import (
    asked_on,
    is_onderzoek_late,
    is_past,
    joined,
    machtiging_of,
    subject,
    to_college,
)
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording

SOORT = "verslag_opvragen"
ASKS = SENDER
MORE = ("kenmerk", "on_behalf_of")


def write(facts: LetterFacts) -> Letter:
    """Return the letter; the Jeugdwet knows no report, so there it asks for what was looked into and for copies."""
    return to_college(SOORT, facts, _body(wording(SOORT), facts), _hints(facts), machtiging_of(facts))


def _body(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    is_wmo = facts.wet == "wmo"
    yield subject(words, f"onderwerp_{facts.wet}", facts)
    yield from joined(_so_far(words, facts))
    if is_wmo:
        yield from joined(_duty(words, facts))
    yield Paragraph(words.say(f"vraag_{facts.wet}"))
    if is_wmo and facts.told.has("persoonlijk_plan_ingediend"):
        yield Paragraph(words.say("plan", plan_op=facts.told.on("persoonlijk_plan_ingediend")))
    if not is_wmo:
        yield Paragraph(words.say("dossier_jeugdwet"))


def _so_far(words: Wording, facts: LetterFacts) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    if facts.told.has("gesprek_gevoerd") or facts.wet == "jeugdwet":
        yield words.say("gesprek", gesprek_op=facts.told.on("gesprek_gevoerd"))
    else:
        yield words.say("geen_gesprek", gemeld_op=asked_on(facts))


def _duty(words: Wording, facts: LetterFacts) -> Iterator[str]:
    last_day = facts.told.last_day("onderzoek")
    yield words.say("recht")
    yield words.say("zes_weken_voorbij" if is_past(facts, last_day) else "zes_weken", laatste_dag=last_day)


def _hints(facts: LetterFacts) -> list[str]:
    """Say first what is in the way; to whom it is sent only matters for who writes for another."""
    if facts.wet == "jeugdwet":
        return [*_in_the_way(facts), "jeugd_geen_plicht", "geen_besluit"]
    other = ["aan_wie"] if facts.personal.on_behalf_of else []
    return [*_in_the_way(facts), *other, "geen_besluit"]


def _in_the_way(facts: LetterFacts) -> list[str]:
    told, last_day = facts.told, facts.told.last_day("onderzoek")
    if told.has("verslag_verzonden") or facts.asking.has_verslag:
        return ["er_is_een_verslag"]
    if is_onderzoek_late(facts):
        return ["te_laat"]
    if not told.has("gesprek_gevoerd"):
        return ["nog_geen_gesprek"]
    return ["nog_tijd"] if facts.wet == "wmo" and last_day and not is_past(facts, last_day) else []
