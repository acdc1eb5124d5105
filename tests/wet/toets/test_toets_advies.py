"""Honest advice: when an objection makes sense, when it hardly does, and never without free help."""

import pytest

from tests.wet.toets.test_toets_check import all_yes
from wet.toets import Antwoord, Bekend, advies, check


def advice(bekend, document="besluit", **answers):
    told = all_yes(document, bekend) | {code: Antwoord(answer) for code, answer in answers.items()}
    return advies(document, check(document, told, bekend), bekend)


def test_a_decision_that_only_promises_a_clean_house_is_worth_an_objection():
    told = advice(Bekend(uitkomst="toegekend"), omvang="nee")

    assert (told.code, told.reden) == ("sterk", "wat_opvalt")
    assert [each.code for each in told.over] == ["omvang"]


def test_a_strong_gap_says_that_it_may_bring_better_words_and_no_more_help():
    assert "Dat geeft niet altijd meer hulp." in advice(Bekend(), omvang="nee").sentence()


def test_a_gap_that_may_weigh_is_called_uncertain():
    told = advice(Bekend(), advies_bijgevoegd="nee")

    assert told.code == "kan"
    assert "Zeker is dat niet." in told.sentence()


@pytest.mark.parametrize("code", ["grondslag", "rechtsmiddel", "verzending", "eigen_bijdrage_genoemd"])
def test_a_fault_of_form_alone_hardly_helps_and_says_why(code):
    told = advice(Bekend(), **{code: "nee"})

    assert (told.code, told.reden) == ("weinig_zin", "vormfout")
    assert told.sentence().startswith("Bezwaar heeft hier waarschijnlijk weinig zin.")
    assert len(told.details()) == 1
    assert str(told.bron[0]) == "Awb art. 7:11 lid 1"
    assert told.bron[0].certainty == "uitleg"


def test_who_got_all_that_was_asked_hears_that_an_objection_hardly_helps():
    bekend = Bekend(gevraagd=("hulp",), toegekend=("hulp",), afgewezen=())

    assert advice(bekend).reden == "alles_gekregen"
    assert advice(bekend, grondslag="nee").code == "weinig_zin"


def test_who_got_all_but_cannot_see_how_much_still_has_a_case():
    bekend = Bekend(gevraagd=("hulp",), toegekend=("hulp",), afgewezen=())

    assert advice(bekend, omvang="nee").code == "sterk"


def test_where_questions_are_open_nothing_is_called_weak():
    told = advice(Bekend(), grondslag="nee", onderzoek_gedaan="onduidelijk")

    assert (told.code, told.reden) == ("niet_te_zeggen", "nog_vragen")


def test_a_decision_without_gaps_is_not_called_right():
    told = advice(Bekend(uitkomst="afgewezen"))

    assert (told.code, told.reden) == ("niet_te_zeggen", "niets_gevonden")
    assert "kunt u alleen zelf zeggen" in told.sentence()


def test_to_a_report_one_reacts_and_no_objection_is_named():
    told = advice(Bekend(), "verslag", pgb_uitgelegd="nee")

    assert told.code == "reageer"
    assert "ezwaar" not in told.sentence()
    assert advice(Bekend(), "verslag", hulpvraag="onduidelijk").code == "vraag_na"
    assert advice(Bekend(), "verslag").code == "klopt"


@pytest.mark.parametrize("answers", [{}, {"omvang": "nee"}, {"grondslag": "nee"}, {"duur": "nee"}])
def test_every_advice_comes_with_free_help(answers):
    told = advice(Bekend(), **answers)

    assert "gratis" in told.help("nl")
    assert "free" in told.help("en")
