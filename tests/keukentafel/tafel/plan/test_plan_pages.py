"""The plan on its page: what the gemeente would get, where it comes from, and what stays behind."""

import pytest

from tests.keukentafel.tafel.plan.makers_plan import AtThePlan, a_plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes", "at_noon")]


def test_what_somebody_said_stands_in_the_plan_in_their_own_words():
    paper = a_plan().paper()

    assert "Persoonlijk plan van Toos" in paper
    assert "Wat mij het meest dwarszit: Ik durf niet meer te douchen." in paper
    assert "Op een slechte dag: Dan kom ik niet verder dan de keuken." in paper
    assert "Dan lukt het niet veilig. Dit gaat 3 dagen in een week slecht." in paper


def test_every_subject_of_the_law_is_present_also_where_nothing_was_said():
    toos = a_plan()

    assert [row.code for row in toos.plan.plan.serves] == list("abcdefg")
    assert toos.paper().count("Hierover heb ik nog niets opgeschreven.") == 6


def test_who_said_nothing_yet_is_led_to_the_ten_minutes():
    page = AtThePlan().page()

    assert "Uw plan schrijft zichzelf" in page
    assert "<article" not in page


def test_each_page_of_the_plan_opens():
    toos = a_plan()
    slugs = [sentence.section for sentence in toos.plan.sentences if not sentence.domain]

    assert toos.get("plan-herkomst").status_code == 200
    assert toos.get("plan-stuk", "loop_tegenaan-huishouden").status_code == 200
    assert toos.get("plan-geef").status_code == 200
    assert slugs == []


@pytest.mark.parametrize("soort", ["pdf", "docx", "html"])
@pytest.mark.parametrize("vorm", ["heel", "kort", "makkelijk"])
def test_the_plan_can_be_taken_along_in_three_forms_and_three_kinds_of_file(vorm, soort):
    response = a_plan().get("plan-bestand", vorm, soort)

    assert response.status_code == 200
    assert response.headers["Content-Disposition"] == f'attachment; filename="persoonlijk-plan.{soort}"'
    assert response.headers["Cache-Control"] == "no-store"
