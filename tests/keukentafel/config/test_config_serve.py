"""Starting: one line that says where, clear refusals, and a clean stop."""

import json
import signal
import socket
import subprocess
import sys
import tomllib
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from keukentafel.config.ports import claim_port
from keukentafel.config.words import FOLDER
from tests.programs import Installation

START = ("-m", "keukentafel.config.start")


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody listens already."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


@pytest.fixture
def free() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_the_server_says_where_answers_and_stops_when_asked(tmp_path: Path, free: int) -> None:
    server = Installation(tmp_path).begin_command(*START, "--poort", str(free))
    assert server.stdout is not None
    said = server.stdout.readline()

    with urllib.request.urlopen(f"http://127.0.0.1:{free}/gezond", timeout=10) as answer:
        assert json.load(answer) == {"status": "ok"}
    server.send_signal(signal.SIGINT)
    rest, complaint = server.communicate(timeout=20)

    assert list((tmp_path / "demo").glob("*.keukentafel.json"))
    assert said == f"Keukentafel staat klaar op http://127.0.0.1:{free} (stoppen: Ctrl-C)\n"
    assert rest == ""
    assert server.returncode == 0, complaint
    assert "Traceback" not in complaint


def test_a_port_that_is_taken_is_refused_with_the_option_that_helps(tmp_path: Path, taken: int) -> None:
    server = Installation(tmp_path).begin_command(*START, "--poort", str(taken))
    said, complaint = server.communicate(timeout=20)

    assert (said, server.returncode) == ("", 1)
    assert complaint == f"Poort {taken} is al in gebruik. Kies een andere, bijvoorbeeld: ./start --poort 8001\n"


def test_a_check_asks_the_running_server_and_stops_it_again(tmp_path: Path, free: int) -> None:
    check = Installation(tmp_path).begin_command(*START, "--poort", str(free), "--controle")
    said, complaint = check.communicate(timeout=60)

    assert check.returncode == 0, complaint
    assert "antwoordde na" in said.splitlines()[-1]
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", free)) != 0


def test_a_check_fails_where_the_server_cannot_start(tmp_path: Path, taken: int) -> None:
    check = Installation(tmp_path).begin_command(*START, "--poort", str(taken), "--controle")
    _, complaint = check.communicate(timeout=60)

    assert check.returncode == 1
    assert "al in gebruik" in complaint


def test_a_check_does_not_take_the_answer_of_another_server_for_its_own(tmp_path: Path, free: int) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    server = Installation(tmp_path / "one").begin_command(*START, "--poort", str(free))
    assert server.stdout is not None
    server.stdout.readline()
    try:
        check = Installation(tmp_path / "two").begin_command(*START, "--poort", str(free), "--controle")
        said, complaint = check.communicate(timeout=60)
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=20)

    assert (check.returncode, said) == (1, "")
    assert "al in gebruik" in complaint


def test_of_two_that_start_in_the_same_second_one_serves(tmp_path: Path, free: int) -> None:
    claim_port(tmp_path, free)
    late = Installation(tmp_path).begin_command(*START, "--poort", str(free))
    said, complaint = late.communicate(timeout=20)

    assert (said, late.returncode) == ("", 1)
    assert "al in gebruik" in complaint


def test_a_database_that_cannot_be_had_is_one_clear_line(tmp_path: Path, free: int) -> None:
    nowhere = "postgres://u:p@127.0.0.1:1/d"
    server = Installation(tmp_path, nowhere).begin_command(*START, "--poort", str(free))
    said, complaint = server.communicate(timeout=40)

    assert (said, server.returncode) == ("", 1)
    assert "Keukentafel kan niet starten: " in complaint
    assert "Traceback" not in complaint


@pytest.mark.parametrize("port", ["nul", "0", "65536", "-1", "²"])
def test_a_port_that_cannot_be_is_refused_at_once(tmp_path: Path, port: str) -> None:
    server = Installation(tmp_path).begin_command(*START, f"--poort={port}")
    _, complaint = server.communicate(timeout=20)

    assert server.returncode == 2
    assert "65535" in complaint


def test_the_help_is_dutch_as_a_whole(tmp_path: Path) -> None:
    shown, _ = Installation(tmp_path).begin_command(*START, "--help").communicate(timeout=20)

    assert shown.startswith("Gebruik: ./start")
    assert "show this help" not in shown


def test_a_wrong_setting_is_one_clear_line(tmp_path: Path) -> None:
    server = Installation(tmp_path, "mysql://u:p@h/d").begin_command(*START)
    _, complaint = server.communicate(timeout=20)

    assert server.returncode == 1
    assert complaint == "Een instelling klopt niet: DATABASE_URL moet met sqlite:// of postgres:// beginnen\n"


def test_the_whole_program_at_rest_takes_less_than_150_mb(tmp_path: Path, free: int) -> None:
    server = Installation(tmp_path).begin_command(*START, "--poort", str(free))
    assert server.stdout is not None
    server.stdout.readline()

    try:
        assert sum(share_of_memory(pid) for pid in (server.pid, *children_of(server.pid))) < 150_000
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=20)


def share_of_memory(pid: int) -> int:
    """Return the proportional share of memory of a process, in kB; where the system does not tell, all of it."""
    if sys.platform != "linux":
        told = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True)
        return int(told.stdout)
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def children_of(pid: int) -> list[int]:
    told = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=True)
    return [int(child) for child in told.stdout.split()]


def test_both_languages_say_the_same_things() -> None:
    nl, en = (set(tomllib.loads((FOLDER / f"{name}.toml").read_text())) for name in ("nl", "en"))

    assert nl == en


def test_a_server_with_another_salt_than_its_cards_does_not_start(tmp_path: Path, free: int) -> None:
    here = Installation(tmp_path)
    here.run(
        "from keukentafel.config.prepare import make_ready; make_ready()\n"
        "from django.utils import timezone; from keukentafel.tafel.kluis.models import Card, Ring\n"
        "ring = Ring.objects.create(public_key=bytes(32), made_at=timezone.now())\n"
        "Card.objects.create(ring=ring, lookup=bytes(32), wrapped_key=b'', made_at=timezone.now())"
    )
    (tmp_path / "zout").unlink()

    server = here.begin_command(*START, "--poort", str(free))
    said, complaint = server.communicate(timeout=60)

    assert (said, server.returncode) == ("", 1)
    assert complaint.count("\n") == 1 and "KEUKENTAFEL_ZOUT" in complaint
