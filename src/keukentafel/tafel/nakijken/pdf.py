"""The text of a PDF, page by page, read in memory; a scan has none, and that is said."""

import io
import logging
from typing import Final

from pypdf import PdfReader
from pypdf.errors import PyPdfError

MOST_PAGES: Final = 60
LARGEST: Final = 5_000_000
"""Bytes of a PDF."""

_LEAST_LETTERS: Final = 40

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it says of a file may hold pieces of that file


class NoText(ValueError):
    """The text can't be taken from a file; `code` says why: `geen_pdf`, `beveiligd`, `te_lang` or `geen_tekst`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def text_of_pdf(raw: bytes) -> str:
    """Return the text of a PDF, a form feed between pages.  Raises NoText."""
    if not raw.startswith(b"%PDF-") or len(raw) > LARGEST:
        raise NoText("geen_pdf")
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise NoText("beveiligd")
        if len(reader.pages) > MOST_PAGES:
            raise NoText("te_lang")
        pages = [page.extract_text() for page in reader.pages]
    except NoText:
        raise
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError, OSError) as fault:
        # A broken or hostile file breaks its reader in many ways; none of them is worth more than "this is no PDF".
        raise NoText("geen_pdf") from fault
    text = "\f".join(pages)
    if sum(sign.isalpha() for sign in text) < _LEAST_LETTERS:
        raise NoText("geen_tekst")
    return text.encode("utf-8", "replace").decode("utf-8")
