"""Stands around Django: what Django cannot read counts as absent, and no fault gets past without our own answer."""

from collections.abc import Iterable
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import structlog
from django.utils.http import parse_header_parameters

from keukentafel.config.headers import HEADERS
from keukentafel.config.stack import with_room

log = structlog.stdlib.get_logger(__name__)

LAST_RESORT = Path(__file__).with_name("templates") / "config" / "last_resort.html"
"""The page for a fault of ours where even the page for faults could not be made."""

_CHARSETS = {"", "utf-8", "utf8"}
_CAREFUL = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    **HEADERS,
}


class Outermost:
    """The program as a server calls it.

    Without it a fault outside Django's own care is told by the server: a bare answer to the visitor, and on standard
    error a traceback that quotes what was sent.
    """

    def __init__(self, application: WSGIApplication) -> None:
        self.application = application

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        if not can_be_read(str(environ.get("CONTENT_TYPE", ""))):
            environ["CONTENT_TYPE"] = ""
        try:
            return with_room(self.application, environ, start_response)
        except Exception:  # the last place where it can be caught; logged by class and place, never by message
            log.exception("unanswered")
            page = LAST_RESORT.read_bytes()
            start_response("500 Internal Server Error", [*_CAREFUL.items(), ("Content-Length", str(len(page)))])
            return [page]


def can_be_read(content_type: str) -> bool:
    """Say whether Django can take a `Content-Type` apart, and knows the alphabet that it names as one of text.

    Browsers send UTF-8; an alphabet that is none (`base64`) makes Django's reader of forms break.
    """
    try:
        _, options = parse_header_parameters(content_type)
    except ValueError:
        return False
    return options.get("charset", "").lower() in _CHARSETS
