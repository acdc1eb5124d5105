"""What came of checking: honest advice with the last day, what was asked and given, and what to say at the hearing."""

import pytest

from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.nakijken.makers_nakijken import DECISION, NIGHTS, REPORT, prepared

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes"), pytest.mark.time_machine("2026-04-01")]


@pytest.fixture
def toos():
    return prepared(a_table("Toos"))


@pytest.fixture
def decision(toos):
    return toos.takes("besluit", DECISION)


def told(toos, soort, op, **more):
    toos.tells("feit", {"soort": soort, "op": op, **more})


def decided(toos, op):
    told(toos, "aanvraag_ingediend", "2026-03-09")
    told(toos, "besluit_bekendgemaakt", op, uitkomst="deels_toegekend")


def test_what_is_missing_that_weighs_says_that_objecting_makes_sense_and_promises_nothing(toos, decision):
    toos.judges(decision, "onderdelen", **{"onderdeel.omvang": "nee"})

    page = toos.reads("nakijken-uitkomst", decision)

    assert "Wij denken dat bezwaar hier zin heeft." in page
    assert "Dat geeft niet altijd meer hulp." in page
    assert "Juridisch Loket" in page


def test_who_got_what_was_asked_hears_that_objecting_hardly_makes_sense_and_why(toos, decision):
    toos.post("nakijken-gegevens", decision, gevraagd="een stoel", toegekend="een stoel")
    toos.judges(decision, "onderdelen", **{"onderdeel.grondslag": "nee"})

    page = toos.reads("nakijken-uitkomst", decision)

    assert "Bezwaar heeft hier waarschijnlijk weinig zin." in page
    assert "U kreeg wat u vroeg." in page


def test_a_fault_of_form_alone_hardly_helps_unless_ones_own_points_are_wrong_too(toos, decision):
    form = toos.form_fields(decision, "onderdelen")
    answers = dict.fromkeys(form, "ja") | {"onderdeel.grondslag": "nee"}
    toos.judges(decision, "onderdelen", **answers)
    before = toos.reads("nakijken-uitkomst", decision)
    toos.judges(decision, **{NIGHTS: "ontbreekt"})
    after = toos.reads("nakijken-uitkomst", decision)

    assert "weinig zin" in before
    assert "Er ontbreekt alleen iets aan de vorm van de brief." in before
    assert "weinig zin" not in after
    assert "U vond punten die niet goed zijn." in after


def test_the_last_day_to_object_comes_from_the_road(toos, decision):
    decided(toos, "2026-03-10")

    page = toos.reads("nakijken-uitkomst", decision)

    assert "U kunt bezwaar maken tot en met dinsdag 21 april." in page
    assert "Nog 20 dagen." in page


def test_a_day_that_has_passed_is_said_with_what_one_can_still_do(toos, decision):
    decided(toos, "2026-01-06")

    page = toos.reads("nakijken-uitkomst", decision)

    assert "De laatste dag voor bezwaar was 17 februari 2026." in page
    assert "Had u een goede reden?" in page


def test_a_day_that_nobody_told_is_asked_for(toos, decision):
    page = toos.reads("nakijken-uitkomst", decision)

    assert "U hebt zes weken voor bezwaar." in page
    assert "Zet die dag op uw weg." in page


def test_a_report_has_no_last_day(toos):
    assert "zes weken voor bezwaar" not in toos.reads("nakijken-uitkomst", toos.takes("verslag", REPORT))


def test_a_report_that_the_road_does_not_know_is_asked_for_so_that_its_day_comes_into_the_letter(toos):
    report = toos.takes("verslag", REPORT)
    assert "Zet het verslag op uw weg." in toos.page("nakijken-uitkomst", report)

    told(toos, "verslag_verzonden", "2026-03-06")

    assert "Zet het verslag op uw weg." not in toos.page("nakijken-uitkomst", report)


def test_who_chose_nothing_yet_hears_where_to_begin_and_no_verdict(toos, decision):
    page = toos.reads("nakijken-uitkomst", decision)

    assert "U koos nog niets." in page
    assert "Begin met uw punten" in page
    assert "Eerlijk gezegd" not in page


def test_what_was_asked_stands_beside_what_was_given_refused_and_not_decided(toos, decision):
    asked = "hulp in het huishouden\nhulp in de nacht\neen stoel"
    toos.post("nakijken-gegevens", decision, gevraagd=asked, toegekend="hulp in het huishouden", afgewezen="een stoel")

    page = toos.reads("nakijken-uitkomst", decision)

    assert "U krijgt niet" in page
    assert "hulp in de nacht" in page.partition("Hierover beslist de brief niet")[2]


def test_what_one_told_nothing_of_is_asked_and_not_called_forgotten(toos, decision):
    toos.post("nakijken-gegevens", decision, gevraagd="een bed\nhulp in de nacht", toegekend="een bed")

    page = toos.reads("nakijken-uitkomst", decision)

    assert "Hierover beslist de brief niet" not in page
    assert "hulp in de nacht" in page.partition("Wat zegt de brief erover?")[2]


def test_what_to_say_at_the_hearing_is_what_was_judged_with_the_week(toos, decision):
    moment = {"week": "gewoon", "dagen": [0, 3], "van": 180, "minuten": 45, "taak": "naar de wc", "wie": "niemand"}
    toos.tells("zorgmoment", moment)
    toos.judges(decision, "onderdelen", **{"onderdeel.omvang": "nee", "onderdeel.omvang.toelichting": "Hoeveel uur?"})
    toos.judges(decision, **{NIGHTS: "ontbreekt"})

    page = toos.reads("nakijken-hoorzitting", decision)

    assert "Ik maak bezwaar tegen het besluit van 6 maart 2026." in page
    assert "In het besluit staat niet hoeveel tijd en welke hulp ik krijg." in page
    assert "Hoeveel uur?" in page
    assert "elke nacht drie keer uit bed" in page
    assert "Zo is de week nu:" in page
    assert "Awb art. 7:4 lid 2" in page
    assert "stofzuigen" not in page


def test_who_chose_nothing_has_nothing_to_say_yet(toos, decision):
    page = toos.reads("nakijken-hoorzitting", decision)

    assert "U koos nog niets dat niet goed is." in page
    assert "Ik maak bezwaar tegen" not in page


def test_points_that_are_wrong_are_reason_enough_to_respond_to_a_report(toos):
    report = toos.takes("verslag", REPORT)
    toos.judges(report, **{NIGHTS: "ontbreekt"})

    page = toos.reads("nakijken-uitkomst", report)

    assert "Reageer op dit verslag voordat u een aanvraag doet." in page
    assert "U vond één ding in het verslag niet goed." in page
    assert "Reageer op het verslag" in page
