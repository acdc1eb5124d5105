"""The front door: calm, honest, and promising nothing that is not there."""

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from keukentafel.tafel.voordeur.places import PLACES, SENDERS, place, sender, words

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


def test_the_start_page_asks_where_somebody_is_now_and_offers_seven_answers():
    tree = html.fromstring(page("voordeur").content.decode())

    assert tree.xpath("//h2[@id='waar']")[0].text_content() == "Waar bent u nu?"
    assert [link.get("href") for link in tree.xpath("//ul[@class='where']//a")] == [f"/nu/{code}" for code in PLACES]


@pytest.mark.parametrize("code", PLACES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_wherever_somebody_is_one_main_action_leads_on_and_looking_needs_none(code, language):
    response = Client(headers={"accept-language": language}).get(f"/nu/{code}")
    tree = html.fromstring(response.content.decode())
    ways = [link.get("href") for link in tree.xpath("//main//a")]

    assert response.status_code == 200 and not response.cookies
    assert len(tree.xpath("//h1")) == 1
    if code != "brief":
        assert f"/begin?waar={code}" in ways
        main = "/melden" if code == "hulp" else f"/begin?waar={code}"
        assert tree.xpath("//main//a[contains(@class, 'primary-action')]/@href") == [main]
        assert f"{reverse('waar-sta-ik')}?waar={code}" in ways
        assert tree.xpath("//details | //ul[@class='points']/li")


@pytest.mark.parametrize("told", ["/nu/wacht", "/nu/brief", "/nu/brief/gemeente"])
def test_who_waits_or_holds_a_letter_that_announces_a_talk_is_led_to_where_one_prepares(told):
    assert "/nu/gesprek" in links(Client().get(told))
    assert reverse("voorbereiden") in links(Client().get("/nu/gesprek"))


def test_who_holds_a_letter_is_first_asked_whose_it_is():
    tree = html.fromstring(Client().get("/nu/brief").content.decode())

    assert [link.get("href") for link in tree.xpath("//ul//a[starts-with(@href, '/nu/brief/')]")] == [
        f"/nu/brief/{code}" for code in SENDERS
    ]


@pytest.mark.parametrize("code", SENDERS)
def test_each_sentence_about_a_letter_names_its_article_or_says_that_it_is_advice(code):
    tree = html.fromstring(Client(headers={"accept-language": "nl"}).get(f"/nu/brief/{code}").content.decode())
    points = tree.xpath("//ul[@class='points']/li")

    assert points
    for point in points:
        source = point.xpath(".//*[@class='source']")[0].text_content()
        assert "art." in source or "Dit is raad, geen wet." in source


def test_what_nobody_here_read_in_the_law_is_marked_as_such():
    text = " ".join(Client(headers={"accept-language": "nl"}).get("/nu/brief/cak").content.decode().split())

    assert "Dit hebben wij niet in de wet zelf nagelezen." in text


@pytest.mark.parametrize("address", ["/nu/nergens", "/nu/brief/niemand"])
def test_a_place_that_is_not_there_is_not_found(address):
    assert Client().get(address).status_code == 404


def test_the_words_of_the_front_door_stand_in_both_languages_with_the_same_sources():
    dutch, english = words("nl"), words("en")

    assert set(dutch) == set(english) == {*PLACES, "afzender"}
    assert set(dutch["afzender"]) == set(english["afzender"]) == set(SENDERS)
    for code in PLACES:
        ours, theirs = (place(code, language).points for language in ("nl", "en"))
        assert [point.sources for point in ours] == [point.sources for point in theirs]
    for code in SENDERS:
        ours, theirs = (sender(code, language).points for language in ("nl", "en"))
        assert [(point.sources, point.is_certain) for point in ours] == [
            (point.sources, point.is_certain) for point in theirs
        ]


@pytest.mark.parametrize("name", ["voordeur", "wat-wij-bewaren"])
def test_who_keeps_this_is_named_where_the_administrator_gave_a_name(name, settings):
    settings.KEEPER = "Stichting Proefbuur"

    assert "Stichting Proefbuur" in page(name).content.decode()


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
    assert "What you write lies behind a lock." in response.content.decode()


def test_who_only_wants_to_know_her_rights_reads_on_the_front_page_where_they_are():
    words_of_page = " ".join(
        html.fromstring(page("voordeur").content.decode()).xpath("//main")[0].text_content().split()
    )

    assert "welke rechten u hebt" in words_of_page
    assert "mantelzorger" in words_of_page
