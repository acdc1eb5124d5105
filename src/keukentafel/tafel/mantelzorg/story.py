"""The lines of "Mijn verhaal als mantelzorger": every sentence that her own sheet can give, for her to choose from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from keukentafel.content.domeinen import Question
from keukentafel.tafel.mantelzorg.hours import Hours
from keukentafel.tafel.mantelzorg.mine import Stated
from keukentafel.tafel.mantelzorg.questions import CARER, domain
from keukentafel.tafel.mantelzorg.texts import text
from keukentafel.tafel.voorbereiding.answers import Answers
from keukentafel.tafel.week.texts import length, task_words

Group = Literal["doe", "weken", "merk", "grens", "nodig"]
GROUPS: tuple[Group, ...] = ("doe", "weken", "merk", "grens", "nodig")

_GROUP_OF: dict[str, Group] = {
    "samen": "doe",
    "taken": "doe",
    "met_hulp": "doe",
    "nachten": "doe",
    "te_zwaar": "grens",
    "om_de_dag": "grens",
    "hoe_lang": "grens",
    "morgen": "grens",
    "blijven_doen": "grens",
    "niet_meer": "grens",
    "lijf": "grens",
    "vrij": "nodig",
    "leren": "nodig",
    "vragen": "nodig",
}
"""Under which heading of the story a question comes; what is not here is what one notices."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that may be said: its name, the heading it comes under, and its words in Dutch (more than one line)."""

    id: str
    group: Group
    text: str


def lines_of(answers: Answers, check: Sequence[Stated], hours: Hours | None) -> tuple[Line, ...]:
    """Return every line, in the order of the page."""
    found = [*_week(hours), *_questions(answers), *_check(check)]
    return tuple(sorted(found, key=lambda line: GROUPS.index(line.group)))


def chosen_of(lines: Sequence[Line], kept: Sequence[str] | None, check: Iterable[Stated]) -> tuple[Line, ...]:
    """Return the lines that she chose; before she chose, those of the check that she wants to talk about."""
    talked = {each.statement.id for each in check if each.talk}
    taken = set(kept) if kept is not None else talked
    return tuple(line for line in lines if line.id in taken)


def _week(hours: Hours | None) -> Iterator[Line]:
    if hours is None or not hours.minutes:
        return
    tasks = ", ".join(f"{task_words(task, 'nl')} ({length(minutes, 'nl')})" for task, minutes in hours.tasks)
    yield Line("week", "doe", text("verhaal.week", "nl", tijd=length(hours.minutes, "nl"), taken=tasks))
    if hours.night:
        yield Line("week_nacht", "doe", text("verhaal.nacht", "nl", tijd=length(hours.night, "nl")))


def _questions(answers: Answers) -> Iterator[Line]:
    for question in domain(CARER).questions:
        if words := _said(question, answers):
            yield Line(question.id, _GROUP_OF.get(question.id, "merk"), words)


def _said(question: Question, answers: Answers) -> str:
    code = f"{CARER}.{question.id}"
    if question.choices:
        taken = answers.values(code, "keuzes" if question.form == "keuzes" else "keuze")
        return " ".join(choice.plan for choice in question.choices if choice.id in taken and choice.plan)
    typed = answers.value(code)
    between = "\n" if "\n" in typed else " "
    return f"{question.lead}{between}{typed}" if typed else ""


def _check(check: Sequence[Stated]) -> Iterator[Line]:
    for each in check:
        if each.sentence:
            yield Line(each.statement.id, "weken", each.sentence)
