"""The work that the vault does by itself; none of it has a key, takes an argument, or reads what is sealed."""

from django.conf import settings
from django.utils import timezone

from keukentafel.jobs.queue import job
from keukentafel.tafel.kluis import ending, erasing, invitations, opened, reminders, scrubbing, throttling


@job
def forget_knocks() -> None:
    """Forget from where somebody knocked, each hour."""
    throttling.forget_knocks(timezone.now())


@job
def end_seats() -> None:
    """Carry out the end dates of seats and rights, each hour."""
    ending.end_seats(timezone.now())


@job
def end_invitations() -> None:
    """Throw away invitations that nobody accepted in time, each hour."""
    invitations.end_invitations(timezone.now())


@job
def end_open_rings() -> None:
    """Throw away what is left of tables that nobody closed, each hour."""
    opened.end_open_rings(timezone.now())


@job
def erase_forgotten() -> None:
    """Erase the tables that nobody opened for years, each day."""
    erasing.erase_forgotten(timezone.now(), settings.KEEP_YEARS)


@job
def erase_lonely_rings() -> None:
    """Erase the rings, with their cards, that had no chair anywhere for years, each day."""
    erasing.erase_lonely_rings(timezone.now(), settings.KEEP_YEARS)


@job
def send_reminders() -> None:
    """Mail the reminders that are due, each hour."""
    reminders.send_reminders(timezone.now())


@job
def scrub() -> None:
    """Empty the journal of SQLite, each hour: what was wiped must not stay in it where a reader was in the way."""
    scrubbing.scrub()
