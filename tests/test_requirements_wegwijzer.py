"""Requirements about which help there is: each on the page of the navigator where a person meets it."""

import pytest
from django.test import Client
from lxml import html


def said(provision: str) -> str:
    (main,) = html.fromstring(Client().get(f"/wegwijzer/{provision}").content.decode()).xpath("//main")
    text = " ".join(main.text_content().split())
    assert "Waar vraagt u het?" in text and "Wat betaalt u zelf?" in text and "Nagekeken op" in text
    return text


@pytest.mark.requirement("S0-6", screen="/wegwijzer", part="groceries and activities as examples that anyone can use")
def test_groceries_and_a_place_to_walk_in_need_no_decision():
    assert "Voor iedereen, zonder besluit" in (text := said("boodschappen"))
    assert "De winkel brengt ze" in text
    assert "Iedereen mag komen, u hoeft niets aan te vragen." in said("inloop")


@pytest.mark.requirement("S0-7", screen="/wegwijzer", part="the three examples, each with how one applies")
def test_household_help_sheltered_living_and_day_activities_are_asked_for_at_the_gemeente():
    assert "Na het onderzoek vraagt u het aan." in said("huishoudelijke_hulp")
    assert "Gemeente (Wmo)" in said("beschermd_wonen")
    assert "Meld u bij de gemeente." in said("dagbesteding")


@pytest.mark.requirement("S1-1", "S1-2", "S2-1", screen="/wegwijzer", part="which help one asks the gemeente for")
def test_one_asks_the_gemeente_for_lighter_help_and_for_youth_help():
    assert "Iemand helpt u om zelf te blijven wonen" in said("begeleiding")
    assert "De gemeente gaat over bijna alle jeugdhulp." in said("jeugdhulp")


@pytest.mark.requirement("S1-12", screen="/wegwijzer", part="gemeente, doctor and care organisation: what each can do")
def test_one_reads_what_the_doctor_and_a_care_organisation_can_do():
    assert "Bel een organisatie voor thuiszorg." in said("wijkverpleging")
    assert "Vraag uw huisarts" in said("ergotherapie")
    assert "Bel het nummer van de gemeente" in said("loket")


@pytest.mark.requirement("S2-71", "S2-72", "S2-73", screen="/wegwijzer", part="which help there is, and where one asks")
def test_there_is_help_with_contacts_with_papers_and_with_the_day():
    assert "Iemand die met u praat, wandelt of ergens heen gaat." in said("maatje")
    assert "Iemand leest een brief met u, vult een formulier in" in said("papierhulp")
    assert "Een vaste plek waar u iets doet en mensen ziet." in said("dagbesteding")


@pytest.mark.requirement("S2-77", "S2-98", screen="/wegwijzer/wijkverpleging")
def test_nursing_comes_from_health_insurance_and_the_deductible_does_not_apply():
    text = said("wijkverpleging")

    assert "Zorgverzekering (Zvw)" in text and "Meestal gaat de gemeente hier niet over." in text
    assert "Uw eigen risico geldt hier niet voor." in text
    assert "Besluit zorgverzekering art. 2.10" in text and "Besluit zorgverzekering art. 2.17 lid 1" in text


@pytest.mark.requirement("S2-96", screen="/wegwijzer", part="what one's policy may pay, and to ask before buying")
@pytest.mark.requirement("S2-97", screen="/wegwijzer", part="what to ask, and to write down who said it")
def test_one_calls_the_insurer_before_buying():
    assert "Bel uw zorgverzekeraar voordat u iets koopt. Schrijf op met wie u sprak" in said("hulpmiddel_zorg")


@pytest.mark.requirement("S2-118", screen="/wegwijzer/loket", part="what one asks there, and that it helps to apply")
def test_the_desk_tells_what_there_is_and_helps_to_apply():
    text = said("loket")

    assert "Hier vraagt u wat er is in uw buurt, en hier meldt u zich voor hulp." in text
    assert "Zij helpen ook bij een aanvraag." in text


@pytest.mark.requirement("S2-121", "S2-122", "S2-123", screen="/wegwijzer/begeleiding")
def test_guidance_helps_to_go_on_living_at_home_light_or_heavy():
    text = said("begeleiding")

    assert "om zelf te blijven wonen: de dag plannen, de post doen, naar buiten gaan." in text
    assert "Dat kan licht en kort zijn, of zwaar en lang." in text


@pytest.mark.requirement("S2-124", "S2-125", screen="/wegwijzer/dagbesteding")
def test_day_activities_are_for_who_has_no_other_worthwhile_day():
    text = said("dagbesteding")

    assert "Een vaste plek waar u iets doet en mensen ziet." in text
    assert "Voor wie niet kan werken of naar school kan, en anders geen zinvolle dag heeft." in text


@pytest.mark.requirement("S2-126", "S2-127", "S2-128", screen="/wegwijzer", part="what it is; whose it is, is local")
def test_a_wheelchair_for_a_day_a_pass_for_the_taxi_and_a_parking_card_say_for_whom_they_are():
    assert "Voor een dagje uit of een wandeling" in said("rolstoel_lenen")
    assert "Voor wie door een beperking niet met bus, tram of trein kan." in said("vervoerspas")
    assert "Voor wie lang niet verder kan lopen dan ongeveer 100 meter" in said("parkeerkaart")


@pytest.mark.requirement("S2-129", screen="/wegwijzer/opvang", part="for whom it is, and that one may ask anywhere")
@pytest.mark.requirement("S2-130", screen="/wegwijzer/opvang")
def test_shelter_is_for_a_time_with_care_and_help_in_a_crisis():
    text = said("opvang")

    assert "Opvang als u geen huis hebt, of bijna niet meer" in text
    assert "Een tijdelijke plek om te wonen, met begeleiding, zorg of hulp bij wat er nu moet gebeuren." in text
    assert "U mag het in elke gemeente vragen." in text


@pytest.mark.requirement("S3-47", "S3-48", screen="/wegwijzer", part="as help one can ask for, with who decides")
@pytest.mark.requirement("S4-20", screen="/wegwijzer", part="that there is help for the carer, and how to ask")
def test_adapting_a_home_and_help_for_the_partner_can_be_asked_for():
    assert "Bijvoorbeeld een drempel weg, een andere douche of een bredere deur." in said("woning_aanpassen")
    text = said("steun_mantelzorger")
    assert "Soms krijgt een partner ook zelf begeleiding." in text
    assert "Zeg bij de melding dat uw mantelzorger ook hulp nodig heeft." in text


@pytest.mark.requirement("S4-2", screen="/wegwijzer/loket", part="help to live at home, no medical care")
def test_the_desk_is_for_living_at_home_and_not_for_medical_care():
    text = said("loket")

    assert "De Wmo is voor hulp om thuis te wonen en mee te doen. Medische zorg hoort daar niet bij." in text


@pytest.mark.requirement("S2-44", screen="/wegwijzer/hulpmiddel_thuis", part="aids that make it lighter for the carer")
def test_an_aid_makes_it_lighter_for_the_carer_too():
    text = said("hulpmiddel_thuis")

    assert "Een traplift, een stoel voor de douche of een lift om u te tillen." in text
    assert "Dat maakt het lichter, ook voor wie u helpt." in text
