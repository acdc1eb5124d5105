"""Does the work in the queue: claim one job, do it, and try again later where it failed.

A claim is a lease.  A worker that dies leaves its job running; after the lease another takes it over.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from django.db import transaction
from django.db.models import Q
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

log = structlog.stdlib.get_logger(__name__)

LEASE = timedelta(minutes=15)
"""A job takes less than this; one that is running longer has lost its worker."""

RETRY_AFTER = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))
"""How long to wait after the first, second, ... failure; after the last of these a job has failed for good."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One job in the hands of one worker."""

    row: DBTaskResult[..., None]
    worker_id: UUID

    @property
    def attempt(self) -> int:
        """Count of the times that a worker took this job, this time included."""
        return len(self.row.worker_ids)

    def finish(self, **changes: object) -> bool:
        """Write how it ended; False, and nothing is written, where the lease ran out and another worker has it now."""
        mine = DBTaskResult.objects.filter(
            pk=self.row.pk, status=TaskResultStatus.RUNNING, started_at=self.row.started_at
        )
        return bool(mine.update(**changes))


def claim_one(worker_id: UUID, now: datetime) -> Claim | None:
    """Take the first job that is due, or whose worker was lost; None where there is none.

    Two workers never take the same: PostgreSQL locks the row, SQLite lets one transaction write at a time.
    """
    due = DBTaskResult.objects.filter(
        Q(status=TaskResultStatus.READY) & (Q(run_after=get_date_max()) | Q(run_after__lte=now))
        | Q(status=TaskResultStatus.RUNNING, started_at__lt=now - LEASE)
    )
    if not due.exists():
        return None
    with transaction.atomic():
        row = due.select_for_update(skip_locked=True).first()
        if row is None:
            return None
        row.status = TaskResultStatus.RUNNING
        row.started_at = now
        row.worker_ids = [*row.worker_ids, str(worker_id)]
        row.save(update_fields=["status", "started_at", "worker_ids"])
    return Claim(row, worker_id)


def do(claim: Claim, now: datetime) -> None:
    """Do a claimed job and write how it ended; a failure is logged and tried again later, never raised."""
    told = log.bind(job=claim.row.task_path, job_id=claim.row.pk, worker_id=claim.worker_id, attempt=claim.attempt)
    try:
        claim.row.task.call(*claim.row.args_kwargs["args"], **claim.row.args_kwargs["kwargs"])
    except Exception as failure:  # a job may fail in any way; the worker goes on with the next
        told.exception("job_failed")
        _try_later(claim, failure, now)
        return
    if claim.finish(status=TaskResultStatus.SUCCESSFUL, finished_at=now, exception_class_path="", traceback=""):
        told.info("job_done")


def _try_later(claim: Claim, failure: Exception, now: datetime) -> None:
    """Put a failed job back with a longer wait each time; keep the class of the failure but not its message."""
    kept = {"exception_class_path": f"{type(failure).__module__}.{type(failure).__qualname__}", "traceback": ""}
    if claim.attempt > len(RETRY_AFTER):
        claim.finish(status=TaskResultStatus.FAILED, finished_at=now, **kept)
    else:
        claim.finish(status=TaskResultStatus.READY, run_after=now + RETRY_AFTER[claim.attempt - 1], **kept)
