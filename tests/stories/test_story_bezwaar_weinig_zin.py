"""A decision against which an objection probably makes no sense: said honestly, with why, and with free help."""

import pytest

from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import NIGHTS, Checking, prepared

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes"), pytest.mark.time_machine("2026-04-01")]

GRANTED = """Besluit

Datum: 20 maart 2026

U vroeg op 9 maart 2026 een douchestoel. Wij geven u een douchestoel, zonder einddatum.

Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken na de dag van verzending bezwaar maken bij het
college van burgemeester en wethouders van Overwaard.
"""


@pytest.fixture
def toos() -> Checking:
    at = prepared(a_table("Toos Verhagen"))
    at.tells("feit", {"soort": "aanvraag_ingediend", "op": "2026-03-09"})
    at.tells("feit", {"soort": "besluit_bekendgemaakt", "op": "2026-03-20", "uitkomst": "toegekend"})
    return at


@pytest.fixture
def decision(toos):
    paper = toos.takes("besluit", GRANTED)
    toos.post("nakijken-gegevens", paper, gevraagd="een douchestoel", toegekend="een douchestoel", uitkomst="toegekend")
    toos.judges(paper, "onderdelen", **{"onderdeel.grondslag": "nee"})
    return paper


def test_who_got_what_she_asked_hears_that_and_what_helps_more(toos, decision):
    page = toos.reads("nakijken-uitkomst", decision)

    assert "Bezwaar heeft hier waarschijnlijk weinig zin." in page
    assert "U kreeg wat u vroeg." in page
    assert "lost u vaak op met een telefoontje" in page
    assert "Wij denken dat bezwaar hier zin heeft." not in page


def test_free_help_and_the_last_day_stand_there_all_the_same(toos, decision):
    page = toos.page("nakijken-uitkomst", decision)

    assert "Vraag gratis hulp voordat u kiest" in page
    assert "Wie helpt mij gratis?" in page
    assert "U kunt bezwaar maken tot en met vrijdag 1 mei." in page


def test_nobody_is_kept_from_objecting(toos, decision):
    assert "Maak bezwaar met uw redenen" in toos.page("nakijken-uitkomst", decision)


def test_a_point_of_her_own_that_is_wrong_changes_the_advice(toos, decision):
    toos.judges(decision, **{NIGHTS: "ontbreekt"})

    page = toos.reads("nakijken-uitkomst", decision)

    assert "U vond 2 dingen in het besluit niet goed." in page
