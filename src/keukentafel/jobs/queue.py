"""Puts work in the queue; the row is written in the transaction of the change that asks for it."""

import inspect
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django_tasks import task
from django_tasks.base import Task

LARGEST_ID = 2**63 - 1


class NotAnId(TypeError):
    """A job was given something else than ids: what a job needs it reads from the database itself."""


def job(function: Callable[..., None]) -> Task[..., None]:
    """Make a module-level function a job; its arguments must be named `..._id`.

    Raises NotAnId for another argument.
    """
    wrong = [name for name in inspect.signature(function).parameters if not name.endswith("_id")]
    if wrong:
        raise NotAnId(f"{function.__qualname__} takes {', '.join(wrong)}; a job takes ids only, named ..._id")
    return task(function)


def enqueue(work: Task[..., None], *, run_after: datetime | None = None, **ids: int | UUID) -> UUID:
    """Queue a job, not before `run_after`, and return its own id.

    Raises NotAnId where an argument is not an id: a positive number or a UUID.
    """
    for name, value in ids.items():
        if not _is_id(value):
            raise NotAnId(f"{name} of {work.name} is not an id")
    readable = {name: str(value) if isinstance(value, UUID) else value for name, value in ids.items()}
    planned = work.using(run_after=run_after) if run_after else work
    return UUID(planned.enqueue(**readable).id)


def _is_id(value: object) -> bool:
    if isinstance(value, bool):
        return False
    return isinstance(value, UUID) or (isinstance(value, int) and 0 < value <= LARGEST_ID)
