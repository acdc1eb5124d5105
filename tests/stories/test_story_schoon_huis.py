"""A decision that says "een schoon huis": what is missing, the objection with the care week, and the hearing."""

import pytest

from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, Checking, prepared
from tests.stories.letters_out import goes_out

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes"), pytest.mark.time_machine("2026-04-01")]

WEEK = "Er is 1 uur en 30 minuten hulp in een week nodig die nu niemand geeft: naar de wc"


@pytest.fixture
def toos() -> Checking:
    at = prepared(a_table("Toos Verhagen"))
    at.tells("feit", {"soort": "aanvraag_ingediend", "op": "2026-03-09"})
    at.tells("feit", {"soort": "besluit_bekendgemaakt", "op": "2026-03-20", "uitkomst": "deels_toegekend"})
    moment = {"week": "gewoon", "dagen": [0, 3], "van": 180, "minuten": 45, "taak": "naar de wc", "wie": "niemand"}
    at.tells("zorgmoment", moment)
    return at


@pytest.fixture
def decision(toos):
    paper = toos.takes("besluit", DECISION)
    toos.post("nakijken-gegevens", paper, gevraagd="hulp bij het huishouden\nhulp in de nacht")
    return paper


def test_she_is_pointed_at_the_clean_house_first(toos, decision):
    page = toos.page("nakijken-onderdelen", decision)

    assert page.index("Het resultaat is een schoon huis.") < page.index("De rest, als u wilt")


def test_she_hears_until_when_and_that_objecting_makes_sense_without_a_promise(toos, decision):
    toos.judges(decision, "onderdelen", **{"onderdeel.omvang": "nee"})

    page = toos.reads("nakijken-uitkomst", decision)

    assert "U kunt bezwaar maken tot en met vrijdag 1 mei." in page
    assert "Wij denken dat bezwaar hier zin heeft." in page
    assert "Dat geeft niet altijd meer hulp." in page
    assert "Juridisch Loket" in page


def test_the_objection_asks_for_hours_and_tells_her_week(toos, decision):
    toos.judges(decision, "onderdelen", **{"onderdeel.omvang": "nee"})

    letter = goes_out(toos, "bezwaar", van_wie="gemeente")

    assert "In het besluit staat niet hoeveel tijd en welke hulp ik krijg." in letter
    assert "Ik vraag u dat concreet op te schrijven." in letter
    assert f"{WEEK} (1 uur en 30 minuten)." in letter
    assert "staat: ‘Het resultaat is een schoon huis’." in letter
    assert "ECLI:NL:CRVB:2019:2731" in letter


def test_at_the_hearing_she_says_the_same_in_short(toos, decision):
    toos.judges(decision, "onderdelen", **{"onderdeel.omvang": "nee"})

    page = toos.reads("nakijken-hoorzitting", decision)

    assert "In het besluit staat niet hoeveel tijd" in page
    assert WEEK in page
    assert "Ik vraag u opnieuw te beslissen." in page
    assert "U mag iemand meenemen" in page
