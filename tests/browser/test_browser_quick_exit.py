"""Leaving at once, in a real browser: with and without script, and what pressing Back still shows."""

import re
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar

import pytest
from django.conf import LazySettings
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.steps import LAPTOP, back, goes, press


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
def filled(request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext], site: str, weather: str) -> Page:
    """The letter that somebody made: the answer to a form with a name in it."""
    page = new_context(java_script_enabled=request.param).new_page()
    page.set_viewport_size(LAPTOP)
    goes(page, site + "/waar-sta-ik")
    press(page, "De hulp is afgewezen")
    press(page, "Maak de brief, in twee minuten")
    page.get_by_label("Uw naam").fill("Jo Proef")
    press(page, "Laat de brief zien")
    expect(page.locator("body")).to_contain_text("Jo Proef")
    return page


def leave(page: Page) -> None:
    press(page, "Snel weg", "link")
    expect(page).to_have_url(re.compile("/weer$"))


def test_the_other_site_opens_and_is_not_told_where_somebody_came_from(filled: Page) -> None:
    leave(filled)

    expect(filled.get_by_text("Het weer")).to_be_visible()
    assert _Weather.told == [None]


def test_back_does_not_show_what_was_typed(filled: Page) -> None:
    leave(filled)
    for _ in range(2):
        back(filled)
        assert "Jo Proef" not in filled.content()


def test_with_script_the_other_site_takes_the_place_of_the_page_in_the_history(
    page: Page, site: str, weather: str
) -> None:
    goes(page, site + "/onderdelen")
    before = page.evaluate("history.length")
    leave(page)

    assert page.evaluate("history.length") == before


def test_leaving_takes_less_than_a_second(page: Page, site: str, weather: str) -> None:
    """From the tap until the other site is there, by the clock of the browser: how fast the test is tells nothing."""
    tapped: list[float] = []
    page.expose_function("tell", lambda at: tapped.append(at))
    goes(page, site + "/waar-sta-ik")
    page.evaluate("addEventListener('click', tap => tell(performance.timeOrigin + tap.timeStamp), true)")
    leave(page)
    there = page.evaluate("performance.timeOrigin + performance.getEntriesByType('navigation')[0].domComplete")

    assert len(tapped) == 1
    assert 0 < there - tapped[0] < 1000
