"""The pages of the easy layer, and the pages that lead to them."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
import time_machine
from django.test import Client
from lxml import html

from keukentafel.tafel.makkelijk.steps import BESIDE, ROAD
from tests.keukentafel.tafel.walking import Walker

pytestmark = pytest.mark.django_db

STEPS = (*ROAD, *BESIDE)


def get(path: str, language: str = "nl") -> html.HtmlElement:
    response = Client(headers={"accept-language": language}).get(path)
    assert response.status_code == 200, path
    return html.document_fromstring(response.content.decode())


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("code", STEPS)
def test_a_step_shows_one_drawing_that_can_be_read_aloud_and_one_button_that_leads_on(code: str, language: str) -> None:
    page = get(f"/makkelijk/{code}", language)
    (drawing,) = page.xpath("//main//svg[@role='img']")
    (button,) = page.xpath("//main//a[contains(@class, 'primary-action')]")

    assert len(drawing.get("aria-label")) > 15
    assert button.text_content().strip()
    assert Client().get(button.get("href")).status_code == 200
    assert not page.xpath("//main//form | //main//input | //main//script")


@pytest.mark.parametrize("code", STEPS)
def test_every_step_is_one_tap_from_the_next_from_the_last_and_from_free_help(code: str) -> None:
    page = get(f"/makkelijk/{code}")
    at = STEPS.index(code)
    found = {rel: page.xpath(f"//a[@rel='{rel}']/@href") for rel in ("prev", "next")}

    assert found["prev"] == [f"/makkelijk/{each}" for each in STEPS[max(at - 1, 0) : at]]
    assert found["next"] == [f"/makkelijk/{each}" for each in STEPS[at + 1 : at + 2]]
    free_help = "/clientondersteuning" if code == "hulp" else "/makkelijk/hulp"
    assert page.xpath(f"//main//a[@href='{free_help}']")


def test_the_overview_has_a_card_with_its_drawing_for_every_step() -> None:
    cards = get("/makkelijk").xpath("//main//li/a[svg]")

    assert [card.get("href") for card in cards] == [f"/makkelijk/{code}" for code in STEPS]
    assert [card.text_content().split()[0] for card in cards[:10]] == [str(number) for number in range(1, 11)]


def test_a_step_that_is_none_is_not_found() -> None:
    assert Client().get("/makkelijk/bestaat-niet").status_code == 404


@pytest.mark.parametrize("path", ["/", "/uitleg", "/uitleg/gesprek", "/uitleg/de-weg", "/rechten", "/begin", "/melden"])
def test_easy_reading_is_offered_on_the_front_door_on_every_explainer_and_at_the_foot_of_other_pages(path: str) -> None:
    assert get(path).xpath("//a[@href='/makkelijk']")


@pytest.mark.parametrize(("place", "step"), [("hulp", "thuis"), ("stilte", "niets"), ("brief", "besluit")])
def test_whoever_says_where_they_are_is_led_to_the_easy_page_of_that_place(place: str, step: str) -> None:
    assert get(f"/nu/{place}").xpath(f"//main//a[@href='/makkelijk/{step}']")


@time_machine.travel(datetime(2026, 3, 20, 12, tzinfo=UTC), tick=False)
def test_the_road_leads_to_the_easy_page_of_the_stop_where_one_is() -> None:
    walker = Walker("nl")
    walker.press("begin:wmo")
    walker.tell("melding_gedaan", dag_gestuurd="2 mrt 2026", kanaal="telefoon")
    page = walker.response.content.decode()
    walker.tell("gesprek_gevoerd", dag="10 mrt 2026")

    assert 'href="/makkelijk/plan"' in page
    assert 'href="/makkelijk/verslag"' in walker.response.content.decode()


@pytest.mark.parametrize("code", STEPS)
def test_a_drawing_is_sound_and_leaves_its_colours_to_the_style_sheet(code: str) -> None:
    (drawing,) = get(f"/makkelijk/{code}").xpath("//main//svg[@role='img']")
    parts = list(ElementTree.fromstring(html.tostring(drawing, encoding="unicode", method="xml")).iter())

    assert len(parts) > 4
    assert not [part for part in parts if {"style", "fill", "stroke"} & part.attrib.keys()]
