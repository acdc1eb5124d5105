"""What a person does at a page and what a test measures there, each waiting until the page is really there.

Playwright's own `click` does not wait for the page it leads to: whoever looks right after it may see the old page, or
half of the new one. So a test goes on with `goes`, `press`, `enter`, `back` or `reloads`, and tells what it hopes to
see with `expect`.
"""

import re
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Download, Locator, Page

Kind = Literal["button", "link"]

PHONE = {"width": 360, "height": 740}
LAPTOP = {"width": 1280, "height": 720}

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
}
"""What axe looks at."""


def settle(page: Page) -> None:
    """Wait until the page is there, with its styles, its pictures and its letters.

    Letters are asked for by the first lay-out; reading a width makes one, or `ready` could be about no letter at all.
    """
    page.wait_for_load_state("load")
    page.evaluate("document.documentElement.scrollWidth, document.fonts.ready.then(() => true)")


def goes(page: Page, address: str) -> None:
    """Type an address."""
    page.goto(address, wait_until="load")
    settle(page)


def follow(what: Locator) -> None:
    """Press what leads to another page, and wait for that page."""
    with what.page.expect_navigation(wait_until="load"):
        what.click()
    settle(what.page)


def press(
    where: Page | Locator,
    name: str | re.Pattern[str],
    kind: Kind = "button",
    *,
    exact: bool = False,
    first: bool = False,
) -> None:
    """Press the only button or link of that name, or the first of more; `where` is a page or a part of one."""
    found = where.get_by_role(kind, name=name, exact=exact)
    follow(found.first if first else found)


def takes(page: Page, name: str, kind: Kind = "button") -> Download:
    """Press what gives a file, and wait for the file."""
    with page.expect_download() as taken:
        page.get_by_role(kind, name=name).click()
    return taken.value


def enter(page: Page) -> None:
    """Press Enter where that leads to another page."""
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")
    settle(page)


def reloads(page: Page) -> None:
    """Ask for the page again."""
    page.reload(wait_until="load")
    settle(page)


def back(page: Page) -> None:
    """Go back as the button of the browser does, and wait for the page, which may be one of the browser's own.

    Chromium shows its own where a form would have to be sent again; `go_back` takes that for a failure. And where
    scripts are off a page runs no `history.back()`.
    """
    browser = page.context.new_cdp_session(page)
    history = browser.send("Page.getNavigationHistory")
    earlier = history["entries"][history["currentIndex"] - 1]
    with page.expect_event("framenavigated", lambda frame: frame == page.main_frame):
        browser.send("Page.navigateToHistoryEntry", {"entryId": earlier["id"]})
    browser.detach()
    settle(page)


def resize(page: Page, width: int, height: int) -> None:
    """Turn the phone, or take another screen, and wait until the page knows."""
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function("([width, height]) => innerWidth === width && innerHeight === height", arg=[width, height])
    settle(page)


def axe_finds_nothing(page: Page) -> None:
    """Let axe look at the page; a fault is told with the element it is about."""
    settle(page)
    found = Axe().run(page, options=RULES).response["violations"]
    told = [(rule["id"], [node["html"][:120] for node in rule["nodes"]]) for rule in found]
    assert not told, told


def nothing_runs_off_the_side(page: Page) -> None:
    """Measure that one never has to scroll sideways."""
    settle(page)
    needed, there = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert needed <= there, f"{needed} pixels on a screen of {there}"
