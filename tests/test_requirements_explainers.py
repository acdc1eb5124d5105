"""The requirements that the explainers answer, each looked for on the page on which a person meets it."""

import pytest
from django.test import Client
from lxml import html


def said(address: str, language: str = "nl") -> str:
    page = html.fromstring(Client(headers={"accept-language": language}).get(address).content.decode())
    return " ".join(page.xpath("//main")[0].text_content().split())


def assert_said(address: str, *sentences: str) -> None:
    text = said(address)
    assert [sentence for sentence in sentences if sentence not in text] == []


@pytest.mark.requirement("S0-1", "S3-1", "S1-19", screen="/uitleg/gesprek")
def test_one_page_tells_what_the_kitchen_table_talk_is_and_leads_on_to_more() -> None:
    assert_said(
        "/uitleg/gesprek", "Iemand van de gemeente praat met u over uw leven.", "belangrijk en persoonlijk gesprek"
    )
    assert_said("/uitleg", "Wat is het keukentafelgesprek?", "De twee wetten naast elkaar", "Wie is wie?")


@pytest.mark.requirement("S4-4", "S2-136", screen="/uitleg/gesprek")
def test_the_investigation_mostly_takes_the_form_of_a_talk_and_help_that_is_needed_must_be_given() -> None:
    assert_said(
        "/uitleg/gesprek",
        "Daarom volgt meestal een gesprek.",
        "De wet noemt geen plaats en geen vorm.",
        "Dan moet zij hulp geven die bij u past.",
    )


@pytest.mark.requirement(
    *("S0-2", "S0-4", "S2-2", "S2-7", "S2-8", "S2-16", "S4-6", "S1-3"),
    screen="/uitleg/gesprek",
    part="what it is for, who does it and what it does not decide, with the article",
)
def test_the_talk_is_part_of_the_investigation_and_decides_nothing() -> None:
    assert_said(
        "/uitleg/gesprek",
        "U vertelt de gemeente dat u hulp nodig hebt.",
        "welke oplossingen er zijn",
        "De gemeente moet uw vraag dan onderzoeken",
        "Het gesprek beslist niets.",
        "Pas in het besluit staat of u hulp krijgt, en hoeveel.",
        "Soms komt er geen gesprek",
        "of van het wijkteam in uw buurt",
        "Wmo 2015 art. 2.3.2 lid 8",
    )


@pytest.mark.requirement(
    *("S0-6", "S0-7"), screen="/uitleg/algemeen-of-maatwerk", part="the difference with examples and the article"
)
def test_a_general_provision_needs_no_decision_and_a_tailored_one_does() -> None:
    assert_said(
        "/uitleg/algemeen-of-maatwerk",
        "Voor iedereen, zonder onderzoek en zonder besluit.",
        "hulp bij de boodschappen",
        "activiteiten",
        "Dat besluit heet ook wel een indicatie.",
        "hulp in het huishouden, beschermd wonen, dagbesteding",
    )


@pytest.mark.requirement(
    *("S1-1", "S1-2", "S2-1", "S4-2", "S2-77", "S2-98", "S2-140"),
    screen="/uitleg/wie-beslist",
    part="which law and whose desk, with its article or the doubt",
)
def test_the_municipality_decides_on_lighter_help_and_youth_care_and_the_insurer_on_nursing() -> None:
    assert_said(
        "/uitleg/wie-beslist",
        "Sinds 1 januari 2015",
        "lichtere hulp, niet om medische zorg",
        "Ook bijna alle jeugdhulp.",
        "betaalt meestal de zorgverzekering",
        "Uw eigen risico geldt daar niet voor.",
        "Dit hebben wij niet in de wet zelf nagelezen.",
        "kijk op de website van uw gemeente",
    )


@pytest.mark.requirement(
    *("S2-30", "S2-31", "S2-93", "S2-94", "S2-95"), screen="/uitleg/pgb-of-natura", part="the two forms, in short"
)
def test_care_in_kind_is_arranged_for_you_and_a_budget_lets_you_buy_help() -> None:
    assert_said(
        "/uitleg/pgb-of-natura",
        "De gemeente kiest wie u helpt, en betaalt die.",
        "U koopt zelf hulp in",
        "U zegt waarom u het wilt.",
        "Raadt iemand u een pgb af? U mag het toch vragen.",
        "uren bijhouden",
    )


@pytest.mark.requirement(
    *("S2-135", "S2-137", "S4-8", "S4-9", "S4-18", "S2-68"),
    screen="/uitleg/mantelzorgers",
    part="what may be expected of a carer and what not, after asking whether they live together",
)
def test_a_carer_reads_what_may_be_expected_only_after_saying_whether_they_live_together() -> None:
    assert "vrijwillig" not in said("/uitleg/mantelzorgers")
    assert_said("/uitleg/mantelzorgers?woont=ja", "gebruikelijke hulp", "Bent u overbelast")
    assert_said("/uitleg/mantelzorgers?woont=nee", "nergens toe verplichten", "niet onder druk zetten")
    assert_said(
        "/uitleg/mantelzorgers",
        "De gemeente kijkt eerst wat iemand zelf kan",
        "De gemeente moet mantelzorgers steunen.",
    )


@pytest.mark.requirement(
    "S4-22", screen="/uitleg/plek-aan-tafel", part="the message in our own words, with a drawing and its text"
)
def test_the_message_of_the_official_stands_there_in_our_own_words_and_as_a_drawing() -> None:
    assert_said("/uitleg/plek-aan-tafel", "Zonder de mantelzorger", "Met de mantelzorger", "in onze eigen woorden")


@pytest.mark.requirement("S4-11", screen="/uitleg/de-weg")
def test_the_whole_process_is_seen_at_a_glance_and_then_step_by_step() -> None:
    stops = ("Melden", "Voorbereiden", "Aan tafel", "Verslag", "Aanvragen", "Besluit", "Niet eens? Bezwaar", "Daarna")
    assert_said("/uitleg/de-weg", *stops)
    assert_said("/uitleg/de-weg/aan-tafel", *stops, "zegt wat hij kan, en wat niet meer", "Verder: Verslag")


@pytest.mark.requirement("S2-99", "S2-100", "S2-101", screen="/eigen-bijdrage")
def test_the_contribution_is_that_of_the_day_and_income_no_longer_counts() -> None:
    answer = Client(headers={"accept-language": "nl"})
    in_2019 = answer.post("/eigen-bijdrage", {"dag": "1-6-2019"}).content.decode()
    in_2026 = answer.post("/eigen-bijdrage", {"dag": "1-6-2026"}).content.decode()
    assert "17,50" in in_2019.partition("<main")[2].partition("</form>")[0]
    assert "Ten hoogste € 21,80 per maand" in in_2026
    assert_said(
        "/eigen-bijdrage", "Uw inkomen en spaargeld tellen niet mee voor dit bedrag, sinds 1 januari 2019.", "36713"
    )


@pytest.mark.requirement(
    *("S1-16", "S2-36", "S2-37", "S2-38", "S2-131", "S2-132", "S3-32"), screen="/clientondersteuning"
)
def test_everybody_has_a_right_to_support_that_is_free_independent_and_wide() -> None:
    assert_said(
        "/clientondersteuning",
        "Voor iedereen die in de gemeente woont en hulp nodig heeft.",
        "Het is gratis.",
        "Uitleg en raad geven.",
        "hulp thuis, zorg, jeugdhulp, school, welzijn, wonen, werk en inkomen",
        "Sommigen doen het als werk, anderen als vrijwilliger. De wet kiest niet.",
        "Wmo 2015 art. 2.2.4",
    )
    assert "gratis_clientondersteuning" in Client().get("/rechten").content.decode()


@pytest.mark.requirement("S1-13", "S1-15", "S1-18", screen="/clientondersteuning")
def test_who_finds_it_hard_or_complicated_is_offered_support_and_reads_more_about_it() -> None:
    assert_said("/clientondersteuning", "lastig om te bedenken welke hulp u nodig hebt", "Uw verhaal is ingewikkeld")
    assert 'href="/clientondersteuning"' in Client().get("/").content.decode()


@pytest.mark.requirement("S2-39", screen="/clientondersteuning")
def test_the_supporter_helps_to_prepare() -> None:
    assert_said("/clientondersteuning", "Helpen om het gesprek voor te bereiden, ook met uw eigen plan.")


@pytest.mark.requirement(
    *("S0-12", "S0-14", "S1-14", "S1-17", "S2-41", "S2-133", "S2-134", "S3-33"),
    screen="/clientondersteuning",
    part="that it is there, what the gemeente must do for it and what not, and when to ask",
)
def test_the_gemeente_pays_and_points_out_but_need_not_bring_you_together() -> None:
    assert_said(
        "/clientondersteuning",
        "Mee gaan naar het gesprek, als u dat wilt.",
        "De gemeente moet u erop wijzen voordat het onderzoek begint.",
        "familie, vrienden of buren om hulp te vragen",
        "De gemeente regelt het en betaalt het.",
        "ideeën geven waar u nog niet aan dacht",
        "Een organisatie van cliënten in uw streek",
        "Bellen en afspreken doet u zelf.",
    )


@pytest.mark.requirement("S2-52", screen="/clientondersteuning")
def test_the_organisation_of_carers_is_named_as_it_is_called_now_with_its_source_and_day() -> None:
    assert_said("/clientondersteuning", "MantelzorgNL", "Heette vroeger Mezzo.", "te vertrouwen tot en met")


@pytest.mark.requirement(
    "S2-111", screen="/clientondersteuning", part="who gives first advice about an objection, with a day of trust"
)
def test_who_wants_help_with_an_objection_is_sent_to_free_advice() -> None:
    assert_said("/clientondersteuning", "Juridisch Loket", "een besluit, een bezwaar of een brief")


@pytest.mark.requirement("S1-8", screen="/uitleg/gesprek", part="the tip, called advice")
def test_one_is_told_to_look_up_what_there_is_beforehand() -> None:
    assert_said("/uitleg/gesprek", "Zoek ook op wat er in uw buurt te vinden is.")
