"""The request to the ombudsman, after a klacht at the gemeente and within a year (Awb 9:18, 9:20, 9:24 and 9:28)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Paragraph, Subject
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import machtiging_of, own_words
from keukentafel.letters.questions import SENDER
from keukentafel.letters.wording import Wording, wording

SOORT = "ombudsman"
ASKS = ("wie", "gebeurd_op", "gebeurd", "niet_eens", *SENDER, "recipient_address")
MORE = ("phone", "on_behalf_of")

_ANSWERED = "klacht_afgehandeld"


def write(facts: LetterFacts) -> Letter:
    """Return the letter; the days of the klacht and of the answer come from the dossier."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    said = facts.said
    yield from opening(words, facts, "ombudsman")
    yield Subject(words.say("onderwerp", gemeente=facts.gemeente))
    yield greeting(words, "ombudsman")
    yield Paragraph(" ".join(_about_whom(words, facts)))
    yield Paragraph(words.say("gebeurd"))
    yield from own_words(words, "gebeurd", said.story("gebeurd"))
    yield Paragraph(" ".join(_complained(words, facts)))
    yield Paragraph(words.say("gronden"))
    yield from own_words(words, "niet_eens", said.story("niet_eens"))
    yield Paragraph(words.say("bevestiging"))
    yield from closing(words, facts, _enclosures(facts))
    yield from notes(words, _hints(facts))


def _about_whom(words: Wording, facts: LetterFacts) -> Iterator[str]:
    if facts.personal.on_behalf_of:
        yield words.say("namens", voor_wie=facts.personal.on_behalf_of)
    yield words.say("verzoek", gemeente=facts.gemeente)
    yield words.say("wie", wie=facts.said.line("wie"))
    yield words.say("gebeurd_op", gebeurd_op=facts.said.day("gebeurd_op"))


def _complained(words: Wording, facts: LetterFacts) -> Iterator[str]:
    """Say that the gemeente was asked first and what it answered (Awb 9:28 lid 1 onder e)."""
    told = facts.told
    yield words.say("eerst_geklaagd", klacht_op=told.on("klacht_ingediend"))
    if not _is_silent(facts):
        yield words.say("met_antwoord", antwoord_op=told.on(_ANSWERED))
    elif _is_overdue(facts):
        yield words.say("zonder_antwoord")
    else:
        yield words.say("nog_geen_antwoord")


def _is_silent(facts: LetterFacts) -> bool:
    """Say whether a klacht was made and not answered; where none is known, the day of the answer is left open."""
    return facts.told.has("klacht_ingediend") and not facts.told.has(_ANSWERED)


def _is_overdue(facts: LetterFacts) -> bool:
    """Say whether the term for the klacht passed without an answer (Awb 9:11)."""
    return facts.told.is_late("klacht_6w") or facts.told.is_late("klacht_10w")


def _enclosures(facts: LetterFacts) -> list[str]:
    return ["bijlage_klacht", *([] if _is_silent(facts) else ["bijlage_antwoord"]), *machtiging_of(facts)]


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints; that the gemeente comes first, or that the year is over, is said first."""
    told = facts.told
    if told.may("naar_ombudsman"):
        first = ["tot_wanneer"]
    elif not told.has("klacht_ingediend") or told.has("klacht_ingetrokken"):
        first = ["eerst_klacht"]
    elif told.has(_ANSWERED) or _is_overdue(facts):
        first = ["jaar_voorbij"]
    else:
        first = ["nog_bezig"]
    return [*first, "niet_over_besluit", "welke_ombudsman", "wat_hij_doet", "gratis_hulp"]
