"""An encrypted copy opens with the words and nothing else, and asks no more of a machine than is allowed."""

import json
from unittest import mock

import pytest

from keukentafel.tafel.kluis import copies
from keukentafel.tafel.kluis.bewaarcode import new_code
from keukentafel.tafel.kluis.copies import BadCopy, open_copy, seal_copy

CODE = new_code()


def refusal(raw, code=CODE):
    with pytest.raises(BadCopy) as refused:
        open_copy(raw, code)
    return refused.value.code


def test_a_copy_opens_with_its_own_words_only():
    raw = seal_copy(b'{"naam": "Overtoom"}', CODE)

    assert open_copy(raw, CODE) == b'{"naam": "Overtoom"}'
    assert refusal(raw, new_code()) == "gaat_niet_open"
    assert b"Overtoom" not in raw
    assert not any(word.encode() in raw.partition(b"\n")[2] for word in CODE.words if len(word) > 3)
    assert raw != seal_copy(b'{"naam": "Overtoom"}', CODE)


def test_the_head_is_the_published_one_and_the_length_tells_little():
    one, other = seal_copy(b"", CODE), seal_copy(b"x" * 1_000, CODE)
    head = json.loads(one.partition(b"\n")[0])

    assert head["formaat"] == "keukentafel-kopie/1"
    assert (head["argon2id"]["geheugen"], head["argon2id"]["rondes"]) == (67_108_864, 3)
    assert len(one) == len(other)


def test_a_copy_altered_anywhere_stays_shut():
    raw = seal_copy(b"{}", CODE)

    assert refusal(raw[:-1] + bytes([raw[-1] ^ 1])) == "gaat_niet_open"
    assert refusal(raw.replace(b'"rondes":3', b'"rondes":2')) == "gaat_niet_open"
    assert refusal(raw[:-1_000]) == "gaat_niet_open"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"67108864", b"68719476736", "te_zwaar"),
        (b"67108864", b"1024", "te_zwaar"),
        (b'"rondes":3', b'"rondes":9', "te_zwaar"),
        (b'"rondes":3', b'"rondes":true', "geen_kopie"),
        (b'"rondes":3', b'"rondes":3.0', "geen_kopie"),
        (b"kopie/1", b"kopie/2", "te_nieuw"),
        (b"kopie/1", b"iets/1", "geen_kopie"),
        (b'"zout":"', b'"zout":"AAAA', "geen_kopie"),
        (b"{", b"[", "geen_kopie"),
    ],
)
def test_a_hostile_head_is_refused_before_any_work(old, new, code):
    raw = seal_copy(b"{}", CODE)

    with mock.patch.object(copies, "stretch") as stretch:
        assert refusal(raw.replace(old, new, 1)) == code
    stretch.assert_not_called()


@pytest.mark.parametrize(
    "raw", [b"", b"\n", b"x" * 10_000, b"[" * 499 + b"\n", b"null\n", b"\xff\n", b'{"formaat": 1}\n']
)
def test_another_file_is_named_for_what_it_is(raw):
    assert refusal(raw) == "geen_kopie"


def test_a_file_that_is_too_large_is_neither_made_nor_opened():
    with mock.patch.object(copies, "LARGEST", 3_000):
        assert refusal(b"x" * 3_001) == "te_groot"
        with pytest.raises(BadCopy, match="te_groot"):
            seal_copy(b"x" * 1_000, CODE)
