"""Reminders: on a chosen day one mail of one fixed sentence in two languages, in the clear only a day and an address.

Sent at least once: the row goes after the mail server took the mail, so that a server that is away loses nothing; where
a worker dies exactly between the two the same sentence comes twice.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from smtplib import SMTPException
from types import MappingProxyType
from typing import Literal, NamedTuple, Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.validators import validate_email
from django.db import transaction

from keukentafel.tafel.kluis.models import Reminder, Seat

log = structlog.stdlib.get_logger(__name__)

AT_MOST = 5
"""Reminders that wait for one seat."""

FURTHEST = timedelta(days=366)
EARLIEST_HOUR = 8
"""Dutch time; nobody's telephone should sound at night for this."""

GIVE_UP = timedelta(days=3)
"""After so long in vain an address is let go: the day that mattered has passed."""

A_RUN = 200
"""Mails in one run: far less than the lease of a job, also where a mail server is slow."""

HEADERS = {"Auto-Submitted": "auto-generated"}
"""So that no telephone answers that it is on holiday."""

HERE = ZoneInfo("Europe/Amsterdam")
_PLAIN = re.compile(r"""[^\s"'(),:;<>\[\]\\@]+@[^\s"'(),:;<>\[\]\\@]+""")
_TEXT = tomllib.loads((Path(__file__).parent / "teksten" / "herinnering.toml").read_text(encoding="utf-8"))


class ReminderText(NamedTuple):
    """All that a reminder says; `lines` is its body by language, each line in one."""

    subject: str
    lines: Mapping[str, str]

    @property
    def body(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines.values())


LANGUAGES = ("nl", "en")
"""Every mail speaks both: so nothing need be kept, in the clear beside an address, of which language somebody reads."""

TEXT = ReminderText(
    " / ".join(_TEXT[f"onderwerp_{language}"] for language in LANGUAGES),
    MappingProxyType({language: _TEXT[f"tekst_{language}"] for language in LANGUAGES}),
)
"""To be shown word for word before somebody asks for one."""


class BadReminder(ValueError):
    """A reminder was refused; `code` says why."""

    def __init__(self, code: Literal["geen_mail", "adres", "dag", "te_veel"]) -> None:
        super().__init__(code)
        self.code = code


class Seated(Protocol):
    """Somebody at a table, as `AtTable` is."""

    seat: Seat
    at: datetime


class ReminderView(NamedTuple):
    """One reminder as its own seat sees it."""

    id: UUID
    on: date
    address: str


def mail_leaves() -> bool:
    """Tell whether reminders can be asked for: a mail server is set, or this is a demo that nobody else reaches.

    Without a server mail is printed on the screen of whoever runs the program, which on a public server is a log.
    """
    is_printed = settings.EMAIL_BACKEND.endswith("console.EmailBackend")
    return not is_printed or not settings.HAS_PUBLIC_ADDRESS


def ask_reminder(at_table: Seated, on: date, address: str) -> UUID:
    """Remember to mail `address` the fixed sentence on a day, tomorrow at the earliest and a year ahead at the latest.

    Raises BadReminder.
    """
    today = at_table.at.astimezone(HERE).date()
    if not mail_leaves():
        raise BadReminder("geen_mail")
    if not today < on <= today + FURTHEST:
        raise BadReminder("dag")
    checked = _checked(address)
    with transaction.atomic():
        seat = Seat.objects.select_for_update().get(pk=at_table.seat.pk)
        if seat.reminders.count() >= AT_MOST:
            raise BadReminder("te_veel")
        return Reminder.objects.create(seat=seat, on=on, address=checked).pk


def _checked(address: str) -> str:
    """Return one plain address, in which nothing can hide that a mail server would read as something else."""
    typed = address.strip()
    try:
        validate_email(typed)
    except ValidationError:
        raise BadReminder("adres") from None
    if len(typed) > 254 or not _PLAIN.fullmatch(typed) or not typed.isprintable():
        raise BadReminder("adres")
    return typed


def reminders_of(at_table: Seated) -> tuple[ReminderView, ...]:
    """Return the reminders of this seat, soonest first; nobody else at the table sees them."""
    rows = Reminder.objects.filter(seat=at_table.seat).order_by("on", "address")
    return tuple(ReminderView(row.pk, row.on, row.address) for row in rows)


def end_reminder(at_table: Seated, reminder_id: UUID) -> bool:
    """Take a reminder of this seat back; False where there is none."""
    return Reminder.objects.filter(seat=at_table.seat, pk=reminder_id).delete()[0] > 0


def send_reminders(at: datetime) -> int:
    """Send what is due, one mail to an address however often it was asked, and return how many mails that were.

    Raises OSError where the mail server cannot be reached; what was not sent stays for the next time.
    """
    now = at.astimezone(HERE)
    due = Reminder.objects.filter(on__lte=now.date())
    if now.hour < EARLIEST_HOUR or not due.exists():
        return 0
    by_address: dict[str, list[Reminder]] = {}
    for reminder in due.order_by("on"):
        by_address.setdefault(reminder.address.lower(), []).append(reminder)
    with get_connection() as server:
        sent = sum(_send(reminders, server) for reminders in list(by_address.values())[:A_RUN])
    due.filter(on__lt=now.date() - GIVE_UP).delete()
    log.info("reminders_sent", count=sent)
    return sent


def _send(reminders: list[Reminder], server: BaseEmailBackend) -> bool:
    """Send one mail for all reminders to one address and forget them; False where that address is refused."""
    mail = EmailMessage(TEXT.subject, TEXT.body, to=[reminders[0].address], headers=HEADERS, connection=server)
    try:
        mail.send()
    except SMTPException:  # those after this one must not wait for it
        log.warning("reminder_refused")
        return False
    Reminder.objects.filter(pk__in=[reminder.pk for reminder in reminders]).delete()
    return True
