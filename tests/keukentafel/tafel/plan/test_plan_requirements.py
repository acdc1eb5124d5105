"""What the source documents ask of a persoonlijk plan, and the test that shows it."""

from datetime import date

import pytest

from keukentafel.content.domeinen import domains
from keukentafel.tafel.plan.printing import printed
from tests.keukentafel.tafel.plan.example_plans import CHILD_WITH_AUTISM, OVERLOADED_PARTNER, WHEELCHAIR, WOMAN_ALONE
from tests.keukentafel.tafel.plan.makers_plan import a_plan

DAY = date(2026, 11, 23)


def section(household, code):
    """Return what one section of a plan says, on one line."""
    (found,) = [each for each in household.plan().sections if each.code == code]
    return " ".join(sentence.text for sentence in found.sentences).replace("\n", " ")


def html(household, form="heel"):
    return printed(household.plan(), household.name, DAY, form).html()


@pytest.mark.requirement("S0-9", "S1-5", "S1-24", "S3-9", screen="/tafel/…/plan")
def test_working_on_the_answers_is_working_on_the_plan():
    assert "Artrose in beide knieën" in html(WOMAN_ALONE)
    assert "stofzuigen en dweilen" in html(WOMAN_ALONE)
    assert html(WOMAN_ALONE, "kort").startswith("<!doctype html>")


@pytest.mark.requirement("S1-25", screen="/tafel/…/plan")
def test_the_plan_says_what_one_needs_to_take_part():
    assert "Naar het koor, donderdag om tien uur." in section(WOMAN_ALONE, "loop_tegenaan")
    assert "Naar het koor komen." in section(WOMAN_ALONE, "vraag")


@pytest.mark.requirement("S1-26", screen="/tafel/…/plan")
@pytest.mark.requirement("S2-70", screen="/tafel/…/plan")
def test_the_plan_says_that_one_wants_to_go_on_living_at_home():
    assert "Ik wil in mijn eigen huis blijven." in section(WOMAN_ALONE, "wil")
    assert "beugel" in section(WOMAN_ALONE, "helpt")
    examples = [each.text["nl"] for each in domains()["aanleiding"].examples]
    assert any("Ik verwacht dat dat lukt met de goede hulp." in each for each in examples)


@pytest.mark.requirement("S1-22", "S2-53", screen="/tafel/…/plan")
def test_what_is_asked_stands_first_and_what_matters_to_somebody_right_after_it():
    assert {each.id for each in domains()["belangrijk"].questions} >= {"goede_dag", "missen", "blijven", "wie_ik_ben"}
    assert [section.code for section in WOMAN_ALONE.plan().sections[:2]] == ["vraag", "wil"]
    assert WOMAN_ALONE.plan().sentences[0].text.startswith("Ik vraag hulp voor:")
    assert "op donderdag naar het koor" in section(WOMAN_ALONE, "wil")


@pytest.mark.requirement("S1-23", "S2-81", screen="/tafel/…/plan")
@pytest.mark.requirement("S3-14", screen="/tafel/…/plan", part="which help, and how one wants it")
def test_the_plan_says_which_help_one_wants_and_in_which_form():
    assert "Iemand voor de vloeren en de badkamer, 3 uur in de week." in section(WOMAN_ALONE, "helpt")
    assert "zorg in natura" in section(WOMAN_ALONE, "vorm")


@pytest.mark.requirement("S1-27", screen="/tafel/…/plan")
def test_the_plan_says_who_has_which_part_in_it():
    assert "Mijn dochter doet 4 uur in een week" in section(WOMAN_ALONE, "wie_helpt")
    assert "die nu niemand geeft" in section(WOMAN_ALONE, "blijft_over")


@pytest.mark.requirement("S1-28", screen="/tafel/…/plan", part="one page to take along to the conversation")
def test_one_page_goes_along_to_the_conversation():
    short = html(WOMAN_ALONE, "kort")

    assert "Ik durf niet meer te douchen sinds ik viel." in short
    assert "die nu niemand geeft" in short


@pytest.mark.requirement("S2-10", screen="/tafel/…/plan")
@pytest.mark.requirement("S2-9", screen="/tafel/…/plan", part="a good day, and what does not go well")
def test_the_plan_says_what_life_looks_like_and_what_must_change():
    assert "Een goede dag is voor mij:" in section(WOMAN_ALONE, "wil")
    assert "Dit wil ik bereiken: Een schoon huis." in section(WOMAN_ALONE, "helpt")


@pytest.mark.requirement("S2-13", screen="/tafel/…/plan", part="what the carer needs has a part of its own in the plan")
def test_what_the_carer_needs_has_a_part_of_its_own():
    assert "elke week een nacht slapen" in section(OVERLOADED_PARTNER, "mantelzorg")
    assert {row.code: row.numbers for row in OVERLOADED_PARTNER.plan().serves}["d"]


@pytest.mark.requirement(
    "S2-26", screen="/tafel/…/plan", part="aids that one knows to need stand under what would help"
)
def test_aids_that_one_knows_to_need_stand_there():
    assert "Een lift of een slaapkamer beneden." in section(WHEELCHAIR, "helpt")


@pytest.mark.requirement("S2-61", screen="/tafel/…/plan", part="on paper, with the other answers")
def test_the_points_about_health_stand_on_paper():
    assert "Dwarslaesie na een ongeluk." in section(WHEELCHAIR, "loop_tegenaan")


@pytest.mark.requirement("S3-13", screen="/tafel/…/plan")
@pytest.mark.requirement("S2-69", screen="/tafel/…/plan", part="why one asks, in own words")
def test_the_plan_says_why_one_asks_and_for_what_exactly():
    said = section(WHEELCHAIR, "vraag")

    assert "Daarom vraag ik nu hulp: Ik kom in december thuis" in said
    assert "Ik vraag hulp voor: Boven kunnen komen. Zelf kunnen douchen." in said


@pytest.mark.requirement("S3-5", screen="/tafel/…/plan", part="one's own words, literally, and how it is on a bad day")
def test_the_story_stands_there_in_ones_own_words():
    assert "Dan bevries ik, en krijgt Ria mij niet uit bed." in section(OVERLOADED_PARTNER, "loop_tegenaan")


@pytest.mark.requirement(
    "S3-49", screen="/tafel/…/plan", part="own possibilities and those of people around have their own parts"
)
def test_own_possibilities_and_the_people_around_are_shown_to_be_thought_of():
    assert "Koken doe ik zelf, op een stoel." in section(WOMAN_ALONE, "zelf")
    assert "de buurvrouw als er iets is" in section(WOMAN_ALONE, "wie_helpt")


@pytest.mark.requirement(
    "S3-50", screen="/tafel/…/plan", part="that it is not enough: what can't last, and what nobody does"
)
def test_the_plan_says_where_that_is_not_enough():
    assert "Dat kan zo niet blijven." in section(WOMAN_ALONE, "wie_helpt")
    assert "Die kon ik niet blijven betalen." in section(WOMAN_ALONE, "zelf")


@pytest.mark.requirement(
    "S1-2", screen="/tafel/…/plan", part="under the Jeugdwet a familiegroepsplan, without the terms of the Wmo"
)
def test_for_a_child_it_is_a_family_plan_under_its_own_law():
    made = html(CHILD_WITH_AUTISM)

    assert "Familiegroepsplan van Finn" in made
    assert "Jeugdwet, artikel 2.1 onder g en artikel 4.1.2" in made
    assert "2.3.2" not in made


@pytest.mark.requirement(
    "S1-20", screen="/tafel/…/plan", part="a plan of one's own without a workshop, in ten minutes or in many evenings"
)
def test_a_few_answers_make_a_plan_already():
    assert html(WOMAN_ALONE, "makkelijk").count("<h2>") > 5


@pytest.mark.django_db
@pytest.mark.usefixtures("light_codes", "at_noon")
@pytest.mark.requirement(
    "S1-7", "S2-54", screen="/tafel/…/plan", part="nothing goes but what one read, changed and gave oneself"
)
def test_one_keeps_the_lead_over_every_sentence():
    toos = a_plan()
    page, piece = toos.page(), toos.page("plan-stuk", "loop_tegenaan-huishouden")

    assert "Wat hier niet in staat, krijgt de gemeente niet." in page
    assert "Laat dit weg" in piece
    assert "Wij sturen niets. U geeft het plan zelf" in toos.page("plan-geef")
