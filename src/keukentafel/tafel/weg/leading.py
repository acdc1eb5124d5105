"""Where the letters of the road are written and how one reports: told by `config/wiring`, for both lie higher up."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse

from keukentafel.tafel.kluis.at_table import AtTable
from keukentafel.tafel.weg.telling.story import Story


@dataclass(frozen=True, slots=True)
class LetterWays:
    """The url names behind which letters are written.

    `table` takes the id of the table and the kind of letter, and is gone to by a link.  `form` takes nothing, and is
    gone to by a button that sends the story along with `doen=brief:<kind>`.
    """

    table: str
    form: str


@dataclass(frozen=True, slots=True)
class HelperWays:
    """The url names of the melding helper: `table` and `proof` take the id of the table, `page` nothing."""

    table: str
    page: str
    proof: str


@dataclass(frozen=True, slots=True)
class CheckedHere:
    """A document that is checked at a table: where that stands, what to say at the hearing, and whether it was done.

    `hearing` is "" for a report; `is_judged`: somebody chose something there.
    """

    url: str
    hearing: str
    is_judged: bool


@dataclass(frozen=True, slots=True)
class DispatchAsked:
    """The day on which a decision says that it was sent, and where a yes or no to it goes.

    `letter`: where that decision is read, on a page that is not about it; `dated`: the day it bears.
    """

    day: date
    url: str
    letter: str = ""
    dated: date | None = None


HELPED = frozenset({"melding_doen", "nieuwe_melding_doen", "spoed_melden"})
"""The actions that the helper walks through: it asks how, says what to say, and keeps the proof."""


class _Road:
    ways: LetterWays | None = None
    helper: HelperWays | None = None
    reminder: str = ""
    appointment: str = ""
    talk: str = ""
    talked: str = ""
    checking: str = ""
    checked: Callable[[AtTable, str], CheckedHere | None] | None = None
    dispatch: Callable[[AtTable, Story | None], DispatchAsked | None] | None = None


def lead_to_letters(*, table: str, form: str) -> None:
    """Say where a letter is written: at a table, and on the page that stores nothing."""
    _Road.ways = LetterWays(table, form)


def lead_to_helper(*, table: str, page: str, proof: str) -> None:
    """Say where one is helped to report, at a table and on the page that stores nothing, and where the proof lies."""
    _Road.helper = HelperWays(table, page, proof)


def lead_to_reminder(name: str) -> None:
    """Say where one asks for a mail on a day: a url name that takes the id of the table."""
    _Road.reminder = name


def lead_to_appointment(name: str) -> None:
    """Say where one prepares the appointment for the talk: a url name that takes the id of the table."""
    _Road.appointment = name


def lead_to_talk(*, talk: str, back: str) -> None:
    """Say where the talk is held, and where one looks back at it: url names that take the id of the table."""
    _Road.talk, _Road.talked = talk, back


def lead_to_checking(name: str, checked: Callable[[AtTable, str], CheckedHere | None]) -> None:
    """Say where one checks a report or a decision: a url name that takes the id of the table.

    `checked` returns what this seat checked of a kind (`verslag`, `besluit`), None where nobody began.
    """
    _Road.checking, _Road.checked = name, checked


def ask_dispatch(asked: Callable[[AtTable, Story | None], DispatchAsked | None]) -> None:
    """Say who knows the day of dispatch that a decision names while the road has a decision without one."""
    _Road.dispatch = asked


def checking_url(table: UUID) -> str:
    """Return where one checks a report or a decision, "" where nobody said."""
    return reverse(_Road.checking, args=[table]) if _Road.checking else ""


def checked_here(at_table: AtTable, kind: str) -> CheckedHere | None:
    """Return what was checked of a kind of document (`verslag`, `besluit`), None where nobody began or said where."""
    return _Road.checked(at_table, kind) if _Road.checked else None


def dispatch_asked(at_table: AtTable, story: Story | None) -> DispatchAsked | None:
    """Return the day of dispatch to be asked about, None where there is none or nobody said who knows."""
    return _Road.dispatch(at_table, story) if _Road.dispatch else None


def talk_url(table: UUID) -> str:
    """Return where one has one's points at hand at the talk, "" where nobody said."""
    return reverse(_Road.talk, args=[table]) if _Road.talk else ""


def talked_url(table: UUID) -> str:
    """Return where one looks back at the talk, "" where nobody said."""
    return reverse(_Road.talked, args=[table]) if _Road.talked else ""


def appointment_url(table: UUID) -> str:
    """Return where one prepares the appointment, "" where nobody said."""
    return reverse(_Road.appointment, args=[table]) if _Road.appointment else ""


def reminder_url(table: UUID) -> str:
    """Return where one asks for a mail on a day, "" where nobody said."""
    return reverse(_Road.reminder, args=[table]) if _Road.reminder else ""


def proof_url(table: UUID | None) -> str:
    """Return where the proof of what was reported lies, "" where nothing is kept or nobody said."""
    return reverse(_Road.helper.proof, args=[table]) if _Road.helper and table else ""


def helper_url(code: str, table: UUID | None) -> str:
    """Return where one is helped with this action, "" where there is no help with it or nobody said."""
    if _Road.helper is None or code not in HELPED:
        return ""
    return reverse(_Road.helper.table, args=[table]) if table else reverse(_Road.helper.page)


def letter_url(soort: str, table: UUID | None) -> str:
    """Return where a letter of this kind is written, "" where nobody said; `table` None is the page without a table."""
    if _Road.ways is None:
        return ""
    return reverse(_Road.ways.table, args=[table, soort]) if table else reverse(_Road.ways.form)
