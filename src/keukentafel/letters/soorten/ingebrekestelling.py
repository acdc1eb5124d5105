"""The ingebrekestelling: the gemeente is late with a decision and gets two more weeks (Awb 4:17 and 6:12)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph, Subject
from keukentafel.letters.facts import LetterFacts, Waiting
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.questions import SENDER
from keukentafel.letters.remedies import chosen
from keukentafel.letters.wording import Wording, wording

SOORT = "ingebrekestelling"
ASKS = ("brief_gemeente", *SENDER, "kenmerk")
MORE = ("on_behalf_of",)


def write(facts: LetterFacts) -> Letter:
    """Return the letter; about an aanvraag or a bezwaar, never about a melding, on which no besluit follows."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    waiting = facts.waiting or Waiting()
    over = waiting.over
    yield from opening(words, facts)
    yield Subject(
        words.say(f"onderwerp_{over}", gevraagd_op=waiting.asked_on, kenmerk=facts.personal.kenmerk),
    )
    yield greeting(words)
    yield Paragraph(" ".join(_what_is_late(words, facts, waiting)))
    yield Paragraph(words.say("in_gebreke"))
    yield Paragraph(words.say("gevolg"))
    yield Paragraph(words.say("bevestiging"))
    machtiging = ["bijlage_machtiging"] if facts.needs_machtiging else []
    yield from closing(words, facts, [f"bijlage_{over}", *machtiging])
    yield from notes(words, _hints(facts))


def _what_is_late(words: Wording, facts: LetterFacts, waiting: Waiting) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    yield words.say(f"gevraagd_{waiting.over}", gevraagd_op=waiting.asked_on)
    yield words.say(f"laatste_dag_{waiting.over}", laatste_dag=waiting.last_day)


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints; a letter that comes too early or about nothing is said first."""
    first = []
    if facts.waiting is None:
        first.append("geen_aanvraag")
    elif not facts.waiting.is_over:
        # The stand lists this term only after a notice that counts; one that came too early may be sent again.
        is_sent = facts.told.last_day("ingebrekestelling") is not None
        first.append("al_gestuurd" if is_sent else "te_vroeg")
    return [*first, *_more_time(facts), *_own_time(facts), "wat_de_brief_doet", "versturen"]


def _own_time(facts: LetterFacts) -> list[str]:
    """Return the hint that a verordening may name another term for youth help (Awb 4:13 lid 1)."""
    is_about_youth = facts.wet == "jeugdwet" and facts.waiting is not None and facts.waiting.over == "aanvraag"
    return ["andere_tijd_jeugd"] if is_about_youth else []


def _more_time(facts: LetterFacts) -> list[str]:
    """Return what a letter of the gemeente does to the last day; unanswered, the question itself (Awb 4:15, 7:10)."""
    over = facts.waiting.over if facts.waiting else "aanvraag"
    match chosen(facts, "brief_gemeente"):
        case "nee":
            return []
        case "aanvulling":
            return ["brief_aanvulling"]
        case "uitstel":
            return ["brief_uitstel_bezwaar" if over == "bezwaar" else "brief_uitstel_aanvraag"]
        case "commissie":
            return ["brief_commissie"]
        case _:
            return ["meer_tijd"]
