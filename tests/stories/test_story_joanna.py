"""Joanna reads English, and asks for help for her husband by letter: all is English but the letter and legal words."""

from datetime import date

import pytest
import time_machine

from tests.keukentafel.tafel.melden.makers_melden import Reporter


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(date(2026, 11, 23), tick=False):
        yield


def to_the_letter(walker: Reporter) -> Reporter:
    """Go on to the questions of the letter, as the browser does."""
    (form,) = walker.tree.xpath("//form[@id='naar-brief']")
    fields = {field.get("name"): (field.text or field.get("value", "")).strip() for field in form.xpath(".//*[@name]")}
    walker.take(walker.client.post(form.get("action"), {**fields, "doen": "brief:melding"}))
    return walker


def test_a_letter_for_her_husband_never_says_that_she_needs_the_help_herself():
    joanna = Reporter("en").press("voor:ander").fill(zin="My husband cannot wash himself").press("hoe:brief")
    to_the_letter(joanna)
    assert "The letter is in Dutch, so write Dutch if you can." in joanna.text

    joanna.fill(name="Joanna Kowalska", gemeente="Voorbeeld").press("Show the letter")

    assert "The letter is always in Dutch." in joanna.text
    assert "Hiermee meld ik u dat er hulp nodig is voor ....." in joanna.text
    assert "dat ik hulp nodig heb" not in joanna.text


def test_who_typed_no_sentence_is_not_told_that_it_stands_in_the_letter():
    joanna = Reporter("en").press("voor:ander").press("hoe:brief")

    assert "Your sentence is in it already" not in joanna.text
    assert "What you leave empty you fill in with a pen." in joanna.text


def test_the_name_of_her_husband_is_asked_at_the_first_step_and_comes_along_to_all_that_follows():
    joanna = Reporter("en").press("voor:ander").fill(naam_over="Marek", zin="Hij kan zich niet wassen")

    joanna.press("hoe:telefoon")
    assert "voor Marek. Marek heeft hulp nodig. Hij kan zich niet wassen." in joanna.text
    assert "for somebody else, who needs help" in joanna.text
    joanna.press("voor:ander")
    assert joanna.tree.xpath("//input[@name='naam_over']/@value") == ["Marek"]

    to_the_letter(joanna.press("hoe:brief"))
    joanna.fill(name="Joanna Kowalska", gemeente="Voorbeeld").press("Show the letter")
    assert "Hiermee meld ik u dat er hulp nodig is voor Marek." in joanna.text


def test_the_proof_says_for_whom_it_was():
    joanna = Reporter("en").press("voor:ander").fill(naam_over="  Marek\tKowalski ").press("hoe:telefoon")

    joanna.press("gedaan:telefoon").fill(dag_gestuurd="today").press("klaar:")

    assert "For whom: Marek Kowalski" in joanna.text
