"""A browser in which somebody's ring is open already, without beginning a table first."""

from playwright.sync_api import BrowserContext, Page

from keukentafel.tafel.deur import cookie
from tests.keukentafel.tafel.kluis.makers_kluis_people import Somebody
from tests.keukentafel.tafel.seated import secret_of


def sits_at(context: BrowserContext, site: str, person: Somebody) -> Page:
    """Open a page in which this person sits at her tables."""
    context.add_cookies([{"name": cookie.name(), "value": secret_of(person), "url": site}])
    return context.new_page()
