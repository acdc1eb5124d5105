"""Reads one PDF from the standard input and answers with its text, as JSON; a program of its own, started by `pdf`.

What it answers is {"tekst": ...} or {"fout": ...}.  It takes limits on itself first: memory, time, no files, no core.
"""

import io
import json
import logging
import resource
import sys
import time
from contextlib import suppress
from typing import Final

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

MEMORY: Final = 512 * 2**20
"""Bytes of memory; a report of ten pages takes a tenth of it."""

MOST_PAGES: Final = 60
MOST_LETTERS: Final = 250_000
"""Characters; more than a document of this room may hold."""

_LEAST_LETTERS: Final = 40
_BROKEN: Final = (
    *(PyPdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, AssertionError),
    *(RecursionError, OverflowError, ZeroDivisionError, NotImplementedError, OSError),
)
"""How a broken or hostile file breaks its reader; none of them is worth more than "this is no PDF"."""


class Refused(Exception):
    """The text can't be taken from this file; the code says why."""


def limit(seconds: int) -> None:
    """Take little memory and time, write no file, leave no picture of the memory; what a machine can't limit stays."""
    wanted = (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
    )
    for what, most in wanted:
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def text_in(raw: bytes, seconds: float) -> str:
    """Return the text, a form feed between pages.  Raises Refused, and what a broken file makes pypdf raise."""
    until = time.monotonic() + seconds
    reader = PdfReader(io.BytesIO(raw))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refused("beveiligd")
    if len(reader.pages) > MOST_PAGES:
        raise Refused("te_veel_bladzijden")
    pages, letters = [], 0
    for page in reader.pages:
        pages.append(page.extract_text())
        letters += len(pages[-1])
        if time.monotonic() > until or letters > MOST_LETTERS:
            raise Refused("te_zwaar")
    text = "\f".join(pages)
    if sum(sign.isalpha() for sign in text) < _LEAST_LETTERS:
        raise Refused("geen_tekst")
    return text.encode("utf-8", "replace").decode("utf-8")


def answer(raw: bytes, seconds: int) -> dict[str, str]:
    """Return what is answered for a file; raises nothing that a file can cause."""
    try:
        return {"tekst": text_in(raw, seconds)}
    except Refused as refusal:
        return {"fout": str(refusal)}
    except DependencyError:
        # Locked in a way that pypdf needs another package for; that is a lock to us.
        return {"fout": "beveiligd"}
    except MemoryError:
        return {"fout": "te_zwaar"}
    except _BROKEN:
        return {"fout": "geen_pdf"}


if __name__ == "__main__":
    limit(int(sys.argv[1]))
    logging.disable(logging.CRITICAL)  # what pypdf says of a file may hold pieces of that file
    sys.stdout.write(json.dumps(answer(sys.stdin.buffer.read(), int(sys.argv[1]))))
