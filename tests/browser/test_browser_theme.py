"""The example theme of `docs/gemeente` in a real browser: its colour and letter, readable by day and by night."""

import pytest
from django.conf import LazySettings
from playwright.sync_api import Page

from tests.browser.steps import LAPTOP, axe_finds_nothing, goes, resize
from tests.programs import ROOT

EXAMPLE = ROOT / "docs" / "gemeente" / "voorbeeld-huisstijl.css"
LOOK = """['.utrecht-button--primary-action', 'body'].map(name => getComputedStyle(document.querySelector(name)))
    .flatMap(style => [style.backgroundColor, style.fontFamily.split(',')[0]])"""


@pytest.mark.parametrize(
    ("scheme", "button", "ground"),
    [("light", "rgb(21, 66, 115)", "rgb(243, 245, 242)"), ("dark", "rgb(156, 198, 238)", "rgb(16, 23, 27)")],
)
@pytest.mark.parametrize("address", ["/nu/stilte", "/onderdelen"])
def test_a_gemeente_gives_pages_its_colour_and_letter_and_they_stay_readable(
    page: Page, site: str, settings: LazySettings, address: str, scheme: str, button: str, ground: str
) -> None:
    settings.THEME_FILE = str(EXAMPLE)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    resize(page, **LAPTOP)
    goes(page, site + address)

    assert page.evaluate(LOOK) == [button, "Verdana", ground, "Verdana"]
    axe_finds_nothing(page)
