"""The bezwaar with reasons, also the reasons after a pro forma bezwaar (Awb 6:4, 6:5, 6:6, 7:2, 7:4 and 7:15)."""

from collections.abc import Iterator

from keukentafel.letters.blocks import Block, Heading, Paragraph, Subject
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.frame import closing, greeting, notes, opening
from keukentafel.letters.letter import Letter
from keukentafel.letters.on_the_way import machtiging_of, told_under
from keukentafel.letters.questions import SENDER
from keukentafel.letters.remedies import (
    FIRST_POINTS,
    FURTHER_POINTS,
    about_objected,
    besluit_day,
    chosen,
    has_reasons,
    reasons,
    whose_letter,
)
from keukentafel.letters.wording import Wording, wording

SOORT = "bezwaar"
ASKS = ("van_wie", *FIRST_POINTS, "wens", *SENDER, "kenmerk")
MORE = (*FURTHER_POINTS, "about", "on_behalf_of", "companion", "kosten")


def also(facts: LetterFacts) -> tuple[str, ...]:
    """Return the question that only a late bezwaar asks: why it is late (Awb 6:11)."""
    return ("why_late",) if _is_late(facts) else ()


def write(facts: LetterFacts) -> Letter:
    """Return the letter; where a bezwaar is pending it brings the reasons, else it is the bezwaar itself."""
    words = wording(SOORT)
    return Letter(SOORT, words.title, tuple(_blocks(words, facts)), facts.written_on)


def brings_reasons(facts: LetterFacts) -> bool:
    """Say whether the bezwaar was made already, so that this letter only brings its reasons (Awb 6:6).

    An older besluit, which one can object to only with a good excuse, does not stand in the way of that.
    """
    told = facts.told
    is_made = told.has("bezwaar_ingediend") and not told.has("bezwaar_ingetrokken")
    return is_made and (not told.may("bezwaar_maken") or facts.is_bezwaar_late)


def _is_late(facts: LetterFacts) -> bool:
    return facts.is_bezwaar_late and not brings_reasons(facts)


def _blocks(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    subject = "onderwerp_redenen" if brings_reasons(facts) else "onderwerp"
    facts = about_objected(facts) if brings_reasons(facts) else facts
    yield from opening(words, facts)
    yield Subject(words.say(subject, besluit_op=besluit_day(facts), kenmerk=facts.personal.kenmerk))
    yield greeting(words)
    yield Paragraph(" ".join(_against_what(words, facts)))
    if _is_late(facts):
        yield Paragraph(words.say("te_laat"))
        yield Paragraph(words.fill("reden", facts.personal.why_late))
        yield Paragraph(words.say("te_laat_verzoek"))
    yield Paragraph(words.say("redenen"))
    yield from reasons(words, facts) if has_reasons(facts) else [Paragraph(words.fill("redenen", None))]
    yield from _requests(words, facts)
    yield Paragraph(words.say("bevestiging"))
    enclosures = [] if brings_reasons(facts) else ["bijlage_besluit"]
    yield from closing(words, facts, [*enclosures, *machtiging_of(facts)])
    yield from notes(words, _hints(facts))


def _against_what(words: Wording, facts: LetterFacts) -> Iterator[str]:
    """Say against which besluit, and that this is a bezwaar or that it was made: without these two it is none."""
    is_sent = facts.besluit_sent_on is not None and facts.besluit_dated_on is None
    code = "besluit_verzonden" if is_sent else "besluit_gedateerd"
    day, about, whom = besluit_day(facts), facts.personal.about, facts.personal.on_behalf_of
    if whom:
        yield words.say("namens", voor_wie=whom)
    yield words.say(f"{code}_over", besluit_op=day, onderwerp=about) if about else words.say(code, besluit_op=day)
    if brings_reasons(facts):
        yield words.say("al_gemaakt", bezwaar_op=facts.told.on("bezwaar_ingediend"))
    else:
        yield words.say("bezwaar")


def _requests(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    """Yield what is asked: another besluit, the papers, a hearing, and costs where somebody is paid to help."""
    yield Heading(words.say("kop_vraag"))
    yield Paragraph(words.say("heroverweging"))
    yield from told_under(words, "wens", facts.said.story("wens"))
    yield Paragraph(words.say("stukken"))
    if facts.personal.wants_hearing:
        companion = facts.personal.companion
        along = [words.say("mee", begeleider=companion)] if companion else []
        yield Paragraph(" ".join([words.say("horen"), *along]))
    if chosen(facts, "kosten") == "ja":
        yield Paragraph(words.say("kosten"))


def _hints(facts: LetterFacts) -> list[str]:
    """Return the codes of the hints: first what asks for an answer, then what always holds."""
    first = [*whose_letter(facts), *_about_time(facts)]
    if not has_reasons(facts):
        first.append("nog_geen_redenen")
    costs = ["kosten"] if chosen(facts, "kosten") == "ja" else []
    return [*first, "wat_helpt", "wat_hij_niet_doet", *costs, "uw_kans", "versturen", "daarna"]


def _about_time(facts: LetterFacts) -> list[str]:
    if facts.told.has("beslissing_op_bezwaar_bekendgemaakt") and not facts.told.may("bezwaar_maken"):
        return ["al_beslist"]
    if brings_reasons(facts):
        return ["datum_redenen"]
    if not facts.has_besluit:
        return ["geen_besluit"]
    if facts.is_bezwaar_late:
        return ["te_laat"]
    return [] if facts.besluit_sent_on is not None else ["datum_onzeker"]
