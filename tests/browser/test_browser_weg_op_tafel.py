"""The road on a table in a real browser: kept from the page that stores nothing, by two people, on a phone."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = [pytest.mark.django_db(transaction=True)]

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
TALK = "Ik had het gesprek"


@pytest.fixture
def at_road(page, site):
    """Toos told one thing on the page that stores nothing, and kept it on a table of her own."""
    page.goto(site + "/waar-sta-ik")
    page.get_by_role("button", name="Voor een volwassene").click()
    tell(page, "Ik vroeg de gemeente om hulp", dag_gestuurd="5 okt 2026", kanaal="telefoon")
    page.get_by_role("button", name="Bewaar dit op een tafel").click()
    page.get_by_label("Voor mijzelf").check()
    page.locator("[name=naam]").fill("Toos")
    page.get_by_role("button", name=re.compile("Begin, en geef")).click()
    page.get_by_role("link", name="Ik heb mijn kaartje bewaard").click()
    return page


def tell(page, words, **fields):
    if not page.get_by_role("button", name=words).count():
        page.get_by_role("button", name="Er gebeurde nog iets").first.click()
    page.get_by_role("button", name=words).first.click()
    fill(page, **fields)
    page.get_by_role("button", name="Klaar").click()


def fill(page, **fields):
    for name, value in fields.items():
        if name == "kanaal":
            page.locator(f"[name=kanaal][value={value}]").check()
        else:
            page.locator(f"[name={name}]").fill(value)


def correct(page, day):
    page.get_by_role("button", name=re.compile(f"Wijzig: {TALK}")).click()
    fill(page, dag=day)


def save(page):
    page.get_by_role("button", name="Bewaar de wijziging").click()


def told(page):
    return page.locator("section[aria-labelledby=verhaal]")


def faults(page):
    found = Axe().run(page, options=RULES).response["violations"]
    return [(fault["id"], [node["html"][:120] for node in fault["nodes"]]) for fault in found]


def overflows(page):
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def test_what_was_told_before_lies_on_the_table_and_more_is_told_in_two_taps_and_a_day(at_road):
    assert "Ik vroeg de gemeente om hulp" in told(at_road).inner_text()

    tell(at_road, TALK, dag="2 nov 2026")
    told(at_road).get_by_text(TALK).wait_for()
    assert "Verteld door uzelf" in told(at_road).inner_text()
    assert at_road.get_by_role("link", name="Mijn weg").get_attribute("aria-current") == "page"


def test_a_reload_after_telling_tells_nothing_twice(at_road):
    tell(at_road, TALK, dag="2 nov 2026")
    told(at_road).get_by_text(TALK).wait_for()
    at_road.reload()

    assert told(at_road).inner_text().count(TALK) == 1


def test_taken_away_and_put_back_reads_as_what_happened(at_road):
    tell(at_road, TALK, dag="2 nov 2026")
    at_road.get_by_role("button", name=re.compile(f"Haal weg: {TALK}")).click()
    at_road.get_by_text("Eén ding is weggehaald").click()
    told(at_road).get_by_text("Geldt niet meer").wait_for()
    assert "Geldt niet meer" in told(at_road).inner_text()
    assert faults(at_road) == []

    at_road.get_by_role("button", name=re.compile("Zet terug")).click()
    told(at_road).get_by_text("Teruggezet door uzelf").wait_for()


def test_two_tabs_that_correct_one_day_at_once_lose_nothing_and_one_tap_settles_it(at_road):
    tell(at_road, TALK, dag="2 nov 2026")
    other = at_road.context.new_page()
    other.goto(at_road.url)
    correct(at_road, "3 nov 2026")
    correct(other, "4 nov 2026")
    save(at_road)
    save(other)
    choice = other.locator("section[aria-labelledby=kiezen]")

    assert "3 november 2026" in choice.inner_text()
    assert "4 november 2026" in choice.inner_text()
    assert faults(other) == []
    assert not overflows(other)

    other.get_by_role("button", name="Dit klopt").first.click()
    choice.wait_for(state="detached")
    other.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_of_the_road_is_accessible_on_a_phone(at_road, scheme):
    at_road.emulate_media(color_scheme=scheme)
    assert (faults(at_road), overflows(at_road)) == ([], False)

    at_road.get_by_role("button", name="Er gebeurde nog iets").first.click()
    assert (faults(at_road), overflows(at_road)) == ([], False)

    at_road.get_by_role("button", name=TALK).first.click()
    at_road.locator("[name=dag]").wait_for()
    assert (faults(at_road), overflows(at_road)) == ([], False)

    at_road.get_by_role("button", name="English").first.click()
    at_road.locator("html[lang=en]").wait_for()
