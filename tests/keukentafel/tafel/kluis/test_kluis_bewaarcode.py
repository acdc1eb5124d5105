"""Somebody reads the words from a card, types them in their own way, and is told kindly what is wrong."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keukentafel.tafel.kluis.bewaarcode import Bewaarcode, CodeFaults, WordFault, _check_word, new_code, read_code
from keukentafel.tafel.kluis.words import WORDS

codes = st.lists(st.sampled_from(WORDS), min_size=7, max_size=7).map(
    lambda words: Bewaarcode((*words, _check_word(words)))
)
manners = st.sampled_from(
    [
        str,
        lambda code: str(code).upper(),
        lambda code: "-".join(code.words),
        lambda code: ", ".join(code.words) + ".",
        lambda code: "".join(code.words),
        lambda code: "\r\n".join(f"{place}. {word}" for place, word in enumerate(code.words, start=1)),
        lambda code: "#" + "-".join(code.words),
        lambda code: "https://tafel.voorbeeld.nl/open#" + "-".join(code.words),
        lambda code: "https://tafel.voorbeeld.nl/open#" + "%20".join(code.words),
        lambda code: " ".join(word[:4] for word in code.words),
        lambda code: " ".join(word[0] + "\u0301" + word[1:] for word in code.words),
        lambda code: "  ".join(word[:2] + "\u00ad" + word[2:] for word in code.words),
        lambda code: " ".join(word[:2] + " " + word[2:] for word in code.words),
    ]
)


def faults(typed):
    with pytest.raises(CodeFaults) as refused:
        read_code(typed)
    return refused.value.faults


@given(codes, manners)
def test_a_code_survives_every_forgiven_manner_of_writing(code, manner):
    assert read_code(manner(code)) == code


def test_a_new_code_has_seven_words_by_chance_and_one_that_checks_them():
    one, other = new_code(), new_code()

    assert one != other
    assert len(one.words) == 8
    assert one.secret == " ".join(one.words[:7]).encode()


def test_a_wrong_word_is_let_through_once_in_2048_times():
    code = new_code()
    wrong = []
    for word in WORDS:
        if word != code.words[3]:
            try:
                wrong.append(read_code(" ".join((*code.words[:3], word, *code.words[4:]))))
            except CodeFaults:
                continue

    assert len(wrong) <= 9


def test_of_the_words_for_the_check_only_one_is_right():
    code = new_code()

    assert sum(_check_word(code.words) == word for word in WORDS) == 1


def test_an_unknown_word_is_pointed_out_with_what_may_be_meant():
    words = [*WORDS[:2], "vlindr", *WORDS[3:8]]

    assert faults(" ".join(words)) == (WordFault(3, "onbekend", "vlindr", faults("vlindr")[1].offers),)
    assert faults("vlindr")[1].offers[0] == "vlinder"


def test_too_few_and_too_many_words_are_counted():
    assert faults("") == (WordFault(None, "te_weinig", "0", ()),)
    assert faults(" ".join(WORDS[:6]))[0] == WordFault(None, "te_weinig", "6", ())
    assert faults(" ".join(WORDS[:11]))[0] == WordFault(None, "te_veel", "11", ())


def test_two_words_swapped_are_pointed_out_both():
    words = list(Bewaarcode((*WORDS[100:800:100], _check_word(WORDS[100:800:100]))).words)
    words[2], words[3] = words[3], words[2]

    found = faults(" ".join(words))

    assert [(fault.place, fault.kind, fault.offers) for fault in found] == [
        (3, "controle", (words[3],)),
        (4, "controle", (words[2],)),
    ]


def test_where_no_near_word_helps_only_the_check_is_named():
    code = Bewaarcode((*WORDS[:7], _check_word(WORDS[:7])))
    typed = (*code.words[:5], *WORDS[1_000:1_002], code.words[7])

    assert faults(" ".join(typed)) == (WordFault(None, "controle", "", ()),)


def test_words_that_are_no_code_make_no_bewaarcode():
    with pytest.raises(ValueError, match="eight words"):
        Bewaarcode(WORDS[:7])
    right = _check_word(WORDS[:7])
    with pytest.raises(ValueError, match="does not check"):
        Bewaarcode((*WORDS[:7], next(word for word in WORDS if word != right)))


def test_neither_a_code_nor_a_refusal_shows_the_words_in_a_log():
    code = new_code()

    assert "..." in repr(code)
    assert not any(word in repr(code) for word in code.words)
    with pytest.raises(CodeFaults) as refused:
        read_code("qqqqzz " + str(code))
    assert "qqqqzz" not in str(refused.value)


@given(st.text(max_size=300))
def test_whatever_is_typed_gives_a_code_or_faults(typed):
    assert faults(typed)


@pytest.mark.parametrize(
    "typed", ["a " * 500_000, "zz" * 500_000, "#" * 1_000_000, "/" * 1_000_000 + "#", "é" * 1_000_000]
)
def test_a_hostile_text_costs_little(typed):
    began = time.process_time()

    found = faults(typed)

    assert time.process_time() - began < 0.5
    assert len(found) <= 13
    assert all(len(fault.typed) <= 30 for fault in found)
