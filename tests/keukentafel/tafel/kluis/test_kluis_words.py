"""The words of a bewaarcode can be read aloud by telephone and are told apart by their beginning and by ear."""

import re
from collections import Counter

import pytest

from keukentafel.tafel.kluis.likeness import by_ear, by_telephone, distance
from keukentafel.tafel.kluis.words import LENGTH, STARTS, WORDS, word_of
from setup import choose_words


def test_the_list_has_2048_words_in_alphabetical_order():
    assert len(WORDS) == LENGTH == 2_048
    assert list(WORDS) == sorted(set(WORDS))


def test_every_word_has_three_to_eight_plain_letters():
    assert [word for word in WORDS if not re.fullmatch("[a-z]{3,8}", word)] == []


def test_four_letters_tell_a_word_and_no_word_begins_another():
    assert len(STARTS) == LENGTH
    assert [word for word in WORDS if len(word) > 3 and word[:3] in STARTS] == []


def test_no_two_words_sound_alike_over_a_bad_line():
    assert [sound for sound, times in Counter(map(by_telephone, WORDS)).items() if times > 1] == []


def test_the_shortest_words_differ_from_all_others_in_two_sounds():
    sounds = [by_ear(word) for word in WORDS]
    short = [sound for sound in sounds if len(sound) <= choose_words.SHORT]

    assert short
    assert [(one, other) for one in short for other in sounds if one != other and distance(one, other) < 2] == []


def test_the_list_is_what_the_choice_makes_of_the_words_considered():
    considered = choose_words.CONSIDERED.read_text("utf-8").split()
    rejected = choose_words.REJECTED.read_text("utf-8").split()

    assert choose_words.choose(considered, rejected) == list(WORDS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("geit", "gijt"),
        ("kou", "kauw"),
        ("bad", "bat"),
        ("vis", "fis"),
        ("lach", "lag"),
        ("cel", "sel"),
        ("heks", "hex"),
    ],
)
def test_words_that_sound_alike_have_one_sound(one, other):
    assert by_ear(one) == by_ear(other)


@pytest.mark.parametrize(("one", "other"), [("bos", "bes"), ("huis", "huus"), ("maan", "man"), ("boek", "book")])
def test_words_that_sound_different_keep_their_sound(one, other):
    assert (by_ear(one) == by_ear(other)) == (one == "maan")


@pytest.mark.parametrize(
    ("one", "other", "steps"), [("molen", "molen", 0), ("molen", "mloen", 1), ("molen", "mole", 1), ("kat", "hond", 4)]
)
def test_a_swap_of_neighbours_is_one_step(one, other, steps):
    assert distance(one, other) == steps


def test_four_letters_do_and_a_longer_spelling_does_not():
    word = next(word for word in WORDS if len(word) > 5)

    assert word_of(word[:4]) == word_of(word) == word
    assert word_of(word[:3]) is None
    assert word_of(word + "s") is None
