"""Leaving at once, in a real browser: with and without script, and what pressing Back still shows."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar

import pytest
from django.conf import LazySettings
from playwright.sync_api import Browser, Page


class _Weather(BaseHTTPRequestHandler):
    """The other site: it keeps what it was told about where somebody came from."""

    told: ClassVar[list[str | None]] = []

    def do_GET(self) -> None:
        if self.path == "/weer":
            self.told.append(self.headers["Referer"])
        body = b"<p>Het weer</p>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def weather(settings: LazySettings) -> Iterator[str]:
    """A real other site; intercepted requests would switch off the browser's cache, and with it what is tested."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Weather)
    Thread(target=server.serve_forever, daemon=True).start()
    settings.QUICK_EXIT = f"http://localhost:{server.server_port}/weer"
    _Weather.told.clear()
    yield settings.QUICK_EXIT
    server.shutdown()
    server.server_close()


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def filled(request: pytest.FixtureRequest, browser: Browser, site: str, weather: str) -> Iterator[Page]:
    """The letter that somebody made: the answer to a form with a name in it."""
    context = browser.new_context(java_script_enabled=request.param, locale="nl-NL")
    page = context.new_page()
    page.goto(site + "/waar-sta-ik")
    page.get_by_role("button", name="De hulp is afgewezen").click()
    page.get_by_role("button", name="Maak de brief, in twee minuten").click()
    page.get_by_label("Uw naam").fill("Jo Proef")
    page.get_by_role("button", name="Laat de brief zien").click()
    assert "Jo Proef" in page.content()
    yield page
    context.close()


def leave(page: Page) -> None:
    page.get_by_role("link", name="Snel weg").click()
    page.wait_for_url("**/weer")


def test_the_other_site_opens_and_is_not_told_where_somebody_came_from(filled: Page) -> None:
    leave(filled)

    assert "Het weer" in filled.content()
    assert _Weather.told == [None]


def test_back_does_not_show_what_was_typed(filled: Page) -> None:
    leave(filled)
    for _ in range(2):
        filled.evaluate("setTimeout(() => history.back(), 0)")
        filled.wait_for_timeout(600)

        assert "Jo Proef" not in filled.content()


def test_with_script_the_other_site_takes_the_place_of_the_page_in_the_history(
    browser: Browser, site: str, weather: str
) -> None:
    page = browser.new_page(locale="nl-NL")
    page.goto(site + "/onderdelen")
    before = page.evaluate("history.length")
    leave(page)

    assert page.evaluate("history.length") == before
    page.close()


def test_leaving_takes_less_than_a_second(browser: Browser, site: str, weather: str) -> None:
    page = browser.new_page(locale="nl-NL")
    page.goto(site + "/waar-sta-ik")
    begun = page.evaluate("performance.timeOrigin + performance.now()")
    leave(page)

    assert page.evaluate("performance.timeOrigin + performance.now()") - begun < 1000
    page.close()
