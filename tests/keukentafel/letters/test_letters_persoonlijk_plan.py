"""Goes with a plan that may come late; under the Jeugdwet asks for the chance to make one."""

from datetime import date

from keukentafel.letters import LetterFacts
from keukentafel.letters.blocks import Addressee, Enclosures
from keukentafel.letters.kinds import KINDS
from tests.keukentafel.letters.letter_makers_weg import HULPVRAAG, MELDING, SON, hints_of, words_of, written, youth


def test_the_plan_goes_in_the_envelope():
    made = written("persoonlijk_plan", MELDING, op=date(2026, 3, 6))

    assert Enclosures("Bij deze brief:", ("mijn persoonlijk plan",)) in made.printed


def test_a_late_plan_is_sent_all_the_same():
    late = written("persoonlijk_plan", MELDING, op=date(2026, 3, 10))

    assert "De zeven dagen na mijn melding zijn voorbij." in words_of(late)
    assert "zeven dagen" not in words_of(written("persoonlijk_plan", MELDING, op=date(2026, 3, 9)))
    assert "Stuur uw plan toch." in late.hints[0].text["nl"]


def test_what_matters_most_stands_in_the_letter_itself():
    assert "Dit vind ik het belangrijkste:\nRust." in words_of(written("persoonlijk_plan", belangrijkste="Rust."))
    assert "belangrijkste" not in words_of(written("persoonlijk_plan"))


def test_a_family_asks_the_provider_that_it_names():
    made = youth("persoonlijk_plan", HULPVRAAG, organisatie="Jeugdhulp De Brug", met_wie="oma en tante Noor.")
    addressee = next(block for block in made.printed if isinstance(block, Addressee))

    assert addressee.lines[0] == "Jeugdhulp De Brug"
    assert "samen met: oma en tante Noor. Het plan is klaar op" in words_of(made)
    assert "uw beleid" not in words_of(made)


def test_asking_for_the_chance_of_a_plan_is_not_handing_one_in():
    assert KINDS["persoonlijk_plan"].tells(LetterFacts(wet="jeugdwet")) is None
    assert KINDS["persoonlijk_plan"].tells(LetterFacts()) == "persoonlijk_plan_ingediend"
    assert "persoonlijk plan" not in words_of(youth("persoonlijk_plan"))


def test_a_son_adds_his_machtiging_to_the_plan():
    made = written("persoonlijk_plan", MELDING, personal=SON)

    assert "een machtiging" in words_of(made)
    assert hints_of(made)[0] == "zeven_dagen_voorbij"
