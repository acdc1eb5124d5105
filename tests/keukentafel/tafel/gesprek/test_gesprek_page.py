"""The talk as a page: what stands on it and for whom, and that nothing typed on it is ever lost; without any script."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keukentafel.tafel.gesprek.entries import KINDS
from tests.keukentafel.tafel.gesprek.makers_gesprek import AtTalk, prepared
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, NOTES, READ, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.seated import browser_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def toos():
    return AtTalk(prepared())


def guest(host, naam, sheets):
    return AtTalk(a_guest(host.person, naam, sheets=sheets))


def test_a_point_is_headed_by_what_is_wrong_and_each_number_stands_there_once(toos):
    page = toos.opens()

    headings = page.tree.xpath("//span[@class='tick__text']/text()")
    assert headings[:2] == ["Ik durf niet meer te douchen", "Het huishouden: het lukt niet zonder hulp"]
    assert page.text.count("20 minuten") == 1
    assert "0 van de 2 besproken" in page.text


def test_a_tick_is_one_tap_and_a_second_tap_takes_it_back(toos):
    page = toos.opens()
    page.presses(page.slip("punt", "douchen"), "douchen")

    assert [one["stand"] for one in toos.kept("punt")] == ["besproken"]
    page = toos.opens()
    assert "1 van de 2 besproken" in page.text
    page.presses(page.slip("punt", "douchen"), "douchen")
    assert toos.kept("punt") == []


def test_what_was_typed_elsewhere_on_the_page_is_kept_whichever_button_is_pressed(toos):
    page = toos.opens()
    page.types(page.slip("toezegging"), wat="Joost vraagt om een beugel", wie="Joost", wanneer="voor 1 december")
    page.types(page.slip("punt", "huishouden"), tekst="Zij kijkt naar een hulp.")
    page.presses(page.slip("punt", "douchen"), "douchen")

    assert toos.kept("toezegging") == [
        {"wat": "Joost vraagt om een beugel", "wie": "Joost", "wanneer": "voor 1 december"}
    ]
    assert {"tekst": "Zij kijkt naar een hulp."} in toos.kept("punt")
    assert toos.kept("gespreksvraag") == toos.kept("notitie") == toos.kept("afsluiting") == []


def test_the_same_form_sent_twice_writes_once_and_going_back_to_type_on_writes_the_next_version(toos):
    page = toos.opens()
    page.types(page.slip("toezegging"), wat="Een beugel")
    first, second = page.presses(), page.presses()
    page.types(page.slip("toezegging"), wat="Een beugel in de douche").presses()

    assert (first.status_code, second.status_code) == (303, 303)
    assert toos.kept("toezegging") == [{"wat": "Een beugel in de douche"}]


def test_what_does_not_fit_stays_on_the_screen_in_its_own_place_and_the_rest_is_kept(toos):
    page = toos.opens()
    page.types(page.slip("gespreksvraag"), tekst="waarom " * 200)
    page.types(page.slip("toezegging"), wat="Een beugel")
    answer = page.presses()

    assert answer.status_code == 422
    shown = type(page)(toos, answer)
    slip = shown.slip("gespreksvraag", "waarom")
    assert slip.xpath(".//textarea[starts-with(@name, 'tekst.')]")[0].text.strip() == ("waarom " * 200).strip()
    assert "Dit is te lang." in shown.text
    assert toos.kept("toezegging") == [{"wat": "Een beugel"}]
    assert toos.kept("gespreksvraag") == []
    assert shown.types(slip, tekst="waarom").presses().status_code == 303
    assert toos.kept("gespreksvraag") == [{"tekst": "waarom"}]


def test_an_old_page_puts_nothing_back_that_somebody_changed_since(toos):
    piet = guest(toos, "Piet", ALL)
    first = toos.opens()
    first.types(first.slip("toezegging"), wat="Een beugel").presses()
    old, new = piet.opens(), toos.opens()
    new.types(new.slip("toezegging", "Een beugel"), wat="Twee beugels").presses()
    old.types(old.slip("gespreksvraag"), tekst="Wie betaalt?").presses()

    assert toos.kept("toezegging") == [{"wat": "Twee beugels"}]
    assert toos.kept("gespreksvraag") == [{"tekst": "Wie betaalt?"}]


def test_a_second_talk_is_asked_for_with_one_button_and_stands_with_the_agreements(toos):
    page = toos.opens()
    slip = page.tree.xpath("//fieldset[@data-quick]")[0]
    page.presses(slip, "Zet het bij")

    assert toos.kept("toezegging") == [{"wat": "Een tweede gesprek"}]
    assert not toos.opens().tree.xpath("//fieldset[@data-quick]")


def test_what_is_kept_from_the_gemeente_is_in_no_page_and_no_copy_of_the_talk(toos):
    pages = [toos.page(), toos.page("gesprek-papier"), toos.page("gesprek-kopie")]

    assert [page for page in pages if "schuld bij de buurman" in page] == []


def test_a_note_for_oneself_is_read_by_nobody_else(toos):
    page = toos.opens()
    private = page.form.xpath(".//fieldset[@data-blank='notitie'][input[contains(@value, '|eigen|')]]")[0]
    page.types(private, tekst="Ik vertrouw dit niet.").presses()
    piet = guest(toos, "Piet", ALL)

    assert "Ik vertrouw dit niet." in toos.page() and "Niet te klein maken." in toos.page()
    for page in (piet.page(), piet.page("gesprek-papier"), piet.page("gesprek-kopie")):
        assert "vertrouw" not in page and "Niet te klein" not in page


def test_who_only_reads_writes_on_a_sheet_of_her_own_and_is_told_so(toos):
    bea = guest(toos, "Bea", READ)
    page = bea.opens()
    page.types(page.slip("toezegging"), wat="Alleen van Bea").presses()

    assert toos.kept("toezegging") == []
    assert bea.kept("toezegging") == [{"wat": "Alleen van Bea"}]
    row = bea.opens().slip("toezegging", "Alleen van Bea")
    assert "alleen voor u" in " ".join(row.itertext())


def test_who_only_reads_sees_what_was_ticked_at_the_table_and_nothing_without_a_heading(toos):
    bea = guest(toos, "Bea", READ)
    own = bea.opens()
    own.presses(own.slip("punt", "huishouden"), "huishouden")
    for words in ("douchen", "huishouden"):
        page = toos.opens()
        page.presses(page.slip("punt", words), words)

    page = bea.opens()
    assert "2 van de 2 besproken" in page.text
    assert page.tree.xpath("//ul[@data-list='punt']/li/@data-state") == ["besproken", "besproken"]
    assert all(heading.strip() for heading in page.tree.xpath("//span[@class='tick__text']/text()"))
    assert "leest alleen u" in page.text
    assert len(bea.get("gesprek-kopie").json()["entries"]) == 2


def test_who_may_add_notes_writes_them_for_all_and_changes_nobody_elses(toos):
    karin = guest(toos, "Karin", NOTES)
    first = toos.opens()
    first.types(first.slip("notitie"), tekst="Van Toos").presses()
    page = karin.opens()
    page.types(page.slip("notitie"), tekst="Van Karin").presses()

    assert {"tekst": "Van Karin"} in toos.kept("notitie")
    assert not karin.opens().slip("notitie", "Van Toos").xpath(".//textarea")
    assert karin.opens().slip("notitie", "Van Karin").xpath(".//textarea")
    assert "Door Karin" in toos.page()


def test_what_no_page_of_ours_sends_is_refused_with_words_and_changes_nothing(toos):
    for sent in (
        {"stuk": "x"},
        {"stuk": "a|b|antwoord|gedeeld|||1"},
        {"stuk": "a|b|punt|brieven|||1", "tekst.1": "x"},
        {"stuk": ["a|b|punt|gedeeld|||1"] * 501, "tekst.1": "x"},
    ):
        answer = toos.browser.post(toos.url("gesprek-schrijf"), sent)
        assert answer.status_code == 422
        assert "Ga terug naar het gesprek" in answer.content.decode()
    assert [toos.kept(soort) for soort in KINDS] == [[], [], [], [], []]


def test_every_slip_of_the_page_carries_each_field_of_its_kind_once(toos):
    for page in (toos.opens(), guest(toos, "Bea", READ).opens(), guest(toos, "Karin", NOTES).opens()):
        for slip in page.form.xpath(".//fieldset[not(@disabled)]"):
            soort = slip.xpath("./input[@name='stuk']/@value")[0].split("|")[2]
            nr = slip.xpath("./input[@name='stuk']/@value")[0].split("|")[6]
            named = slip.xpath(".//*[@name][not(self::button)]/@name")
            assert sorted(named) == sorted(["stuk", *(f"{name}.{nr}" for name in KINDS[soort].fields)])
        stamps = page.form.xpath(".//input[@name='stuk']/@value")
        assert len({stamp.split("|")[6] for stamp in stamps}) == len(stamps)


def test_before_the_visitor_leaves_the_page_knows_who_that_is_and_the_last_day_of_the_report(toos):
    toos.tells("dossier", {"wet": "wmo", "gemeente": {}}, id="dossier")
    today = NOON.date()
    toos.happened("melding_gedaan", (today - timedelta(days=10)).isoformat())
    tomorrow = {"voor": (today + timedelta(days=1)).isoformat(), "vorm": "thuis", "door_wie": "Joost"}
    toos.tells("feit", {"soort": "afspraak_gemaakt", "op": (today - timedelta(days=3)).isoformat(), **tomorrow})

    page = toos.page()
    assert "Voordat Joost weggaat" in page
    (last,) = re.findall(r"Uiterlijk \d+ \w+ \d{4}, op papier", page)
    assert last in toos.page("gesprek-papier")


def test_a_family_reads_nothing_of_the_wmo_in_what_to_ask(toos):
    toos.tells("dossier", {"wet": "jeugdwet", "gemeente": {}}, id="dossier")
    toos.happened("melding_gedaan", (NOON.date() - timedelta(days=10)).isoformat())

    page = toos.page()
    assert "Welke hulp kan ik krijgen?" in page
    assert "Wmo 2015" not in page.partition("Voordat")[2].partition("Schrijf iets op")[0]


@pytest.mark.parametrize("name", ["gesprek", "gesprek-papier", "gesprek-mee"])
def test_every_page_of_the_talk_is_light_and_asks_the_database_little(toos, name):
    page = toos.opens()
    page.types(page.slip("toezegging"), wat="Een beugel").presses()

    with CaptureQueriesContext(connection) as queries:
        answer = toos.get(name)
    assert answer.status_code == 200
    assert len(queries) <= 15
    assert len(answer.content) <= 60_000
    assert answer["Cache-Control"] == "no-store"


def test_a_long_talk_still_fits_a_page(toos):
    for number in range(5):
        toos.tells("toezegging", {"wat": f"Afspraak {number}", "wie": "Joost"}, id=str(uuid4()))
        toos.tells("notitie", {"tekst": f"Notitie {number}"}, id=str(uuid4()), over="gesprek")
    for number in range(5):
        toos.tells("gespreksvraag", {"tekst": f"Vraag {number}", "antwoord": "Ja"}, id=str(uuid4()))

    page = toos.page()
    assert len(page) <= 60_000
    assert all(f"{what} {number}" in page for what in ("Afspraak", "Notitie", "Vraag") for number in range(5))
    assert "eerder is opgeschreven" not in page


def test_a_very_long_talk_is_read_in_parts_and_what_is_typed_on_each_is_kept(toos):
    karin = guest(toos, "Karin", NOTES)
    notes = [karin.version("notitie", {"tekst": f"Notitie {number}"}, over="gesprek") for number in range(340)]
    assert {answer["antwoord"] for answer in karin.sends(*notes)} == {"aanvaard"}
    page = toos.opens()
    assert len(page.answer.content) <= 60_000
    assert "(325)" in page.text
    assert len(toos.get("gesprek-kopie").content) <= 250_000
    answer = page.types(page.slip("toezegging"), wat="Een beugel").presses(page.form, "Toon wat eerder")

    assert answer.status_code == 303
    assert answer["Location"].endswith("/gesprek?eerder=1")
    assert toos.kept("toezegging") == [{"wat": "Een beugel"}]
    older = type(page)(toos, toos.browser.get(answer["Location"]))
    shown = [set(each.tree.xpath("//ul[@data-list='notitie']/li/@id")) for each in (toos.opens(), older)]
    assert [len(each) for each in shown] == [14, 14] and not shown[0] & shown[1]
    again = older.types(older.slip("gespreksvraag"), tekst="Wie betaalt?").presses(older.slip("gespreksvraag"))
    assert "?eerder=1#s-" in again["Location"]
    assert toos.kept("gespreksvraag") == [{"tekst": "Wie betaalt?"}]
    last = toos.browser.get(f"{toos.url()}?eerder=26").content.decode()
    assert "eerder is opgeschreven" not in last and "Terug naar het nieuwste" in last
    for odd in ("99999", "-1", "x", "9999"):
        assert toos.browser.get(f"{toos.url()}?eerder={odd}").status_code == 200


def test_the_talk_is_whole_in_english(toos):
    browser = browser_of(toos.person, "en")

    page = browser.get(toos.url()).content.decode()
    assert "The household: I can&#x27;t do it without help" in page
    for words in ("Before the visitor leaves", "Write something down", "A second talk", "Agreed"):
        assert words in page
    for dutch in ("Schrijf", "Bewaar", "Voordat", "besproken<"):
        assert dutch not in page.partition("<main")[2].partition("</main>")[0]


def test_nobody_without_a_chair_sees_anything(toos):
    stranger = browser_of(a_table("Dirk"))

    for name in ("gesprek", "gesprek-papier", "gesprek-mee", "gesprek-kopie", "gesprek-stuur"):
        assert stranger.get(toos.url(name)).status_code == 404
        assert browser_of().get(toos.url(name)).status_code == 403


@pytest.mark.requirement("S2-102", "S3-61", "S3-62", "S3-63", "S3-64", "S3-65", screen="/tafel/…/gesprek")
@pytest.mark.requirement("S2-48", "S2-51", "S2-112", "S3-21", screen="/tafel/…/gesprek", part="asked at the end")
def test_before_the_visitor_leaves_one_asks_how_it_goes_on_and_writes_the_answer_down(toos):
    page = toos.opens()

    for words, help in (
        ("Maakt u een verslag, en wanneer komt het?", "binnen zes weken na uw melding"),
        ("Hoe reageer ik als er iets niet klopt?", "niet hetzelfde als akkoord"),
        ("Wie bel of mail ik als mij later iets te binnen schiet?", "graag dezelfde persoon"),
        ("Vandaag valt er geen besluit. Hoe gaat het nu verder?", "pas na uw"),
        ("Kan ik een maatwerkvoorziening krijgen?", "Schrijf op wat precies."),
        ("Wat doe ik als er iets verandert?", "meer klachten"),
        ("Wanneer kijken we of het nog past?", "nieuw gesprek"),
    ):
        slip = page.slip("afsluiting", words)
        assert help in " ".join(" ".join(slip.itertext()).split())
    slip = page.slip("afsluiting", "Wie bel of mail ik")
    page.types(slip, tekst="Joost, 0123 45 67 89").presses(slip, "Wie bel of mail ik")
    assert toos.kept("afsluiting") == [{"gevraagd": "ja", "tekst": "Joost, 0123 45 67 89"}]
    assert "Nog te vragen: 7." in toos.page()


@pytest.mark.requirement("S2-28", "S3-7", "S3-23", screen="/tafel/…/gesprek")
@pytest.mark.requirement("S1-28", screen="/tafel/…/gesprek", part="what was prepared stands there as points")
@pytest.mark.requirement("S3-34", "S3-35", screen="/tafel/…/gesprek", part="notes of who comes along, points to tick")
def test_a_new_question_is_written_down_at_once_and_there_is_a_sentence_for_when_it_gets_hard(toos):
    karin = guest(toos, "Karin", NOTES)
    page = toos.opens()
    page.types(page.slip("gespreksvraag"), tekst="Wie betaalt de beugel?", antwoord="De gemeente").presses()
    noted = karin.opens()
    noted.types(noted.slip("notitie"), tekst="Joost noemde een hulp voor het huis.").presses()

    page = toos.page()
    for words in ("Wie betaalt de beugel?", "De gemeente", "Joost noemde een hulp voor het huis.", "Door Karin"):
        assert words in page
    for words in ("‘Dat snap ik niet.", "Ik wil een tweede gesprek.", "‘Ik wil even pauze."):
        assert words in page
