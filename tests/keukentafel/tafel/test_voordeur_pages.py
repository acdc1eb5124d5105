"""The front door: calm, honest, and promising nothing that is not there."""

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

PAGES = ("voordeur", "wat-wij-bewaren", "onderdelen")


def page(name, language="nl"):
    return Client(headers={"accept-language": language}).get(reverse(name))


def links(response):
    return [link.get("href") for link in html.fromstring(response.content.decode()).xpath("//main//a[@href]")]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_page_is_there_in_both_languages_and_sets_no_cookie(name, language):
    response = page(name, language)

    assert response.status_code == 200
    assert html.fromstring(response.content.decode()).get("lang") == language
    assert not response.cookies


def test_the_start_page_has_one_main_action():
    tree = html.fromstring(page("voordeur").content.decode())
    (main,) = tree.xpath("//main//*[contains(@class, 'primary-action')]")

    assert main.text_content().strip() == "Waar sta ik?"
    assert main.get("href") == reverse("waar-sta-ik")


@pytest.mark.parametrize("name", ["voordeur", "wat-wij-bewaren"])
def test_every_link_leads_to_a_page_that_is_there(name):
    own = [link for link in links(page(name)) if link.startswith("/")]

    assert own
    assert all(Client().get(link).status_code == 200 for link in own)


def test_help_now_is_on_the_first_screen_that_anybody_sees():
    text = page("voordeur").content.decode()

    assert all(number in text for number in ("tel:112", "tel:08002000", "tel:08000113"))


def test_who_chooses_english_stays_on_the_same_page():
    client = Client(headers={"accept-language": "nl"})
    (switch,) = html.fromstring(client.get(reverse("wat-wij-bewaren")).content.decode()).xpath("//a[@lang='en']")
    response = client.get(switch.get("href"), follow=True)

    assert response.redirect_chain[-1][0] == reverse("wat-wij-bewaren")
    assert "We keep nothing about you." in response.content.decode()


def test_who_only_wants_to_know_her_rights_reads_on_the_front_page_where_they_are():
    words = " ".join(html.fromstring(page("voordeur").content.decode()).xpath("//main")[0].text_content().split())

    assert "Welke rechten hebt u?" in words
    assert "mantelzorger" in words
