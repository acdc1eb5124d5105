"""What `./start` does after installing: serve, or with `--controle` only find out whether serving works.

Reads no settings and no models itself, so that it answers `--help` and a wrong option at once.
"""

import argparse
import contextlib
import io
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

from keukentafel.command.dispatch import chosen_language
from keukentafel.command.dispatch import main as command_line
from keukentafel.command.parser import read_port, speak
from keukentafel.command.texts import texts_in
from keukentafel.config.ports import PortForbidden, PortTaken, check_port
from keukentafel.config.words import word

PATIENCE = 60.0
"""Seconds that `--controle` waits for an answer."""


def main(argv: Sequence[str] | None = None) -> int:
    """Start as the options ask and return the exit status."""
    speak(texts_in(chosen_language([])[0]).argparse)
    options = _parser().parse_args(argv)
    if options.controle:
        return try_out(options.adres, options.poort, begun=options.begonnen or time.time())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "keukentafel.config.settings")
    try:
        django.setup()
    except (ValueError, OSError, ImproperlyConfigured) as reason:
        return _refuse(word("setting_wrong", reason=reason))
    load_demo(Path(settings.VAR) / "demo")
    call_command("serve", options.adres, options.poort)
    return 0


def load_demo(folder: Path) -> None:
    """Write the fictitious dossiers of the demo gemeente, once; what became of them later is left alone."""
    if folder.exists():
        return
    with contextlib.redirect_stdout(io.StringIO()):
        command_line(["demo", "--uit", str(folder)])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./start", description=word("about_start"), allow_abbrev=False)
    parser.add_argument("--poort", type=_port, default=8000, metavar="N", help=word("about_port"))
    parser.add_argument("--adres", default="127.0.0.1", metavar="A", help=word("about_address"))
    parser.add_argument("--controle", action="store_true", help=word("about_check"))
    parser.add_argument("--begonnen", type=float, default=None, help=argparse.SUPPRESS)
    return parser


def _port(typed: str) -> int:
    try:
        return read_port(typed)
    except ValueError:
        raise argparse.ArgumentTypeError(word("port_wrong")) from None


def try_out(address: str, port: int, *, begun: float) -> int:
    """Serve in a process of its own, ask it for `/gezond`, say how long that took since `begun`, and stop it again."""
    try:
        check_port(address, port)  # or another program's answer would be taken for ours
    except PortTaken:
        return _refuse(word("port_taken", port=port))
    except PortForbidden:
        return _refuse(word("port_forbidden", address=address, port=port))
    command = (sys.executable, "-m", "keukentafel.config.start", "--adres", address, "--poort", str(port))
    with subprocess.Popen(command) as server:
        try:
            outcome = _wait_for(f"http://{address}:{port}/gezond", server)
        finally:
            server.terminate()
    if outcome == "answered":
        print(word("answered", seconds=time.time() - begun))
        return 0
    return _refuse(word(outcome, seconds=PATIENCE))


def _refuse(reason: str) -> int:
    print(reason, file=sys.stderr)
    return 1


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> str:
    """Return `answered`, `unwell`, `stopped_early` or `silent`."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if server.poll() is not None:
            return "stopped_early"
        try:
            with urllib.request.urlopen(url, timeout=5):
                return "answered"
        except urllib.error.HTTPError:
            return "unwell"
        except OSError:
            time.sleep(0.05)
    return "silent"


if __name__ == "__main__":
    sys.exit(main())
