"""Under the Jeugdwet the page speaks of the Jeugdwet: a referral first, no clock of the Wmo, the vertrouwenspersoon."""

from datetime import date

import pytest
import time_machine

from tests.keukentafel.tafel.walking import Walker


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(date(2026, 11, 22), tick=False):
        yield


def first_offered(walker):
    return walker.tree.xpath("//button[@class='tap']")[0].get("value")


@pytest.mark.parametrize(
    ("way", "first"),
    [
        ("begin:jeugdwet:verwijzer", "vraag:verwijzing_gekregen"),
        ("begin:jeugdwet:gi", "vraag:verwijzing_gekregen"),
        ("begin:jeugdwet:gemeente", "vraag:hulpvraag_gesteld"),
        ("begin:wmo", "vraag:melding_gedaan"),
    ],
)
def test_each_way_to_help_begins_with_its_own_first_step(way, first):
    assert first_offered(Walker().press(way)) == first


@pytest.fixture(params=["huisarts", "gi"])
def referred(request):
    """A child with a referral of seven weeks ago, by a doctor or by the jeugdbescherming."""
    way = "gi" if request.param == "gi" else "verwijzer"
    walker = Walker().press(f"begin:jeugdwet:{way}")
    return walker.tell("verwijzing_gekregen", dag="5 oktober", door_wie=request.param)


def test_who_has_a_referral_is_not_told_that_the_gemeente_is_to_act(referred):
    assert referred.heading == "U kunt met de verwijzing naar een aanbieder"
    assert "De gemeente is aan zet" not in referred.text
    assert referred.tree.xpath("//h2[@id='aanzet']")[0].text_content() == "De keuze is nu aan u"
    assert referred.tree.xpath("//h2[@id='aanzet']/following-sibling::p")


def test_no_clock_and_no_duty_of_the_wmo_is_shown_for_a_child(referred):
    page = referred.tree
    for glossary in page.xpath("//section[contains(@class, 'words-here')]"):  # what a word means in general, per law
        glossary.drop_tree()
    for words in ("zeven dagen", "zes weken", "wijst u erop", "In het verslag moet"):
        assert words not in page.text_content()
    assert not referred.tree.xpath("//*[contains(@class, 'term-bar')]")


def test_the_vertrouwenspersoon_and_the_familiegroepsplan_are_named(referred):
    assert "er een vertrouwenspersoon is voor jongeren en ouders" in referred.text
    assert "Jeugdwet art. 2.5" in referred.text
    assert "familiegroepsplan" in referred.text


def test_no_empty_agenda_is_offered_where_no_day_is_to_come(referred):
    assert "agenda" not in referred.text
    assert not referred.tree.xpath("//button[contains(@formaction, 'agenda')]")


def test_an_agenda_with_days_is_offered():
    walker = Walker().press("begin:wmo").tell("melding_gedaan", dag_gestuurd="gisteren", kanaal="telefoon")

    assert b"BEGIN:VEVENT" in walker.answer("De dagen voor in uw agenda").content


def test_advice_that_was_followed_is_not_given_again():
    walker = Walker().press("begin:wmo").tell("melding_gedaan", dag_gestuurd="14 september", kanaal="telefoon")
    before = walker.text
    walker.tell("aanvraag_ingediend", dag_gestuurd="6 november", kanaal="formulier")

    assert "Hebt u nog geen aanvraag gedaan" in before
    assert "drie weken na uw melding nog geen afspraak" not in before
    assert "Hebt u nog geen aanvraag gedaan" not in walker.text
    assert "Het onderzoek door de gemeente" not in " ".join(
        bar.text_content() for bar in walker.tree.xpath("//h2[@id='aanzet']/following-sibling::*[not(self::details)]")
    )
