"""The files of a plan that one can take along, under names that say nothing about anybody."""

from collections.abc import Mapping
from typing import Final

from django.http import HttpResponse

from keukentafel.letters import Letter
from keukentafel.tafel.weg.files import named_file

KINDS: Final[Mapping[str, str]] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}
"""The kinds of file, with what they are called on the web."""


def plan_file(drawn: Letter, kind: str) -> HttpResponse:
    """Return a plan as a file of one of `KINDS`; raises KeyError for another."""
    media = KINDS[kind]
    return named_file(_bytes(drawn, kind), media, f"{drawn.soort.replace('_', '-')}.{kind}")


def _bytes(drawn: Letter, kind: str) -> bytes:
    if kind == "pdf":
        return drawn.pdf()
    return drawn.docx() if kind == "docx" else drawn.html().encode()
