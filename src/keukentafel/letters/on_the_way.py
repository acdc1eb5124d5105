"""What the letters on the way to a besluit share: the sender's own words, and the days that they speak of."""

from collections.abc import Iterator, Sequence
from datetime import date

from keukentafel.letters.blocks import Block, Paragraph, Subject
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.wording import Wording, wording


def to_college(
    soort: str, facts: LetterFacts, body: Iterator[Block], hints: Sequence[str], enclosures: Sequence[str] = ()
) -> Letter:
    """Return a letter to the college: `body` begins with its subject; the frame of every letter goes around it."""
    words = wording(soort)
    blocks = [*opening(words, facts), next(body), greeting(words), *body]
    blocks += [*closing(words, facts, enclosures), *notes(words, hints)]
    return Letter(soort, words.title, tuple(blocks), facts.written_on)


def subject(words: Wording, code: str, facts: LetterFacts) -> Subject:
    """Return what the letter is about, with the reference by which the gemeente finds it where there is one."""
    about, kenmerk = words.say(code), facts.personal.kenmerk
    return Subject(words.say("met_kenmerk", onderwerp=about, kenmerk=kenmerk) if kenmerk else about)


def own_words(words: Wording, blank: str, typed: Sequence[str]) -> Iterator[Paragraph]:
    """Yield what somebody typed, a paragraph each; where that is nothing, a line to fill in by hand."""
    for text in typed or (words.fill(blank, None),):
        yield Paragraph(text)


def told_under(words: Wording, code: str, typed: Sequence[str]) -> Iterator[Paragraph]:
    """Yield a sentence with what somebody typed under it, or nothing where nothing was typed."""
    if typed:
        yield Paragraph(words.say(code))
        yield from (Paragraph(text) for text in typed)


def bare(typed: str) -> str:
    """Return what somebody typed without the full stop or comma at its end, to go inside a sentence of the letter."""
    return typed.rstrip(" .,;:")


def joined(sentences: Iterator[str]) -> Iterator[Paragraph]:
    """Yield the sentences as one paragraph, or nothing where there are none."""
    if text := " ".join(sentences):
        yield Paragraph(text)


def asked_on(facts: LetterFacts) -> date | None:
    """Return the day on which help was asked for: the melding, or under the Jeugdwet the hulpvraag."""
    told = facts.told
    if facts.wet == "wmo":
        return told.on("melding_gedaan") or facts.asking.melding_on
    return told.on("hulpvraag_gesteld") or told.on("melding_gedaan") or told.on("aanvraag_ingediend")


def has_asked(facts: LetterFacts) -> bool:
    """Say whether the dossier holds a request for help, with or without its day."""
    told = facts.told
    kinds = ("melding_gedaan", "hulpvraag_gesteld", "verwijzing_gekregen")
    return any(told.has(kind) for kind in kinds) or facts.asking.melding_on is not None


def is_for_another(facts: LetterFacts) -> bool:
    """Say whether the help is for another: who said so need not give a name, a line to fill in stands there then."""
    return bool(facts.personal.on_behalf_of) or facts.said.choice("hulp_voor") == "ander"


def is_past(facts: LetterFacts, day: date | None) -> bool:
    """Say whether a day lies before the day of the letter; what is not known is not past."""
    return day is not None and facts.written_on is not None and day < facts.written_on


def is_onderzoek_late(facts: LetterFacts) -> bool:
    """Say whether the six weeks passed without a report; only the Wmo has them."""
    return facts.wet == "wmo" and (facts.told.is_late("onderzoek") or facts.asking.is_onderzoek_late)


def machtiging_of(facts: LetterFacts) -> list[str]:
    """Return the enclosure of whoever writes for another, and may be asked to show it (Awb 2:1)."""
    return ["bijlage_machtiging"] if facts.needs_machtiging else []
