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


def test_a_family_refused_for_its_income_may_win_and_is_told_that_this_is_our_reading():
    told = advice(Bekend(wet="jeugdwet"), inkomen_geen_grond="nee")

    assert told.code == "kan"
    assert "Zo lezen wij de wet." in told.over[0].element.missing()
    assert "ons gezin" in told.over[0].element.to_say()
    assert advice(Bekend(), inkomen_geen_grond="nee").code == "sterk"


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
    only_form = advice(bekend, grondslag="nee")
    assert (only_form.code, [each.code for each in only_form.over]) == ("weinig_zin", ["grondslag"])


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


def codes_of(told):
    return [each.code for each in told.over]


def test_an_advice_says_which_findings_it_is_about():
    assert codes_of(advice(Bekend(), "verslag", pgb_uitgelegd="nee", hulpvraag="onduidelijk")) == ["pgb_uitgelegd"]
    assert codes_of(advice(Bekend(), "verslag", hulpvraag="onduidelijk")) == ["hulpvraag"]
    assert codes_of(advice(Bekend(), duur="nee", grondslag="nee")) == ["duur"]
    assert codes_of(advice(Bekend(), duur="onduidelijk", grondslag="onduidelijk")) == ["duur"]


def test_a_report_in_order_says_that_only_the_reader_knows_whether_it_is_right():
    told = advice(Bekend(), "verslag")

    assert told.reden == "niets_gevonden"
    assert told.sentence().startswith("In dit verslag staat wat wij nakijken.")


def test_a_question_about_form_alone_leaves_the_advice_as_it_is():
    told = advice(Bekend(), grondslag="nee", rechtsmiddel="onduidelijk")

    assert (told.code, told.reden) == ("weinig_zin", "vormfout")


@pytest.mark.parametrize(
    ("bekend", "is_granted"),
    [
        (Bekend(uitkomst="toegekend"), True),
        (Bekend(uitkomst="toegekend", afgewezen=("scootmobiel",)), False),
        (Bekend(uitkomst="gedeeltelijk"), False),
        (Bekend(), False),
        (Bekend(gevraagd=("hulp",), toegekend=("hulp", "meer")), True),
        (Bekend(gevraagd=("hulp",), toegekend=()), False),
        (Bekend(gevraagd=("hulp",), toegekend=("hulp",), afgewezen=("scootmobiel",)), False),
        (Bekend(gevraagd=(), toegekend=()), False),
        (Bekend(gevraagd=(), toegekend=("hulp",), afgewezen=()), False),
    ],
)
def test_all_was_granted_only_when_that_is_known(bekend, is_granted):
    assert bekend.all_granted() is is_granted


def test_free_help_speaks_dutch_unless_asked():
    assert advice(Bekend()).help() == advice(Bekend()).help("nl")


def test_who_cannot_see_how_much_help_is_granted_never_hears_that_an_objection_hardly_helps():
    for bekend in (Bekend(uitkomst="toegekend"), Bekend(gevraagd=("hulp",), toegekend=("hulp",), afgewezen=())):
        told = advice(bekend, omvang="onduidelijk")

        assert (told.code, told.reden) == ("kan", "onduidelijk")
        assert "U kreeg wat u vroeg" not in told.sentence()


def test_who_only_said_that_help_is_granted_did_not_say_that_it_is_what_was_asked():
    bekend = Bekend(uitkomst="toegekend")
    told = all_yes("besluit", bekend)
    del told["omvang"]

    assert advies("besluit", check("besluit", told, bekend), bekend).code == "niet_te_zeggen"


def test_an_extent_that_is_not_clear_is_what_the_advice_is_about():
    unclear = advice(Bekend(), omvang="onduidelijk")
    told = {code: answer for code, answer in all_yes("besluit").items() if code != "omvang"}
    granted = Bekend(uitkomst="toegekend")
    unasked = advies("besluit", check("besluit", told, granted), granted)

    assert (unclear.code, codes_of(unclear)) == ("kan", ["omvang"])
    assert (unasked.code, unasked.reden, codes_of(unasked)) == ("niet_te_zeggen", "nog_vragen", ["omvang"])
