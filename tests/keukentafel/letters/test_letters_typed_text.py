"""What people type is made fit for paper, and stays what they typed."""

import sys

import pytest

from keukentafel.letters.typed_text import STORY, clean, clean_lines, fit


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Toos   Verhagen ", "Toos Verhagen"),
        ("a\x00b\x1bc\ud800d\ue000e", "abcde"),
        ("\u202egnikcatta\u202c naam", "gnikcatta naam"),
        ("محمد بن علي", "محمد بن علي"),
        ("regel\r\nvolgende", "regel volgende"),
        ("Zoe\u0308", "Zo\u00eb"),
        ("👩‍🦽 en 中文", "👩‍🦽 en 中文"),
    ],
)
def test_a_name_loses_only_what_no_paper_can_hold(typed, kept):
    assert clean(typed) == kept


def test_a_line_is_cut_where_no_address_is_that_long():
    assert len(clean("x" * 10_000)) == 120


def test_a_story_may_be_long_but_not_endless():
    assert len(clean("woord " * 10_000, STORY)) <= STORY


def test_an_address_keeps_its_lines_and_loses_empty_ones():
    assert clean_lines("Postbus 1\n\n  \r\n1234 AB  Plaats\n") == ("Postbus 1", "1234 AB Plaats")


def test_no_sign_that_paper_cannot_hold_passes_as_ordinary_text():
    ordinary = "".join(filter(str.isprintable, map(chr, range(sys.maxunicode + 1))))

    assert fit(f"\x00{ordinary}") == f" {ordinary}"  # looked at one by one, because of the first
