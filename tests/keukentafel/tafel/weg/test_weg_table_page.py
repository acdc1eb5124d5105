"""The road on a table: told in two taps and a date, corrected, taken away, put back, by whom may, seen by all."""

import json
from uuid import uuid4

import pytest
from lxml import html

from tests.keukentafel.tafel.kluis.makers_kluis_ring import version
from tests.keukentafel.tafel.walking import Walker
from tests.keukentafel.tafel.weg.makers_weg_table import AtRoad, a_daughter, a_road, at_once

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon", "light_codes")]

MELDING = {"dag_gestuurd": "5 okt 2026", "kanaal": "telefoon"}
BESLUIT = {"dagtekening": "2 nov 2026", "verzonden": "2 nov 2026", "uitkomst_besluit": "afgewezen"}


@pytest.fixture
def toos():
    return AtRoad(a_road())


@pytest.fixture
def karin(toos):
    return AtRoad(a_daughter(toos.somebody))


def test_a_table_without_a_law_asks_for_whom_the_help_is_and_goes_on():
    toos = AtRoad(a_road(law=None))
    assert toos.heading == "Voor wie is de hulp?"

    toos.press("begin:wmo")
    assert toos.heading == "Wat is er gebeurd?"


def test_who_comes_back_to_prepare_is_led_there_from_an_empty_road_and_no_longer_once_something_is_told(toos):
    assert "Verder met voorbereiden" not in toos.text
    said = version("antwoord", {"tekst": "De trap."}, id=str(uuid4()), door=str(toos.somebody.seat_id))
    toos.somebody.sits().write("gedeeld", [said | {"over": "aanleiding.dwars"}])

    (onward,) = toos.look().tree.xpath("//main//a[contains(., 'Verder met voorbereiden')]/@href")
    assert onward.endswith("/voorbereiden")
    toos.tell("melding_gedaan", **MELDING)
    assert "Verder met voorbereiden" not in toos.text


def test_two_taps_and_a_day_stand_on_the_table_for_everybody(toos, karin):
    toos.press("vraag:melding_gedaan").fill(**MELDING).press("zet")

    assert toos.heading == "De gemeente is 7 dagen te laat"
    assert karin.look().heading == toos.heading
    assert "Verteld door Toos, 23 november 2026" in karin.text
    assert "Verteld door uzelf" in toos.text


def test_every_answer_says_that_nobody_may_keep_it(toos):
    toos.tell("melding_gedaan", **MELDING)
    for response in (toos.response, toos.answer("kies"), toos.answer("Uw weg als bestand")):
        assert response["Cache-Control"] == "no-store"


def test_who_comes_with_a_letter_is_asked_what_letter_it_is(toos):
    letter = AtRoad(toos.somebody, where="?waar=brief")

    assert letter.heading == "Wat voor brief is het?"
    assert letter.tree.xpath("//button[@class='tap']")[0].get("value") == "vraag:besluit_bekendgemaakt"
    assert AtRoad(toos.somebody, where="?waar=zomaar").heading == "Wat is er gebeurd?"


def test_where_one_comes_from_is_still_known_after_the_law_was_chosen():
    toos = AtRoad(a_road(law=None), where="?waar=stilte")

    assert toos.press("begin:wmo").heading == "Wat deed u het laatst?"


def test_a_corrected_fact_shows_what_stood_there_and_who_corrected_it(toos, karin):
    toos.tell("melding_gedaan", **MELDING)
    karin.look().press("Wijzig").fill(dag_gestuurd="12 okt 2026").press("zet")
    toos.look()

    assert toos.heading == "De gemeente heeft nog 0 dagen" or "23 november 2026" in toos.text
    assert "Verbeterd door Karin" in toos.text
    assert "Geldt niet meer: Ik vroeg de gemeente om hulp (melding), 5 oktober 2026" in toos.text
    assert [s.text for s in toos.tree.xpath("//s")]


def test_a_fact_is_taken_away_and_put_back_and_nothing_is_gone(toos):
    toos.tell("melding_gedaan", **MELDING).tell("gesprek_gevoerd", dag="2 nov 2026")
    toos.press("Haal weg")
    assert "Eén ding is weggehaald" in toos.text
    assert "Weggehaald door uzelf, 23 november 2026" in toos.text

    toos.press("Zet terug")
    assert "Teruggezet door uzelf" in toos.text
    assert toos.heading == "De gemeente is 7 dagen te laat"
    assert len([fact for line in toos.reading.lines for fact in line.facts]) == 4


def test_the_only_fact_can_be_taken_away_and_put_back(toos):
    toos.tell("melding_gedaan", **MELDING).press("Haal weg")
    assert toos.heading == "Wat is er gebeurd?"

    toos.press("Zet terug")
    assert toos.heading == "De gemeente is 7 dagen te laat"


def test_what_others_need_cannot_be_taken_away_and_the_page_says_why(toos):
    toos.tell("besluit_bekendgemaakt", **BESLUIT).tell("bezwaar_ingediend", dag_gestuurd="9 nov 2026", kanaal="post")
    toos.press("Haal weg")

    assert "Dit kan niet weg." in toos.text
    assert len(toos.reading.story.facts) == 2


def test_a_form_sent_twice_makes_one_fact(toos):
    toos.press("vraag:melding_gedaan").fill(**MELDING)
    form = toos.sent() | {"doen": "zet"}
    toos.send(form)
    toos.send(form)

    assert len(toos.reading.lines) == 1


def test_a_form_sent_again_with_another_day_corrects_what_it_wrote_first(toos):
    toos.press("vraag:melding_gedaan").fill(**MELDING)
    form = toos.sent() | {"doen": "zet"}
    toos.send(form)
    toos.send(form | {"dag_gestuurd": "12 okt 2026"})
    (line,) = toos.reading.lines

    assert [fact.content["op"] for fact in line.facts] == ["2026-10-05", "2026-10-12"]


def test_a_tap_sent_twice_takes_away_once(toos):
    toos.tell("melding_gedaan", **MELDING).tell("gesprek_gevoerd", dag="2 nov 2026")
    form = toos.sent() | {"doen": toos.button("Haal weg").get("value")}
    toos.send(form)
    toos.send(form)

    assert len([fact for line in toos.reading.lines for fact in line.facts]) == 3


def test_two_who_correct_one_fact_at_once_are_shown_both_and_one_tap_settles_it(toos, karin):
    toos.tell("melding_gedaan", **MELDING)
    at_once(toos, karin, "Wijzig", {"dag_gestuurd": "6 okt 2026"}, {"dag_gestuurd": "7 okt 2026"})
    toos.look()

    assert "Dit kan niet allebei" in toos.alert
    assert all(words in toos.alert for words in ("6 oktober 2026", "7 oktober 2026", "Verbeterd door Karin"))
    assert "rekenen wij met wat er eerst stond: Ik vroeg de gemeente om hulp (melding), 5 oktober 2026" in toos.alert
    assert toos.heading == "De gemeente is 7 dagen te laat"

    toos.press("Dit klopt")
    assert not toos.alert
    assert len(toos.reading.lines[0].facts) == 4


def test_a_bezwaar_whose_besluit_was_taken_away_by_another_stands_aside_with_the_reason(toos, karin):
    toos.tell("besluit_bekendgemaakt", **BESLUIT)
    karin.look()
    toos.tell("bezwaar_ingediend", dag_gestuurd="9 nov 2026", kanaal="post")
    besluit = next(fact for fact in toos.reading.story.facts if fact["soort"] == "besluit_bekendgemaakt")
    table = karin.somebody.sits()
    told = {**besluit, "vervangt": besluit["id"], "vervallen": True, "id": "weg"}
    version = {"soort": "feit", "id": "weg", "versie": "00000000-0000-4000-8000-000000000001", "vorige": []}
    version |= {"door": str(table.seat.id), "gemaakt_op": "2026-11-23T11:00:00Z", "inhoud": told}
    assert [answer.antwoord for answer in table.write("gedeeld", [version])] == ["aanvaard"]
    toos.look()

    assert "Dit telt nu niet mee, want het past niet bij de rest." in toos.alert
    assert "Ik maakte bezwaar" in toos.alert


def test_who_only_reads_has_no_buttons_to_change_and_is_refused_when_trying(toos):
    reader = AtRoad(a_daughter(toos.somebody, "lezen"))
    assert reader.heading == "Hier is nog niets verteld."

    toos.tell("melding_gedaan", **MELDING)
    values = [button.get("value", "") for button in reader.look().tree.xpath("//button[@name='doen']")]
    assert not [value for value in values if value.split(":")[0] in ("kies", "wijzig", "weg", "houd", "vraag", "zet")]
    assert reader.heading == toos.heading

    form = reader.sent() | {"soort": "gesprek_gevoerd", "dag": "2 nov 2026", "doen": "zet"}
    assert reader.send(form).status_code == 403
    assert len(toos.reading.lines) == 1


def test_who_may_only_add_notes_changes_no_facts(toos):
    noter = AtRoad(a_daughter(toos.somebody, "aantekenen"))

    assert noter.send(noter.sent() | {"doen": "begin:wmo"}).status_code == 403


def test_an_answer_about_the_committee_stands_on_the_table(toos, karin):
    toos.tell("besluit_bekendgemaakt", dagtekening="1 sep 2026", verzonden="1 sep 2026", uitkomst_besluit="afgewezen")
    toos.tell("bezwaar_ingediend", dag_gestuurd="8 sep 2026", kanaal="mail")
    toos.press("commissie:bezwaarcommissie:ja")

    assert toos.reading.story.data["gemeente"] == {"bezwaarcommissie": True}
    assert karin.look().heading == toos.heading


def test_more_facts_fit_than_in_a_page(toos):
    table = toos.somebody.sits()
    door = str(table.seat.id)
    facts = [
        {
            "soort": "feit",
            "id": f"f{place}",
            "versie": f"00000000-0000-4000-8000-{place:012}",
            "vorige": [],
            "door": door,
            "gemaakt_op": "2026-11-23T11:00:00Z",
            "inhoud": {"soort": "advies_gevraagd", "op": "2026-10-05", "id": f"f{place}"},
        }
        for place in range(80)
    ]
    table.write("gedeeld", facts)
    toos.look().tell("melding_gedaan", **MELDING)

    assert len(toos.reading.story.facts) == 81


def test_the_file_of_the_road_can_be_opened_elsewhere_and_holds_the_old_lines(toos):
    toos.tell("melding_gedaan", **MELDING).press("Wijzig").fill(dag_gestuurd="6 okt 2026").press("zet")
    toos.tell("gesprek_gevoerd", dag="2 nov 2026")
    toos.press([b.get("value") for b in toos.tree.xpath("//button[starts-with(@value, 'weg:')]")][-1])
    taken = toos.answer("Uw weg als bestand")

    assert sorted(fact.get("op") for fact in json.loads(taken.content)["feiten"]) == [
        "2026-10-05",
        "2026-10-06",
        "2026-11-02",
        "2026-11-02",
    ]

    assert Walker().open_file(taken.content).heading == toos.heading


def test_the_language_changes_and_what_was_typed_stays(toos):
    toos.press("vraag:melding_gedaan").fill(dag_gestuurd="31 april", kanaal="post").press("English")

    assert toos.tree.get("lang") == "en"
    assert toos.sent()["dag_gestuurd"] == "31 april"


def test_no_address_holds_anything_that_was_told(toos):
    toos.tell("melding_gedaan", **MELDING)
    # What leads to a place on the page itself is never sent.
    addresses = toos.tree.xpath("//form/@action | //button/@formaction | //a/@href[not(starts-with(., '#'))]")

    told = [each for each in addresses if "/brieven/" not in each]  # that a kind of letter exists is nothing told
    assert not [each for each in told if "melding" in each]
    assert not [each for each in addresses if "?" in each.removesuffix("?groot=ja")]  # larger letters tell nothing


def test_only_codes_of_ours_lead_to_an_address_and_a_double_tap_writes_nothing(toos):
    toos.tell("melding_gedaan", **MELDING)
    before = len(toos.reading.lines)

    def led(doen, **more):
        fields = {**toos.sent(), "doen": doen, **more}
        return [toos.client.post(toos.page, fields) for _ in range(2)][1]["Location"].partition("?")[2]

    assert led("kies", waar="brief") == "doen=kies&waar=brief"
    assert led("vraag:gesprek_gevoerd", lezer="mantelzorger") == "doen=vraag%3Agesprek_gevoerd&lezer=mantelzorger"
    for typed in ("vraag:Mijn moeder valt", "wijzig:Mijn moeder valt", "kies:Mijn moeder", "lezer:Mijn moeder", "x:y"):
        assert led(typed, waar="Mijn moeder", lezer="Mijn moeder") == ""
    assert len(toos.reading.lines) == before


def test_an_address_that_asks_shows_that_question_and_to_who_only_reads_the_road(toos):
    toos.tell("melding_gedaan", **MELDING)
    reader = AtRoad(a_daughter(toos.somebody, right="lezen"), where="?doen=vraag:gesprek_gevoerd")

    assert AtRoad(toos.somebody, where="?doen=vraag:gesprek_gevoerd").heading.startswith("Ik had het gesprek")
    assert AtRoad(toos.somebody, where="?doen=wijzig:weg").heading == toos.look().heading
    assert AtRoad(toos.somebody, where="?doen=weg:alles").heading == toos.heading
    assert reader.heading == toos.heading


def test_a_form_that_comes_after_the_table_was_closed_is_carried_to_the_words_and_then_written(toos):
    toos.press("vraag:melding_gedaan").fill(**MELDING)
    form = toos.sent() | {"doen": "zet"}
    open_table = toos.client.cookies.pop("tafel")
    closed = toos.send(form)
    assert closed.status_code == 403
    assert "5 okt 2026" in closed.content.decode()
    assert not toos.reading.lines

    carried = html.fromstring(closed.content.decode()).xpath("//input[@name='meegenomen']/@value")[0]
    fields = dict(json.loads(carried)["velden"])
    toos.client.cookies["tafel"] = open_table.value
    toos.send(fields)
    assert [fact["op"] for fact in toos.reading.story.facts] == ["2026-10-05"]


def test_a_form_that_is_carried_shows_what_was_typed_and_no_names_of_entries(toos):
    toos.press("vraag:besluit_bekendgemaakt").fill(dagtekening="2 november 2026")
    form = toos.sent() | {"doen": "zet"}
    toos.client.cookies.pop("tafel")
    shown = html.fromstring(toos.send(form).content.decode()).xpath("//main")[0].text_content()

    assert "2 november 2026" in shown
    assert form["nieuw"] not in shown
    assert form["versie"] not in shown
