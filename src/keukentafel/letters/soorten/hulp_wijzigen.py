"""The letter that stops or changes help, with a warning before stopping (Wmo 2015 2.3.2, 2.3.8 and 2.3.10)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import machtiging_of, own_words, subject
from keukentafel.letters.questions import SENDER
from keukentafel.letters.remedies import besluit_day, chosen
from keukentafel.letters.wording import Wording, wording

SOORT = "hulp_wijzigen"
ASKS = ("wijziging", "about", "vanaf", "uitleg", *SENDER)
MORE = ("kenmerk", "phone", "on_behalf_of")

_SUBJECTS = {
    "stoppen": "onderwerp_stoppen",
    "minder": "onderwerp_minder",
    "meer": "onderwerp_meer",
    "anders": "onderwerp_anders",
}


def write(facts: LetterFacts) -> Letter:
    """Return the letter; until somebody chose, it asks for help in another way, which takes nothing away."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _change(facts: LetterFacts) -> str:
    return chosen(facts, "wijziging") or "anders"


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    change = _change(facts)
    yield from opening(words, facts)
    head = "onderwerp_meer_jeugd" if change == "meer" and facts.wet == "jeugdwet" else _SUBJECTS[change]
    yield subject(words, head, facts)
    yield greeting(words)
    yield Paragraph(" ".join(_now_and_then(words, facts, change)))
    yield Paragraph(words.say("uitleg"))
    yield from own_words(words, "uitleg", facts.said.story("uitleg"))
    yield Paragraph(" ".join(_requests(words, facts, change)))
    yield from closing(words, facts, machtiging_of(facts))
    yield from notes(words, _hints(facts, change))


def _now_and_then(words: Wording, facts: LetterFacts, change: str) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    yield words.say("nu", hulp=facts.personal.about, besluit_op=besluit_day(facts))
    yield words.say(f"veranderd_{facts.wet}")
    if change == "meer":
        yield words.say(f"meer_{facts.wet}")
    else:
        yield words.say(change, vanaf=facts.said.day("vanaf"))


def _requests(words: Wording, facts: LetterFacts, change: str) -> Iterator[str]:
    """Yield what is asked; who needs more keeps what there is, and a melding is confirmed (Wmo 2015 2.3.2 lid 1)."""
    if change == "meer":
        yield words.say("houden")
        yield words.say("melding_bevestigen" if facts.wet == "wmo" else "bevestiging")
        return
    if change != "stoppen":
        yield words.say("eerst_praten")
    yield words.say("besluit")
    if change == "stoppen" and facts.wet == "wmo":
        yield words.say("opnieuw")
    yield words.say("bevestiging")


def _hints(facts: LetterFacts, change: str) -> list[str]:
    """Return the codes of the hints; what is lost by stopping is said before anything else."""
    is_youth = facts.wet == "jeugdwet"
    first = [] if _gets_help(facts) else ["geen_hulp"]
    if change == "meer":
        return [*first, *([] if is_youth else ["meer_is_melding"]), "gratis_hulp"]
    answer = "nieuw_besluit_jeugd" if is_youth else "nieuw_besluit"
    if change == "anders":
        return [*first, "andere_helper", answer, "gratis_hulp"]
    stop = ["voor_u_stopt_jeugd" if is_youth else "voor_u_stopt"] if change == "stoppen" else []
    duty = [] if is_youth else ["melden_moet", "eigen_bijdrage"]
    return [*first, *stop, "niet_onder_druk", "andere_helper", answer, *duty, "pgb", "gratis_hulp"]


def _gets_help(facts: LetterFacts) -> bool:
    """Say whether help runs; where only the besluit is known, it is taken to run."""
    told = facts.told
    if told.has("voorziening_beeindigd"):
        return False
    granted = told.field("besluit_bekendgemaakt", "uitkomst") in ("toegekend", "deels_toegekend", "herzien")
    return told.has("voorziening_gestart") or granted
