"""The files of a letter that one can take along, under names that say nothing about anybody."""

from django.http import HttpResponse

from keukentafel.letters import Letter
from keukentafel.tafel.weg.files import named_file

FORMS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}
"""The forms of a letter, with what they are called on the web."""


def letter_file(drawn: Letter, form: str) -> HttpResponse:
    """Return a letter as a file in one of `FORMS`; raises KeyError for another."""
    kind = FORMS[form]
    name = f"{drawn.soort.replace('_', '-')}.{form}"
    return named_file(_bytes(drawn, form), kind, name)


def _bytes(drawn: Letter, form: str) -> bytes:
    if form == "pdf":
        return drawn.pdf()
    return drawn.docx() if form == "docx" else drawn.html().encode()
