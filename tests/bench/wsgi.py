"""A browser without a network: hands requests to the program as a WSGI server does, in this process."""

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any  # a WSGI application and its environ have no better type
from urllib.parse import urlencode
from wsgiref.util import setup_testing_defaults

from django.core.servers.basehttp import get_internal_wsgi_application

ExcInfo = tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None] | None


class Refused(Exception):
    """The program answered with another status than 200."""


@dataclass(slots=True)
class Answer:
    """What came over the wire."""

    status: str = ""
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Return the bytes of headers and body."""
        return len(self.body) + sum(len(f"{name}: {value}\r\n") for name, value in self.headers.items())


class Wire:
    """Asks for pages and files, as a browser that takes brotli and gzip unless said otherwise, with its cookies."""

    def __init__(self, accept: str = "br, gzip", cookie: str = "") -> None:
        # Only now: static files are looked up once, when the application is made.
        self.application = get_internal_wsgi_application()
        self.accept, self.cookie = accept, cookie

    def get(self, path: str) -> Answer:
        """Ask for an address; raises Refused."""
        return self.ask(self._environ(path, "GET"))

    def post(self, path: str, **fields: str) -> Answer:
        """Send a form; raises Refused."""
        return self.ask(self._environ(path, "POST", urlencode(fields).encode()))

    def _environ(self, path: str, method: str, body: bytes = b"") -> dict[str, Any]:
        environ: dict[str, Any] = {
            "PATH_INFO": path,
            "REQUEST_METHOD": method,
            "HTTP_HOST": "127.0.0.1:8000",
            "HTTP_ACCEPT_ENCODING": self.accept,
            "HTTP_ACCEPT_LANGUAGE": "nl",
            "HTTP_COOKIE": self.cookie,
            "CONTENT_TYPE": "application/x-www-form-urlencoded" if body else "",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": io.BytesIO(body),
        }
        setup_testing_defaults(environ)
        return environ

    def ask(self, environ: dict[str, Any]) -> Answer:
        """Hand over one request and return the whole answer; raises Refused."""
        answer, written = Answer(), list[bytes]()

        def start_response(
            status: str, headers: list[tuple[str, str]], exc_info: ExcInfo = None
        ) -> Callable[[bytes], object]:
            answer.status, answer.headers = status, dict(headers)
            return written.append

        parts: Iterable[bytes] = self.application(environ, start_response)
        answer.body = b"".join((*written, *parts))
        if hasattr(parts, "close"):
            parts.close()
        if not answer.status.startswith("200"):
            raise Refused(f"{environ['PATH_INFO']}: {answer.status}")
        return answer
