"""The questions of letters: in two languages, each of a known form, each asked by some letter."""

import tomllib
from typing import get_args

import pytest

from keukentafel.content import folder
from keukentafel.letters.kinds import KINDS, kinds
from keukentafel.letters.questions import Form, choice_label, explanation, label, question

NAMES = tuple(tomllib.loads((folder("content") / "brieven" / "vragen.toml").read_text("utf-8")))


@pytest.mark.parametrize("name", NAMES)
def test_a_question_is_asked_in_dutch_and_in_english(name):
    asked = question(name)

    assert asked.form in get_args(Form)
    assert (asked.form == "choice") == bool(asked.choices)
    for soort in kinds():
        assert label(name, soort, "nl")
        assert label(name, soort, "en")
        assert bool(explanation(name, soort, "nl")) == bool(explanation(name, soort, "en"))
    for code in asked.choices:
        assert choice_label(name, code, "nl")
        assert choice_label(name, code, "en")


@pytest.mark.parametrize("soort", KINDS)
def test_a_letter_asks_only_questions_that_have_words(soort):
    kind = KINDS[soort]

    assert [name for name in (*kind.asks, *kind.more) if name not in NAMES] == []
    assert len({*kind.asks, *kind.more}) == len((*kind.asks, *kind.more))


def test_a_letter_may_ask_in_its_own_words():
    assert label("about", "aanvraag", "nl") == "Welke hulp vraagt u?"
    assert label("about", "bezwaar_pro_forma", "nl") == "Over welke hulp gaat het?"


def test_a_question_that_is_not_there_is_no_question():
    with pytest.raises(KeyError):
        question("lievelingskleur")
