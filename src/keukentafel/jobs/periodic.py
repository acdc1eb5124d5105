"""Periodic work: queued once for each minute, hour or day, however many workers look."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from django.db import transaction
from django_tasks.base import Task

from keukentafel.jobs.models import Planned
from keukentafel.jobs.queue import enqueue

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FORMATS = {"minute": "%Y-%m-%dT%H:%M%z", "hour": "%Y-%m-%dT%H%z", "day": "%Y-%m-%d"}
"""How a moment is written; the offset keeps apart the two hours of the night on which the clock goes back."""


@dataclass(frozen=True, slots=True)
class Periodic:
    """A job without arguments, and how often it is due."""

    work: Task[..., None]
    every: Literal["minute", "hour", "day"]


_REGISTERED: dict[str, Periodic] = {}


def register(periodic: Periodic) -> None:
    """Add periodic work; `config.wiring` does this once at the start. Adding the same again changes nothing."""
    _REGISTERED[periodic.work.module_path] = periodic


def enqueue_due(now: datetime) -> int:
    """Queue all periodic work that is due and not queued yet; return how many jobs that were."""
    return sum(_enqueue_once(periodic, now) for periodic in _REGISTERED.values())


def _enqueue_once(periodic: Periodic, now: datetime) -> bool:
    """Queue one job for its moment unless a worker did so already; the mark and the job are written together."""
    moment = now.astimezone(AMSTERDAM).strftime(FORMATS[periodic.every])
    key = {"job": periodic.work.module_path, "moment": moment}
    if Planned.objects.filter(**key).exists():
        return False
    with transaction.atomic():
        _, is_new = Planned.objects.get_or_create(**key, defaults={"planned_at": now})
        if is_new:
            enqueue(periodic.work)
    return is_new
