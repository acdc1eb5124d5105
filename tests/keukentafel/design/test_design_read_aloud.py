"""Reading aloud: every page has its button and its bar, both away until a script shows them; secrets are marked."""

import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from lxml import html

from keukentafel import design
from tests.keukentafel.tafel.seated import browser_of

pytestmark = pytest.mark.django_db

SOURCE = Path(design.__file__).parents[1]
SECRET = re.compile(r'<(?:textarea|input|ol|strong)[^>]*(?:code-field|card6__words|id="zin"|data-proposed)[^>]*>')
SAID = {f"data-{name}" for name in ("leesbalk", "aan", "gekozen", "ingevuld", "leeg", "geheim", "knop")}
AS_A_SECRET = re.compile(r'data-geheim|autocomplete="off" autocapitalize="none"')


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("address", ["/", "/uitleg", "/open", "/aan-tafel/", "/nergens"])
def test_a_page_has_one_button_and_one_bar_and_shows_neither_by_itself(address, language):
    page = html.fromstring(browser_of(language=language).get(address).content)
    shown = page.xpath("//header//*[@data-lees-voor or @data-leesbalk]")

    assert [each.get("hidden") for each in shown] == ["", ""]
    assert len(page.xpath("//header//*[@data-doe]")) == 6
    assert page.xpath("//script[contains(@src, 'speak')]/@type") == ["module"]


def test_the_bar_has_words_beside_its_pictures_and_what_is_said_beside_the_text():
    bar = html.fromstring(render_to_string("design/parts/read_bar.html"))
    assert [" ".join(each.itertext()).split() for each in bar.xpath("//button")] == [
        ["Zin", "terug"],
        ["Lees", "Pauze"],
        ["Zin", "verder"],
        ["Langzamer"],
        ["Sneller"],
        ["Stop"],
    ]
    told = {name: value for name, value in bar.attrib.items() if name.startswith("data-")}
    assert set(told) == SAID
    assert all(told.values())


def test_every_place_where_the_words_of_a_card_or_a_phrase_stand_is_marked_as_a_secret():
    found = [
        (page.name, tag)
        for page in SOURCE.glob("**/*.html")
        for tag in SECRET.findall(page.read_text(encoding="utf-8"))
    ]
    assert len(found) >= 7
    assert [page for page, tag in found if not AS_A_SECRET.search(tag)] == []
