"""The week as its page shows it: the drawing, the same as a table, one day written out, and what it adds up to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from keukentafel.design.drawings.care_week import Block, WeekDrawing, draw_week
from keukentafel.tafel.voorbereiding.helping import Helper
from keukentafel.tafel.week.entries import Kept
from keukentafel.tafel.week.moments import DAYS, NOBODY, SELF, Kind, Moment, Totals, of_week, totals
from keukentafel.tafel.week.texts import length, nobody_or_self, task_words, text, when


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody in the week: a helper, the person, or nobody; `colour` is a class of the design, "" for none."""

    id: str
    name: str
    short: str
    letter: str
    colour: str

    @property
    def is_nobody(self) -> bool:
        """Whether this is what nobody does."""
        return self.id == NOBODY


@dataclass(frozen=True, slots=True)
class Total:
    """What one of them does in the week; `share` is the length of the bar in per cent of the longest."""

    who: Who
    minutes: int
    words: str
    share: int
    night: str


@dataclass(frozen=True, slots=True)
class Line:
    """One moment on one day, in words; `handle` leads to the page where it is changed."""

    handle: UUID
    when: str
    task: str
    people: tuple[Who, ...]
    length: str
    is_private: bool
    is_conflict: bool

    @property
    def is_open(self) -> bool:
        """Whether somebody is missing."""
        return any(who.is_nobody for who in self.people)


@dataclass(frozen=True, slots=True)
class Day:
    """One day: its name, its moments, and how long nobody is there."""

    number: int
    name: str
    short: str
    lines: tuple[Line, ...]
    nobody: str


@dataclass(frozen=True, slots=True)
class Week:
    """A whole week as it is shown."""

    kind: Kind
    name: str
    drawing: WeekDrawing
    days: tuple[Day, ...]
    day_names: tuple[tuple[str, str], ...]
    totals: tuple[Total, ...]
    tasks: tuple[tuple[str, str], ...]
    people: tuple[Who, ...]
    rows: tuple[tuple[Day, tuple[tuple[Line, ...], ...]], ...]
    nobody: str
    night: str
    two: str
    all: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written in this week."""
        return not self.totals


def week_of(kept: Sequence[Kept], helpers: Sequence[Helper], kind: Kind, language: str) -> Week:
    """Return a week as a page shows it, in `language` ("nl" or "en")."""
    handles = {one.moment.id: one for one in kept}
    moments = of_week((one.moment for one in kept), kind)
    added = totals(moments)
    known = {helper.id: _helper(helper, language) for helper in helpers}
    people = tuple(who for who in _people(known, added, language))
    days = tuple(_day(day, moments, handles, known, added, language) for day in DAYS)
    drawing = draw_week(_blocks(moments, known, language))
    return Week(
        kind=kind,
        name=text(f"week.{kind}", language),
        drawing=drawing,
        days=days,
        day_names=tuple((text(f"kort.{number}", language), x) for number, x in drawing.day_names),
        totals=tuple(_totals(people, added, language)),
        tasks=tuple((task_words(task, language), length(minutes, language)) for task, minutes in _sorted(added)),
        people=people,
        rows=tuple(
            (day, tuple(tuple(line for line in day.lines if who in line.people) for who in people)) for day in days
        ),
        nobody=length(added.nobody, language) if added.nobody else "",
        night=length(added.night, language) if added.night else "",
        two=length(added.two_people, language) if added.two_people else "",
        all=length(added.all, language),
    )


def who_is(id: str, known: Mapping[str, Who], language: str) -> Who:
    """Return who stands behind an id; somebody whose entry is gone counts as somebody without a name."""
    if id in known:
        return known[id]
    if id in (NOBODY, SELF):
        words = nobody_or_self(id, language)
        return Who(
            id,
            words,
            words,
            "?" if id == NOBODY else text("wie.zelf", language)[0],
            "niemand" if id == NOBODY else "inwoner",
        )
    return Who(id, text("wie.iemand", language), text("wie.iemand", language), "·", "")


def _per_person(day: Day, people: Sequence[Who]) -> tuple[tuple[Line, ...], ...]:
    return tuple(tuple(line for line in day.lines if who in line.people) for who in people)


def _helper(helper: Helper, language: str) -> Who:
    return Who(helper.id, helper.called(language), helper.short, helper.letter, helper.colour)


def _people(known: Mapping[str, Who], added: Totals, language: str) -> list[Who]:
    """Return who is in the week, who does most first and nobody last."""
    ids = sorted(added.by_helper, key=lambda who: (who == NOBODY, -added.by_helper[who], who))
    return [who_is(who, known, language) for who in ids]


def _totals(people: Sequence[Who], added: Totals, language: str) -> list[Total]:
    most = max(added.by_helper.values(), default=1)
    return [
        Total(
            who,
            minutes,
            length(minutes, language),
            max(2, round(100 * minutes / most)),
            length(night, language) if (night := added.night_by_helper.get(who.id, 0)) else "",
        )
        for who in people
        for minutes in (added.by_helper[who.id],)
    ]


def _sorted(added: Totals) -> list[tuple[str, int]]:
    return sorted(added.by_task.items(), key=lambda item: (-item[1], item[0]))


def _day(
    day: int,
    moments: Sequence[Moment],
    handles: Mapping[str, Kept],
    known: Mapping[str, Who],
    added: Totals,
    language: str,
) -> Day:
    lines = tuple(_line(moment, handles[moment.id], known, language) for moment in moments if day in moment.days)
    open_minutes = added.by_day.get((day, NOBODY), 0)
    nobody = length(open_minutes, language) if open_minutes else ""
    return Day(day, text(f"dag.{day}", language), text(f"kort.{day}", language), lines, nobody)


def _line(moment: Moment, kept: Kept, known: Mapping[str, Who], language: str) -> Line:
    return Line(
        handle=kept.said.handle,
        when=when(moment, language),
        task=task_words(moment.task, language),
        people=tuple(who_is(who, known, language) for who in moment.people),
        length=length(moment.minutes, language),
        is_private=kept.said.is_private,
        is_conflict=kept.said.is_conflict,
    )


def _blocks(moments: Sequence[Moment], known: Mapping[str, Who], language: str) -> list[Block]:
    blocks = []
    for moment in moments:
        for id in moment.people:
            who = who_is(id, known, language)
            colour = "" if who.is_nobody else who.colour or "grijs"
            words = task_words(moment.task, language)
            blocks += [
                Block(day, moment.start, moment.minutes, who.letter, colour, words, moment.is_night)
                for day in moment.days
            ]
    return blocks
