"""A report that forgot the nights, to the reaction; and a decision that says "een schoon huis", to the objection."""

import re

import pytest

from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, NIGHTS, REPORT, Checking, prepared

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


def fields_of(page: str) -> dict[str, str]:
    """What the form of a letter holds when it is opened."""
    stories = re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>\n?(.*?)</textarea>', page, re.S)
    lines = re.findall(r'<input[^>]*type="(?:text|hidden)"[^>]*name="(\w+)"[^>]*value="([^"]*)"', page)
    chosen = re.findall(r'<input[^>]*type="radio"[^>]*name="(\w+)"[^>]*value="(\w+)"[^>]*checked', page)
    return dict([*lines, *stories, *chosen])


def goes_out(at: Checking, kind: str, **more: str) -> str:
    """Open the letter, keep it as it lies there, and read it."""
    form = {**fields_of(at.letter(kind)), "name": "Toos Verhagen", "gemeente": "Overwaard", "vel": "brieven", **more}
    form.pop("csrfmiddlewaretoken", None)
    answer = at.browser.post(at.url("brief-schrijven", kind), form)
    assert answer.status_code == 303, answer.content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", at.browser.get(answer["Location"]).content.decode()).split())


@pytest.fixture
def toos() -> Checking:
    at = prepared(a_table("Toos Verhagen"))
    at.tells("feit", {"soort": "melding_gedaan", "op": "2026-02-02"})
    at.tells("feit", {"soort": "verslag_verzonden", "op": "2026-03-06"})
    return at


def test_a_report_that_forgot_the_nights_gets_a_reaction_that_asks_for_them(toos):
    assert "Er is een verslag." in toos.page("tafel")
    report = toos.takes("verslag", REPORT)
    assert "Wij vonden hierover niets." in toos.page("nakijken-punten", report)
    toos.judges(report, **{NIGHTS: "ontbreekt"})
    toos.judges(report, "onderdelen", **{"onderdeel.aard_omvang": "nee"})

    letter = goes_out(toos, "reactie_verslag", oordeel="niet_akkoord")

    assert "Ik heb het verslag gelezen. Ik ben het er niet mee eens." in letter
    assert (
        "Dit staat er niet in: Op een slechte dag: Karin helpt mij elke nacht drie keer uit bed naar de wc." in letter
    )
    assert "Het verslag zegt niet welke hulp ik nodig heb en hoeveel." in letter
    assert "Wilt u deze brief bij het verslag bewaren?" in letter


def test_the_daughter_who_sees_it_otherwise_sends_a_reaction_of_her_own(toos):
    karin = Checking(a_guest(toos.person, "Karin de Wit", "mantelzorger", relatie="dochter"))
    report = toos.takes("verslag", REPORT)
    toos.judges(report, **{NIGHTS: "klopt"})
    karin.post("nakijken-lezer", report, voor="mij")
    karin.judges(report, **{NIGHTS: "ontbreekt", f"{NIGHTS}.toelichting": "Ik houd dit niet vol."})

    form = fields_of(karin.letter("reactie_verslag", own=True))
    form |= {"gemeente": "Overwaard", "oordeel": "niet_akkoord"}
    answer = karin.browser.post(karin.url("brief-schrijven", "reactie_verslag"), form)
    letter = " ".join(re.sub(r"<[^>]+>", " ", karin.browser.get(answer["Location"]).content.decode()).split())

    assert "Ik zorg voor Toos Verhagen. Dit is mijn eigen reactie als mantelzorger." in letter
    assert "Ik houd dit niet vol." in letter
    assert "Karin de Wit" in letter
    assert "Ik houd dit niet vol." not in toos.page("brieven") + toos.letter("reactie_verslag")
    assert toos.browser.get(answer["Location"]).status_code == 404


def test_a_decision_that_says_a_clean_house_gets_an_objection_that_asks_for_hours(toos):
    toos.tells("feit", {"soort": "aanvraag_ingediend", "op": "2026-03-09"})
    toos.tells("feit", {"soort": "besluit_bekendgemaakt", "op": "2026-03-20", "uitkomst": "deels_toegekend"})
    decision = toos.takes("besluit", DECISION)
    page = toos.page("nakijken-onderdelen", decision)
    assert page.index("Het resultaat is een schoon huis.") < page.index("De rest, als u wilt")
    toos.judges(decision, "onderdelen", **{"onderdeel.omvang": "nee"})
    assert "Wij denken dat bezwaar hier zin heeft." in toos.reads("nakijken-uitkomst", decision)

    letter = goes_out(toos, "bezwaar", van_wie="gemeente")

    assert "In het besluit staat niet hoeveel tijd en welke hulp ik krijg." in letter
    assert "Ik vraag u dat concreet op te schrijven." in letter
    assert "schoon huis" not in letter
    assert "In het besluit staat niet hoeveel tijd" in toos.page("nakijken-hoorzitting", decision)
