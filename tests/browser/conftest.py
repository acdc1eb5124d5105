"""The program on a port of its own, for a real browser; without a database, because these pages ask it nothing."""

from collections.abc import Iterator
from socketserver import ThreadingMixIn
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.core.wsgi import get_wsgi_application


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing: a test that fails says enough."""


@pytest.fixture(scope="session")
def site(static_files: None) -> Iterator[str]:
    """Serve the program and give its address; made after the static files, which it looks up only once."""
    server = make_server("127.0.0.1", 0, get_wsgi_application(), _Server, _Quiet)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, object]) -> dict[str, object]:
    """A Dutch phone, unless a test says otherwise."""
    return {**browser_context_args, "locale": "nl-NL", "viewport": {"width": 360, "height": 740}}
