"""Starting the program, and the memory it takes once it serves: in a fresh clone, as a new user would."""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from tests.bench.answers import PAGE, stories
from tests.bench.children import pss_megabytes, time_command
from tests.bench.figures import Figures, Row, Size
from tests.programs import ROOT, Installation

ROWS = {
    "first": Row("`./start --controle` in a fresh clone: environment, packages, fonts and styles", "s"),
    "second": Row("`./start --controle` once more, until `/gezond` answered", "s", 2),
    "second_whole": Row("the same, until the server has stopped again", "s"),
    "memory": Row("memory (PSS) of all processes at rest", "MB", 150),
    "memory_used": Row("the same after 200 views of `/waar-sta-ik` with an answer", "MB", 150),
}

SECONDS_IN_LINE = re.compile(r"(\d+[.,]\d+)")
REST = 3.0
"""Seconds after the first answer before the memory counts: the worker has done what waited for it."""
PATIENCE = 60.0
SECOND_STARTS = 5
IMMEDIATE = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class NeverServed(Exception):
    """The server did not answer, or not in time."""


@dataclass(frozen=True, slots=True)
class Program:
    """The program as it stands somewhere: how to start it, and where and with which settings."""

    command: tuple[str, ...]
    folder: Path
    environment: dict[str, str]

    def check(self) -> tuple[float, float]:
        """Run `--controle`; return the seconds until it answered and those until it had stopped again.

        Raises NeverServed.
        """
        command = (*self.command, "--controle", "--poort", str(free_port()))
        begun = time.perf_counter()
        said = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )
        if said.returncode:
            raise NeverServed(said.stdout + said.stderr)
        seconds = SECONDS_IN_LINE.findall(said.stdout.splitlines()[-1])
        return float(seconds[0].replace(",", ".")), time.perf_counter() - begun

    @contextmanager
    def serving(self) -> Iterator[tuple[int, str]]:
        """Serve; give the process and the address.  Raises NeverServed."""
        port = free_port()
        command, quiet = (*self.command, "--poort", str(port)), subprocess.DEVNULL
        with subprocess.Popen(command, cwd=self.folder, env=self.environment, stdout=quiet, stderr=quiet) as server:
            try:
                address = f"http://127.0.0.1:{port}"
                _wait_for(f"{address}/gezond")
                yield server.pid, address
            finally:
                server.terminate()


def measure(size: Size) -> Figures:
    """Measure in a clone in a temporary folder; a small run uses this environment, in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="keukentafel-bench-") as name:
        program = _clone(Path(name)) if size.is_full else _here(Path(name))
        first = program.check()[1]
        seconds = [program.check() for _ in range(min(size.runs, SECOND_STARTS))]
        memory, used = _memory(program, size)
    return {
        "first": first,
        "second": median(answered for answered, _ in seconds),
        "second_whole": median(whole for _, whole in seconds),
        "memory": memory,
        "memory_used": used,
    }


def _clone(folder: Path) -> Program:
    """Clone what is committed; nothing of ours in its environment but the way to the network."""
    time_command(("git", "clone", "--quiet", ROOT, folder / "clone"))
    mine = {"PYTHONPATH", "VIRTUAL_ENV", "DJANGO_SETTINGS_MODULE", "DATABASE_URL"}
    kept = {key: value for key, value in os.environ.items() if key not in mine and not key.startswith("KEUKENTAFEL_")}
    return Program(("./start",), folder / "clone", kept)


def _here(folder: Path) -> Program:
    command = (sys.executable, "-m", "keukentafel.config.start")
    return Program(command, folder, Installation(folder).environment)


def _memory(program: Program, size: Size) -> tuple[float, float]:
    with program.serving() as (process, address):
        time.sleep(REST if size.is_full else 0)
        at_rest = pss_megabytes(process)
        told = stories()
        for view in range(size.views):
            form = urlencode({"doen": "stand", "verhaal": told[view % len(told)]}).encode()
            IMMEDIATE.open(f"{address}{PAGE}", data=form, timeout=10).read()
        return at_rest, pss_megabytes(process)


def _wait_for(url: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            IMMEDIATE.open(url, timeout=5).read()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise NeverServed(url)


def free_port() -> int:
    """Return a port on which nobody listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
