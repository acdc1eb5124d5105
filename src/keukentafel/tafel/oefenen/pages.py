"""What the pages of rehearsing show: where each question stands, and one question with its answer and its hints."""

from collections.abc import Sequence
from dataclasses import dataclass

from keukentafel.tafel.kluis.once import fresh
from keukentafel.tafel.oefenen.questions import GROUPS, Group, Kept, Rehearsed, already_said, start_of, words_of
from keukentafel.tafel.oefenen.rules import hints
from keukentafel.tafel.oefenen.texts import Remark, remark_of, rules, text
from keukentafel.tafel.voorbereiding.answers import Answer, Answers
from keukentafel.tafel.voorbereiding.helping import Helper
from keukentafel.tafel.voorbereiding.typed import Typed

FINE = "zo_goed"
"""The field of an answer that holds the hints somebody put away."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A group of questions: its heading, what it is, and its questions with how far each is."""

    group: Group
    title: str
    text: str
    rows: tuple[tuple[Rehearsed, str], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One question on its page.

    `beside` is what was written before; `started` says that the answer begins with what was written elsewhere.
    """

    question: Rehearsed
    answer: str
    seen: str
    versie: str
    beside: tuple[Kept, ...]
    started: bool
    hints: tuple[Remark, ...]
    fine: tuple[str, ...]
    fault: str
    refused: str


def shelves_of(questions: Sequence[Rehearsed], answers: Answers, helpers: Sequence[Helper], law: str) -> list[Shelf]:
    """Return the questions in their groups; a group without questions is left out."""
    found = []
    for group in GROUPS:
        rows = tuple((each, _state(each, answers, helpers)) for each in questions if each.group == group)
        told = f"uitleg.{group}_jeugd" if group == "trap" and law == "jeugdwet" else f"uitleg.{group}"
        if rows:
            found.append(Shelf(group, text(f"groep.{group}"), text(told), rows))
    return found


def shown(
    question: Rehearsed, answers: Answers, helpers: Sequence[Helper], sent: Typed | None = None, refused: str = ""
) -> Shown:
    """Return a question as its page shows it; what was just sent comes before what was kept."""
    answer, kept = answers.own(question.code), already_said(question, answers, helpers)
    fine = _fine(answer)
    said = words_of(answer)
    written = str(sent.values.get("tekst", "")) if sent else said or start_of(kept)
    started = not sent and not said and bool(written)
    found = () if sent else hints(said, rules(), marks=question.marks, dismissed=fine)
    return Shown(
        question=question,
        answer=written,
        seen=",".join(sent.seen) if sent else answer.seen if answer else "",
        versie=fresh(),
        beside=tuple(each for each in kept if each.by or not started),
        started=started,
        hints=tuple(remark_of(hint) for hint in found),
        fine=fine,
        fault=(sent.faults.get("tekst", "") if sent else ""),
        refused=refused,
    )


def _fine(answer: Answer | None) -> tuple[str, ...]:
    return answer.values(FINE) if answer else ()


def _state(question: Rehearsed, answers: Answers, helpers: Sequence[Helper]) -> str:
    """Return how far a question is: rehearsed, something was written about it elsewhere, or open."""
    if (answer := answers.own(question.code)) and answer.value("tekst"):
        return "geoefend"
    return "begin" if already_said(question, answers, helpers) else "open"
