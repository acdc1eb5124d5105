"""The helper without a table: urgent first, one sentence is enough, what to say, a proof, and nothing kept."""

import json

import pytest

from tests.keukentafel.tafel.melden.makers_melden import Reporter
from tests.keukentafel.tafel.walking import Walker

pytestmark = [pytest.mark.usefixtures("at_noon")]

SENTENCE = "Mijn moeder valt steeds en kan niet meer alleen douchen"


def at_phone(voor="zelf", language="nl", **fields):
    """Return somebody who is about to call."""
    return Reporter(language).press(f"voor:{voor}").fill(zin=SENTENCE, **fields).press("hoe:telefoon")


def carried(walker):
    return json.loads(walker.tree.xpath("//input[@name='verhaal']/@value")[0])


def test_what_cannot_wait_stands_before_any_question():
    walker = Reporter()
    words = walker.text

    assert walker.tree.xpath("//section[@class='urgent']//a/@href") == ["tel:112"]
    assert words.index("Kan het niet wachten?") < words.index("Voor wie is de hulp?")


def test_without_a_place_to_sleep_any_gemeente_must_answer_at_once():
    walker = Reporter().press("spoed:nacht")

    assert "Er is vannacht geen plek om te slapen" in walker.text
    assert "Voor opvang mag u bij elke gemeente zijn" in walker.text
    assert "Wmo 2015 art. 2.3.5 lid 1" in walker.text
    assert "Wmo 2015 art. 2.3.3" in walker.text


@pytest.mark.requirement("S2-129", screen="/melden", part="the urgent route to shelter")
def test_who_called_about_tonight_has_an_urgent_melding_in_the_proof():
    walker = Reporter().press("spoed:nacht").press("gedaan:telefoon").press("klaar")

    assert walker.heading == "Uw bewijs."
    assert [fact["soort"] for fact in carried(walker)["feiten"]] == ["melding_gedaan", "spoed_gemeld"]


def test_the_day_is_asked_and_never_filled_in_for_somebody_as_six_weeks_hang_on_it():
    walker = at_phone().press("gedaan:telefoon")
    assert walker.tree.xpath("//input[@name='dag_gestuurd']/@value") in ([], [""])

    walker.press("klaar")
    assert walker.heading == "Leg het vast, nu u het nog weet."
    assert "Vul een dag in" in walker.text

    walker.fill(dag_gestuurd="vandaag").press("klaar")
    assert walker.heading == "Uw bewijs."


def test_an_urgent_case_about_a_child_promises_no_term_that_the_jeugdwet_lacks():
    walker = Reporter().press("spoed:vandaag").press("spoedkind")

    assert "Wij kennen in de Jeugdwet geen vaste tijd voor spoed" in walker.text
    assert "2.3.3" not in walker.text


def test_who_calls_reads_aloud_who_it_is_for_and_their_own_sentence():
    walker = at_phone("ander", weet="ja")
    (said,) = walker.tree.xpath("//p[contains(@class,'say')]")

    assert said.text == (
        "Ik doe een melding volgens de Wmo 2015, voor iemand anders. Die persoon heeft hulp nodig. " + SENTENCE + "."
    )
    assert said.get("lang") == "nl"


@pytest.mark.requirement("S0-2", screen="/melden")
@pytest.mark.requirement("S0-14", screen="/melden", part="asking for free client support with the melding")
def test_who_calls_asks_for_a_name_a_confirmation_support_and_time_for_a_plan():
    words = at_phone().text

    for question in (
        "Met wie spreek ik?",
        "Stuurt u mij een bevestiging",
        "gratis cliëntondersteuning",
        "zeven dagen",
        "komt u",
    ):
        assert question in words


@pytest.mark.requirement("S2-118", screen="/melden", part="whom to ask for, and that they help with an aanvraag")
def test_who_calls_is_told_whom_to_ask_for():
    assert "Vraag naar het Wmo-loket of het wijkteam. Die helpen vaak ook met een aanvraag." in at_phone().text


def test_what_is_said_aloud_is_dutch_and_an_english_page_says_what_it_means():
    words = at_phone(language="en").text

    assert "Ik doe een melding volgens de Wmo 2015." in words
    assert "You say: I am making a report (melding) under the Wmo 2015" in words


@pytest.mark.requirement("S2-119", screen="/melden", part="what to say when they refuse to investigate")
def test_a_no_on_the_telephone_is_no_besluit_and_a_no_on_paper_may_be_one():
    words = at_phone().text

    assert "Een nee aan de telefoon is geen besluit." in words
    assert "Na uw melding moet de gemeente onderzoek doen." in words
    assert "maak bezwaar voor de zekerheid" in words
    assert "Zeker is dit niet" in words


def test_the_letter_begins_with_the_sentence_that_was_typed():
    walker = at_phone("ander", weet="nee")
    (form,) = walker.tree.xpath("//form[@id='naar-brief']")
    fields = {field.get("name"): (field.text or field.get("value", "")).strip() for field in form.xpath(".//*[@name]")}
    walker.take(walker.client.post(form.get("action"), {**fields, "doen": "brief:melding"}))

    assert walker.tree.xpath("//textarea[@name='hulpvraag']")[0].text.strip() == SENTENCE
    assert walker.tree.xpath("//input[@name='weet_ervan'][@checked]/@value") == ["nee"]


@pytest.mark.requirement("S4-1", screen="/melden")
def test_a_daughter_who_reported_by_phone_sees_when_how_with_whom_and_what_follows():
    walker = at_phone("ander", weet="ja").press("gedaan:telefoon")
    walker.fill(dag_gestuurd="20 nov 2026", met="Fatima", gezegd="Zij schrijft het op", beloofd="ja").press("klaar")

    words = walker.text
    for told in ("20 november 2026", "Gebeld", "Fatima", "Zij schrijft het op", SENTENCE, "weet ervan"):
        assert told in words
    assert "Vrijdag 27 november 2026" in words
    assert "Maandag 4 januari 2027" in words
    assert "Hoort u niets vóór 11 december 2026?" in words
    fact = carried(walker)["feiten"][0]
    assert (fact["melder"], fact["client_weet_ervan"], fact["kanaal"]) == ("ander", True, "telefoon")


def test_the_proof_travels_with_the_story_to_where_one_stands():
    walker = at_phone().press("gedaan:telefoon").fill(dag_gestuurd="20 nov 2026").press("klaar")
    story = walker.tree.xpath("//input[@name='verhaal']/@value")[0]
    road = Walker()
    road.take(road.client.post("/waar-sta-ik", {"verhaal": story, "doen": "stand"}))

    assert "Ik vroeg de gemeente om hulp" in road.text
    assert SENTENCE in story


def test_what_was_typed_stays_when_a_day_cannot_be_read():
    walker = at_phone().press("gedaan:telefoon").fill(dag_gestuurd="ergens in mei", met="Fatima").press("klaar")

    assert walker.response.status_code == 422
    assert "Dit klopt nog niet" in walker.text
    assert walker.tree.xpath("//input[@name='dag_gestuurd']/@value") == ["ergens in mei"]
    assert walker.tree.xpath("//input[@name='met']/@value") == ["Fatima"]
    assert walker.tree.xpath("//textarea[@name='zin']")[0].text.strip() == SENTENCE


def test_a_sentence_may_be_left_out_but_not_be_a_book():
    assert Reporter().press("voor:zelf").press("hoe:telefoon").heading == "Bel de gemeente. Dit kunt u zeggen."
    long = Reporter().press("voor:zelf").fill(zin="a" * 1501).press("hoe:telefoon")

    assert long.response.status_code == 422
    assert "1500" in long.text


def test_the_form_on_the_internet_shows_what_to_keep():
    walker = Reporter().press("voor:zelf").press("hoe:formulier")

    assert "Maak een foto van elke bladzijde" in walker.text
    assert "Awb art. 2:17" in walker.text


def test_who_reported_already_is_asked_at_once_when_and_with_whom():
    assert Reporter().press("voor:zelf").press("hoe:al").heading == "Leg het vast, nu u het nog weet."


def test_for_a_child_the_helper_names_three_ways_and_no_melding():
    walker = Reporter().press("voor:kind")

    assert "De Jeugdwet kent geen melding." in walker.text
    for way in ("De gemeente.", "De huisarts", "De jeugdbescherming"):
        assert way in walker.text
    (form,) = walker.fill(zin="Hij durft niet naar school").press("hoe:brief").tree.xpath("//form[@id='naar-brief']")
    assert form.xpath(".//textarea/@name") == ["waarom_nodig"]


def test_asking_aloud_for_a_child_starts_no_term_and_the_proof_says_so():
    walker = Reporter().press("voor:kind").press("gedaan:telefoon").fill(dag="20 nov 2026").press("klaar")

    assert "Alleen vragen begint bij jeugdhulp meestal geen termijn" in walker.text
    assert "zes weken" not in walker.text
    assert carried(walker)["feiten"][0]["soort"] == "hulpvraag_gesteld"


def test_an_aanvraag_for_a_child_is_not_made_by_telephone():
    walker = Reporter().press("voor:kind").press("gedaan:brief")
    walker.fill(dag_gestuurd="20 nov 2026", kanaal="telefoon", gezegd="x").press("klaar")
    assert "Bellen telt niet als aanvraag" in walker.text

    walker.fill(kanaal="mail").press("klaar")
    assert carried(walker)["feiten"][0]["soort"] == "aanvraag_ingediend"
    assert "Dan moet de gemeente beslissen" in walker.text


def test_changing_the_language_half_way_keeps_what_was_typed():
    walker = at_phone().press("gedaan:telefoon").fill(met="Fatima", dag_gestuurd="ergens").press("English")

    assert walker.heading == "Write it down while you still know."
    assert walker.tree.xpath("//input[@name='met']/@value") == ["Fatima"]
    assert walker.tree.xpath("//input[@name='dag_gestuurd']/@value") == ["ergens"]


def test_the_proof_is_there_in_english_too():
    walker = at_phone(language="en").press("gedaan:telefoon").fill(dag_gestuurd="20 nov 2026").press("klaar")

    assert walker.heading == "Your proof."
    assert "Monday 4 January 2027" in walker.text
    assert walker.press("Nederlands").heading == "Uw bewijs."


@pytest.mark.parametrize("doen", ["zomaar", "voor:niemand", "spoed:ooit", "hoe:telefoon", "voor"])
def test_a_button_that_nobody_made_leads_to_the_beginning(doen):
    walker = Reporter()
    walker.take(walker.client.post("/melden", {"doen": doen}))

    assert walker.heading == "Vraag hulp aan de gemeente."


def test_own_words_cannot_become_part_of_the_page():
    walker = Reporter().press("voor:zelf").fill(zin="<script>x</script>\x00").press("hoe:telefoon")

    assert not walker.tree.xpath("//main//script")
    assert "<script>x</script>" in walker.text
