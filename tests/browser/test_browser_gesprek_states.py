"""Every state of the frame on a device: clean for axe and narrow enough, in the light, in the dark and in the sun."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.device import AGREED, PHRASE, Device
from tests.browser.makers_gesprek_browser import toos_prepared
from tests.browser.steps import PHONE, axe_finds_nothing, goes, nothing_runs_off_the_side, resize
from tests.browser.test_browser_gesprek_conflicts import past_each_other
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, a_guest

pytestmark = pytest.mark.django_db(transaction=True)

LOOKS = {
    "dark": {"color_scheme": "dark"},
    "sun": {"color_scheme": "light", "contrast": "more"},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
}

REFUSED = "x" * 1_200
AHEAD = "{ const now = Date.now; Date.now = () => now() + 40 * 24 * 3600 * 1000; }"


@pytest.fixture(params=sorted(LOOKS))
def look(request):
    return LOOKS[request.param]


@pytest.fixture
def toos():
    return toos_prepared()


def is_clean(page):
    """Axe finds nothing, at 360 pixels, at 320, and where everything is twice as large: a phone of 180 pixels."""
    axe_finds_nothing(page)
    for width in (320, 180):
        resize(page, width, 640)
        nothing_runs_off_the_side(page)
    resize(page, **PHONE)


def test_locked_wrong_open_idle_and_without_a_network(new_context, site, toos, look):
    phone = Device(new_context(**look), site, toos)
    page = phone.takes_along()
    phone.context.set_offline(True)
    phone.agrees()
    expect(page.get_by_text("Geen internet.")).to_be_visible()
    page.locator("[data-idle]").evaluate("(each) => (each.hidden = false)")
    is_clean(page)
    page.get_by_role("button", name="Sluit", exact=True).click()
    expect(page.get_by_label("Uw geheime zin")).to_be_visible()
    is_clean(page)
    phone.types_phrase("groene fietsbel zondag")
    expect(page.get_by_role("alert").filter(has_text="Deze zin past niet.")).to_be_visible()
    is_clean(page)


def test_in_conflict(new_context, site, toos, look):
    piet = a_guest(toos, "Piet", sheets=ALL, at=timezone.now())
    mine, _ = past_each_other(new_context, site, toos, piet, **look)
    expect(mine.page.get_by_role("button", name="Verder met deze keuze")).to_be_visible()
    is_clean(mine.page)


def test_refused_closed_and_past_its_end(new_context, site, toos, look):
    phone = Device(new_context(**look), site, toos)
    page = phone.takes_along()
    page.locator("fieldset[data-blank=toezegging] textarea").evaluate("(each) => each.removeAttribute('maxlength')")
    phone.agrees(REFUSED)
    expect(page.get_by_text("Dit nam de tafel niet aan")).to_be_visible()
    phone.closes_table()
    phone.agrees()
    expect(page.get_by_text("Uw tafel is dicht op dit toestel.")).to_be_visible()
    is_clean(page)
    phone.context.set_offline(True)
    page.add_init_script(AHEAD)
    goes(page, f"{site}/aan-tafel/")
    phone.unlocks()
    expect(page.get_by_text("Deze kopie was tot en met").locator("visible=true")).to_be_visible()
    is_clean(page)


def test_over_and_empty(new_context, site, toos, look, monkeypatch):
    phone = Device(new_context(**look), site, toos)
    page = phone.takes_along()
    goes(page, f"{site}/tafel/{toos.table_id}")
    phone.context.set_offline(True)
    phone.comes_back()
    phone.agrees()
    later = timezone.now() + timedelta(days=9)
    monkeypatch.setattr(timezone, "now", lambda: later)
    goes(page, "about:blank")
    phone.context.set_offline(False)
    with page.expect_response("**/aan-tafel/tijd"):
        goes(page, f"{site}/aan-tafel/")
    phone.types_phrase(PHRASE)
    expect(page.get_by_role("heading", name="De kopie op dit toestel is voorbij.")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text=AGREED)).to_be_visible()
    is_clean(page)
    page.get_by_role("button", name="Sluit", exact=True).click()
    page.get_by_text("U weet de zin niet meer?").click()
    page.get_by_role("button", name="Wis alles van dit toestel").click()
    page.locator("[data-erase] button").click()
    expect(page.get_by_text("Op dit toestel staat geen gesprek.")).to_be_visible()
    is_clean(page)
