"""The helper on a table: what was done lies there with its proof, once, for who may write, and can be taken back."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keukentafel.tafel.brieven.kept import letters_of
from keukentafel.tafel.kluis.versions import new_version
from tests.keukentafel.tafel.brieven.makers_brieven import AtLetters
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.melden.makers_melden import AtHelper, Reporter
from tests.keukentafel.tafel.weg.makers_weg_table import AtRoad, a_daughter, a_road

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon", "light_codes")]

SENTENCE = "Ik val steeds"
YOUTH = {"wet": "jeugdwet", "route": "gemeente", "gemeente": {}}
PAGE, PROOF, WRITE = 10, 14, 30
"""How many queries a page of the helper may ask, the proof (which also reads the letters), and keeping one."""


@pytest.fixture
def toos():
    return AtHelper(a_road())


@pytest.fixture
def karin(toos):
    return AtHelper(a_daughter(toos.somebody))


def at_form(person, day="20 nov 2026"):
    person.look().fill(zin=SENTENCE).press("hoe:telefoon").press("gedaan:telefoon")
    return person.fill(dag_gestuurd=day, met="Fatima", gezegd="Zij schrijft het op", beloofd="ja")


def reported(person, day="20 nov 2026"):
    return at_form(person, day).press("klaar")


def test_whose_table_it_is_need_not_be_asked_again(toos, karin):
    assert toos.heading == "Vertel het in één zin."
    assert "Weet die persoon dat u meldt?" not in toos.text
    assert "Weet die persoon dat u meldt?" in karin.text
    assert "Hoe heet die persoon?" not in karin.text
    assert "Kan het niet wachten?" in toos.text


@pytest.mark.requirement("S0-2", "S0-3", screen="/tafel/…/melden", part="the melding itself, with its proof")
def test_a_melding_by_phone_lies_on_the_table_with_what_was_said_and_what_follows(toos):
    reported(toos)

    assert toos.heading == "Uw bewijs."
    for told in ("20 november 2026", "Gebeld", SENTENCE, "Fatima", "Zij schrijft het op", "Maandag 4 januari 2027"):
        assert told in toos.text
    assert "Hoort u niets vóór 11 december 2026?" in toos.text
    (fact,) = toos.told
    assert (fact["soort"], fact["op"], fact["kanaal"], fact["melder"]) == (
        "melding_gedaan",
        "2026-11-20",
        "telefoon",
        "client",
    )
    (note,) = toos.notes
    assert note["over"] == fact["id"]


def test_a_letter_counts_from_the_next_day_and_keeps_when_it_was_sent(toos):
    at_form(toos).fill(kanaal="post").press("klaar")

    assert toos.told[0]["verzonden_op"] == "2026-11-20"
    assert "op" not in toos.told[0]


@pytest.mark.requirement("S4-1", screen="/tafel/…/melden")
def test_a_daughter_reports_for_her_mother_and_says_that_she_knows(toos, karin):
    karin.fill(zin="Mijn moeder valt steeds", weet="nee").press("hoe:telefoon").press("gedaan:telefoon")
    karin.fill(dag_gestuurd="20 nov 2026").press("klaar")

    assert (toos.told[0]["melder"], toos.told[0]["client_weet_ervan"]) == ("ander", False)
    assert toos.proof().tree.xpath("//dt[.='Verteld door']/following-sibling::dd/text()") == ["Karin"]
    assert "weet het nog niet" in toos.text


def test_a_double_tap_keeps_one_melding_and_one_proof(toos):
    at_form(toos)
    sent = toos.sent() | {"doen": "klaar:"}
    for _ in range(2):
        toos.take(toos.send(sent))

    assert (len(toos.told), len(toos.notes)) == (1, 1)


def test_who_goes_back_and_changes_the_day_corrects_the_same_melding(toos):
    at_form(toos)
    sent = toos.sent() | {"doen": "klaar:"}
    toos.send(sent)
    toos.take(toos.send(sent | {"dag_gestuurd": "19 nov 2026", "met": "Fatima van het loket"}))

    assert [fact["op"] for fact in toos.told] == ["2026-11-19"]
    assert len(toos.notes) == 1
    assert "Fatima van het loket" in toos.proof().text


def test_a_melding_that_was_a_mistake_is_taken_away_and_put_back(toos):
    reported(toos)
    name = toos.told[0]["id"]
    toos.tap(f"weg:{name}")
    assert toos.told == []
    assert "Weggehaald." in toos.text

    (back,) = toos.tree.xpath("//button[starts-with(@value,'houd:')]/@value")
    toos.tap(back)
    assert [fact["op"] for fact in toos.told] == ["2026-11-20"]
    assert SENTENCE in toos.text


@pytest.mark.requirement("S0-13", screen="/tafel/…/melden/bewijs", part="whether and when it was confirmed")
def test_the_day_on_which_the_confirmation_came_stands_in_the_proof_once(toos):
    reported(toos)
    assert "De gemeente moet laten weten dat zij uw melding kreeg." in toos.text
    names = {name: toos.tree.xpath(f"//form//input[@name='{name}']/@value")[-1] for name in ("nieuw", "versie")}
    for _ in range(2):
        toos.tap(f"bevestigd:{toos.told[0]['id']}", ontvangen_op="23 nov 2026", **names)

    assert sorted(str(fact["soort"]) for fact in toos.told) == ["melding_bevestigd", "melding_gedaan"]
    assert "23 november 2026" in toos.text
    assert "Nog niet." not in toos.text


@pytest.mark.parametrize("day", ["", "32 november 2026", "24 nov 2026"])
def test_a_confirmation_on_a_day_that_cannot_be_stays_typed(toos, day):
    reported(toos)
    toos.tap(f"bevestigd:{toos.told[0]['id']}", ontvangen_op=day)

    assert toos.response.status_code == 422
    assert toos.tree.xpath("//input[@name='ontvangen_op']/@value") == ([day] if day else [])
    assert len(toos.told) == 1


def test_the_letter_is_begun_with_the_sentence_once_and_for_whom_it_is(toos, karin):
    for _ in range(2):
        karin.look().fill(zin="Mijn moeder valt steeds", weet="ja").press("hoe:brief")
        karin.take(karin.client.post(karin.page, karin.sent() | {"doen": "brief"}, follow=True))

    assert karin.tree.xpath("//textarea[@name='hulpvraag']")[0].text.strip() == "Mijn moeder valt steeds"
    assert karin.tree.xpath("//input[@name='on_behalf_of']/@value") == ["Toos"]
    sheet = karin.somebody.sits().sheet("brieven" if "brieven" in karin.somebody.sits().names() else "eigen")
    letters = [entry for entry in sheet.entries.values() if entry.current[0].data["soort"] == "brief"]
    assert len(letters) == 1


def test_a_proof_that_came_along_from_the_page_without_a_table_is_not_lost():
    walker = Reporter().press("voor:zelf").fill(zin=SENTENCE).press("hoe:telefoon").press("gedaan:telefoon")
    walker.fill(dag_gestuurd="20 nov 2026", met="Fatima").press("klaar")
    story = json.loads(walker.tree.xpath("//input[@name='verhaal']/@value")[0])
    toos = a_road()
    fact = {**story["feiten"][0], "id": "melding-1"}
    version = {"id": "melding-1", "versie": "7d1c1f5e-93d4-4d0e-9a6e-2f3c3a1b2c4d", "vorige": [], "soort": "feit"}
    version |= {"over": None, "door": str(toos.seat_id), "gemaakt_op": "2026-11-23T11:00:00Z", "inhoud": fact}
    toos.sits().write("gedeeld", [version])

    assert "Fatima" in AtHelper(toos).proof().text


def test_a_table_about_a_child_shows_the_ways_of_the_jeugdwet_and_no_six_weeks():
    toos = AtHelper(a_road(law=YOUTH))
    assert "De Jeugdwet kent geen melding." in toos.text

    toos.press("gedaan:telefoon").fill(dag="20 nov 2026", gezegd="Zij belt terug").press("klaar")
    assert [fact["soort"] for fact in toos.told] == ["hulpvraag_gesteld"]
    assert "Alleen vragen begint bij jeugdhulp meestal geen termijn" in toos.text
    assert "Vraag bij uw melding meteen" not in toos.proof().text


def test_a_table_without_a_law_gets_one_with_the_first_melding():
    toos = AtHelper(a_road(law=None))
    reported(toos)

    assert toos.reading.story.law == "wmo"
    assert [fact["soort"] for fact in toos.told] == ["melding_gedaan"]


def test_who_only_reads_sees_what_to_say_and_can_write_nothing(toos):
    reader = AtHelper(a_daughter(toos.somebody, "lezen"))
    assert not reader.tree.xpath("//button[@value='hoe:al']")
    reader.press("hoe:telefoon")
    assert not reader.tree.xpath("//button[@value='gedaan:telefoon']")

    sent = {"doen": "klaar:", "voor": "ander", "hoe": "telefoon", "dag_gestuurd": "20 nov 2026", "kanaal": "telefoon"}
    assert reader.client.post(reader.page, sent).status_code == 403
    assert reader.client.post(reader.proof_page, {"doen": "weg:x"}).status_code == 403
    assert toos.told == []


def test_nobody_from_elsewhere_sees_the_proof(toos):
    stranger = AtHelper(a_road("Ans"))

    assert stranger.client.get(toos.proof_page).status_code == 404


def test_no_page_of_a_table_may_be_kept(toos):
    reported(toos)

    assert toos.response["Cache-Control"] == "no-store"
    assert toos.look().response["Cache-Control"] == "no-store"


def asked(do):
    with CaptureQueriesContext(connection) as queries:
        do()
    return len(queries)


@pytest.mark.parametrize("count", [1, 6])
def test_the_helper_asks_no_more_of_the_database_when_more_was_told(toos, count):
    for place in range(count):
        reported(toos, f"{place + 2} nov 2026")
    at_form(toos, "19 nov 2026")

    assert asked(lambda: toos.press("klaar")) <= WRITE + PROOF
    assert asked(toos.look) <= PAGE
    assert asked(toos.proof) <= PROOF


def test_a_guest_without_a_name_can_report_too(toos):
    guest = AtHelper(a_guest(toos.somebody, "", "mantelzorger", {"gedeeld": "schrijven"}))

    assert reported(guest).heading == "Uw bewijs."


def test_while_a_melding_runs_the_helper_says_so_and_blocks_nothing(toos):
    reported(toos)

    assert "Er loopt al iets." in toos.look().text
    assert "Wmo 2015 art. 2.3.2 lid 1" in toos.text
    assert toos.tree.xpath("//button[@value='hoe:brief']")


def test_after_a_besluit_the_helper_writes_the_letter_of_a_new_melding():
    toos = AtHelper(a_road())
    for kind, day in (("melding_gedaan", "2025-01-06"), ("besluit_bekendgemaakt", "2025-03-03")):
        fact = {"soort": kind, "op": day} | ({"uitkomst": "toegekend"} if kind.startswith("besluit") else {})
        table = toos.somebody.sits()
        table.write("gedeeld", [new_version("feit", fact, door=str(table.seat.id), at=NOON)])
    toos.look().fill(zin="Ik kan de trap niet meer op").press("hoe:brief")
    toos.take(toos.client.post(toos.page, toos.sent() | {"doen": "brief"}, follow=True))

    assert toos.tree.xpath("//textarea[@name='veranderd']")[0].text.strip() == "Ik kan de trap niet meer op"
    assert "Er loopt al iets." not in toos.look().text


def test_the_road_leads_to_the_helper_and_to_the_proof(toos):
    reported(toos)
    ways = AtRoad(toos.somebody).tree.xpath("//main//a/@href")

    assert toos.proof_page in ways
    assert toos.page in ways


@pytest.mark.requirement("S0-2", screen="/tafel/…/melden/bewijs", part="the letter as it went, in the proof")
def test_a_letter_that_was_sent_lies_in_the_proof_word_for_word(toos):
    toos.fill(zin=SENTENCE).press("hoe:brief")
    toos.client.post(toos.page, toos.sent() | {"doen": "brief"})
    letters = AtLetters(toos.somebody)
    (kept,) = letters_of(toos.somebody.sits())
    letters.goes(f"{letters.room}/stuk/{kept.handle}").link("Ik heb hem verstuurd").sends(
        op="20 nov 2026", kanaal="mail"
    )

    toos.proof()
    assert toos.tree.xpath("//dl[@class='proof']//a/@href") == [f"{letters.room}/stuk/{kept.handle}"]
    assert "20 november 2026" in toos.text
    assert SENTENCE in letters.goes(f"{letters.room}/stuk/{kept.handle}").response.content.decode()
