"""Facts about the two laws, their help and who helps: each read whole on the pages where a person meets it."""

import pytest
from django.test import Client
from lxml import html

from tests.household import says_all
from tests.keukentafel.tafel.plan.example_plans import CHILD_WITH_AUTISM
from tests.test_requirements_rights import assert_stands_there
from tests.test_requirements_wegwijzer import said as provision


def said(address: str) -> str:
    page = html.fromstring(Client(headers={"accept-language": "nl"}).get(address).content.decode())
    return " ".join(page.xpath("//main")[0].text_content().split())


@pytest.mark.requirement("S0-6", screen="/uitleg/algemeen-of-maatwerk")
def test_a_general_provision_is_open_to_everyone_without_an_assessment_such_as_groceries_and_activities() -> None:
    says_all(
        said("/uitleg/algemeen-of-maatwerk"),
        "Voor iedereen, zonder onderzoek en zonder besluit. U gaat erheen of belt.Wmo 2015 art. 1.1.1",
        "Bijvoorbeeld hulp bij de boodschappen, een eettafel in de buurt, activiteiten",
    )
    for each in ("boodschappen", "inloop"):
        assert "Voor iedereen, zonder besluit" in provision(each)


@pytest.mark.requirement("S0-7", screen="/uitleg/algemeen-of-maatwerk")
def test_a_tailored_provision_is_for_one_person_after_an_assessment_such_as_household_help() -> None:
    says_all(
        said("/uitleg/algemeen-of-maatwerk"),
        "Op maat voor één persoon. Daar zijn een onderzoek, een aanvraag en een besluit voor nodig.",
        "Wmo 2015 art. 1.1.1, Wmo 2015 art. 2.3.5",
        "Bijvoorbeeld hulp in het huishouden, beschermd wonen, dagbesteding",
    )
    for each in ("huishoudelijke_hulp", "beschermd_wonen", "dagbesteding"):
        assert "Gemeente (Wmo )" in provision(each).replace("(Wmo)", "(Wmo )")


@pytest.mark.requirement("S1-1", screen="/uitleg/wie-beslist")
@pytest.mark.requirement("S4-2", screen="/uitleg/wie-beslist")
def test_since_2015_the_gemeente_helps_to_live_at_home_and_take_part_and_gives_no_medical_care() -> None:
    says_all(
        said("/uitleg/wie-beslist"),
        "Sinds 1 januari 2015: hulp en steun om thuis te blijven wonen en mee te doen. Dat is de Wmo 2015.",
        "Het gaat om lichtere hulp, niet om medische zorg.Wmo 2015 art. 2.3.5 lid 3",
    )
    says_all(
        provision("loket"),
        "Hier vraagt u wat er is in uw buurt",
        "De Wmo is voor hulp om thuis te wonen en mee te doen. Medische zorg hoort daar niet bij.",
    )
    assert "Iemand helpt u om zelf te blijven wonen" in provision("begeleiding")
    assert "Meestal gaat de gemeente hier niet over." in provision("wijkverpleging")


@pytest.mark.requirement("S1-2", "S2-1", screen="/uitleg/twee-wetten")
def test_both_laws_are_told_and_kept_apart_on_every_page_that_speaks_of_them() -> None:
    says_all(
        said("/uitleg/wie-beslist"),
        "Dat is de Wmo 2015.",
        "Ook bijna alle jeugdhulp. Dat is de Jeugdwet.Jeugdwet art. 2.3 lid 1",
    )
    says_all(
        said("/uitleg/twee-wetten"),
        "Vraagt u hulp voor uzelf, dan geldt meestal de Wmo 2015. Voor een kind geldt de Jeugdwet.",
        "De wet noemt geen melding.",
        "Geen vaste tijd en geen vaste lijst.",
        "De wet verplicht het niet. Vraag erom.",
    )
    says_all(provision("jeugdhulp"), "Gemeente (Jeugdwet", "De gemeente gaat over bijna alle jeugdhulp.")
    assert_stands_there("S1-2", "S2-1")
    plan = " ".join(sentence.text for sentence in CHILD_WITH_AUTISM.plan().sentences)
    assert "Finn" in plan and "melding" not in plan


@pytest.mark.requirement("S1-8", screen="/uitleg")
def test_one_is_told_to_look_up_what_there_is_and_is_led_to_where_it_stands() -> None:
    says_all(said("/uitleg/gesprek"), "Zoek ook op wat er in uw buurt te vinden is.Dit is raad, geen wet.")
    overview = html.fromstring(Client().get("/uitleg").content.decode())
    assert overview.xpath("//main//a[@href='/wegwijzer']")
    says_all(said("/wegwijzer"), "U leest wat er is, waar u het vraagt en wat u zelf betaalt.", "Boodschappen")


@pytest.mark.requirement("S2-129", screen="/wegwijzer/opvang")
def test_who_has_or_may_soon_have_no_home_reads_that_it_is_urgent_and_how_to_ask() -> None:
    says_all(
        provision("opvang"),
        "Opvang als u geen huis hebt, of bijna niet meer",
        "Bel de gemeente en zeg dat het spoed is. U mag het in elke gemeente vragen.",
        "Wmo 2015 art. 2.3.3",
    )
    assert_stands_there("S2-129")
    assert "Er is vannacht geen plek om te slapen" in said("/melden")
