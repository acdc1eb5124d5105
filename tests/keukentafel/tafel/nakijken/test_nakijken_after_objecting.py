"""After an objection the check knows it, and the hearing is where the road, the check and the letter lead."""

import pytest

from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, prepared

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes"), pytest.mark.time_machine("2026-04-01")]


@pytest.fixture
def toos():
    return prepared(a_table("Toos"))


@pytest.fixture
def decision(toos):
    paper = toos.takes("besluit", DECISION)
    toos.judges(paper, "onderdelen", **{"onderdeel.omvang": "nee"})
    toos.tells("dossier", {"wet": "wmo", "gemeente": {}}, id="dossier")
    toos.tells("feit", {"soort": "besluit_bekendgemaakt", "op": "2026-03-10", "uitkomst": "toegekend", "id": "b"})
    return paper


@pytest.fixture
def objected(toos, decision):
    toos.tells("feit", {"soort": "bezwaar_ingediend", "op": "2026-03-30", "kanaal": "mail"})
    return decision


def road(toos):
    return toos.browser.get(toos.url("tafel")).content.decode()


def test_what_now_says_that_an_objection_was_made_and_leads_to_the_hearing_first(toos, objected):
    page = toos.reads("nakijken-uitkomst", objected)
    source = toos.page("nakijken-uitkomst", objected)

    assert "U maakte bezwaar op 30 maart." in page
    assert "U hebt zes weken voor bezwaar." not in page
    assert "Zet die dag op uw weg" not in page
    assert "besluit_bekendgemaakt" not in source
    primary = source.partition("utrecht-button--primary-action")[2].partition("</a>")[0]
    assert str(toos.url("nakijken-hoorzitting", objected)) in primary


def test_a_decision_that_stands_on_the_road_without_its_day_is_filled_in_there_and_not_told_twice(toos):
    paper = toos.takes("besluit", DECISION)
    toos.tells("dossier", {"wet": "wmo", "gemeente": {}}, id="dossier")
    toos.tells("feit", {"soort": "besluit_bekendgemaakt", "uitkomst": "toegekend"})
    page, source = toos.reads("nakijken-uitkomst", paper), toos.page("nakijken-uitkomst", paper)

    assert "Het besluit staat op uw weg, maar zonder die dag." in page
    assert "doen=wijzig%3A" in source
    assert "vraag%3Abesluit_bekendgemaakt" not in source


def test_the_road_leads_to_what_one_says_at_the_hearing_once_an_objection_was_made(toos, objected):
    page = road(toos)

    assert str(toos.url("nakijken-hoorzitting", objected)) in page
    assert "U maakte bezwaar op 30 maart." in page


def test_the_road_knows_no_hearing_before_an_objection(toos, decision):
    assert "wat u zegt op de hoorzitting" not in road(toos)


def test_the_hearing_says_that_one_objects_before_and_that_one_objected_after(toos, decision):
    before = toos.reads("nakijken-hoorzitting", decision)
    toos.tells("feit", {"soort": "bezwaar_ingediend", "op": "2026-03-30", "kanaal": "mail"})
    after = toos.reads("nakijken-hoorzitting", decision)

    assert "Ik maak bezwaar tegen het besluit van 6 maart 2026." in before
    assert "Ik maakte bezwaar tegen het besluit van 6 maart 2026." in after


def test_the_hearing_names_its_day_and_the_reference_that_the_letter_had(toos, objected):
    toos.tells("feit", {"soort": "hoorzitting_gepland", "op": "2026-03-31", "voor": "2026-04-20"})
    toos.begins("bezwaar", kenmerk="WMO-123")

    page = toos.reads("nakijken-hoorzitting", objected)

    assert "De hoorzitting is op maandag 20 april." in page
    assert "Het kenmerk is WMO-123." in page


def test_who_gets_help_checks_the_decision_first_and_objects_second(toos):
    toos.tells("dossier", {"wet": "wmo", "gemeente": {}}, id="dossier")
    toos.tells("feit", {"soort": "besluit_bekendgemaakt", "op": "2026-03-10", "uitkomst": "toegekend"})
    top = road(toos).partition('class="table-top')[2].partition("</section>")[0]

    assert top.index("Kijk na of het besluit klopt") < top.index("Maak bezwaar")
    assert str(toos.url("nakijken")) in top


def test_who_checked_it_is_not_told_to_check_it(toos, decision):
    page = road(toos)

    assert "Kijk na of het" not in page
    assert "Lees wat u vond toen u het nakeek" in page
