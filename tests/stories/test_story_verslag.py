"""A report that forgot the nights: read on an evening with the supporter, held beside the plan, and answered."""

import pytest

from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_guest, a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import DUST, NIGHTS, REPORT, Checking, prepared
from tests.stories.letters_out import goes_out

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture
def toos() -> Checking:
    at = prepared(a_table("Toos Verhagen"))
    at.tells("feit", {"soort": "melding_gedaan", "op": "2026-02-02"})
    at.tells("feit", {"soort": "verslag_verzonden", "op": "2026-03-06"})
    return at


@pytest.fixture
def samira(toos) -> Checking:
    return Checking(a_guest(toos.person, "Samira", "clientondersteuner"))


@pytest.fixture
def report(toos):
    assert "Er is een verslag." in toos.page("tafel")
    return toos.takes("verslag", REPORT)


def test_the_nights_lie_first_beside_the_report_and_nothing_is_chosen_for_her(toos, report):
    page = toos.page("nakijken-punten", report)

    first, second = page.index("elke nacht drie keer uit bed"), page.index("stofzuigen en dweilen")
    assert first < second
    assert "Wij vonden hierover niets." in page[:first]
    assert " checked" not in page.partition("check-rows")[2]


def test_on_an_evening_with_the_supporter_they_read_it_and_find_no_provision_named(toos, samira, report):
    samira.judges(report, "lezen", **{"lezen.maatwerk": "nee", "lezen.samen": "ja", "lezen.begrijpelijk": "ja"})

    assert "Wat u nog niet snapt of niet vond" in toos.reads("nakijken-uitkomst", report)
    assert "Ik lees niet welke hulp van de gemeente mogelijk is." in goes_out(
        toos, "reactie_verslag", oordeel="niet_akkoord"
    )


def test_the_reaction_says_seen_and_not_agreed_and_asks_for_the_nights(toos, samira, report):
    samira.judges(report, **{NIGHTS: "ontbreekt"})
    toos.judges(report, "onderdelen", **{"onderdeel.aard_omvang": "nee"})

    letter = goes_out(toos, "reactie_verslag", oordeel="niet_akkoord")

    assert "Ik heb het verslag gelezen. Ik ben het er niet mee eens." in letter
    assert "Dit staat er niet in: Op een slechte dag: Karin helpt mij elke nacht drie keer uit bed naar de wc" in letter
    assert "Het verslag zegt niet welke hulp ik nodig heb en hoeveel." in letter
    assert "Wilt u deze brief bij het verslag bewaren?" in letter
    assert "stofzuigen" not in letter
    assert "Gezien is niet akkoord" in letter


def test_who_only_signs_for_seen_says_no_more_than_that(toos, report):
    toos.judges(report, **{NIGHTS: "ontbreekt"})

    letter = goes_out(toos, "reactie_verslag", oordeel="gezien")

    assert "Ik ben het ermee eens" not in letter
    assert "elke nacht drie keer uit bed" in letter


def test_the_second_talk_and_the_application_are_about_exactly_that(toos, report):
    toos.judges(report, **{NIGHTS: "ontbreekt", DUST: "klopt"})
    toos.judges(report, "lezen", **{"lezen.maatwerk": "ja", "lezen.maatwerk.toelichting": "Hulp in de nacht."})

    talk = goes_out(toos, "tweede_gesprek")
    application = goes_out(toos, "aanvraag")

    for letter in (talk, application):
        assert "elke nacht drie keer uit bed" in letter
        assert "stofzuigen" not in letter
    assert "Hulp in de nacht" in application
