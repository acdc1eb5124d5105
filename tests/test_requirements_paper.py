"""Requirements about paper: what one writes down with a pen, from a page that keeps nothing."""

import pytest
from django.test import Client
from lxml import html


@pytest.mark.requirement(
    "S2-61", screen="/voorbereiden/papier", part="the questions about health, to print and fill in"
)
def test_the_points_about_health_can_be_put_on_paper_with_a_pen() -> None:
    client = Client(headers={"accept-language": "nl"})
    page = html.fromstring(client.post("/voorbereiden/papier", {"onderwerp": ["gezondheid"]}).content.decode())
    text = " ".join(page.xpath("//main")[0].text_content().split())

    assert "Uw gezondheid" in text
    assert "Hoe is een slechte dag voor uw lichaam?" in text
