"""Asks for another day, place or form of the talk, somebody along or an interpreter (Awb 3:2, 2:1 lid 2)."""

from collections.abc import Iterator
from datetime import date

from keukentafel.letters.blocks import Block, Listing, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import bare, is_past, joined, machtiging_of, subject, to_college, told_under
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording

SOORT = "afspraak_wijzigen"
ASKS = ("andere_dag", "hoe_praten", "waarom_anders", *SENDER)
MORE = ("companion", "tolk_taal", "wensen_gesprek", "phone", "kenmerk", "on_behalf_of")

_PLACES = {
    "thuis": "plek_thuis",
    "gemeente": "plek_gemeente",
    "elders": "plek_elders",
    "video": "plek_video",
    "telefoon": "plek_telefoon",
    "schriftelijk": "plek_schriftelijk",
    "kort": "plek_kort",
}


def write(facts: LetterFacts) -> Letter:
    """Return the letter: each wish on a line of its own, so that none is overlooked."""
    return to_college(SOORT, facts, _body(wording(SOORT), facts), _hints(facts), machtiging_of(facts))


def _appointment(facts: LetterFacts) -> date | None:
    return facts.told.day_in("afspraak_verzet", "voor") or facts.told.day_in("afspraak_gemaakt", "voor")


def _body(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    yield subject(words, "onderwerp" if facts.told.has("afspraak_gemaakt") else "onderwerp_wens", facts)
    yield from joined(_now(words, facts))
    yield Paragraph(words.say("dit_wil_ik"))
    yield Listing(tuple(_wishes(words, facts)) or (words.fill("wens", None),))
    yield from told_under(words, "reden", facts.said.story("waarom_anders"))
    yield Paragraph(words.say(f"zorgvuldig_{facts.wet}"))
    yield Paragraph(words.say("antwoord"))


def _now(words: Wording, facts: LetterFacts) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    if facts.told.has("afspraak_gemaakt"):
        yield words.say("afspraak", afspraak_op=_appointment(facts))
    else:
        yield words.say("nog_geen_afspraak")


def _wishes(words: Wording, facts: LetterFacts) -> Iterator[str]:
    said = facts.said
    if said.has("andere_dag"):
        yield words.say("andere_dag", andere_dag=bare(said.line("andere_dag")))
    if said.choice("hoe_praten") in _PLACES:
        yield words.say(_PLACES[said.choice("hoe_praten")])
    if facts.personal.companion:
        yield words.say("iemand_erbij", begeleider=bare(facts.personal.companion))
    if said.has("tolk_taal"):
        yield words.say("tolk", taal=bare(said.line("tolk_taal")))
    yield from (bare(wish) for wish in said.story("wensen_gesprek"))


def _hints(facts: LetterFacts) -> list[str]:
    if not facts.told.has("afspraak_gemaakt"):
        first = ["geen_afspraak"]
    else:
        first = ["afspraak_is_geweest"] if is_past(facts, _appointment(facts)) else ["bel_ook"]
    phone = ["alleen_telefoon"] if facts.said.choice("hoe_praten") == "telefoon" else []
    weeks = ["zes_weken_lopen_door"] if facts.wet == "wmo" else []
    return [*first, *phone, "de_gemeente_kiest", "iemand_mee_mag_altijd", *weeks]
