"""Patterns find words in a text by fixed rules, never past the end of a sentence, and know when a sentence says no."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.vergelijk.tekst import read_text
from keukentafel.vergelijk.zoeken import Zoeker, compiled

REPORT = "De gemeente sprak met de mantelzorger. Mevrouw kan niet zelf koken, maar zij wast af. Cliënte woont alléén."


def found(pattern, text=REPORT):
    zoeker = Zoeker(read_text(text))
    return [zoeker.words_at(plek) for plek in zoeker.find(pattern)]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("mantelzorger", ["mantelzorger"]),
        ("mantelzorg*", ["mantelzorger"]),
        ("*zorger", ["mantelzorger"]),
        ("*zorg*", ["mantelzorger"]),
        ("sprak|belde met", ["sprak met"]),
        ("sprak .. mantelzorger", ["sprak met de mantelzorger"]),
        ("gemeente ... mantelzorger", ["gemeente sprak met de mantelzorger"]),
        ("sprak mantelzorger", []),
        ("mantelzorger ... koken", []),
        ("clienten|cliente", ["Cliënte"]),
        ("alleen", ["alléén"]),
        ("<familie>", ["mantelzorger"]),
        ("MANTELZORGER", ["mantelzorger"]),
    ],
)
def test_a_pattern_finds_what_it_says_and_no_more(pattern, words):
    assert found(pattern) == words


def test_a_number_sign_is_any_number():
    assert found("# uur", "Zij krijgt 3,5 uur of drie uur.") == ["3,5 uur"]


@pytest.mark.parametrize("pattern", [".. uur", "uur ..", "", "(uur)", "drie-vier"])
def test_a_pattern_that_can_find_nothing_is_refused(pattern):
    with pytest.raises(ValueError):
        compiled(pattern)


def test_a_list_that_is_not_there_is_refused():
    with pytest.raises(KeyError):
        compiled("<bestaat_niet>")


@pytest.mark.parametrize(
    ("text", "word", "is_negated"),
    [
        ("Er is niet gesproken met de huisgenoot.", "gesproken", True),
        ("De huisgenoot hebben wij niet gesproken.", "gesproken", True),
        ("Wij spraken de huisgenoot niet.", "spraken", True),
        ("Zonder de huisgenoot te spreken is beslist.", "spreken", True),
        ("Niemand heeft de huisgenoot gesproken.", "gesproken", True),
        ("Niet gebleken is dat de huisgenoot is gesproken.", "gesproken", True),
        ("Wij spraken de huisgenoot.", "spraken", False),
        ("Zij kan niet koken, maar wij spraken de huisgenoot.", "spraken", False),
        ("Zij kan niet koken. Wij spraken de huisgenoot.", "spraken", False),
        ("Wij spraken niet alleen u, ook de huisgenoot.", "spraken", False),
        ("De huisgenoot vertelde dat hij niet kan tillen.", "vertelde", False),
    ],
)
def test_negation_holds_within_its_own_clause(text, word, is_negated):
    zoeker = Zoeker(read_text(text))

    assert zoeker.is_negated(zoeker.find(word)[0]) is is_negated


def test_a_word_that_says_no_between_the_words_of_a_pattern_counts_and_the_patterns_own_does_not():
    zoeker = Zoeker(read_text("Wij kennen u geen hulp toe."))

    assert zoeker.is_negated(zoeker.find("kennen ... toe")[0])
    assert not zoeker.is_negated(zoeker.find("kennen ... geen ... toe")[0])


@settings(deadline=None)
@given(st.text(), st.sampled_from(["niet", "*a*", "<familie>", "e* ... n*", "# uur"]))
def test_any_text_can_be_searched_and_what_is_found_stands_in_one_sentence(text, pattern):
    tekst = read_text(text)
    zoeker = Zoeker(tekst)
    for plek in zoeker.find(pattern):
        assert zoeker.words_at(plek) in tekst.zinnen[plek.zin].tekst
        assert zoeker.is_negated(plek) in {True, False}


def test_a_pattern_is_only_looked_for_in_a_sentence_that_holds_all_its_words(monkeypatch):
    """Else a page of "niet niet niet" costs a walk over eight words at each of them, for each pattern."""
    text = "niet " * 300 + ". De gemeente zal u horen. Wij hebben u niet kunnen horen."
    tried: list[int] = []
    extend = Zoeker._extend
    monkeypatch.setattr(
        Zoeker,
        "_extend",
        lambda self, parts, at, place, last: tried.append(place) or extend(self, parts, at, place, last),
    )
    searched = Zoeker(read_text(text))
    tried.clear()

    (found,) = searched.find("niet ... horen")

    assert searched.words_at(found) == "niet kunnen horen"
    assert len(tried) < 20
