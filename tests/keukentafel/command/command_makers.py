"""Makers for the tests of the command line: one run of it, and installations with something in them."""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import psycopg

from keukentafel.command.dispatch import main
from tests.programs import Installation

ROWS = """
from datetime import datetime, UTC
from django.core.management import call_command
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from keukentafel.jobs.models import Planned
call_command("migrate", verbosity=0)
moment = datetime(2026, 1, 1, 12, 0, 0, 123456, tzinfo=UTC)
for number in range({count}):
    Planned.objects.create(job=f"{{number}} é “{word}”", moment=str(number), planned_at=moment)
default_storage.save("{word}/brief.bin", ContentFile(bytes(range(256)) * 10))
"""
LOOK = """
from keukentafel.jobs.models import Planned
from django.core.files.storage import default_storage
print([(row.pk, row.job, row.moment, row.planned_at.isoformat()) for row in Planned.objects.order_by("pk")])
print(sorted(str(name) for name in default_storage.listdir(".")[0]))
"""
ADD = """
from keukentafel.jobs.models import Planned
from django.utils import timezone
print(Planned.objects.create(job="nieuw", moment="x", planned_at=timezone.now()).pk)
"""


@dataclass(frozen=True)
class Outcome:
    """What one run of the command line gave."""

    status: int
    out: str
    err: str


def run_command(monkeypatch, *typed: str, stdin: bytes = b"") -> Outcome:
    """Run the command line in this process."""
    streams = {name: io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for name in ("stdout", "stderr")}
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
    for name, stream in streams.items():
        monkeypatch.setattr(sys, name, stream)
    status = main(typed)
    texts = []
    for stream in streams.values():
        stream.flush()
        texts.append(stream.buffer.getvalue().decode())
    return Outcome(status, *texts)


def call(installation: Installation, *typed: str) -> Outcome:
    """Run the command line as a process of an installation."""
    process = installation.begin_command("-m", "keukentafel", *typed)
    out, err = process.communicate(timeout=120)
    return Outcome(process.returncode, out, err)


def make_installation(folder: Path, *, url: str = "", count: int = 0, word: str = "kast") -> Installation:
    """Return an installation with its own folder and, where `count` is not 0, so many rows and a file."""
    folder.mkdir(parents=True, exist_ok=True)
    installation = Installation(folder, url)
    if count:
        installation.run(ROWS.format(count=count, word=word))
    return installation


def make_postgres(url: str, name: str) -> str:
    """Return the address of a new, empty PostgreSQL database on the server at `url`."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name}")
    return url.rsplit("/", 1)[0] + "/" + name
