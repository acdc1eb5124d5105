"""What a page of this room shows around its own: who I am here, what stands open, and where else one can go."""

from collections.abc import Mapping
from dataclasses import dataclass

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.people import OVER, people_on, person_over
from keukentafel.tafel.kluis.sheets import GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.mantelzorg import check
from keukentafel.tafel.mantelzorg.hours import Hours, hours_of
from keukentafel.tafel.mantelzorg.mine import CHOSEN, HELPER, answered, stated
from keukentafel.tafel.mantelzorg.questions import pages
from keukentafel.tafel.mantelzorg.story import Line, chosen_of, lines_of
from keukentafel.tafel.voorbereiding.answers import Answers
from keukentafel.tafel.voorbereiding.words import said
from keukentafel.tafel.week.entries import moments_of


@dataclass(frozen=True, slots=True)
class Me:
    """Who looks: name, role, relation in their own word, and the name of the person the table is about."""

    name: str
    role: str
    relation: str
    whose: str

    @property
    def is_over(self) -> bool:
        """Whether the table is about who looks."""
        return self.role == OVER


@dataclass(frozen=True, slots=True)
class Stop:
    """A page of questions on the room's list: how many were answered of how many."""

    code: str
    title: str
    done: int
    count: int


def me_at(seated: AtTable) -> Me:
    """Return who looks; nothing where the shared sheet may not be read."""
    people: Mapping[str, Mapping[str, object]] = {}
    if GEDEELD in seated.names():
        people = people_on(seated.sheet(GEDEELD).entries)
    mine = people.get(str(seated.seat.pk), {})
    name, role, relation = (str(mine.get(key) or "") for key in ("naam", "rol", "relatie"))
    return Me(name, role, relation, str(person_over(people).get("naam") or ""))


def stops(answers: Answers) -> tuple[Stop, ...]:
    """Return the pages of questions with how far each is."""
    language = current()
    return tuple(
        Stop(page.code, said(page.title, language), answered(answers, page.asked), len(page.asked))
        for page in pages().values()
    )


def checked(answers: Answers) -> int:
    """Return how many of the twelve statements were answered; no score, only how far one is."""
    return sum(bool(answers.value(each.code, "keuze")) for each in check.statements())


def my_hours(seated: AtTable, answers: Answers) -> Hours | None:
    """Return what the week says that I do, None where I did not say which helper I am."""
    helper = answers.value(HELPER, "keuze")
    return hours_of([one.moment for one in moments_of(seated)], helper) if helper else None


def my_lines(seated: AtTable, answers: Answers) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return every line that my story can hold, and those that I chose."""
    found = stated(answers)
    lines = lines_of(answers, found, my_hours(seated, answers))
    kept = answers.values(CHOSEN, "zinnen") if answers.get(CHOSEN) is not None else None
    return lines, chosen_of(lines, kept, found)
