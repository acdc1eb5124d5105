"""What is marked of two texts that people wrote past each other, and that no two texts take long."""

import time

import pytest

from keukentafel.tafel.kluis.differences import MOST_WORDS, marked

WORDS = MOST_WORDS // 2
TEXTS = {
    "nothing alike": (" ".join(f"a{nr}" for nr in range(WORDS)), " ".join(f"b{nr}" for nr in range(WORDS))),
    "every second word alike": ("de a " * (WORDS // 2), "de b " * (WORDS // 2)),
    "one word": ("de " * (WORDS - 1) + "a", "b " + "de " * (WORDS - 1)),
}


def only_here(text: str, other: str) -> list[str]:
    return [piece.text for piece in marked(text, other) if piece.is_only_here]


@pytest.mark.parametrize("shape", TEXTS)
def test_no_two_texts_of_a_guest_hold_up_the_table_however_they_differ(shape):
    text, other = TEXTS[shape]
    begun = time.process_time()

    pieces = marked(text, other)

    assert time.process_time() - begun < 0.5
    assert "".join(piece.text for piece in pieces) == text


def test_only_what_the_other_does_not_say_is_marked():
    mine, theirs = "Zij komt op dinsdag om tien uur.", "Zij komt op donderdag om tien uur."

    assert only_here(mine, theirs) == ["dinsdag"]
    assert only_here(theirs, mine) == ["donderdag"]
    assert only_here(mine, mine) == []
    assert only_here("een twee drie", "twee drie een") == ["een "]


def test_beside_a_text_without_words_all_is_marked():
    assert marked("", "iets") == ()
    assert only_here("iets", "") == ["iets"]
