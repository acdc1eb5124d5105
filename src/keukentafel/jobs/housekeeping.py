"""Periodic work of the program itself: throw away old results, and warn before the law data end."""

from datetime import date, datetime, timedelta

import structlog
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from keukentafel.jobs.models import Planned
from keukentafel.jobs.queue import job
from wet.kalender import KNOWN_THROUGH

log = structlog.stdlib.get_logger(__name__)

KEEP_RESULTS = timedelta(days=14)
"""Long enough to look into a failure; results hold ids only."""

WARN_BEFORE = timedelta(days=365)
"""The holiday decrees of a year are known years ahead, so a year is time enough to bring the data up to date."""


@job
def prune_results() -> None:
    """Remove finished jobs and marks of periodic work that are older than two weeks."""
    remove_older_than(timezone.now() - KEEP_RESULTS)


def remove_older_than(moment: datetime) -> None:
    """Remove what was finished or planned before a moment."""
    results, _ = DBTaskResult.objects.filter(finished_at__lt=moment).delete()
    marks, _ = Planned.objects.filter(planned_at__lt=moment).delete()
    log.info("results_pruned", count=results + marks)


@job
def watch_law_data() -> None:
    """Write a warning in the log when the calendar of the law runs out within a year."""
    if calendar_ends_soon(timezone.localdate()):
        log.warning("law_data_end_soon", known_through=KNOWN_THROUGH)


def calendar_ends_soon(today: date) -> bool:
    """Tell whether the calendar is known for less than a year from today."""
    return today + WARN_BEFORE > KNOWN_THROUGH
