"""Cue cards: per point a keyword, own words and numbers; what is private stands only on somebody's own cues."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from keukentafel.content.domeinen import Domain
from keukentafel.tafel.oefenen.questions import Rehearsed
from keukentafel.tafel.oefenen.rules import numbers_in
from keukentafel.tafel.oefenen.texts import Line, text
from keukentafel.tafel.voorbereiding.answers import NOTE, Answers
from keukentafel.tafel.voorbereiding.asking import ends_here
from keukentafel.tafel.voorbereiding.words import said

ON_A_SHEET: Final = 4
"""Cards of A6 on one sheet of A4."""

LONGEST_WORDS, LONGEST_NOTE, MOST_NUMBERS, MOST_LINES = 300, 160, 4, 6
"""Characters of own words and of a note that fit on a cue of A6, and amounts and lines under them."""

_STEPS: Final = ("slechte_dag", "hulp_nu", "zou_helpen", "bereiken", "risico", "geprobeerd")
"""Which answer of a part of a life stands on its cue: the first that there is."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue card; `lines` are short sentences, `is_first` says that its writer wants to talk about it."""

    code: str
    title: str
    words: str = ""
    numbers: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    note: str = ""
    is_first: bool = False


def cues_of(
    answers: Answers,
    here: Mapping[str, Domain],
    rehearsed: Sequence[Rehearsed],
    own_questions: Sequence[str],
    moments: Sequence[Line],
    *,
    notes: bool,
) -> tuple[Cue, ...]:
    """Return every cue that can be made of these answers, what its writer wants to talk about first.

    `notes` puts the note for oneself on the cue of its part.
    """
    said_anew = {domain for each in rehearsed if answers.value(each.code) for domain in each.replaces}
    parts = [cue for domain in here.values() if (cue := _of_domain(answers, domain, notes=notes)) is not None]
    parts = [cue for cue in parts if cue.is_first or cue.note or cue.code not in said_anew]
    found = [*sorted(parts, key=lambda cue: not cue.is_first), *_of_questions(answers, rehearsed)]
    if own_questions:
        found.append(Cue("vragen", text("briefje.vragen"), lines=tuple(own_questions), is_first=True))
    return (*found, Cue("momenten", text("briefje.momenten"), lines=tuple(line.text for line in islice(moments, 6))))


def sheets_of(cues: Sequence[Cue]) -> list[Sequence[Cue]]:
    """Return the cues in fours, as they stand on paper."""
    return [cues[start : start + ON_A_SHEET] for start in range(0, len(cues), ON_A_SHEET)]


def _of_domain(answers: Answers, domain: Domain, *, notes: bool) -> Cue | None:
    code = domain.code
    wants = answers.wants_to_talk(code)
    if ends_here(code, answers.values) or not (wants or answers.of(code)):
        return None
    texts = [told for answer in answers.of(code) if (told := answer.value("tekst"))]
    words = next((told for step in _STEPS if (told := answers.value(f"{code}.{step}"))), "") or next(iter(texts), "")
    numbers = [*_days(answers.value(f"{code}.slechte_dag", "dagen"))]
    numbers += [each for told in texts for each in numbers_in(told) if each not in numbers]
    note = answers.own(f"{code}.{NOTE}") if notes else None
    return Cue(
        code=code,
        title=said(domain.title),
        words=short(words, LONGEST_WORDS),
        numbers=tuple(numbers[:MOST_NUMBERS]),
        lines=() if words else tuple(islice(_ticked(answers, domain), MOST_LINES)),
        note=short(note.value("tekst"), LONGEST_NOTE) if note else "",
        is_first=wants,
    )


def _ticked(answers: Answers, domain: Domain) -> Iterator[str]:
    """Yield what was only chosen, as the plan says it: a card without own words would be empty else."""
    topics = answers.values(f"{domain.code}.gaat", "onderwerpen")
    yield from (said(topic.label) for topic in domain.topics if topic.id in topics)
    for question in domain.questions:
        asked = f"{domain.code}.{question.id}"
        taken = (*answers.values(asked, "keuze"), *answers.values(asked, "keuzes"))
        yield from (choice.plan for choice in question.choices if choice.id in taken and choice.plan)


def _of_questions(answers: Answers, rehearsed: Sequence[Rehearsed]) -> Iterator[Cue]:
    for question in rehearsed:
        words = answers.value(question.code)
        if words:
            title = question.cue or question.asked
            yield Cue(f"o-{question.id}", title, short(words, LONGEST_WORDS), numbers_in(words)[:MOST_NUMBERS])


def _days(days: str) -> Iterator[str]:
    if days.isdecimal() and int(days[:2]):
        yield text("briefje.slechte_dag") if days == "1" else text("briefje.slechte_dagen", aantal=days)


def short(words: str, most: int) -> str:
    """Return words as far as they fit, cut between two words."""
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"
