"""What the letters of standing up share: reasons point by point, whose letter it was, and what a court asks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from keukentafel.letters.blocks import Block, Heading, Paragraph
from keukentafel.letters.facts import LetterFacts
from keukentafel.letters.on_the_way import is_past
from keukentafel.letters.questions import question
from keukentafel.letters.wording import Wording

POINTS: Final = ("onjuist", "gemist", "te_weinig", "anderen", "niet_helder", "verder")
"""The questions about what is wrong with a besluit, in the order in which a letter says it."""

FIRST_POINTS: Final = POINTS[:3]
"""The points that nearly everybody has something to say about."""

FURTHER_POINTS: Final = POINTS[3:]
"""The points for some; they stand folded away, so that the form stays short on a phone."""

COURT: Final = ("rechtbank", "recipient_address")
"""What a letter to a court asks besides who sends it."""

_WITH_LAW: Final = ("gemist", "te_weinig", "anderen", "niet_helder")


def has_reasons(facts: LetterFacts) -> bool:
    """Say whether at least one reason was typed (Awb 6:5 lid 1 onder d)."""
    return any(facts.said.has(point) for point in POINTS)


def reasons(words: Wording, facts: LetterFacts) -> Iterator[Block]:
    """Yield each point that was typed under its own heading, with the rule that it rests on where there is one."""
    for point in POINTS:
        typed = facts.said.story(point)
        if not typed:
            continue
        yield Heading(words.say(f"kop_{point}"))
        if point in _WITH_LAW:
            yield Paragraph(words.say(f"{point}_{facts.wet}"))
        yield from (Paragraph(text) for text in typed)


def chosen(facts: LetterFacts, name: str) -> str:
    """Return the code that was chosen, or nothing; what the question does not offer counts as no answer."""
    code = facts.said.choice(name)
    return code if code in question(name).choices else ""


def whose_letter(facts: LetterFacts) -> list[str]:
    """Return the hint about a letter that is not from the gemeente: each of the others has its own remedy."""
    whose = chosen(facts, "van_wie")
    return [] if whose in ("", "gemeente") else [f"van_{whose}"]


def about_whose_data(words: Wording, facts: LetterFacts) -> str:
    """Say whose data it is about: of the sender, of whom the sender writes for, or of a child and its parent."""
    whom = facts.personal.on_behalf_of
    if whom and facts.wet == "wmo":
        return words.say("vraag_namens", voor_wie=whom)
    return words.say(f"vraag_{facts.wet}")


def besluit_day(facts: LetterFacts) -> date | None:
    """Return the date by which the gemeente finds the besluit: the one at its top, else the day it was sent."""
    return facts.besluit_dated_on or facts.besluit_sent_on


def about_objected(facts: LetterFacts) -> LetterFacts:
    """Return the facts with the besluit that the bezwaar is against, for a letter about that bezwaar.

    Somebody may have an older besluit too, to which one can object no more: a judge must not look for that one.
    """
    sent, dated = facts.objected_sent_on, facts.objected_dated_on
    return replace(facts, besluit_sent_on=sent, besluit_dated_on=dated) if sent or dated else facts


def day_of(facts: LetterFacts, soort: str) -> date | None:
    """Return the date at the top of the latest letter of this kind, else the day it was sent."""
    return facts.told.day_in(soort, "dagtekening") or facts.told.on(soort)


def has_pending_bezwaar(facts: LetterFacts) -> bool:
    """Say whether a bezwaar still waits for its answer, and no other besluit can be objected to in its place."""
    told = facts.told
    is_answered = told.has("beslissing_op_bezwaar_bekendgemaakt") or told.has("bezwaar_ingetrokken")
    return told.has("bezwaar_ingediend") and not is_answered


def has_pending_beroep(facts: LetterFacts) -> bool:
    """Say whether a beroep against a beslissing op bezwaar is before the rechtbank."""
    told = facts.told
    is_over = told.has("uitspraak_verzonden") or told.has("beroep_ingetrokken")
    return told.has("beroep_ingesteld") and told.field("beroep_ingesteld", "over") != "niet_tijdig" and not is_over


def can_still(facts: LetterFacts, actie: str, termijn: str) -> bool:
    """Say whether a remedy is open in time; one that may only be excused for its lateness is not (Awb 6:11)."""
    return facts.told.may(actie) and not is_past(facts, facts.told.last_day(termijn))


def at_court(facts: LetterFacts) -> list[str]:
    """Return the hints of every letter to the rechtbank: what it costs, which judge, who helps."""
    judge = ["kinderrechter"] if facts.wet == "jeugdwet" else []
    return [*judge, f"griffierecht_{facts.wet}", "hulp_bij_rechter"]
