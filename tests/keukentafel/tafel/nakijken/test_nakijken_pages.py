"""Holding a report and a decision beside what one prepared: what is pointed at, what one chooses, and the letter."""

import pytest

from keukentafel.tafel.nakijken.entries import paper_at, papers_of
from tests.keukentafel.tafel.kluis.makers_kluis_people import READ, a_guest, a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, REPORT, Checking
from tests.keukentafel.tafel.voorbereiding.makers_voorbereiding import says

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture
def toos():
    at = Checking(a_table("Toos"))
    at.tells("dossier", {"wet": "wmo", "gemeente": {}}, id="dossier")
    table = at.sits()
    says(table, "huishouden.gaat", keuze="niet_zonder_hulp")
    says(table, "huishouden.slechte_dag", tekst="Ik kan niet stofzuigen en dweilen.")
    says(table, "verzorging.gaat", keuze="niet_zonder_hulp")
    says(table, "verzorging.slechte_dag", tekst="Karin helpt mij elke nacht drie keer uit bed naar de wc.")
    return at


def test_a_report_that_forgot_the_nights_says_so_beside_the_persons_own_words(toos):
    paper = toos.takes("verslag", REPORT)

    page = toos.page("nakijken-punten", paper)

    assert "Karin helpt mij elke nacht drie keer uit bed naar de wc" in page
    assert "Wij vonden hierover niets." in page


NIGHTS = "punt.plan-verzorging.slechte_dag.tekst"


def test_what_is_chosen_stands_in_the_reaction_and_a_hint_alone_does_not(toos):
    paper = toos.takes("verslag", REPORT)
    before = toos.page("brief-schrijven", "reactie_verslag")
    toos.post("nakijken-punten", paper, **{NIGHTS: "ontbreekt", f"{NIGHTS}.toelichting": "Drie keer per nacht."})

    letter = toos.page("brief-schrijven", "reactie_verslag")

    assert "elke nacht" not in before
    assert "Dit staat er niet in: Op een slechte dag: Karin helpt mij elke nacht" in letter
    assert "Drie keer per nacht." in letter


def test_in_the_conclusion_stands_what_was_chosen_with_the_letters(toos):
    paper = toos.takes("verslag", REPORT)
    toos.post("nakijken-punten", paper, **{NIGHTS: "ontbreekt"})

    page = toos.page("nakijken-uitkomst", paper)

    assert "Eén punt is niet goed." in page
    assert "Reageer op het verslag" in page


def test_a_decision_that_promises_a_clean_house_is_pointed_at(toos):
    paper = toos.takes("besluit", DECISION)

    page = toos.page("nakijken-onderdelen", paper)

    assert "schoon\nhuis" in page or "schoon huis" in page
    assert "Deze zin noemt een resultaat" in page
