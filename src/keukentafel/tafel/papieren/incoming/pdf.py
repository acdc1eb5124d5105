"""Looks whether a PDF is one, and nothing else as well (ISO 32000); it is kept as it came.

A PDF can't be cleaned without taking it apart: who made it and when may stand packed inside.  The page says so.  We
never show a PDF ourselves: it goes out as a file, so that what it may hold runs in no page of ours.
"""

import re
import zipfile
from io import BytesIO

from keukentafel.tafel.papieren.incoming.unfit import Unfit

START = b"%PDF-"
_HEADER = re.compile(rb"%PDF-[12]\.\d[\s%]")
_TAIL = re.compile(rb"startxref\s+\d+\s+%%EOF[\s\x00]*\Z")
_PAGE_OF_THE_WEB = re.compile(rb"<(!doctype|html|head|body|script|svg|iframe|\?php)", re.IGNORECASE)
_LOOKED_AT = 1024


def check(raw: bytes) -> bytes:
    """Return the PDF as it is.  Raises Unfit where it is not whole (`stuk`) or something else too (`dubbel`)."""
    if not _HEADER.match(raw) or not _TAIL.search(raw[-_LOOKED_AT:]):
        raise Unfit("stuk")
    if _PAGE_OF_THE_WEB.search(raw[:_LOOKED_AT]) or zipfile.is_zipfile(BytesIO(raw)):
        raise Unfit("dubbel")
    return raw
