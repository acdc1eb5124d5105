"""Gathers from a table what may stand in the plan: what is shared and not kept back, and never anything else."""

from collections.abc import Iterator
from dataclasses import dataclass

from keukentafel.content.domeinen import domains, steps
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.people import person_over
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.plan.answered import GivenAnswer
from keukentafel.tafel.plan.edits import Changed, changes_on, with_changes
from keukentafel.tafel.plan.parts import registered, told_by_rooms
from keukentafel.tafel.plan.sentences import Plan, PlanSentence
from keukentafel.tafel.plan.writing import Given, arrange, ordered, write
from keukentafel.tafel.voorbereiding.answers import PAGE, Answer, Answers, answers_of
from keukentafel.tafel.voorbereiding.rooms import parts
from keukentafel.tafel.weg.kept.reading import Reading, read_table


@dataclass(frozen=True, slots=True)
class AtPlan:
    """The plan of a table as it stands now, with all that its pages need.

    `written` are the sentences before anybody changed them, `sentences` with the changes, left-out ones included.
    """

    plan: Plan
    name: str
    written: tuple[PlanSentence, ...]
    sentences: tuple[PlanSentence, ...]
    changes: tuple[Changed, ...]
    answers: Answers
    reading: Reading
    may_write: bool

    @property
    def law(self) -> str:
        """Under which law help is asked; the Wmo where nobody said."""
        return self.plan.law


def plan_at(at_table: AtTable) -> AtPlan:
    """Return the plan of a table.  Raises NotShared where this seat may not read what is shared."""
    shared = at_table.sheet(GEDEELD)
    reading = read_table(shared.entries, current())
    law = reading.story.law if reading.story else "wmo"
    answers = answers_of(at_table)
    given = _given(at_table, answers, law)
    written = write(given, domains(), steps())
    changes = changes_on(at_table)
    sentences = ordered(with_changes(written, changes), domains(), law)
    return AtPlan(
        plan=arrange(sentences, given.voice, domains()),
        name=str(person_over(shared.people).get("naam") or "").strip(),
        written=written,
        sentences=sentences,
        changes=changes,
        answers=answers,
        reading=reading,
        may_write=at_table.right_on(GEDEELD) == "schrijven",
    )


def _given(at_table: AtTable, answers: Answers, law: str) -> Given:
    return Given(
        law=law,
        answers=tuple(given for answer in _without_rooms(answers) for given in _versions(answer)),
        talk=tuple(_talk(answers)),
        told=told_by_rooms(at_table, answers.is_kept_back),
    )


def _without_rooms(answers: Answers) -> Iterator[Answer]:
    """Return what may go to the gemeente, without answers that a room says in words of its own (`pgb.waarom_wmo`)."""
    rooms = ({room.code for room in parts()} | {part.code for part in registered()}) - domains().keys()
    return (answer for answer in answers.for_the_gemeente() if answer.domain not in rooms)


def _versions(answer: Answer) -> Iterator[GivenAnswer]:
    """Yield what was said; where people answered past each other, each of them, until somebody chooses."""
    shown: list[object] = []
    for nth, once in enumerate(reversed(answer.said)):
        if once.content not in shown:
            shown.append(once.content)
            on = once.at.date() if once.at else None  # a moment of the vault is one of the clock here already
            yield GivenAnswer(answer.question, answer.entries[0], once.content, once.by, on, nth)


def _talk(answers: Answers) -> Iterator[tuple[str, str]]:
    """Yield the domains that somebody ticked to talk about on the shared sheet, unless they are kept back."""
    for code in domains():
        page = answers.shared(f"{code}.{PAGE}")
        if page is not None and page.value("bespreken") == "ja" and not answers.is_kept_back(code):
            yield code, page.entries[0]
