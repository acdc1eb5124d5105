"""Words typed into every field of the running program are in no byte it wrote; nothing opens without a code."""

import base64
import gzip
import json
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.programs import ROOT, Installation
from tests.proof.planting import Sower
from tests.proof.searching import Search, files_in
from tests.proof.visitor import Visitor

JOBS = (
    "forget_knocks, end_seats, end_invitations, end_open_rings, "
    "erase_forgotten, erase_lonely_rings, send_reminders, scrub"
)


class Running(Installation):
    """An installation whose temporary files lie in a folder that can be searched."""

    @property
    def environment(self) -> dict[str, str]:
        return {**super().environment, "TMPDIR": str(self.var / "tmp"), "KEUKENTAFEL_VAR": str(self.var / "var")}


@pytest.fixture
def running(tmp_path: Path) -> Iterator[tuple[Running, Visitor]]:
    (tmp_path / "tmp").mkdir()
    installation = Running(tmp_path)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    with (tmp_path / "log").open("w") as log:
        command = [sys.executable, "-m", "keukentafel.config.start", "--poort", str(port)]
        server = subprocess.Popen(command, env=installation.environment, cwd=tmp_path, stdout=log, stderr=log)
        try:
            wait_for(port, server)
            yield installation, Visitor(f"http://127.0.0.1:{port}")
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=30)


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        assert server.poll() is None
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            server_is_late = server.returncode is None
            assert server_is_late
            subprocess.run(["sleep", "0.1"], check=True)
        else:
            return


def begin(sower: Sower) -> str:
    """Start a table for somebody else, a second card with it, and return its path."""
    form = sower.get("/begin").form("/begin")
    names = {name: sower.word() for name in form.free}
    card = sower.send(form, voor="ander", wet="wmo", grond="mentor", doen="begin", **names)
    found = re.search(r"/tafel/[0-9a-f-]{36}", card.text)
    assert found, card.text[:2_000]
    sower.send(card.form("/kaartje"))
    sower.send(card.form("/kopie"))
    return found[0]


def write_and_invite(sower: Sower, table: str) -> None:
    """A note on each sheet, a letter on each, and somebody who comes."""
    for sheet in ("gedeeld", "eigen"):
        form = next(one for one in sower.get(f"{table}/papieren").page.forms if "tekst" in one.free)
        assert sower.send(form, vel=sheet, tekst=sower.word(), titel=sower.word(), doen="bewaar").status == 200
    for sheet in ("brieven", "eigen"):
        form = sower.get(f"{table}/papieren/foto").form("/foto")
        sower.send(form, vel=sheet, naam=sower.word(), doen="bewaar")
    form = sower.get(f"{table}/stoelen/uitnodigen").form("/uitnodigen")
    known, chosen = len(sower.codes), {"rol": "naaste", "gedeeld": "schrijven", "brieven": "lezen", "grond": ""}
    names = {name: sower.word() for name in ("naam", "relatie")}
    form.fields = [(name, value) for name, value in form.fields if name != "houdt"]
    sower.send(form, **names, **chosen, tot="", geboren="")
    assert len(sower.codes) == known + 1
    come_as_guest(sower, sower.codes[-1])


def come_as_guest(sower: Sower, code: str) -> None:
    host, sower.visitor = sower.visitor, Visitor(sower.visitor.address)
    invited = sower.send(sower.get("/open").form("/open"), woorden=code)
    assert sower.mark in invited.text
    seated = sower.send(invited.form("/uitnodiging"), doen="kaartje")
    table = re.search(r"/tafel/[0-9a-f-]{36}", seated.text)
    assert table
    sower.sow([f"{table[0]}/papieren"])
    sower.visitor = host


def make_errors(sower: Sower, installation: Running, table: str) -> None:
    """What goes wrong: no token, no page, too much, the wrong words, and a ring that closed while somebody typed."""
    papers = f"{table}/papieren"
    note = {"tekst": sower.word(), "titel": sower.word(), "vel": "gedeeld", "doen": "bewaar"}
    assert sower.see(sower.visitor.post(papers, note)).status == 403
    assert sower.get(f"/nergens/{sower.word()}").status == 404
    sower.get(f"{papers}?zoek={sower.word()}")
    form = next(one for one in sower.get(papers).page.forms if "tekst" in one.free)
    sower.send(form, tekst=sower.word() + 2_000_000 * "x", vel="gedeeld", doen="bewaar")
    sower.send(form, tekst=sower.word() + 3_000_000 * "x", vel="gedeeld", doen="bewaar")
    sower.send(sower.get("/open").form("/open"), woorden=f"{sower.word()} {sower.codes[0]}")
    with sqlite3.connect(installation.var / "var" / "keukentafel.sqlite3") as database:
        database.execute("UPDATE tafel_kluis_openring SET used_at = '2020-01-01 00:00:00'")
    typed = sower.word()
    closed = sower.send(form, tekst=typed, vel="gedeeld", doen="bewaar")
    assert closed.status == 403 and typed in closed.text
    again = sower.send(closed.form("/open"), woorden=sower.codes[0])
    assert again.status == 200
    for form in [one for one in again.page.forms if one.action.endswith("/papieren")]:
        sower.send(form)


def test_a_word_typed_anywhere_is_in_no_byte_that_the_program_wrote(running: tuple[Running, Visitor]) -> None:
    installation, visitor = running
    sower = Sower(visitor)
    held = sqlite3.connect(installation.var / "var" / "keukentafel.sqlite3")  # else the journal goes with its last user
    held.execute("SELECT count(*) FROM tafel_kluis_table").fetchone()
    table = begin(sower)
    write_and_invite(sower, table)
    sower.sow(
        ["/kaartje", f"{table}/bewaren", f"{table}/bewaren/inlezen", f"{table}/papieren", table, f"{table}/stoelen"]
    )
    sower.sow([f"{table}/brieven/aanvraag", f"{table}/brieven/klacht", f"{table}/melden"])
    make_errors(sower, installation, table)
    kept = "Kthierwelbewaard"
    form = sower.get(f"{table}/bewaren/herinnering").form("/herinnering")
    sower.send(form, op=(date.today() + timedelta(days=20)).strftime("%d-%m-%Y"), adres=f"{kept}@voorbeeld.nl")
    sower.sow([f"{table}/papieren"])
    installation.run(
        f"from keukentafel.tafel.kluis import jobs\nfor job in [{JOBS}]: job.func()".replace(
            JOBS, ", ".join(f"jobs.{name}" for name in JOBS.split(", "))
        )
    )
    backup = subprocess.run(
        [sys.executable, "-m", "keukentafel", "bewaar", str(installation.var / "kopie.zip")],
        env=installation.environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert backup.returncode == 0, backup.stderr
    (installation.var / "bewaar.log").write_text(backup.stdout + backup.stderr)

    files = files_in(installation.var)
    assert any(name.endswith("-wal") for name in files)
    search, reminded = Search([sower.mark]).through(files), Search([kept]).through(files)
    ours = {name: raw for name, raw in files.items() if "/static/" not in name}
    codes = Search([part for code in sower.codes for part in ways_of(code)]).through(ours)
    tried = json.loads(
        subprocess.run(
            [sys.executable, "-m", "tests.proof.without_a_code", sower.codes[0]],
            env=installation.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    )
    told = {"planted": sower.planted, "fields": len(sower.fields), "sent": sower.sent, "asked": visitor.asked}
    told |= {"shown": sower.shown, "statuses": sorted(sower.statuses), "cards": len(sower.codes)}
    told |= {"bytes": search.bytes, "files": search.files, "unpacked": search.unpacked, **tried}
    held.close()
    print(told)
    assert search.found == [] and codes.found == []
    assert (tried["opened"], tried["with a code"] > 0) == (0, True)
    assert reminded.found, "what we say we keep is found by the same search"
    assert sower.planted > 100 and sower.shown > 50 and len(sower.codes) >= 4
    assert {200, 403, 404} <= sower.statuses


def ways_of(code: str) -> list[str]:
    """A code as it may be written: eight words, the seven that are secret, with spaces, hyphens or as a list."""
    words = code.split()
    return [mark.join(part) for part in (words[:7], words[1:]) for mark in (" ", "-", "", '", "', '","')]


@pytest.mark.parametrize("where", ["plain", "small", "utf-16", "base64", "hex", "json", "gzip", "zlib", "name", "zip"])
def test_the_search_finds_a_word_however_it_was_written(where: str, tmp_path: Path) -> None:
    word = "Ktzvwqrstbcd"
    plain = f"een brief van {word}0001 aan wie".encode()
    file = tmp_path / (f"{word}.txt" if where == "name" else "file")
    made = {
        "plain": plain,
        "small": plain.lower(),
        "utf-16": plain.decode().encode("utf-16-le"),
        "base64": b"".join(base64.b64encode(bytes(shift) + plain) for shift in range(3)),
        "hex": plain.hex().encode(),
        "json": "".join(f"\\u{ord(letter):04x}" for letter in plain.decode()).encode(),
        "gzip": b"xx" + gzip.compress(plain) + b"yy",
        "zlib": b"xx" + zlib.compress(plain) + b"yy",
        "name": b"",
        "zip": b"PK\x03\x04" + bytes(22) + b"\x01\x00\x00\x00a" + zlib.compress(plain, wbits=-15),
    }
    file.write_bytes(b"\x00\x01" + made[where])

    assert Search([word]).through(files_in(tmp_path)).found


@pytest.mark.parametrize("shift", [0, 1, 2])
def test_the_search_finds_base64_wherever_the_word_begins(shift: int) -> None:
    raw = base64.b64encode(shift * b"x" + b"Ktzvwqrstbcd0001")

    assert Search(["Ktzvwqrstbcd"]).in_bytes("here", raw).found
