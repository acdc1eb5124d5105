"""Free and independent support: what it is, how one asks, and addresses that say until when they may be trusted."""

from datetime import date

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils import timezone, translation
from lxml import html

from keukentafel.content.contacten import contacts


def said(language="nl"):
    page = html.fromstring(Client(headers={"accept-language": language}).get("/clientondersteuning").content.decode())
    return " ".join(page.xpath("//main")[0].text_content().split())


def test_it_says_that_support_is_free_independent_and_for_the_carer_too():
    text = said()

    for words in ("Het is gratis.", "Ook voor uw mantelzorger.", "Toch gaat het om úw belang", "art. 2.1.4 lid 5"):
        assert words in text


def test_it_promises_no_contact_that_the_gemeente_need_not_make():
    assert "De gemeente moet het u vertellen. Bellen en afspreken doet u zelf." in said()


def test_the_three_moments_to_ask_and_the_questions_about_independence_are_there():
    text = said()

    for words in ("bij uw melding", "Bij de uitnodiging.", "De dag voor het gesprek", "Is deze persoon onafhankelijk?"):
        assert words in text


def test_a_gemeente_without_a_file_gets_the_honest_road():
    assert "Dan kennen wij haar adres niet. Zij moet u vertellen wie u gratis helpt." in said()


def test_each_contact_says_when_it_was_checked_and_where_we_have_it_from():
    text = said()

    for place in contacts().values():
        for contact in place.contacts:
            assert contact.name in text and (contact.source_host or contact.source_told["nl"]) in text
    assert "Nagekeken op 21 november 2026, te vertrouwen tot en met 21 november 2027." in text


def test_a_link_says_whose_site_it_is_and_the_address_stands_beside_it_for_on_paper():
    page = html.fromstring(Client(headers={"accept-language": "nl"}).get("/clientondersteuning").content.decode())
    links = {a.get("href"): a.text_content() for a in page.xpath("//main//ul[@class='contacts']//a")}

    assert links["https://www.mantelzorg.nl"] == "De site van MantelzorgNL"
    assert not any("https" in words for words in links.values())
    assert "De site van MantelzorgNL mantelzorg.nl" in said()
    assert "Nederland Juridisch" not in said("en") and "The Netherlands" in said("en")


FOLDED = "//section[@aria-labelledby='adressen']//details"

GEMEENTE = """plaats = "{}"
[[contact]]
soort = "clientondersteuning"
naam = "Loket {}"
wat_nl = "Gratis iemand naast u."
wat_en = "Somebody beside you, for free."
bron = "https://www.voorbeeld.example/loket"
nagekeken_op = 2026-11-01
geldig_tot = 2027-11-01
"""


@pytest.fixture
def own(settings, tmp_path):
    """The folder of who runs the program."""
    settings.VAR, own = tmp_path, tmp_path / "contacten"
    own.mkdir()
    return own


def test_the_contacts_of_the_own_gemeente_come_first_and_open(own):
    (own / "9001.toml").write_text(GEMEENTE.format("Overwaard", "Overwaard"), "utf-8")

    text = said()

    assert text.index("Loket Overwaard") < text.index("Juridisch Loket")
    assert "Nagekeken op 1 november 2026" in text
    assert not html.fromstring(Client().get("/clientondersteuning").content.decode()).xpath(FOLDED)


def test_of_more_gemeenten_one_taps_the_own_and_no_address_tells_which(own):
    for code, name in (("9001", "Overwaard"), ("9002", "Nederwaard")):
        (own / f"{code}.toml").write_text(GEMEENTE.format(name, name), "utf-8")

    page = html.fromstring(Client().get("/clientondersteuning").content.decode())

    assert [each.text_content() for each in page.xpath(f"{FOLDED}/summary")] == ["Nederwaard", "Overwaard"]
    assert not page.xpath("//main//a[contains(@href, '900')]")


def test_a_faulty_file_of_a_gemeente_takes_no_page_away(own):
    (own / "9001.toml").write_text('plaats = "Overwaard"', "utf-8")

    assert "Juridisch Loket" in said() and "Overwaard" not in said()


def test_past_its_day_a_contact_says_so(monkeypatch):
    assert "Daarna niet meer." not in said()
    monkeypatch.setattr(timezone, "localdate", lambda: date(2028, 1, 1))
    assert "Dit keken wij na tot 21 november 2027. Daarna niet meer." in said()


@pytest.mark.parametrize("moment", ["melden", "uitnodiging", "dag_ervoor", ""])
def test_the_box_for_other_rooms_says_why_now_and_leads_here(moment):
    with translation.override("nl"):
        box = html.fromstring(render_to_string("uitleg/parts/clientondersteuning.html", {"moment": moment}))

    assert box.xpath(".//a/@href") == ["/clientondersteuning"]
    assert "Wmo 2015 art. 2.2.4" in box.text_content()
    # The duty to point it out comes with a melding under the Wmo; the Jeugdwet has none, and no moment for it.
    assert ("Wmo 2015 art. 2.3.2 lid 3" in box.text_content()) == bool(moment)


def test_the_front_page_leads_here():
    page = html.fromstring(Client(headers={"accept-language": "nl"}).get("/").content.decode())

    assert page.xpath("//main//a[@href='/clientondersteuning']")
