"""Samira supports somebody whose help ends in ten weeks, and who has to pay money back out of the blue."""

from datetime import date

import pytest
import time_machine

from tests.keukentafel.tafel.walking import Walker


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(date(2026, 11, 23), tick=False):
        yield


@pytest.fixture
def samira():
    """Return Samira, without a table, who told of both letters."""
    walker = Walker().press("begin:wmo").press("alles")
    walker.tell("besluit_bekendgemaakt", verzonden="1 mrt 2026", uitkomst_besluit="toegekend", eindigt="1 feb 2027")
    return walker.tell("besluit_bekendgemaakt", verzonden="16 nov 2026", uitkomst_besluit="teruggevorderd")


def objected(walker: Walker) -> Walker:
    """Tell that the objection was sent."""
    return walker.press("vraag:bezwaar_ingediend").fill(dag_gestuurd="23 nov 2026", kanaal="post").press("zet")


def letter(walker: Walker, soort: str) -> str:
    """Write a letter with nothing but a name, and return what stands on it."""
    walker.take(walker.answer(f"brief:{soort}"))
    (form,) = [each for each in walker.tree.xpath("//form") if each.xpath(".//*[@name='name']")]
    shows = walker.button("Laat de brief zien")
    fields = dict(form.form_values()) | {"name": "Jan", shows.get("name"): shows.get("value")}
    walker.take(walker.client.post(shows.get("formaction") or form.get("action"), fields))
    (article,) = walker.tree.xpath("//article[@lang='nl']")
    return " ".join(article.text_content().split())


def test_a_reclaim_out_of_the_blue_leads_to_an_objection_in_time(samira):
    assert samira.heading == "U kunt nog 35 dagen bezwaar maken"
    assert "Geld terugvragen mag alleen als de hulp eerst is ingetrokken" in samira.text


def test_after_the_objection_the_help_that_ends_is_what_is_left_to_do(samira):
    objected(samira)

    assert "U hoeft nu niets te doen" not in samira.text
    assert "Uw hulp eindigt op 1 februari 2027" in samira.text
    assert "7 december 2026" in samira.text
    assert samira.tree.xpath("//div[@class='sheet']//button[@value='vraag:melding_gedaan']")


def test_the_judge_reads_about_the_besluit_that_was_objected_to(samira):
    made = letter(objected(samira), "voorlopige_voorziening")

    assert "Het heeft de datum 16 november 2026" in made
    assert "Op 23 november 2026 maakte ik daartegen bezwaar." in made
    assert "1 maart 2026" not in made


def test_a_complaint_about_how_one_was_treated_is_no_objection(samira):
    made = letter(objected(samira), "klacht")

    assert "hoe u met mij bent omgegaan" in made
    assert "bezwaar" not in made
