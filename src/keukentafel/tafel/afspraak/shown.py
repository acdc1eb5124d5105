"""The appointment in words: its heading, what is known line by line, and what stands on the sheet for the day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keukentafel.content.documenten import documents
from keukentafel.content.domeinen import domains
from keukentafel.tafel.afspraak.questions import CODE, PAGES, POINTS
from keukentafel.tafel.afspraak.standing import Standing
from keukentafel.tafel.afspraak.texts import has, text
from keukentafel.tafel.documenten.ready import Paper
from keukentafel.tafel.voorbereiding.answers import Answer
from keukentafel.tafel.voorbereiding.asking import Asked, asked_of
from keukentafel.tafel.voorbereiding.words import said
from keukentafel.tafel.weg.appointment import Appointment
from wet.teksten import written_date

_ELSEWHERE = {"taal": ("belangrijk", "taal"), "in_gesprek": ("denken", "in_gesprek")}
"""What another part of the preparation asks and a page of this room shows: the row, its domain and question."""


_BELOW_ELSE = {"geweest": "onder.voorbij"}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of what is known: `lines` is empty where nothing is; `is_typed`: somebody's own words."""

    code: str
    label: str
    lines: tuple[str, ...]
    is_private: bool = False
    is_conflict: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the appointment with its lines; `known` is how many of them say something."""

    code: str
    title: str
    rows: tuple[Row, ...]

    @property
    def known(self) -> int:
        """How many lines say something."""
        return sum(bool(row.lines) for row in self.rows)

    @property
    def open(self) -> tuple[str, ...]:
        """The labels of what is not known yet."""
        return tuple(row.label for row in self.rows if not row.lines)


@dataclass(frozen=True, slots=True)
class NotThere:
    """A paper that was asked for and is not there on the day: with whom, and when it comes; "" where nobody said."""

    title: str
    whom: str
    on: str


def not_there(papers: Sequence[Paper], language: str) -> tuple[NotThere, ...]:
    """Return the papers that are not there yet, in words."""
    return tuple(
        NotThere(
            said(documents()[paper.document].title) if paper.document else paper.name,
            paper.whom,
            written_date(paper.on, language) if paper.on else "",
        )
        for paper in papers
    )


def heading(now: Appointment, law: str, language: str) -> tuple[str, str]:
    """Return the title, which says the fact, and the line below it; the Jeugdwet knows no melding."""
    day = written_date(now.day, language, with_weekday=True) if now.day else ""
    codes = (f"onder.{now.moment}_{law}", f"onder.{now.moment}", _BELOW_ELSE.get(now.moment, "onder.vooraf"))
    line = text(next(code for code in codes if has(code)), language)
    return text(f"kop.{now.moment}", language, dag=day, dagen=now.days), line


def parts(now: Standing, language: str) -> tuple[Part, ...]:
    """Return the parts of the appointment, each with its lines."""
    return tuple(
        Part(page, text(f"deel.{page}", language), tuple(_rows(now, page, ids, language)))
        for page, ids in PAGES.items()
    )


def _rows(now: Standing, page: str, ids: Sequence[str], language: str) -> Iterator[Row]:
    if page == "waar":
        yield from _from_road(now, language)
    for id in ids:
        if id == "vorm" and now.appointment.form:
            continue
        if id == "vorm_waarom" and now.answers.get(f"{CODE}.{id}") is None:
            continue
        row = row_of(now, id, language)
        if id == "wie_gemeente" and not row.lines and now.appointment.by:
            row = Row(id, row.label, (now.appointment.by,))
        yield row
    if page == "wensen":
        yield from (row for code in _ELSEWHERE if (row := elsewhere(now, code, language)).lines)


def _from_road(now: Standing, language: str) -> Iterator[Row]:
    day = now.appointment.day
    yield Row("dag", text("rij.dag", language), (written_date(day, language, with_weekday=True),) if day else ())
    if now.appointment.form:
        yield Row("vorm", text("rij.vorm", language), (form_words(now),))


def form_words(now: Standing) -> str:
    """Return the form of the talk in words, "" where nobody knows it."""
    choices = now.asked["vorm"].fields[0].choices
    return next((said(label) for code, label in choices if code == now.form), "")


def row_of(now: Standing, id: str, language: str) -> Row:
    """Return what is known about one question of this room."""
    answer = now.answers.get(f"{CODE}.{id}")
    label = text(f"rij.{id}", language)
    if answer is None:
        return Row(id, label, ())
    return Row(id, label, tuple(_lines(now.asked[id], answer)), answer.is_private, answer.is_conflict)


def _lines(asked: Asked, answer: Answer) -> Iterator[str]:
    """Yield what an answer says: each choice on a line of its own, then own words."""
    for field in asked.fields:
        taken = answer.values(field.name)
        if field.choices:
            yield from (said(label) for code, label in field.choices if code in taken)
        else:
            yield from taken


def points_in(answer: Answer | None) -> tuple[str, ...]:
    """Return the points that were typed, in their order."""
    return tuple(point for name in POINTS if (point := answer.value(name))) if answer else ()


def elsewhere(now: Standing, code: str, language: str) -> Row:
    """Return what was said elsewhere about talking: it is shown here and not asked again."""
    domain, question = _ELSEWHERE[code]
    answer = now.answers.get(f"{domain}.{question}")
    if answer is None:
        return Row(code, text(f"rij.{code}", language), ())
    asked = next(each for each in asked_of(domains()[domain]) if each.id == question)
    lines = tuple(_lines(asked, answer))
    if code == "taal" and (own := now.answers.value("belangrijk.welke_taal")):
        lines = (*lines, own)
    return Row(code, text(f"rij.{code}", language), lines, answer.is_private, answer.is_conflict)


def points(now: Standing) -> tuple[str, ...]:
    """Return the three points for the day; where none were typed, what weighs most and what one wants to talk about."""
    typed = points_in(now.answers.get(f"{CODE}.punten"))
    return typed or said_before(now)[:3]


def said_before(now: Standing) -> tuple[str, ...]:
    """Return what was said before that may be a point: what weighs most, and the parts ticked to talk about."""
    first = now.answers.value("aanleiding.dwars")
    ticked = [said(domain.title) for code, domain in domains().items() if now.answers.wants_to_talk(code)]
    return tuple(each for each in (first, *ticked) if each)
