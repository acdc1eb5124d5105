"""The rules that read along: they speak where a friend would, are silent elsewhere, and always say on which words."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.tafel.oefenen.questions import questions_of
from keukentafel.tafel.oefenen.rules import MOST, Rule, hints, numbers_in
from keukentafel.tafel.oefenen.texts import remark_of, rules, table_of
from keukentafel.tafel.voorbereiding.answers import Answers

ANSWERS = tomllib.loads((Path(__file__).parent / "antwoorden_oefenen.toml").read_text("utf-8"))["antwoorden"]
PRECISION, RECALL = 0.95, 0.9
"""Of what the rules say, how much a friend would say too; of what a friend would say, how much they say."""


def marks_of(question: str) -> frozenset[str]:
    rows = {row["id"]: row for row in table_of("vragen")["vragen"]}
    return frozenset(mark for mark in ("hoeveel", "geprobeerd") if question and rows[question].get(mark))


def said_to(answer) -> set[str]:
    return {hint.rule for hint in hints(answer["tekst"], rules(), marks=marks_of(answer.get("vraag", "")))}


@pytest.mark.requirement("S3-6", screen="/tafel/…/oefenen/vraag/…", part="that a hint comes where it should")
def test_the_rules_speak_where_a_friend_would_and_are_silent_elsewhere():
    assert len(ANSWERS) >= 60
    counted: Counter[str] = Counter()
    wrong = []
    for answer in ANSWERS:
        said, wanted = said_to(answer), set(answer["hints"])
        counted.update(right=len(said & wanted), too_much=len(said - wanted), missed=len(wanted - said))
        if said != wanted:
            wrong.append((answer["tekst"], sorted(said), sorted(wanted)))
    precision = counted["right"] / (counted["right"] + counted["too_much"])
    recall = counted["right"] / (counted["right"] + counted["missed"])
    assert (precision >= PRECISION, recall >= RECALL) == (True, True), (precision, recall, wrong)


def test_every_rule_is_tried_on_answers_where_it_speaks():
    wanted = {rule for answer in ANSWERS for rule in answer["hints"]}
    assert wanted == {rule.id for rule in rules()}


def test_a_hint_names_the_words_of_the_answer_as_they_were_typed():
    (hint,) = hints("Het GAAT WEL.", rules())
    assert hint.words == "GAAT WEL"


def test_a_hint_that_somebody_put_away_does_not_come_back():
    assert hints("Het gaat wel.", rules(), dismissed=("te_klein",)) == ()


def test_no_more_than_two_hints_come_at_once():
    words = "Het gaat wel. Mijn dochter moet komen, zij doet het graag. Ik heb altijd pijn. Het duurt lang."
    assert [hint.rule for hint in hints(words, rules())] == ["te_klein", "moet_helpen"]


def test_about_must_the_first_thing_asked_is_whether_somebody_lives_with_you():
    (hint,) = hints("Mijn dochter moet dat doen.", rules())
    remark = remark_of(hint)
    assert remark.short == "Moet dat echt? Woont deze persoon bij u?"
    assert remark.why.startswith("Woont iemand bij u? Dan mag de gemeente gewone hulp in huis verwachten")
    assert remark.sources == ("Wmo 2015 art. 1.1.1", "Wmo 2015 art. 2.3.5 lid 3")


@given(st.text(max_size=400))
def test_whatever_is_typed_nothing_breaks_and_the_words_stand_in_it(text):
    found = hints(text, rules(), marks=("hoeveel", "geprobeerd"))
    assert len(found) <= MOST
    assert all(hint.words in text for hint in found)


def test_a_rule_that_looks_for_nothing_says_nothing():
    assert Rule("leeg", ()).found_in("Het gaat wel.") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Het duurt 45 minuten, 3 keer per week.", ("45 minuten", "3 keer per week")),
        ("Anderhalf uur, twee dagen.", ("Anderhalf uur", "twee dagen")),
        ("Op 12 maart viel ik.", ()),
        ("Vaak.", ()),
    ],
)
def test_minutes_and_times_are_taken_from_an_answer(text, found):
    assert numbers_in(text) == found


def test_each_question_and_each_rule_has_words_in_two_languages():
    for row in table_of("vragen")["vragen"]:
        assert all(row[f"{part}{language}"] for part in ("", "waarom_", "begin_") for language in ("nl", "en")), row[
            "id"
        ]
    for row in table_of("regels")["regels"]:
        assert all(row[f"{part}_{language}"] for part in ("kort", "uitleg") for language in ("nl", "en")), row["id"]


def test_without_answers_only_the_six_and_the_ladder_are_asked():
    groups = Counter(each.group for each in questions_of(Answers(()), "wmo"))
    assert groups == {"zes": 6, "trap": 6}
