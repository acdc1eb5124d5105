"""What is there for who would rather hear or look than read, proved on the pages where it counts."""

import pytest
from django.test import Client
from lxml import html

pytestmark = pytest.mark.django_db


def page_of(address: str, language: str = "nl") -> html.HtmlElement:
    return html.fromstring(Client(headers={"accept-language": language}).get(address).content.decode())


def main_of(address: str, language: str = "nl") -> html.HtmlElement:
    (main,) = page_of(address, language).xpath("//main")
    return main


@pytest.mark.requirement("S4-22", screen="/uitleg/plek-aan-tafel")
def test_the_message_of_the_film_is_text_that_everybody_can_read_in_two_languages_and_in_short_sentences() -> None:
    page = main_of("/uitleg/plek-aan-tafel")
    words = " ".join(page.text_content().split())
    assert "Daarom vraagt de gemeente uw mantelzorger erbij." in words
    assert "een filmpje waarin iemand van een gemeente dit uitlegt. Dit is die boodschap in onze eigen woorden" in words
    assert page.xpath(".//video | .//iframe") == []
    drawn = page.xpath(".//svg[contains(@class, 'hears__week')]")
    assert [each.get("aria-hidden") for each in drawn] == ["true", "true"]
    assert "Van de nachten en de slechte dagen weet zij niets." in words

    (button,) = page_of("/uitleg/plek-aan-tafel").xpath("//button[@data-lees-voor]")
    assert "Lees voor" in button.text_content()

    english = " ".join(main_of("/uitleg/plek-aan-tafel", "en").text_content().split())
    assert "carer" in english and "mantelzorger erbij" not in english
    easy = " ".join(main_of("/makkelijk/mantelzorg").text_content().split())
    assert "De gemeente praat, als het kan, ook met u." in easy
    assert "Zeg wat u doet. Zeg ook wat niet meer gaat." in easy
