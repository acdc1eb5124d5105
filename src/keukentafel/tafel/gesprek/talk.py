"""The talk as it stands at a table: every form of the page with what was written in it, for paper, page and device."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from itertools import chain

from django.utils import timezone

from keukentafel.tafel.gesprek.desk import Desk, Slip
from keukentafel.tafel.gesprek.entries import CLOSING, NOTE, POINT, PROMISE, QUESTION, sheet_for
from keukentafel.tafel.gesprek.leaf import NEWEST, POINTS, Leaf
from keukentafel.tafel.gesprek.points import Prepared, prepared_at
from keukentafel.tafel.gesprek.texts import Line, lines_of, text
from keukentafel.tafel.gesprek.typed import Typed
from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.kluis.sheets import EIGEN, GEDEELD
from keukentafel.tafel.language import current
from keukentafel.tafel.mantelzorg.around_me import my_lines
from keukentafel.tafel.mantelzorg.mine import own_answers
from keukentafel.tafel.oefenen.cues import Cue
from keukentafel.tafel.oplossingen.for_plan import for_plan as solutions_told
from keukentafel.tafel.week.for_plan import for_plan as week_told
from keukentafel.tafel.weg.appointment import Appointment, appointment
from keukentafel.tafel.weg.kept.reading import read_table
from keukentafel.tafel.weg.telling.story import Story
from wet.procedure import stand
from wet.teksten import written_date

DAYS_AFTER, DAYS_WITHOUT = 2, 7
"""How many days a copy on a device may be read after the day of the talk, and after today where no day is near."""

SECOND_TALK = "tweede_gesprek"
"""The agreement that one button makes; every device calls it by the same name."""


@dataclass(frozen=True, slots=True)
class Point:
    """A point to raise: what was prepared of it (None for one added later), and where it stands at the talk.

    `head` is what it is called where neither says so: somebody else prepared it.
    """

    cue: Cue | None
    slip: Slip
    head: str = ""

    @property
    def title(self) -> str:
        """What it is about."""
        return self.cue.title if self.cue else self.slip.values.get("titel") or self.head


@dataclass(frozen=True, slots=True)
class Ask:
    """Something to ask before the visitor leaves, by which day the answer comes where that is known, and the answer."""

    line: Line
    dated: str
    slip: Slip


@dataclass(frozen=True, slots=True)
class Talk:
    """All that the page of the talk shows; `blanks` are what is still to be written, by kind.

    `story` is what somebody who cares chose to say for herself; only she reads it here.
    """

    prepared: Prepared
    appointment: Appointment
    points: Sequence[Point]
    promises: Sequence[Slip]
    second: Slip
    questions: Sequence[Slip]
    notes: Sequence[Slip]
    closing: Sequence[Ask]
    week: Sequence[str]
    solutions: Sequence[str]
    story: Sequence[str]
    blanks: Mapping[str, Slip]
    leaf: Leaf
    older: int

    @property
    def blank_point(self) -> Point:
        """The frame of a point that is added on a device."""
        return Point(None, self.blanks[POINT], text("punt.zonder"))

    @property
    def slips(self) -> Iterator[Slip]:
        """Every form that stands there for an entry, each once."""
        return chain(
            (point.slip for point in self.points),
            (self.second,),
            (slip for slip in self.promises if slip is not self.second),
            self.questions,
            self.notes,
            (ask.slip for ask in self.closing),
        )

    @property
    def raised(self) -> int:
        """How many points have been discussed."""
        return sum(point.slip.values.get("stand") == "besproken" for point in self.points)

    @property
    def unasked(self) -> int:
        """How many questions for the end are still to be asked."""
        return sum(ask.slip.values.get("gevraagd") != "ja" for ask in self.closing)


def talk_at(at_table: AtTable, typed: Sequence[Typed] = (), leaf: Leaf = NEWEST) -> Talk:
    """Return the talk as this seat sees it; `typed` are forms that could not be kept, shown as they were typed."""
    prepared, story, desk = prepared_at(at_table), _story(at_table), Desk(at_table, typed)
    mine = dict.fromkeys(prepared.alone, EIGEN)
    points = [Point(cue, desk.named(POINT, cue.code, vel=mine.get(cue.code, ""))) for cue in prepared.points]
    (added,) = Leaf(room=leaf.room and POINTS).shown(desk.left(POINT), typed=desk.typed)
    points += [Point(None, slip, _head(prepared, slip)) for slip in desk.slips(added)]
    vel = EIGEN if prepared.asks_alone else ""
    asked = [desk.named(QUESTION, digest(words), {"tekst": words}, vel) for words in prepared.questions]
    second = desk.named(PROMISE, SECOND_TALK)
    lists = [desk.left(soort) for soort in (PROMISE, QUESTION, NOTE)]
    promises, questions, notes = map(desk.slips, leaf.shown(*lists, typed=desk.typed))
    return Talk(
        prepared=prepared,
        appointment=appointment(story.dossier.facts if story and story.facts else (), today_of(at_table)),
        points=points,
        promises=[*([second] if second.said else []), *promises],
        second=second,
        questions=[*asked, *questions],
        notes=notes,
        closing=list(_closing(desk, story, today_of(at_table))),
        week=[told.text for told in week_told(at_table)] if GEDEELD in at_table.names() else [],
        solutions=[told.text for told in solutions_told(at_table)] if GEDEELD in at_table.names() else [],
        story=[line.text for line in my_lines(at_table, own_answers(at_table))[1]] if EIGEN in at_table.names() else [],
        blanks=_blanks(at_table, desk),
        leaf=leaf,
        older=leaf.before(*lists),
    )


def _head(prepared: Prepared, slip: Slip) -> str:
    """Return what a point is called that somebody else prepared: its part of a life where the table reads of that."""
    known = slip.is_private or slip.over not in prepared.alone
    return (prepared.heads.get(slip.over) if known else None) or text("punt.zonder")


def _story(at_table: AtTable) -> Story | None:
    """Return what the road tells, None where there is none or this seat does not read it."""
    return read_table(at_table.sheet(GEDEELD).entries, current()).story if GEDEELD in at_table.names() else None


def _closing(desk: Desk, story: Story | None, today: date) -> Iterator[Ask]:
    report_by = _report_by(story, today)
    for line in lines_of("slot", story.law if story else "wmo"):
        dated = line.dated.format(dag=written_date(report_by, current())) if line.dated and report_by else ""
        yield Ask(line, dated, desk.named(CLOSING, line.id))


def _report_by(story: Story | None, today: date) -> date | None:
    """Return the last day on which the investigation may end, None where the road knows none that is still to come."""
    if story is None:
        return None
    terms = stand(story.dossier, today).facts.termijnen
    return next((term.laatste_dag for term in terms if term.soort == "onderzoek" and term.status == "loopt"), None)


def _blanks(at_table: AtTable, desk: Desk) -> Mapping[str, Slip]:
    found = {soort: desk.blank(soort, sheet_for(at_table, soort)) for soort in (POINT, PROMISE, QUESTION, NOTE)}
    return {**found, "eigen": found[NOTE] if found[NOTE].is_private else desk.blank(NOTE, EIGEN)}


def ends_on(appointment: Appointment, today: date) -> date:
    """Return the last day on which a copy on a device may be read."""
    if appointment.day is not None and appointment.day + timedelta(days=DAYS_AFTER) >= today:
        return appointment.day + timedelta(days=DAYS_AFTER)
    return today + timedelta(days=DAYS_WITHOUT)


def today_of(at_table: AtTable) -> date:
    """Return the day of this request, in Amsterdam."""
    return timezone.localdate(at_table.at)


def digest(words: str) -> str:
    """Return the name of a question that was prepared, made of its words: who still says them typed nothing."""
    return sha256(words.encode()).hexdigest()[:32]
