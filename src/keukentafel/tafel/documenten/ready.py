"""Which papers matter at a table, and how far each is; pure, knows no table."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from keukentafel.content.documenten import Document, documents

State = Literal["heb_ik", "vraag_op", "niet_nodig"]
"""What somebody said of a paper: at hand, asked for, not needed."""

STATES: Final[tuple[State, ...]] = get_args(State)

LONGEST_NAME, LONGEST_WHO = 120, 120

Asked = Callable[[str, str], Collection[str]]
"""Gives what was answered to a question ("hulp_nu.loopt") in a field, "" for any field; empty for no answer."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What was said of one paper: a `document` of the list, or one's own `name`.

    `whom` and `on` say where it was asked for and when it comes; `lies` is the id of the photo or letter on this table
    that it is.
    """

    document: str
    name: str
    state: State
    whom: str = ""
    on: date | None = None
    lies: str = ""


def paper_in(content: Mapping[str, object]) -> Paper | None:
    """Return what an entry holds, None where it can't be read: another program may have written it."""
    document, name, state = _text(content.get("document")), _text(content.get("naam")), content.get("stand")
    if document not in documents():
        document = ""
    if state not in STATES or not (document or name):
        return None
    shown = "" if document else name
    return Paper(
        document,
        shown,
        state,
        _text(content.get("bij")),
        _day(content.get("wanneer")),
        _text(content.get("ligt")),
    )


def content_of(paper: Paper) -> dict[str, object]:
    """Return what was said of a paper as its entry holds it."""
    told = {
        "document": paper.document,
        "naam": paper.name,
        "stand": paper.state,
        "bij": paper.whom,
        "wanneer": paper.on.isoformat() if paper.on else "",
        "ligt": paper.lies,
    }
    return {key: value for key, value in told.items() if value}


def matters(document: Document, asked: Asked, happened: Collection[str], law: str) -> bool:
    """Tell whether a paper matters: under this law, and after one of the answers or facts that it waits for."""
    if document.laws and law not in document.laws:
        return False
    if document.is_always:
        return True
    return any(fact in happened for fact in document.facts) or any(
        _answered(name, answers, asked) for name, answers in document.asked_when.items()
    )


def _answered(name: str, answers: Collection[str], asked: Asked) -> bool:
    question, _, field = name.partition("#")
    given = asked(question, field)
    return any(each in answers for each in given) if answers else bool(given)


def missing(papers: Iterable[Paper], day: date) -> tuple[Paper, ...]:
    """Return what was asked for and is not there on a day: it comes later, or nobody knows when."""
    return tuple(paper for paper in papers if paper.state == "vraag_op" and (paper.on is None or paper.on > day))


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
