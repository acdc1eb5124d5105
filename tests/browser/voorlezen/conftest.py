"""Who listens: somebody with a table, and a phone with voices of its own."""

import pytest
from playwright.sync_api import Page

from tests.browser.makers_gesprek_browser import toos_prepared
from tests.browser.voices import DUTCH, ENGLISH, gets_voices
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody


@pytest.fixture
def toos() -> Somebody:
    """Toos, who prepared her talk."""
    return toos_prepared()


@pytest.fixture
def page(new_context) -> Page:
    """A phone with a Dutch and an English voice of its own."""
    context = new_context()
    gets_voices(context, DUTCH, ENGLISH)
    return context.new_page()
