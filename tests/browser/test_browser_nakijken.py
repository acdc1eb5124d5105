"""Checking a letter in a real browser: pasted and chosen on a phone, without script, in light and dark, and printed."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from keukentafel.tafel.deur import cookie
from tests.browser.steps import LAPTOP, PHONE, axe_finds_nothing, goes, nothing_runs_off_the_side, press, resize
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, DUST, NIGHTS, REPORT, Checking, prepared
from tests.keukentafel.tafel.seated import secret_of

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("light_codes")]

PAGES = ("lezen", "punten", "onderdelen", "uitkomst", "gegevens", "tekst")
NARROW = {"width": 320, "height": 640}


@pytest.fixture
def toos() -> Checking:
    return prepared(a_table("Toos", at=timezone.now()))


def sits(context, site: str, at: Checking) -> Page:
    context.add_cookies([{"name": cookie.name(), "value": secret_of(at.person), "url": site}])
    page = context.new_page()
    goes(page, site + at.url())
    return page


def row_of(page: Page, field: str) -> Locator:
    return page.locator(f'.check-row:has([name="{field}.toelichting"])')


def test_from_a_pasted_report_to_the_letter_without_script(new_context, site, toos):
    page = sits(new_context(java_script_enabled=False), site, toos)
    press(page, "Kijk een verslag na", "link")
    page.get_by_label("De tekst van de brief").fill(REPORT)
    expect(page.get_by_label("De pdf")).to_be_hidden()
    press(page, "Verder")
    press(page, "Bewaar en ga verder")
    press(page, "Bewaar en ga verder")

    row, right = row_of(page, NIGHTS), row_of(page, DUST)
    expect(row.get_by_text("Dit staat er niet in:")).to_be_hidden()
    row.get_by_label("ontbreekt").check()
    expect(row.get_by_text("Dit staat er niet in:")).to_be_visible()
    right.get_by_label("klopt").check()
    expect(right.get_by_text("Het hoeft niet in uw brief.")).to_be_visible()
    press(page, "Bewaar en blijf hier")
    expect(page.get_by_role("heading", level=1)).to_have_text("Eén punt in het verslag is niet goed.")
    expect(page.get_by_text("Bewaard.")).to_be_in_viewport()

    press(page, "Bewaar en ga verder")
    press(page, "Bewaar en ga verder")
    press(page, "Reageer op het verslag", "link")
    expect(page.locator("[name=ontbreekt]")).to_have_value(re.compile("elke nacht drie keer uit bed"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_day_that_a_decision_names_is_asked_once_and_a_yes_puts_it_on_the_road(new_context, site, toos, scheme):
    toos.tells("feit", {"soort": "besluit_bekendgemaakt", "dagtekening": "2026-11-09", "uitkomst": "toegekend"})
    toos.takes("besluit", f"Gemeente Overwaard\nVerzonden op 10 november 2026\n\n{DECISION}")
    page = sits(new_context(), site, toos)
    page.emulate_media(color_scheme=scheme)
    resize(page, NARROW["width"], NARROW["height"])
    goes(page, site + toos.url("tafel"))
    expect(page.get_by_text("In uw brief staat: verzonden op 10 november 2026. Klopt dat?")).to_be_visible()
    nothing_runs_off_the_side(page)
    axe_finds_nothing(page)

    press(page, "Ja, dat klopt")

    expect(page.get_by_text("De laatste dag is 22 december 2026.")).to_be_visible()
    expect(page.get_by_text("Klopt dat?")).to_have_count(0)


def test_what_the_decision_says_of_itself_stands_in_the_objection_to_be_changed(new_context, site, toos):
    toos.takes("besluit", f"Gemeente Reigerwaard\nOns kenmerk: Z-2026-00412\n\n{DECISION}")
    page = sits(new_context(java_script_enabled=False), site, toos)
    goes(page, site + toos.url("brief-schrijven", "bezwaar"))
    reference = page.get_by_label("Kenmerk van het besluit")
    expect(reference).to_have_value("Z-2026-00412")
    expect(reference).to_have_accessible_description("Uit uw brief. Klopt het niet? Verander het dan.")

    reference.fill("Z-2026-00413")
    press(page, "Laat de brief zien")

    expect(page.get_by_role("article")).to_contain_text("kenmerk Z-2026-00413")


def test_a_folded_group_that_was_saved_is_open_where_one_was(new_context, site, toos):
    page = sits(new_context(), site, toos)
    goes(page, site + toos.url("nakijken-onderdelen", toos.takes("besluit", DECISION)))
    group = page.locator("#brief")
    group.locator("summary").first.click()
    group.get_by_label("Nee", exact=True).first.check()
    press(group, "Bewaar en blijf hier")

    expect(page.locator("#brief").get_by_text("Bewaard.")).to_be_in_viewport()
    expect(page.locator("#brief :checked")).to_have_value("nee")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_can_be_read_by_everybody_on_the_smallest_phone_and_wide(new_context, site, toos, scheme):
    report, decision = toos.takes("verslag", REPORT), toos.takes("besluit", DECISION)
    yesterday = f"{timezone.localdate() - timedelta(days=1):%Y-%m-%d}"
    toos.tells("feit", {"soort": "besluit_bekendgemaakt", "op": yesterday, "uitkomst": "deels_toegekend"})
    toos.judges(report, **{NIGHTS: "ontbreekt", DUST: "klopt"})
    toos.judges(decision, "onderdelen", **{"onderdeel.omvang": "nee"})
    page = sits(new_context(), site, toos)
    page.emulate_media(color_scheme=scheme)
    addresses = [toos.url(), toos.url("nakijken-nieuw"), *(toos.url(f"nakijken-{each}", report) for each in PAGES)]
    addresses += [toos.url(f"nakijken-{each}", decision) for each in ("gegevens", "uitkomst", "hoorzitting")]
    for address in addresses:
        goes(page, site + address)
        for size in (NARROW, PHONE, LAPTOP):
            resize(page, size["width"], size["height"])
            nothing_runs_off_the_side(page)
        axe_finds_nothing(page)


def test_wide_the_letter_lies_beside_the_points_and_on_paper_only_what_was_chosen_shows(new_context, site, toos):
    report = toos.takes("verslag", REPORT)
    toos.judges(report, **{NIGHTS: "ontbreekt"})
    page = sits(new_context(), site, toos)
    resize(page, LAPTOP["width"], LAPTOP["height"])
    goes(page, site + toos.url("nakijken-punten", report))
    row = row_of(page, NIGHTS)
    said, letter = row.locator(".check-left").bounding_box(), row.locator(".check-letter").bounding_box()
    assert said and letter
    assert letter["x"] >= said["x"] + said["width"] - 1
    assert abs(letter["y"] - said["y"]) < 2

    page.emulate_media(media="print")
    expect(row.get_by_text("ontbreekt", exact=True)).to_be_visible()
    expect(row.get_by_text("onduidelijk", exact=True)).to_be_hidden()
    expect(page.get_by_role("button", name="Bewaar en ga verder")).to_be_hidden()


def test_what_to_say_at_the_hearing_prints_on_one_page_without_the_words_explained(new_context, site, toos):
    decision = toos.takes("besluit", DECISION)
    toos.judges(decision, "onderdelen", **{"onderdeel.omvang": "nee", "onderdeel.duur": "nee"})
    page = sits(new_context(), site, toos)
    goes(page, site + toos.url("nakijken-hoorzitting", decision))

    printed = page.pdf(format="A4")

    assert len(re.findall(rb"/Type\s*/Page[^s]", printed)) == 1
    page.emulate_media(media="print")
    expect(page.locator(".words-here")).to_be_hidden()
