"""The preparation for who has no table, and what the overview of many tables tells of it."""

import pytest
from django.test import Client
from lxml import html

from keukentafel.content.domeinen import domains
from keukentafel.tafel.kluis.overview import heads
from tests.keukentafel.tafel.kluis.makers_kluis_people import READ, a_guest, a_table
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import says
from tests.keukentafel.tafel.voorbereiding.sitting_voorbereiding import Prepares

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


def said(answer):
    (main,) = html.fromstring(answer.content.decode()).xpath("//main")
    return " ".join(main.text_content().split())


def test_everybody_may_see_what_there_is_before_there_is_a_table():
    text = said(Client().get("/voorbereiden", headers={"accept-language": "nl"}))

    assert all(domain.title["nl"] in text for domain in domains().values())


def test_the_chosen_subjects_come_as_a_blank_form_and_what_was_chosen_stands_in_no_address():
    answer = Client().post("/voorbereiden/papier", {"onderwerp": ["gemoed", "tuin"]}, headers={"accept-language": "nl"})
    text = said(answer)

    assert "Gaat het de laatste tijd goed met u?" in text
    assert domains()["wonen"].questions[0].label["nl"] not in text
    assert answer.request["QUERY_STRING"] == ""


def test_who_chooses_nothing_is_told_to_choose():
    assert "Kies eerst een of meer onderwerpen." in said(
        Client().post("/voorbereiden/papier", {}, headers={"accept-language": "nl"})
    )


def test_a_table_under_the_jeugdwet_asks_about_the_child_and_one_under_the_wmo_only_when_told():
    toos = Prepares().map()
    assert "Kinderen in huis" not in [each.text for each in toos.tree.xpath("//ol//a")]
    toos.asks("kind", 1).fills(kind__notitie__tekst="Twee.", kind__gaat__keuze=["goed"])
    says(toos.sits(), "kind.gaat", keuze="goed")
    assert "Kinderen in huis" in [each.text for each in toos.map().tree.xpath("//ol//a")]

    parent = Prepares(a_table("Noor", "ouder"))
    parent.tells("dossier", {"wet": "jeugdwet", "route": "gemeente", "gemeente": {}}, id="dossier")
    assert "Kinderen in huis" in [each.text for each in parent.map().tree.xpath("//ol//a")]


def test_a_tip_of_the_wmo_alone_is_none_for_a_family_under_the_jeugdwet():
    toos, parent = Prepares(), Prepares(a_table("Noor", "ouder"))
    toos.tells("dossier", {"wet": "wmo", "gemeente": {}}, id="dossier")
    parent.tells("dossier", {"wet": "jeugdwet", "gemeente": {}}, id="dossier")
    pages = [each.asks("aanleiding", 1).tree.xpath("string(//main)") for each in (toos, parent)]

    assert ["Wmo 2015 art. 2.3.3" in page for page in pages] == [True, False]


def test_the_overview_counts_what_is_done_at_the_table_and_nothing_private():
    toos = Prepares().asks("huishouden", 1)
    toos.opens(toos.url("voorbereiden-heel", "huishouden")).fills("klaar", huishouden__risico__tekst="Ik val.")
    toos.opens(toos.url("voorbereiden-heel", "gemoed")).fills("klaar", gemoed__risico__tekst="Ik huil.", alleen_ik="ja")

    (head,) = heads(toos.person.opened, at=toos.sits().at)
    assert head.lines["voorbereid"] == [1, 18]
    assert "Ik val." not in str(head.lines)


def test_a_guest_who_may_only_read_finishes_a_subject_for_herself():
    toos = Prepares()
    sam = Prepares(a_guest(toos.person, "Sam", "naaste", READ))
    sam.opens(sam.url("voorbereiden-heel", "wonen")).fills("klaar", wonen__risico__tekst="Ik val om.")

    assert sam.state_of("Uw huis en bewegen in huis") == "Klaar, alleen u leest het."
    assert toos.state_of_map("Uw huis en bewegen in huis") == ""
    assert toos.tree.xpath("//h1")[0].text_content() == "Hoeveel tijd hebt u?"


def test_who_begins_a_table_here_comes_to_the_preparation():
    (begin,) = html.fromstring(Client().get("/voorbereiden").content.decode()).xpath(
        "//a[contains(@href, 'waar=')]/@href"
    )
    browser = Client(headers={"accept-language": "nl"})
    form = html.fromstring(browser.get(begin).content.decode()).xpath("//main//form[.//input[@name='code']]")[0]
    hidden = {each.get("name"): each.get("value") for each in form.xpath(".//input[@type='hidden']")}
    card = browser.post("/begin", hidden | {"doen": "begin", "voor": "zelf", "wet": "wmo", "naam": "Toos"})

    assert f"/tafel/{hidden['tafel']}/voorbereiden" in card.content.decode()


def test_who_lives_with_children_is_asked_about_them():
    toos = Prepares()
    says(toos.sits(), "huishouden.in_huis", keuzes=["kinderen"])

    assert toos.state_of_map("Kinderen in huis") == "Nog niet."


@pytest.mark.parametrize(
    ("law", "domain", "asks"),
    [("jeugdwet", "gezondheid", True), ("jeugdwet", "kind", False), ("wmo", "gezondheid", False)],
)
def test_a_family_is_asked_whom_an_answer_is_about_for_more_people_live_there(law, domain, asks):
    parent = Prepares()
    parent.tells("dossier", {"wet": law, "gemeente": {}}, id="dossier")

    assert ("Over wie gaat het?" in parent.asks(domain, 1).text) is asks
    assert ("Over wie gaat het?" in parent.opens(parent.url("voorbereiden-heel", domain)).text) is asks
