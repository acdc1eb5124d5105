"""The easy layer in a real browser: calm for axe by day and night, narrow screens, no script, one sheet of paper."""

import re

import pytest
from playwright.sync_api import expect

from keukentafel.tafel.makkelijk.steps import BESIDE, ROAD
from tests.browser.steps import PHONE, axe_finds_nothing, goes, nothing_runs_off_the_side, resize

STEPS = (*ROAD, *BESIDE)
A_SHEET = re.compile(rb"/Type\s*/Page\b(?!s)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_clean_for_axe_and_never_runs_off_a_narrow_screen(new_context, site, scheme):
    page = new_context(color_scheme=scheme).new_page()
    for address in ("", *(f"/{code}" for code in STEPS)):
        resize(page, 1280, 800)
        goes(page, f"{site}/makkelijk{address}")
        axe_finds_nothing(page)
        resize(page, 320, 740)
        nothing_runs_off_the_side(page)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_is_one_sheet_of_paper_without_buttons(new_context, site, language):
    page = new_context().new_page()
    goes(page, f"{site}/taal?language={language}&next=/makkelijk")
    page.emulate_media(media="print")
    sheets = {}
    for address in ("", *(f"/{code}" for code in STEPS)):
        goes(page, f"{site}/makkelijk{address}")
        expect(page.locator("main .utrecht-button:visible")).to_have_count(0)
        sheets[address] = len(A_SHEET.findall(page.pdf(format="A4", prefer_css_page_size=True)))

    assert {address: count for address, count in sheets.items() if count != 1} == {}


def test_somebody_without_script_walks_from_the_front_door_to_the_last_step_with_big_buttons(new_context, site):
    page = new_context(java_script_enabled=False).new_page()
    resize(page, **PHONE)
    goes(page, site)
    page.get_by_role("link", name="Makkelijk lezen, met tekeningen").click()
    page.locator(".easy__cards a").first.click()
    for code in STEPS[1:]:
        following = page.locator("a[rel=next]")
        box = following.bounding_box()
        assert box and box["height"] >= 44 and box["width"] > 250, code
        following.click()
        expect(page).to_have_url(f"{site}/makkelijk/{code}")

    expect(page.locator("a[rel=next]")).to_have_count(0)
    expect(page.get_by_role("img", name="Een kind met een tas")).to_be_visible()


def test_letters_are_big_and_the_lines_short_enough_to_follow(new_context, site):
    page = new_context().new_page()
    resize(page, **PHONE)
    goes(page, f"{site}/makkelijk/bezwaar")

    expect(page.locator(".easy__lines p").first).to_have_css("font-size", "23px")
    expect(page.get_by_role("link", name="Hoeveel tijd heb ik nog?")).to_be_visible()
