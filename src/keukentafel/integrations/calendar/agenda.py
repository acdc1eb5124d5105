"""Turns a stand into an agenda file: last days still to come, appointments, and the day the stand changes."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Event

from keukentafel.integrations.calendar.words import general, title
from wet.feiten import Dossier, Fact
from wet.procedure import Stand

_OWN_NAMES: Final = uuid.UUID("6f7c2f0e-51cf-5b1e-9d1a-2f0a5d8f4b11")
"""The name space of our event ids: the same term of the same dossier keeps its id when the file is made again."""

APPOINTMENTS: Final = frozenset({"afspraak_gemaakt", "afspraak_verzet", "hoorzitting_gepland"})
"""The kinds of facts whose field `voor` is a day on which people meet."""

_WEEK_BEFORE: Final = timedelta(days=-6, hours=-15)  # nine o'clock in the morning, seven days before
_DAY_BEFORE: Final = timedelta(hours=-15)
_SAME_MORNING: Final = timedelta(hours=9)


@dataclass(frozen=True, slots=True)
class Day:
    """One day worth an entry: the last day of a term, an appointment (by its kind of fact), a turn, or a day to look.

    `soort` None is the day on which the stand changes without a new fact; `key` tells days of one dossier apart.
    """

    soort: str | None
    key: str
    on: date

    @property
    def is_appointment(self) -> bool:
        """Say whether somebody is expected somewhere on this day."""
        return self.soort in APPOINTMENTS


def calendar(stand: Stand, language: str = "nl", *, plain: bool = False, more: Sequence[Day] = ()) -> bytes:
    """Return an .ics file with all-day events and their reminders; no name, no gemeente, nothing about the person.

    An agenda is often shared, at home or at work: titles are neutral ("Laatste dag om iets te doen") unless `plain`
    asks for "Keukentafel: laatste dag bezwaar".  `more` are days that the law does not know.  The same stand gives the
    same bytes.  Raises KeyError for an unknown language.
    """
    whole = Calendar()
    whole.add("prodid", "-//Keukentafel//agenda//NL")
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    whole.add("x-wr-calname", general("naam", language))
    whole.add("x-wr-timezone", "Europe/Amsterdam")
    for day in days(stand, more):
        whole.add_component(_event(day, stand.op, language, plain=plain))
    return bytes(whole.to_ical())


def has_days(stand: Stand) -> bool:
    """Say whether there is any day to put in an agenda: an empty file helps nobody, and a page asks often."""
    return bool(days(stand))


def days(stand: Stand, more: Sequence[Day] = ()) -> tuple[Day, ...]:
    """Return the days still to come, by date; a change on the last day's morrow is worth an entry of its own.

    `more` are days that the law does not know; those that went by are left out.

    A term is known by the fact it starts with, not by its last day: when that moves, the entry moves along.
    """
    found = [
        Day(term.soort, f"{term.soort} {term.bij or term.begint}", term.laatste_dag)
        for term in stand.facts.termijnen
        if term.status == "loopt" and term.laatste_dag is not None
    ]
    found += _appointments(stand)
    found += [day for day in more if day.on >= stand.op]
    changes_on = stand.verandert_op()
    if changes_on is not None:
        found.append(Day(None, f"verandert_op {_origin(stand.dossier)}", changes_on))
    return tuple(sorted(found, key=lambda day: (day.on, day.key)))


def _appointments(stand: Stand) -> Iterator[Day]:
    """Yield the appointments that still stand: a new day for the talk takes the place of the one before it."""
    known = [fact for fact in stand.dossier.facts if fact.soort in APPOINTMENTS and fact.day <= stand.op]
    latest = {_meeting(fact): fact for fact in known}
    for meeting, fact in latest.items():
        on = fact.on("voor")
        if on is not None and on >= stand.op:
            yield Day(fact.soort, " ".join(meeting), on)


def _meeting(fact: Fact) -> tuple[str, str]:
    """Return which meeting a fact is about: one talk with each melding, one hearing with each bezwaar."""
    return ("hoorzitting" if fact.soort == "hoorzitting_gepland" else "afspraak", fact.bij or "")


def _event(day: Day, op: date, language: str, *, plain: bool) -> Event:
    event = Event()
    words = title(day.soort, language, plain=plain)
    event.add("uid", f"{uuid.uuid5(_OWN_NAMES, day.key)}@keukentafel")
    event.add("dtstamp", datetime(op.year, op.month, op.day, tzinfo=UTC))
    event.add("dtstart", day.on)
    event.add("dtend", day.on + timedelta(days=1))
    event.add("summary", words)
    event.add("description", general("kijk", language))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    for before in _reminders(day, op):
        event.add_component(_alarm(before, words))
    return event


def _reminders(day: Day, op: date) -> list[timedelta]:
    """Return when to remind; a reminder that would lie in the past is left out, for it would ring at once."""
    if day.soort is None:
        return [_SAME_MORNING]
    days_left = (day.on - op).days
    return [before for needed, before in ((7, _WEEK_BEFORE), (1, _DAY_BEFORE)) if days_left > needed]


def _alarm(before: timedelta, words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", before)
    return alarm


def _origin(dossier: Dossier) -> str:
    """Return the id of the first fact that has one, which tells this dossier from another in the same agenda."""
    return next((fact.id for fact in dossier.facts if fact.id), "")
