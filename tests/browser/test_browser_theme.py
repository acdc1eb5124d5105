"""The example theme of `docs/gemeente` in a real browser: its colour and letter, readable by day and by night."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import LazySettings
from playwright.sync_api import Browser

from tests.programs import ROOT

EXAMPLE = ROOT / "docs" / "gemeente" / "voorbeeld-huisstijl.css"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
LOOK = """['.utrecht-button--primary-action', 'body'].map(name => getComputedStyle(document.querySelector(name)))
    .flatMap(style => [style.backgroundColor, style.fontFamily.split(',')[0]])"""


@pytest.mark.parametrize(
    ("scheme", "button", "ground"),
    [("light", "rgb(21, 66, 115)", "rgb(243, 245, 242)"), ("dark", "rgb(156, 198, 238)", "rgb(16, 23, 27)")],
)
@pytest.mark.parametrize("address", ["/nu/stilte", "/onderdelen"])
def test_a_gemeente_gives_pages_its_colour_and_letter_and_they_stay_readable(
    browser: Browser, site: str, settings: LazySettings, address: str, scheme: str, button: str, ground: str
) -> None:
    settings.THEME_FILE = str(EXAMPLE)
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(site + address)
    look = page.evaluate(LOOK)
    faults = Axe().run(page, options=RULES).response["violations"]
    page.close()

    assert look == [button, "Verdana", ground, "Verdana"]
    assert [(fault["id"], fault["nodes"][0]["html"][:120]) for fault in faults] == []
