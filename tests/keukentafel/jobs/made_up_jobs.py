"""Jobs that only tests use; they leave a trace in the folder of their installation."""

import os
import time
from pathlib import Path

from django.conf import settings

from keukentafel.jobs.queue import job


@job
def note(page_id: int) -> None:
    """Add a line to a file."""
    time.sleep(0.01)
    with (Path(settings.VAR) / "notes").open("a") as file:
        file.write(f"{page_id}\n")


@job
def die_once(page_id: int) -> None:
    """End the process at once the first time, as when somebody pulls the plug."""
    marker = Path(settings.VAR) / "died"
    if not marker.exists():
        marker.touch()
        os._exit(9)
    note.call(page_id)


@job
def fail(page_id: int) -> None:
    """Fail, with a message that nobody may read."""
    raise ValueError("mevrouw Jansen 123456782")
