"""The supporter's fast lane: many tables in one overview, in the order one needs, and work handed to a colleague."""

import pytest

from keukentafel.tafel.kluis.versions import new_version
from keukentafel.tafel.voorbereiding.counting import tell_overview
from tests.keukentafel.tafel.kluis.makers_kluis_people import ALL, READ, a_guest, a_table
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON
from tests.keukentafel.tafel.seated import browser_of
from tests.keukentafel.tafel.stoelen.makers_stoelen import told
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import says

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]


def a_line(somebody, naam, **more):
    somebody.sits().write("gedeeld", [], lines={"naam": naam, "kop": "", **more})


def address(somebody) -> str:
    return f"/tafel/{somebody.table_id}/stoelen/overdracht"


def prepared(toos) -> None:
    """A table at which some of the preparation is done, and something is private."""
    says(toos.sits(), "wonen.gaat", keuze="met_moeite")
    says(toos.sits(), "wonen.blad", klaar="ja", bespreken="ja")
    says(toos.sits(), "vervoer.gaat", keuze="met_moeite")
    says(toos.sits(), "gemoed.slechte_dag", private=True, tekst="GEHEIM-GEMOED")
    says(toos.sits(), "gemoed.blad", private=True, bespreken="ja", klaar="ja")
    tell_overview(toos.sits())


def test_the_overview_says_how_many_parts_of_the_preparation_are_done():
    toos = a_table("Toos")
    prepared(toos)
    assert "Voorbereid: 1 van 18 onderwerpen." in told(browser_of(toos).get("/tafels"))


def test_what_another_program_wrote_about_the_preparation_breaks_nothing():
    toos = a_table("Toos")
    a_line(toos, "Toos", voorbereid=["veel", 3])
    page = told(browser_of(toos).get("/tafels"))
    assert "De tafel van Toos" in page
    assert "Voorbereid:" not in page


def test_tables_can_stand_in_the_order_of_their_next_day_and_by_name():
    samira = a_table("Toos")
    a_line(samira, "Toos", verandert_op="2026-12-01", dag="2026-12-30")
    a_line(a_table("Bert", opened=samira.opened), "Bert", verandert_op="2026-12-24", dag="2026-12-02")
    a_line(a_table("Ans", opened=samira.opened), "Ans")

    def order(asked: str) -> list[str]:
        page = told(browser_of(samira).get(f"/tafels?volgorde={asked}"))
        return sorted(("Toos", "Bert", "Ans"), key=lambda name: page.index(f"De tafel van {name}"))

    assert order("verandert") == ["Toos", "Bert", "Ans"]
    assert order("dag") == ["Bert", "Toos", "Ans"]
    assert order("naam") == ["Ans", "Bert", "Toos"]
    assert order("iets anders") == ["Toos", "Bert", "Ans"]


def test_from_each_table_one_goes_straight_to_its_answers_notes_and_hand_over():
    toos = a_table("Toos")
    samira = a_guest(toos, "Samira", sheets=ALL)
    page = browser_of(samira).get("/tafels").content.decode()
    for place in ("voorbereiden", "voorbereiden/alles", "papieren#id_tekst", "oefenen/meegaan", "stoelen/overdracht"):
        assert f'href="/tafel/{toos.table_id}/{place}"' in page


@pytest.mark.requirement(
    "S2-39", screen="/tafel/…/stoelen/overdracht", part="handing the preparing over to a colleague"
)
def test_a_hand_over_says_what_is_done_open_wanted_and_agreed():
    toos = a_table("Toos")
    prepared(toos)
    at_table = toos.sits()
    from_browser = browser_of(a_guest(toos, "Samira", sheets=ALL))
    at_table = toos.returns(NOON).sits()
    write(at_table, "watals", {"als": "Karin wordt ziek", "dan": "De buurvrouw belt.", "afgesproken": "ja"})
    write(at_table, "helper", {"naam": "Karin", "relatie": "dochter", "tot": "2027-03-01"})
    write(at_table, "watals", {"als": "Ik val", "dan": "Ik bel."})

    page = told(from_browser.get(address(toos)))
    assert "Karin wordt ziek: De buurvrouw belt." in page
    assert "Karin, uw dochter: 1 maart 2027" in page
    assert "Ik val" not in page
    assert "Begonnen, nog niet klaar: Buiten komen en vervoer" in page
    assert "Nog niet begonnen: 16 onderwerpen" in page
    assert "GEHEIM-GEMOED" not in page


def test_nothing_of_ones_own_sheet_is_counted_in_what_one_hands_over():
    toos = a_table("Toos")
    prepared(toos)
    page = told(browser_of(toos).get(address(toos)))
    assert "Klaar: Uw huis en bewegen in huis Begonnen" in page
    assert "Hier wil deze persoon het over hebben: Uw huis en bewegen in huis Wie leest" in page


def test_a_hand_over_is_kept_as_a_note_that_the_table_reads():
    toos = a_table("Toos")
    samira = browser_of(a_guest(toos, "Samira", sheets=ALL))
    answer = samira.post(address(toos), sent("Het verslag komt nog.", "gedeeld"), follow=True)
    assert "Bewaard als notitie, bij de papieren." in told(answer)

    papers = told(browser_of(toos.returns(NOON)).get(f"/tafel/{toos.table_id}/papieren"))
    assert "Overdracht van 23 november 2026" in papers
    assert "Het verslag komt nog." in papers


def test_who_may_only_read_keeps_a_hand_over_for_herself():
    toos = a_table("Toos")
    samira = a_guest(toos, "Samira", sheets=READ)
    assert browser_of(samira).post(address(toos), sent("Voor mij.", "gedeeld")).status_code == 422
    assert browser_of(samira).post(address(toos), sent("Voor mij.", "eigen")).status_code == 303

    assert "Voor mij." not in told(browser_of(toos.returns(NOON)).get(f"/tafel/{toos.table_id}/papieren"))


def test_an_empty_hand_over_is_refused_with_what_to_do():
    toos = a_table("Toos")
    answer = browser_of(toos).post(address(toos), sent("  ", "gedeeld"))
    assert answer.status_code == 422
    assert "Schrijf op wat een ander moet weten." in told(answer)


def sent(words: str, sheet: str) -> dict[str, str]:
    return {
        "stuk": "6a1f3a52-6a5d-4d3e-8f41-1d8a5c0e9b11",
        "versie": "7b2f3a52-6a5d-4d3e-8f41-1d8a5c0e9b12",
        "tekst": words,
        "vel": sheet,
    }


def write(at_table, soort: str, content) -> None:
    made = new_version(soort, content, door=str(at_table.seat.pk), at=at_table.at)
    (answer,) = at_table.write("gedeeld", [made])
    assert answer.antwoord == "aanvaard"


def test_a_client_supporter_finds_the_hand_over_from_the_chairs():
    toos = a_table("Toos")
    samira = a_guest(toos, "Samira", "clientondersteuner")
    assert "Draag dit werk over aan een ander" in told(browser_of(samira).get(f"/tafel/{toos.table_id}/stoelen"))
    assert "Draag dit werk over" not in told(browser_of(toos.returns(NOON)).get(f"/tafel/{toos.table_id}/stoelen"))


def test_the_way_to_notes_leads_into_the_field_so_that_one_can_type_at_once() -> None:
    ria = a_guest(a_table("Toos"), "Ria", "clientondersteuner")

    assert 'id="id_tekst"' in browser_of(ria).get(f"/tafel/{ria.table_id}/papieren").content.decode()
