"""Cue cards: per point a keyword, own words and numbers; what is private stands only on somebody's own cards."""

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

LONGEST_WORDS, LONGEST_NOTE, MOST_NUMBERS = 300, 160, 4
"""Characters of own words and of a note that fit on a card of A6, and amounts under them."""

_STEPS: Final = ("slechte_dag", "hulp_nu", "zou_helpen", "bereiken", "risico", "geprobeerd")
"""Which answer of a part of a life stands on its card: the first that there is."""


@dataclass(frozen=True, slots=True)
class Card:
    """One cue card; `lines` are short sentences, `is_first` says that its writer wants to talk about it."""

    code: str
    title: str
    words: str = ""
    numbers: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    note: str = ""
    is_first: bool = False


def cards_of(
    answers: Answers,
    here: Mapping[str, Domain],
    rehearsed: Sequence[Rehearsed],
    own_questions: Sequence[str],
    moments: Sequence[Line],
    *,
    notes: bool,
) -> tuple[Card, ...]:
    """Return every card that can be made of these answers, what its writer wants to talk about first.

    `notes` puts the note for oneself on the card of its part.
    """
    said_anew = {domain for each in rehearsed if answers.value(each.code) for domain in each.replaces}
    parts = [card for domain in here.values() if (card := _of_domain(answers, domain, notes=notes)) is not None]
    parts = [card for card in parts if card.is_first or card.note or card.code not in said_anew]
    found = [*sorted(parts, key=lambda card: not card.is_first), *_of_questions(answers, rehearsed)]
    if own_questions:
        found.append(Card("vragen", text("kaart.vragen"), lines=tuple(own_questions), is_first=True))
    return (*found, Card("momenten", text("kaart.momenten"), lines=tuple(line.text for line in islice(moments, 6))))


def sheets_of(cards: Sequence[Card]) -> list[Sequence[Card]]:
    """Return the cards in fours, as they stand on paper."""
    return [cards[start : start + ON_A_SHEET] for start in range(0, len(cards), ON_A_SHEET)]


def _of_domain(answers: Answers, domain: Domain, *, notes: bool) -> Card | None:
    code = domain.code
    wants = answers.wants_to_talk(code)
    if ends_here(code, answers.values) or not (wants or answers.of(code)):
        return None
    texts = [told for answer in answers.of(code) if (told := answer.value("tekst"))]
    words = next((told for step in _STEPS if (told := answers.value(f"{code}.{step}"))), "") or next(iter(texts), "")
    numbers = [*_days(answers.value(f"{code}.slechte_dag", "dagen"))]
    numbers += [each for told in texts for each in numbers_in(told) if each not in numbers]
    note = answers.own(f"{code}.{NOTE}") if notes else None
    return Card(
        code=code,
        title=said(domain.title),
        words=short(words, LONGEST_WORDS),
        numbers=tuple(numbers[:MOST_NUMBERS]),
        note=short(note.value("tekst"), LONGEST_NOTE) if note else "",
        is_first=wants,
    )


def _of_questions(answers: Answers, rehearsed: Sequence[Rehearsed]) -> Iterator[Card]:
    for question in rehearsed:
        words = answers.value(question.code)
        if words:
            title = question.card or question.asked
            yield Card(f"o-{question.id}", title, short(words, LONGEST_WORDS), numbers_in(words)[:MOST_NUMBERS])


def _days(days: str) -> Iterator[str]:
    if days.isdecimal() and int(days[:2]):
        yield text("kaart.slechte_dag") if days == "1" else text("kaart.slechte_dagen", aantal=days)


def short(words: str, most: int) -> str:
    """Return words as far as they fit, cut between two words."""
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"
