"""The klacht about how somebody of the gemeente behaved; about the outcome there is bezwaar (Awb chapter 9)."""

from collections.abc import Iterator
from datetime import date

from keukentafel.letters.blocks import Block, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import machtiging_of, own_words, subject, told_under
from keukentafel.letters.questions import SENDER
from keukentafel.letters.remedies import chosen
from keukentafel.letters.wording import Wording, wording

SOORT = "klacht"
ASKS = ("klacht_over", "wie", "gebeurd_op", "gebeurd", "oplossing", *SENDER)
MORE = ("gevolg_klacht", "kenmerk", "companion", "phone", "on_behalf_of")


def write(facts: LetterFacts) -> Letter:
    """Return the letter; what happened stands in the sender's own words."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    said = facts.said
    yield from opening(words, facts)
    yield subject(words, "onderwerp", facts)
    yield greeting(words)
    yield Paragraph(" ".join(_about_whom(words, facts)))
    yield Paragraph(words.say("gebeurd"))
    yield from own_words(words, "gebeurd", said.story("gebeurd"))
    yield from told_under(words, "gevolg", said.story("gevolg_klacht"))
    yield from told_under(words, "oplossing", said.story("oplossing"))
    yield Paragraph(" ".join(_hearing(words, facts)))
    yield Paragraph(f"{words.say('onafhankelijk')} {words.say('termijn')} {words.say('bevestiging')}")
    yield from closing(words, facts, machtiging_of(facts))
    yield from notes(words, _hints(facts))


def _about_whom(words: Wording, facts: LetterFacts) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    yield words.say("klacht")
    yield words.say("wie", wie=facts.said.line("wie"))
    yield words.say("gebeurd_op", gebeurd_op=facts.said.day("gebeurd_op"))


def _hearing(words: Wording, facts: LetterFacts) -> Iterator[str]:
    yield words.say("gehoord")
    if facts.personal.companion:
        yield words.say("mee", begeleider=facts.personal.companion)


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints; that a complaint is the wrong way is said first, with the right one."""
    first = _wrong_way(facts)
    if _is_over_a_year_old(facts.said.day("gebeurd_op"), facts.written_on):
        first.append("over_een_jaar")
    if not facts.said.has("gebeurd"):
        first.append("schrijf_op")
    helper = "wie_helpt_jeugd" if facts.wet == "jeugdwet" else "wie_helpt"
    return [*first, "wat_hij_niet_doet", "hij_leest_mee", "misschien_sneller", helper]


def _wrong_way(facts: LetterFacts) -> list[str]:
    is_youth = facts.wet == "jeugdwet"
    match chosen(facts, "klacht_over"):
        case "uitkomst":
            return ["over_uitkomst"]
        case "wachten":
            waits_for_report = facts.waiting is None and not is_youth
            return ["over_wachten_onderzoek" if waits_for_report else "over_wachten_besluit"]
        case "aanbieder":
            return ["over_aanbieder_jeugd" if is_youth else "over_aanbieder"]
        case _:
            return []


def _is_over_a_year_old(happened: date | None, written: date | None) -> bool:
    """Say whether it was more than a year before the complaint (Awb 9:8 lid 1 onder b)."""
    if happened is None or written is None:
        return False
    return (written.year - 1, written.month, written.day) > (happened.year, happened.month, happened.day)
