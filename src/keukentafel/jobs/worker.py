"""A worker: a loop that queues periodic work and does one job after another, as a thread or as a process."""

import atexit
import threading
import time
import uuid

import structlog
from django.db import close_old_connections, connections
from django.utils import timezone

from keukentafel.jobs.periodic import enqueue_due
from keukentafel.jobs.work import claim_one, do

log = structlog.stdlib.get_logger(__name__)

LOOK_EVERY = 1.0
"""Seconds between two looks at an empty queue."""

PLAN_EVERY = 20.0
"""Seconds between two looks at the periodic work."""

STOP_WITHIN = 5.0
"""Seconds that a stopping server waits for the job at hand; a job that is cut off is done again after its lease."""


class Worker:
    """Does the work in the queue until it is told to stop."""

    def __init__(self) -> None:
        self.worker_id = uuid.uuid4()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self.run, name="keukentafel-worker", daemon=True)

    def start(self) -> None:
        """Work in a thread of this process, and stop tidily when the process ends."""
        self._thread.start()
        atexit.register(self.stop)

    def stop(self) -> None:
        """Finish the job at hand, for a few seconds at most."""
        self._stop.set()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(STOP_WITHIN)

    def run(self) -> None:
        """Work until told to stop; where the database fails, say so and try again."""
        log.info("worker_started", worker_id=self.worker_id)
        plan_at = time.monotonic()
        while not self._stop.is_set():
            try:
                if time.monotonic() >= plan_at:
                    enqueue_due(timezone.now())
                    plan_at = time.monotonic() + PLAN_EVERY
                has_worked = self.do_one()
            except Exception:  # the database may be away for a while; a worker that stops would never tell
                log.exception("worker_failed", worker_id=self.worker_id)
                has_worked = False
            close_old_connections()
            if not has_worked:
                self._stop.wait(LOOK_EVERY)
        connections.close_all()

    def do_one(self) -> bool:
        """Do one job where there is one; tell whether there was."""
        claim = claim_one(self.worker_id, timezone.now())
        if claim is None:
            return False
        do(claim, timezone.now())
        return True

    def run_batch(self) -> int:
        """Queue what is due, do all there is to do now, and return how many jobs that were."""
        enqueue_due(timezone.now())
        count = 0
        while self.do_one():
            count += 1
        return count
