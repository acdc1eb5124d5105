"""What the table knows already is the answer when a letter is checked: shown, said where from, and to be changed."""

import pytest

from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import REPORT, prepared

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes"), pytest.mark.time_machine("2026-04-01")]

FROM_TABLE = "Dit weten wij van uw tafel. Klopt het niet? Verander het dan."


@pytest.fixture
def toos():
    return prepared(a_table("Toos"))


@pytest.fixture
def report(toos):
    return toos.takes("verslag", REPORT)


def is_yes(toos, report, name):
    """Whether the form begins with a yes to a question."""
    page = toos.page("nakijken-gegevens", report)
    return f'name="{name}" value="ja" id="id_{name}_1" checked' in page


def test_who_has_a_carer_at_the_table_is_not_asked_whether_there_is_one(toos, report):
    assert not is_yes(toos, report, "mantelzorger")
    a_guest(toos.person, "Karin", "mantelzorger", relatie="dochter")

    assert is_yes(toos, report, "mantelzorger")
    assert toos.page("nakijken-gegevens", report).count(FROM_TABLE) == 1


def test_a_no_counts_more_than_what_the_table_knows(toos, report):
    a_guest(toos.person, "Karin", "mantelzorger", relatie="dochter")
    before = toos.form_fields(report, "onderdelen")
    toos.post("nakijken-gegevens", report, mantelzorger="nee")

    assert not is_yes(toos, report, "mantelzorger")
    assert FROM_TABLE not in toos.page("nakijken-gegevens", report)
    assert set(toos.form_fields(report, "onderdelen")) < set(before)


def test_what_the_road_knows_of_a_plan_and_of_advice_is_taken_over(toos, report):
    toos.happened("melding_gedaan", "2026-02-02")
    toos.happened("persoonlijk_plan_ingediend", "2026-02-05")
    toos.happened("aanvraag_ingediend", "2026-03-09")
    toos.happened("advies_gevraagd", "2026-03-12")

    assert is_yes(toos, report, "plan_ingediend")
    assert is_yes(toos, report, "extern_advies")
    assert not is_yes(toos, report, "pgb_gevraagd")


def test_who_lives_along_and_helps_is_taken_over_unless_only_one_person_knows(toos, report):
    toos.tells("helper", {"naam": "Bert", "woont_bij": "ja", "relatie": "partner"}, sheet="eigen")
    assert not is_yes(toos, report, "huisgenoten")

    toos.tells("helper", {"naam": "Jan", "woont_bij": "ja", "relatie": "partner"})

    assert is_yes(toos, report, "huisgenoten")
