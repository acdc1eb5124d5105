"""The text of a PDF, page by page, read in a process of its own with little time and little memory."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import connection

from keukentafel.tafel.nakijken.turns import NoTurn, Turns

LARGEST: Final = 5_000_000
"""Bytes of a PDF."""

SECONDS: Final = 8
"""How long a file may be read; ten pages take well under one."""

_READER: Final = Path(__file__).with_name("pdf_child.py")
_CODES: Final = frozenset({"geen_pdf", "beveiligd", "te_veel_bladzijden", "te_zwaar", "geen_tekst"})
_turns: Final = Turns()


class NoText(ValueError):
    """The text can't be taken from a file; `code` says why.

    `geen_pdf` it is none, or broken; `te_groot`; `beveiligd` it asks for a password; `te_veel_bladzijden`;
    `te_zwaar` reading it took more time or memory than we give; `geen_tekst` it is a picture of a letter;
    `te_druk` others are read now; `te_snel` one's last file took all the time there is, a moment ago.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def text_of_pdf(raw: bytes, who: str, seconds: int = SECONDS) -> str:
    """Return the text of a PDF, a form feed between pages; nothing is written to a disk.  Raises NoText.

    A file that somebody else made may be built to eat time or memory.  It is read by another process (`pdf_child`),
    which takes limits on itself before it looks at the file, and is ended when its time is up.  `who` names the person
    for whose turn it counts; one waits as long as the files before it may take.
    """
    if not raw.startswith(b"%PDF-"):
        raise NoText("geen_pdf")
    if len(raw) > LARGEST:
        raise NoText("te_groot")
    _give_connection_back()
    try:
        with _turns.turn(who, _longest(seconds) + 1):
            return _read(raw, who, seconds)
    except NoTurn as refusal:
        raise NoText(str(refusal)) from refusal


def _read(raw: bytes, who: str, seconds: int) -> str:
    try:
        return _answer(_read_elsewhere(raw, seconds))
    except NoText as refusal:
        if refusal.code == "te_zwaar":
            _turns.rest(who)
        raise


def _longest(seconds: int) -> int:
    """Return how long a file of so many seconds may take on the clock, with starting and ending its reader."""
    return seconds + 2


def _give_connection_back() -> None:
    """Let others have our connection with the database meanwhile: there are few, and a file may take long."""
    if not connection.in_atomic_block:
        connection.close()


def _read_elsewhere(raw: bytes, seconds: int) -> bytes:
    command = [sys.executable, "-I", str(_READER), str(seconds)]
    try:
        done = subprocess.run(  # noqa: S603 - our own file, with a number as its only word
            command,
            input=raw,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=settings.AROUND_PYTHON,
            timeout=_longest(seconds),
            check=False,
        )
    except subprocess.TimeoutExpired as fault:
        raise NoText("te_zwaar") from fault
    return done.stdout


def _answer(told: bytes) -> str:
    """Return the text in what the reader answered; one that was ended answered nothing.  Raises NoText."""
    try:
        answer = json.loads(told) if told else {"fout": "te_zwaar"}
    except ValueError:
        answer = {"fout": "te_zwaar"}
    text = answer.get("tekst")
    if isinstance(text, str):
        return text
    raise NoText(answer["fout"] if answer.get("fout") in _CODES else "geen_pdf")
