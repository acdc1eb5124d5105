"""What stays behind: what this seat keeps for itself and what is kept back from the gemeente, each with why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from keukentafel.content.domeinen import domains
from keukentafel.tafel.plan.origins import From, asked
from keukentafel.tafel.voorbereiding.answers import NOTE, Answer, Answers

Why = Literal["niet_delen", "eigen", "notitie", "zegt_niets"]


@dataclass(frozen=True, slots=True)
class Behind:
    """One thing that is not in the plan: why, where it comes from, and its words as far as it has any."""

    why: Why
    origin: From
    words: str


def stays_behind(answers: Answers, table: UUID, in_plan: frozenset[str], language: str) -> tuple[Behind, ...]:
    """Return what is not in the plan, in the order of the domains; of private things only this seat's own.

    `in_plan` are the ids of the entries of which something stands in the plan.
    """
    notes = (each for code in domains() for each in _notes(answers, code))
    order = {code: number for number, code in enumerate(domains())}
    found: list[tuple[int, Behind]] = []
    for answer in (*answers.questions(), *notes):
        if answer.domain not in order:
            continue
        name = answer.question.partition(".")[2]
        is_in_plan = any(entry in in_plan for entry in answer.entries)
        why = _why(answer.is_private, name, answers.is_kept_back(answer.domain), is_in_plan)
        if why:
            origin = asked(answer.question, table, language, answer.now.by)
            found.append((order[answer.domain], Behind(why, origin, _words(answer.now.content))))
    return tuple(behind for _, behind in sorted(found, key=lambda row: row[0]))


def _notes(answers: Answers, code: str) -> Iterator[Answer]:
    """Yield the notes beside a domain, on whichever sheet they stand."""
    name = f"{code}.{NOTE}"
    yield from (each for each in (answers.shared(name), answers.own(name)) if each is not None)


def _why(is_own: bool, name: str, is_kept_back: bool, is_in_plan: bool) -> Why | None:
    if name == NOTE:
        return "notitie"
    if is_own:
        return "eigen"
    if is_kept_back:
        return "niet_delen"
    return None if is_in_plan else "zegt_niets"


def _words(content: object) -> str:
    """Return what was typed; codes of choices are no words."""
    if not isinstance(content, Mapping):
        return ""
    return "\n".join(str(content[field]) for field in ("tekst", "merkt") if content.get(field))


def titles(behind: tuple[Behind, ...], why: Why) -> tuple[str, ...]:
    """Return the names of the domains in which something stays behind for one reason."""
    return tuple(dict.fromkeys(each.origin.domain for each in behind if each.why == why and each.origin.domain))
