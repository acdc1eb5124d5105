"""Waar sta ik? Nothing typed is lost, nothing typed is kept, and every way through ends in an answer."""

import json
from datetime import date

import pytest
import time_machine
from django.test import Client

from keukentafel.tafel.weg.body import MAX_BODY
from tests.keukentafel.tafel.walking import PAGE, Walker

TODAY = date(2026, 3, 20)
MELDING = {"dag_gestuurd": "2 feb 2026", "kanaal": "telefoon"}


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def walker():
    return Walker().press("begin:wmo")


@pytest.fixture
def late(walker):
    return walker.tell("melding_gedaan", **MELDING)


def test_two_taps_and_a_day_are_enough_for_an_answer(walker):
    walker.tell("melding_gedaan", **MELDING)

    assert walker.heading == "De gemeente is 4 dagen te laat"
    assert "16 maart 2026" in walker.text


def test_the_first_list_is_short_and_the_rest_is_one_tap_away(walker):
    first = walker.tree.xpath("//button[@class='tap']")
    everything = walker.press("Iets anders").tree.xpath("//button[@class='tap']")

    assert len(first) <= 8
    assert len(everything) > len(first)


def test_an_objection_is_not_offered_before_there_is_a_besluit(walker):
    assert not walker.press("alles").tree.xpath("//button[@value='vraag:bezwaar_ingediend']")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("31 april 2025", "April heeft 30 dagen"),
        ("3 feb 1026", "Het jaar 1026 kan niet kloppen"),
        ("21 maart 2026", "Deze dag moet nog komen"),
        ("zomaar", "Wij kunnen deze dag niet lezen"),
        ("begin maart", "vul twee dagen in bij"),
        ("zaterdag", "Welke dag was dat?"),
        ("morgen", "Deze dag moet nog komen"),
        ("", "Vul een dag in"),
    ],
)
def test_a_day_that_cannot_be_is_refused_and_all_that_was_typed_stays(walker, typed, words):
    walker.press("vraag:melding_gedaan").fill(dag_gestuurd=typed, kanaal="post").press("zet")

    assert words in walker.text
    assert walker.sent()["dag_gestuurd"] == typed
    assert walker.sent()["kanaal"] == "post"
    assert walker.tree.xpath("//title")[0].text.startswith("Klopt nog niet:")


def test_every_line_of_the_error_summary_leads_to_its_field(walker):
    walker.press("vraag:besluit_bekendgemaakt").fill(dagtekening="31 april 2025").press("zet")
    links = [link.get("href") for link in walker.tree.xpath("//*[contains(@class,'error-summary')]//a")]

    assert len(links) == 2
    assert all(walker.tree.xpath(f"//*[@id='{link[1:]}']") for link in links)


def test_a_fact_can_be_changed(late):
    late.press("wijzig:0")
    assert late.sent()["dag_gestuurd"] == "2 februari 2026"

    late.fill(dag_gestuurd="16 feb 2026").press("zet")
    assert late.heading == "De gemeente heeft nog 10 dagen"


def test_a_fact_can_be_taken_away_and_put_back(late):
    late.tell("gesprek_gevoerd", dag="24 feb 2026")
    late.press("weg:1")
    assert "Ik had het gesprek" not in late.text

    late.press("Zet het terug")
    assert "Ik had het gesprek" in late.text


def test_the_only_fact_can_be_taken_away_and_put_back(late):
    late.press("weg:0").press("Zet het terug")

    assert late.heading == "De gemeente is 4 dagen te laat"


def test_what_others_need_cannot_be_taken_away_and_the_page_says_why(walker):
    walker.tell("besluit_bekendgemaakt", dagtekening="2 mrt 2026", uitkomst_besluit="afgewezen")
    walker.tell("bezwaar_ingediend", dag_gestuurd="9 mrt 2026", kanaal="post")
    walker.press("weg:0")

    assert "Dit kan niet weg." in walker.text
    assert "Ik kreeg een besluit" in walker.text


def test_a_bezwaar_before_the_besluit_is_refused_with_its_own_words_kept(walker):
    walker.tell("besluit_bekendgemaakt", dagtekening="2 mrt 2026", uitkomst_besluit="afgewezen")
    walker.press("kies").press("vraag:bezwaar_ingediend").fill(dag_gestuurd="1 jan 2026", kanaal="mail").press("zet")

    assert "Dit past nog niet" in walker.text
    assert walker.sent()["dag_gestuurd"] == "1 jan 2026"


def test_the_language_changes_in_the_middle_and_what_was_typed_stays(walker):
    walker.press("vraag:melding_gedaan").fill(dag_gestuurd="31 april", kanaal="post").press("English")

    assert walker.tree.get("lang") == "en"
    assert walker.sent()["dag_gestuurd"] == "31 april"
    assert walker.sent()["kanaal"] == "post"
    assert "I asked the municipality for help" in walker.heading
    assert "error-summary" not in walker.response.content.decode()


def test_only_a_chosen_language_sets_a_cookie_and_it_holds_nothing_else(walker):
    walker.tell("melding_gedaan", **MELDING)
    assert not walker.client.cookies

    walker.press("English")
    assert {name: cookie.value for name, cookie in walker.client.cookies.items()} == {"taal": "en"}


def test_a_reload_sends_the_same_and_shows_the_same(late):
    again = late.client.post(PAGE, late.sent() | {"doen": "stand"})

    assert late.heading in again.content.decode()


def test_two_tabs_hold_two_stories(walker):
    other = Walker()
    other.client = walker.client
    other.press("begin:wmo").tell("besluit_bekendgemaakt", dagtekening="2 mrt 2026", uitkomst_besluit="afgewezen")
    walker.tell("melding_gedaan", **MELDING)

    assert "Ik kreeg een besluit" not in walker.text
    assert "Ik vroeg de gemeente om hulp" not in other.text


def test_the_dossier_file_comes_back_the_way_it_went(late):
    taken = late.answer("Uw verhaal als bestand")

    assert taken["Content-Disposition"] == 'attachment; filename="waar-sta-ik.keukentafel.json"'
    assert taken["Cache-Control"] == "no-store"
    assert Walker().open_file(taken.content).heading == late.heading


def test_an_opened_file_keeps_what_this_page_does_not_know(late):
    data = json.loads(late.answer("Uw verhaal als bestand").content)
    data |= {"eigen": {"van": "mij"}, "gemeente": {"code": "GM0000", "naam": "Voorbeeldgemeente"}}
    opened = Walker().open_file(json.dumps(data).encode())

    assert json.loads(opened.answer("Uw verhaal als bestand").content)["eigen"] == {"van": "mij"}


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe", b"[]", b'{"formaat": "keukentafel-dossier/1", "wet": "wmo", "feiten": 1}']
)
def test_a_bad_file_is_refused_in_one_clear_line(content):
    walker = Walker().open_file(content)

    assert walker.response.status_code == 200
    assert walker.tree.xpath("//*[@role='alert']")
    assert "Voor wie is de hulp?" in walker.text


def test_a_file_with_script_in_it_is_text_and_nothing_else():
    data = {
        "formaat": "keukentafel-dossier/1",
        "wet": "wmo",
        "feiten": [{"soort": "melding_gedaan", "op": "2026-02-02"}],
    }
    data["gemeente"] = {"code": "GM0000", "naam": "<script>alert(1)</script>"}
    walker = Walker().open_file(json.dumps(data).encode())

    assert b"<script>alert" not in walker.response.content


def test_a_story_that_was_tampered_with_leads_to_the_first_screen_with_a_word(late):
    response = late.client.post(PAGE, {"doen": "stand", "verhaal": "{"})

    assert response.status_code == 400
    assert "niet meer te lezen" in response.content.decode()


def test_too_much_at_once_is_refused_before_it_is_read(late):
    response = late.client.post(PAGE, {"doen": "stand", "verhaal": "x" * (MAX_BODY + 1)})

    assert response.status_code == 413
    assert "te groot" in response.content.decode()


@pytest.mark.parametrize(
    "doen", ["", "onzin", "begin:onzin", "voorbeeld:onzin", "vraag:onzin", "wijzig:99", "weg:99", "weg:x"]
)
def test_an_unknown_button_leads_to_a_page_and_never_to_a_fault(late, doen):
    response = late.client.post(PAGE, late.sent() | {"doen": doen})

    assert response.status_code == 200


def test_the_agenda_has_the_last_day_and_no_word_about_anybody(walker):
    walker.tell("besluit_bekendgemaakt", dagtekening="2 mrt 2026", verzonden="2 mrt 2026", uitkomst_besluit="afgewezen")
    taken = walker.answer("De dagen voor in uw agenda")

    assert taken["Content-Disposition"] == 'attachment; filename="waar-sta-ik.ics"'
    assert b"20260413" in taken.content


@pytest.mark.parametrize(
    ("button", "begins", "name"), [("pdf", b"%PDF", "bezwaar-pro-forma.pdf"), ("docx", b"PK", "bezwaar-pro-forma.docx")]
)
def test_the_objection_is_shown_word_for_word_and_taken_along(walker, button, begins, name):
    walker.tell("besluit_bekendgemaakt", dagtekening="2 mrt 2026", uitkomst_besluit="afgewezen")
    walker.press("Maak de brief").fill(name="Jo Proef", gemeente="Voorbeeld").press("Laat de brief zien")
    assert "Jo Proef" in walker.text
    assert "2 maart 2026" in walker.text

    taken = walker.answer(button)
    assert taken.content.startswith(begins)
    assert name in taken["Content-Disposition"]


def test_going_back_to_the_letter_keeps_what_was_typed_for_it(walker):
    walker.tell("besluit_bekendgemaakt", dagtekening="2 mrt 2026", uitkomst_besluit="afgewezen")
    walker.press("Maak de brief").fill(name="Jo Proef").press("Laat de brief zien").press("Wijzig uw gegevens")

    assert walker.sent()["name"] == "Jo Proef"


def test_a_name_that_is_too_long_is_refused_and_kept(walker):
    walker.tell("besluit_bekendgemaakt", dagtekening="2 mrt 2026", uitkomst_besluit="afgewezen")
    walker.press("Maak de brief").fill(name="x" * 121).press("Laat de brief zien")

    assert "te lang" in walker.text
    assert walker.sent()["name"] == "x" * 121


@pytest.mark.parametrize("address", ["bestand", "agenda", "brief"])
def test_a_bare_address_of_a_file_leads_back_to_the_page(address):
    response = Client().get(f"{PAGE}/{address}")

    assert (response.status_code, response["Location"]) == (303, PAGE)


def test_back_works_because_pages_may_be_kept_by_the_browser_and_by_nobody_else(late):
    assert late.response["Cache-Control"] == "private, max-age=0"
    assert late.response["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(("language", "day"), [("nl", "Vrijdag 20 maart 2026"), ("en", "Friday 20 March 2026")])
def test_the_day_above_the_answer_is_in_the_language_of_the_page(language, day):
    page = Walker(language).press("begin:wmo").tell("melding_gedaan", **MELDING)

    assert page.tree.xpath("string(//p[@class='eyebrow'])") == day


def test_who_wiped_the_page_knows_what_the_back_button_does(late):
    assert "Drukt u eerst nog op terug?" in late.press("Ik ben klaar").text


def test_who_is_done_lets_the_browser_forget(late):
    late.press("Ik ben klaar")

    assert late.response["Clear-Site-Data"] == '"cache"'
    assert late.response["Cache-Control"] == "no-store"
    assert b"melding_gedaan" not in late.response.content


@pytest.mark.parametrize("code", ["geen_verslag", "bezwaar_bijna_om", "te_vroeg"])
@pytest.mark.parametrize("today", [date(2026, month, day) for month in (1, 5, 12) for day in (1, 8, 25)])
def test_an_example_is_marked_as_made_up_on_whatever_day_one_looks(code, today):
    with time_machine.travel(today, tick=False):
        walker = Walker().press(f"voorbeeld:{code}")

    assert "Voorbeeld: dit verhaal is verzonnen" in walker.text


def test_the_page_asks_the_database_nothing():
    walker = Walker().press("begin:wmo").tell("melding_gedaan", **MELDING)  # pytest-django forbids the database here

    assert walker.response.status_code == 200


@pytest.mark.parametrize("route", ["gemeente", "verwijzer", "gi"])
def test_for_a_child_the_route_is_asked_once_and_kept(route):
    walker = (
        Walker().press(f"begin:jeugdwet:{route}").tell("aanvraag_ingediend", dag_gestuurd="2 mrt 2026", kanaal="mail")
    )

    assert json.loads(walker.answer("Uw verhaal als bestand").content)["route"] == route


def test_an_example_stays_marked_as_made_up_after_something_was_added():
    other = Walker().press("voorbeeld:geen_verslag").tell("verslag_verzonden", dagtekening="19 mrt 2026")

    assert "Voorbeeld: dit verhaal is verzonnen" in other.text


def test_what_is_still_to_come_in_an_opened_file_is_said_and_does_not_count(late):
    data = json.loads(late.answer("Uw verhaal als bestand").content)
    data["feiten"].append({"soort": "gesprek_gevoerd", "op": "2026-04-01"})
    opened = Walker().open_file(json.dumps(data).encode())

    assert "Een gebeurtenis moet nog komen." in opened.text
    assert opened.heading == late.heading


def test_a_referral_leads_to_a_provider_and_not_to_a_letter_for_the_gemeente():
    walker = (
        Walker().press("begin:jeugdwet:verwijzer").tell("verwijzing_gekregen", dag="2 mrt 2026", door_wie="huisarts")
    )

    assert walker.heading == "U kunt met de verwijzing naar een aanbieder"
    assert "Bel een aanbieder van jeugdhulp" in walker.text


def test_who_was_refused_is_not_told_to_apply_as_if_he_had_forgotten_it(walker):
    walker.tell("besluit_bekendgemaakt", dagtekening="2 feb 2026", verzonden="2 feb 2026", uitkomst_besluit="afgewezen")
    walker.tell("bezwaar_ingediend", dag_gestuurd="10 feb 2026", kanaal="mail")

    assert "Vraag de hulp nu aan" not in walker.text
    assert "Doe een nieuwe aanvraag" in walker.text


def test_who_only_made_a_complaint_is_shown_no_place_on_the_road_to_help(walker):
    walker.tell("klacht_ingediend", dag_gestuurd="2 mrt 2026", kanaal="mail")

    assert "Het antwoord op uw klacht" in walker.text
    assert "U bent hier" not in walker.text


def test_the_road_calls_nothing_done_that_nobody_told(walker):
    walker.tell("melding_gedaan", **MELDING).tell("aanvraag_ingediend", dag_gestuurd="18 maart 2026", kanaal="post")
    stops = {stop.xpath("string(.//h3)").strip(): stop for stop in walker.tree.xpath("//li[contains(@class, 'stop')]")}

    assert "Gedaan." in stops["Melden"].text_content()
    assert "Niet verteld." in stops["Aan tafel"].text_content()
    assert "Gedaan." not in stops["Aan tafel"].text_content()


def test_what_was_told_without_an_exact_day_is_done_on_the_road(walker):
    walker.tell("melding_gedaan", vroegst="2 feb 2026", laatst="4 feb 2026", kanaal="telefoon")
    walker.tell("aanvraag_ingediend", dag_gestuurd="18 maart 2026", kanaal="post")
    (melden,) = walker.tree.xpath("//li[contains(@class, 'stop')][.//h3[normalize-space()='Melden']]")

    assert "Gedaan." in melden.text_content()


def test_the_note_of_a_late_stop_begins_as_a_sentence_does(late):
    assert "Te laat. Uiterlijk 16 maart 2026" in late.text


def test_somebody_elses_file_is_named_for_what_it_is(walker):
    assert "Dit is geen bestand van Keukentafel" in walker.open_file(b"Beste mevrouw, hierbij de notulen").text
