"""The text of a PDF, page by page, read in a process of its own with little time and little memory."""

import json
import subprocess
import sys
from pathlib import Path
from threading import BoundedSemaphore
from typing import Final

LARGEST: Final = 5_000_000
"""Bytes of a PDF."""

SECONDS: Final = 8
"""How long a file may be read; ten pages take well under one."""

_READER: Final = Path(__file__).with_name("pdf_child.py")
_CODES: Final = frozenset({"geen_pdf", "beveiligd", "te_veel_bladzijden", "te_zwaar", "geen_tekst"})
_two_at_once: Final = BoundedSemaphore(2)


class NoText(ValueError):
    """The text can't be taken from a file; `code` says why.

    `geen_pdf` it is none, or broken; `beveiligd` it asks for a password; `te_veel_bladzijden`; `te_zwaar` reading it
    took more time or memory than we give; `geen_tekst` it is a picture of a letter; `te_druk` others are read now.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def text_of_pdf(raw: bytes, seconds: int = SECONDS) -> str:
    """Return the text of a PDF, a form feed between pages; nothing is written to a disk.  Raises NoText.

    A file that somebody else made may be built to eat time or memory.  It is read by another process (`pdf_child`),
    which takes limits on itself before it looks at the file, and is ended when its time is up.
    """
    if not raw.startswith(b"%PDF-") or len(raw) > LARGEST:
        raise NoText("geen_pdf")
    if not _two_at_once.acquire(timeout=seconds):
        raise NoText("te_druk")
    try:
        return _answer(_read_elsewhere(raw, seconds))
    finally:
        _two_at_once.release()


def _read_elsewhere(raw: bytes, seconds: int) -> bytes:
    command = [sys.executable, "-I", str(_READER), str(seconds)]
    try:
        done = subprocess.run(  # noqa: S603 - our own file, with a number as its only word
            command, input=raw, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=seconds + 2, check=False
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
