"""What plans say is approved word for word: a change of wording is reviewed as wording; none is cut or unreadable."""

from datetime import date

import page
import pytest

from keukentafel.content.domeinen import domains
from keukentafel.tafel.plan.answered import lines_of
from keukentafel.tafel.plan.printing import FORMS, printed
from keukentafel.tafel.plan.short import shortened
from tests.keukentafel.letters.pdf_reader import failures, pdf_pages
from tests.keukentafel.tafel.plan.approve import drawn
from tests.keukentafel.tafel.plan.example_plans import APPROVED, EXAMPLES, Household

DAY = date(2026, 11, 23)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_plan_says_what_was_approved(name, form):
    assert drawn(name, form) == (APPROVED / f"{name}_{form}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", EXAMPLES)
def test_everything_that_a_household_typed_stands_in_its_whole_plan(name):
    household = EXAMPLES[name]
    said = " ".join(sentence.text for sentence in household.plan().sentences)
    typed = [
        str(values[field]) for values in household.answers.values() for field in ("tekst", "merkt") if field in values
    ]

    assert [line for text in typed for line in lines_of(text) if line not in said] == []


def everything(words: str) -> Household:
    """Return a household that answered every question with these words."""
    own = {f"{code}.{each.id}": {"tekst": words} for code, domain in domains().items() for each in domain.questions}
    steps = {f"{code}.{step}": {"tekst": words} for code, domain in domains().items() for step in domain.steps}
    return Household("Toos Verhagen", {**own, **steps})


@pytest.mark.parametrize(
    "household", [*EXAMPLES.values(), everything("Kort."), everything("De drempel is te hoog. " * 14)]
)
def test_the_short_plan_is_one_page_however_much_was_said(household):
    assert len(pdf_pages(printed(household.plan(), household.name, DAY, "kort").pdf())) == 1


@pytest.mark.parametrize("name", EXAMPLES)
def test_on_one_page_no_kind_of_thing_is_crowded_out(name):
    plan = EXAMPLES[name].plan()
    whole = {section.code for section in plan.sections if any(each.short for each in section.sentences)}

    kept = {section.code for section in shortened(plan).sections}

    assert whole & {"vraag", "wie_helpt", "mantelzorg", "blijft_over"} <= kept


def test_on_one_page_stand_what_is_asked_each_thing_to_talk_about_and_the_own_words_of_the_carer():
    alone, partner = drawn("vrouw_alleen", "kort"), drawn("overbelaste_partner", "kort")

    assert "Ik vraag hulp voor:" in alone
    assert "wassen of douchen" in alone
    assert "elke week een nacht slapen" in partner


@pytest.mark.parametrize("name", ["overbelaste_partner", "jonge_man", "rolstoel", "kind_met_autisme"])
def test_on_one_page_stands_what_happens_if_nothing_changes(name):
    assert "Als er niets verandert:" in drawn(name, "kort")


@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A])
@pytest.mark.parametrize("form", FORMS)
def test_a_plan_can_be_read_by_every_reader_of_accessible_files(form, profile):
    household = EXAMPLES["vrouw_alleen"]

    assert failures(printed(household.plan(), household.name, DAY, form).pdf(), profile) == []


def test_each_subject_of_the_law_has_its_row_and_what_was_said_is_found_there():
    rows = {row.code: row.numbers for row in EXAMPLES["vrouw_alleen"].plan().serves}

    assert list(rows) == list("abcdefg")
    assert rows["c"] == (6,)
    assert rows["g"] == ()


def test_the_order_is_that_of_the_steps_of_an_onderzoek():
    codes = [section.code for section in EXAMPLES["vrouw_alleen"].plan().sections]

    assert codes[:6] == ["vraag", "wil", "loop_tegenaan", "helpt", "zelf", "wie_helpt"]
