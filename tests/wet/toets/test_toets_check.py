"""What a check says: a gap where the law asks for what is not there, a question where nobody looked yet."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wet.toets import ELEMENTS, GRONDEN, Antwoord, Bekend, advies, check, elements

MAYBE = st.sampled_from([None, True, False])
PARTS = st.none() | st.lists(st.sampled_from(["hulp", "scootmobiel", "pgb"]), unique=True).map(tuple)
KNOWN = st.builds(
    Bekend,
    wet=st.sampled_from(["wmo", "jeugdwet"]),
    huisgenoten=MAYBE,
    mantelzorger=MAYBE,
    plan_ingediend=MAYBE,
    pgb_gevraagd=MAYBE,
    extern_advies=MAYBE,
    verzonden=st.none() | st.just(date(2026, 3, 2)),
    gevraagd=PARTS,
    toegekend=PARTS,
    afgewezen=PARTS,
    gronden=st.none() | st.frozensets(st.sampled_from(GRONDEN)),
    uitkomst=st.none() | st.sampled_from(["toegekend", "afgewezen", "herzien", "teruggevorderd"]),
)


def all_yes(document, bekend=None):
    known = bekend or Bekend()
    return {each.code: Antwoord.JA for each in elements(document, known)}


def found(document, bekend, **answers):
    """Return the gaps and warnings when everything else is in order."""
    given_answers = all_yes(document, bekend) | {code: Antwoord(answer) for code, answer in answers.items()}
    return [(each.code, each.ernst) for each in check(document, given_answers, bekend)]


@pytest.mark.parametrize("document", ["verslag", "besluit"])
@pytest.mark.parametrize("wet", ["wmo", "jeugdwet"])
def test_a_document_in_which_all_is_there_is_left_in_peace(document, wet):
    bekend = Bekend(wet=wet)

    assert check(document, all_yes(document, bekend), bekend) == ()


@pytest.mark.parametrize("document", ["verslag", "besluit"])
def test_who_answered_nothing_yet_gets_questions_and_no_gap(document):
    findings = check(document, {}, Bekend())

    assert {each.ernst for each in findings} == {"vraag"}
    assert len(findings) == len(elements(document, Bekend()))


def test_not_clear_is_a_question_and_not_a_gap():
    assert found("besluit", Bekend(), omvang="onduidelijk") == [("omvang", "vraag")]


def test_what_does_not_matter_here_is_left_out():
    assert found("besluit", Bekend(), wlz_grond="nvt") == []


def test_a_part_that_was_asked_and_not_decided_is_named_although_nobody_answered():
    bekend = Bekend(gevraagd=("huishoudelijke hulp", "scootmobiel"), toegekend=("huishoudelijke hulp",), afgewezen=())
    (finding,) = [each for each in check("besluit", {}, bekend) if each.ernst == "gebrek"]

    assert (finding.code, finding.delen) == ("alles_beslist", ("scootmobiel",))


def test_what_was_not_decided_is_only_said_where_all_three_are_known():
    assert Bekend(gevraagd=("hulp",), afgewezen=()).not_decided() == ()
    assert Bekend(gevraagd=("hulp",), toegekend=()).not_decided() == ()
    assert Bekend(toegekend=(), afgewezen=()).not_decided() == ()


def test_who_says_that_everything_was_decided_is_believed():
    bekend = Bekend(gevraagd=("hulp", "scootmobiel"), toegekend=("hulp",), afgewezen=())

    assert found("besluit", bekend, alles_beslist="ja") == []


def test_what_the_law_asks_comes_before_advice_and_advice_before_questions():
    answers = all_yes("verslag") | {"afspraken": Antwoord.NEE, "pgb_uitgelegd": Antwoord.NEE}
    del answers["hulpvraag"]

    assert [(each.code, each.ernst) for each in check("verslag", answers, Bekend())] == [
        ("pgb_uitgelegd", "gebrek"),
        ("afspraken", "let_op"),
        ("hulpvraag", "vraag"),
    ]


def test_an_answer_about_what_was_not_asked_counts_for_who_gave_it_saw_the_letter():
    assert found("besluit", Bekend(gronden=frozenset()), inkomen_geen_grond="nee") == [("inkomen_geen_grond", "gebrek")]


def test_who_has_no_carer_is_still_asked_about_support_for_carers_but_a_report_without_it_is_no_gap():
    assert found("verslag", Bekend(mantelzorger=False), onderwerp_d="nee") == [("onderwerp_d", "let_op")]
    assert found("verslag", Bekend(mantelzorger=True), onderwerp_d="nee") == [("onderwerp_d", "gebrek")]
    assert found("verslag", Bekend(), onderwerp_d="nee") == [("onderwerp_d", "gebrek")]
    assert found("verslag", Bekend(mantelzorger=False), onderwerp_c="nee") == [("onderwerp_c", "gebrek")]


def test_a_code_of_another_law_is_refused():
    with pytest.raises(KeyError):
        check("verslag", {"jw_hulpvraag": Antwoord.JA}, Bekend(wet="wmo"))


@given(st.data(), KNOWN, st.sampled_from(["verslag", "besluit"]))
def test_whatever_is_answered_each_finding_is_of_an_element_and_has_an_advice(data, bekend, document):
    own = sorted({each.code for each in ELEMENTS if each.document == document and each.wet == bekend.wet})
    answers = data.draw(st.dictionaries(st.sampled_from(own), st.sampled_from(Antwoord)))
    findings = check(document, answers, bekend)
    told = advies(document, findings, bekend)

    assert [each.code for each in findings if each.code not in own] == []
    assert {each.document for each in findings} <= {document}
    assert len({each.code for each in findings}) == len(findings)
    assert not [each for each in findings if answers.get(each.code) in (Antwoord.JA, Antwoord.NVT)]
    assert not [each for each in findings if each.ernst == "gebrek" and each.code not in answers and not each.delen]
    assert set(told.over) <= set(findings)
    assert told.sentence("nl") and told.sentence("en") and told.help("nl")
    assert (told.code in {"reageer", "vraag_na", "klopt"}) is (document == "verslag")
