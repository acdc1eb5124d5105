"""The demo gemeente in a real browser: each place of the road under both laws, for eyes, keyboard and small screens."""

import base64

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from keukentafel.command.demo_dossiers import LAWS, PHASES
from keukentafel.tafel.deur.cookie import name
from tests.browser.steps import axe_finds_nothing, follow, goes, nothing_runs_off_the_side, resize
from tests.keukentafel.makers_demo import demo_dossiers, demo_table
from tests.keukentafel.tafel.kluis.conftest import light_codes

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("light_codes")]

DEMO = demo_dossiers()
EACH_PLACE = [f"demo-{number + 1:05d}" for number in range(len(PHASES) * len(LAWS))]
"""They come by turns, so these have each phase once under each law."""

BY_TURNS = [EACH_PLACE[place + len(PHASES) * (place % len(LAWS))] for place in range(len(PHASES))]
"""Each phase once, under one law and the other in turn."""

WRITTEN = [each for each in DEMO if not each.startswith(("demo-", "voorbeeld-"))]
ROADS = EACH_PLACE + WRITTEN

ROOMS = ("brieven", "feiten/kalender", "papieren", "papieren/foto", "stoelen", "stoelen/uitnodigen")
ROOMS += ("bewaren", "melden", "melden/bewijs")
ONE_OF_EACH_LAW = ("demo-00006", "demo-00015")

NARROW = {"width": 320, "height": 640}
ZOOMED = {"width": 320, "height": 256}
"""A screen of 1280 by 1024 at 400 %."""

MOST_TABS = 80
IS_SEEN = """() => {
    const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
    const middle = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, innerHeight) / 2);
    return [at === middle || at.contains(middle), style.outlineStyle !== "none" || style.boxShadow !== "none"];
}"""


@pytest.fixture
def sits(new_context, site):
    """Open a browser, with these wishes, in which the table with a dossier is open; gives a page and its address."""

    def sitting(dossier, **wishes):
        somebody = demo_table(DEMO[dossier], at=timezone.now())
        secret = base64.urlsafe_b64encode(somebody.unlocked.secret).rstrip(b"=").decode()
        context = new_context(**wishes)
        context.add_cookies([{"name": name(), "value": secret, "url": site}])
        page = context.new_page()
        resize(page, **NARROW)
        return page, f"{site}/tafel/{somebody.table_id}"

    return sitting


def in_light_and_dark(page):
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        axe_finds_nothing(page)
    nothing_runs_off_the_side(page)


def main_action(page):
    """The one thing to do now, or where there is only to wait, the first way on."""
    main = page.locator("main .utrecht-button--primary-action:visible")
    return main.first if main.count() else page.locator("main :is(a[href^='/'], button):visible").first


def tabs_to(page, what):
    """Press Tab until `what` has the focus, each stop seen and marked on the way."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        assert page.evaluate(IS_SEEN) == [True, True], page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if what.evaluate("what => what === document.activeElement"):
            return
    raise AssertionError(f"not in {MOST_TABS} stops")


@pytest.mark.parametrize("dossier", ROADS)
def test_the_road_is_clean_for_axe_in_light_and_dark_and_fits_a_narrow_screen(sits, dossier):
    page, table = sits(dossier)
    goes(page, table)

    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    in_light_and_dark(page)


@pytest.mark.parametrize("dossier", ONE_OF_EACH_LAW)
@pytest.mark.parametrize("room", ROOMS)
def test_every_room_is_clean_for_axe_in_light_and_dark_and_fits_a_narrow_screen(sits, dossier, room):
    page, table = sits(dossier)
    goes(page, f"{table}/{room}")

    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    in_light_and_dark(page)


@pytest.mark.parametrize("dossier", BY_TURNS)
def test_the_main_action_is_reached_with_the_keyboard_at_four_times_the_size(sits, dossier):
    page, table = sits(dossier)
    resize(page, **ZOOMED)
    goes(page, table)

    nothing_runs_off_the_side(page)
    tabs_to(page, main_action(page))


@pytest.mark.parametrize("dossier", BY_TURNS)
def test_without_script_the_main_action_leads_on(sits, dossier):
    page, table = sits(dossier, java_script_enabled=False)
    goes(page, table)
    action = main_action(page)
    if (action.get_attribute("formaction") or "").endswith("/agenda"):
        with page.expect_download() as taken:
            action.click()
        assert taken.value.suggested_filename.endswith(".ics")
    else:
        follow(action)

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    nothing_runs_off_the_side(page)
