"""Starts workers: a thread inside the server, or a process of its own (`keukentafel werk`)."""

import signal
from types import FrameType

from keukentafel.config.prepare import migrate
from keukentafel.config.wiring import wire_jobs
from keukentafel.jobs.worker import Worker


def start_thread() -> Worker:
    """Start a worker beside the requests of this process and return it."""
    wire_jobs()
    worker = Worker()
    worker.start()
    return worker


def work(*, once: bool = False) -> int:
    """Work until interrupted, or with `once` until nothing is left to do; return the exit status."""
    wire_jobs()
    migrate()
    worker = Worker()
    if once:
        worker.run_batch()
        return 0

    def stop(number: int, frame: FrameType | None) -> None:
        worker.stop()

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    worker.run()
    return 0
