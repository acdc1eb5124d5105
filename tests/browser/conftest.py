"""The program on a port of its own, for a real browser; slow on purpose where asked, to find tests that do not wait."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from socketserver import ThreadingMixIn
from threading import Condition, Thread
from typing import TYPE_CHECKING
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.core.wsgi import get_wsgi_application
from django.utils import timezone
from playwright.sync_api import BrowserContext, expect

from tests.browser.steps import PHONE

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

DELAY = float(os.environ.get("KEUKENTAFEL_TEST_TRAAG", "0"))
"""Seconds that an answer takes; a test that looks before the page is there then fails each time, not now and then."""

SLOW_DEVICE = """(pause) => {
    const late = (owner, name) => {
        const made = owner[name];
        owner[name] = async function (...given) {
            await new Promise((done) => setTimeout(done, pause));
            return made.apply(this, given);
        };
    };
    late(Response.prototype, "json");
    for (const name of crypto.subtle ? ["encrypt", "decrypt"] : []) late(SubtleCrypto.prototype, name);
}"""
"""A device on which what came is read late, and what is sealed opens late: a test that acts in between then fails."""

LONGEST_WAIT = 60
"""Seconds after which what does not come is a fault; long, for a slow machine, and no test that passes uses it up."""

NOON = datetime(2026, 11, 20, 11, tzinfo=UTC)
"""When every test begins; in Amsterdam it is twelve then."""


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing: a test that fails says enough."""


class Answering:
    """The program, which knows how many answers are under way."""

    def __init__(self, program: "WSGIApplication") -> None:
        self._program = program
        self._under_way = 0
        self._changed = Condition()

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer, half the delay late and with as long a pause half way, while a browser has half a page.

        What a page is made of is a quarter as slow, for there is more of that.
        """
        pause = DELAY / 8 if environ["PATH_INFO"].startswith("/static/") else DELAY / 2
        self._count(1)
        try:
            time.sleep(pause)
            answer = self._program(environ, start_response)
            try:
                for block in answer:
                    half = len(block) // 2
                    yield block[:half]
                    time.sleep(pause)
                    pause = 0
                    yield block[half:]
            finally:
                answer.close()  # type: ignore[attr-defined]  # Django's answer has one, and forgets its database there
        finally:
            self._count(-1)

    def _count(self, change: int) -> None:
        with self._changed:
            self._under_way += change
            self._changed.notify_all()

    def finish(self) -> None:
        """Wait until nothing is being answered any more."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._under_way == 0, LONGEST_WAIT), "an answer never came"


@pytest.fixture(scope="session")
def program(static_files: None) -> Answering:
    """Make the program; after the static files, which it looks up only once."""
    return Answering(get_wsgi_application())


@pytest.fixture(scope="session")
def site(program: Answering) -> Iterator[str]:
    """Serve the program and give its address."""
    server = make_server("127.0.0.1", 0, program, _Server, _Quiet)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def _everything_answered(program: Answering) -> Iterator[None]:
    """Let no answer outlive its test: it would write into the database of the next one.

    Made after the database and before the page, so it looks when the page is closed and the tables are still there.
    """
    yield
    program.finish()


@pytest.fixture(autouse=True)
def _noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin every test at noon of one day: none passes midnight, and a day it tells of is always as long ago."""
    real = timezone.now
    begun = real()
    monkeypatch.setattr(timezone, "now", lambda: NOON + (real() - begun))


@pytest.fixture(scope="session", autouse=True)
def _patience() -> None:
    """Give what is expected as long as what is done."""
    expect.set_options(timeout=LONGEST_WAIT * 1000)


@pytest.fixture
def new_context(new_context: Callable[..., BrowserContext]) -> Callable[..., BrowserContext]:
    """Open another browser that knows nothing of the first; every page comes from one, and is closed after its test."""

    def opened(**wishes: object) -> BrowserContext:
        context = new_context(**wishes)
        context.set_default_timeout(LONGEST_WAIT * 1000)
        if DELAY:
            context.add_init_script(f"({SLOW_DEVICE})({DELAY * 1000})")
        return context

    return opened


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, object]) -> dict[str, object]:
    """A Dutch phone, unless a test says otherwise."""
    return {**browser_context_args, "locale": "nl-NL", "viewport": PHONE}
