"""A letter that was sent stays as it was sent."""

import json

import pytest

from keukentafel.letters.keeping import LetterUnreadable, as_json, from_json
from tests.keukentafel.letters.letter_makers import EXAMPLES, bezwaar


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_letter_comes_back_word_for_word(name):
    letter = EXAMPLES[name]()

    again = from_json(json.loads(json.dumps(as_json(letter))))

    assert again.printed == letter.printed
    assert (again.soort, again.title, again.written_on) == (letter.soort, letter.title, letter.written_on)
    assert again.pdf() == letter.pdf()


@pytest.mark.parametrize(
    "spoiled",
    [
        {},
        {"soort": "x", "titel": "X", "geschreven_op": "morgen", "blokken": []},
        {"soort": "../../x", "titel": "X", "geschreven_op": None, "blokken": []},
        {"soort": "x\r\nSet-Cookie: a=b", "titel": "X", "geschreven_op": None, "blokken": []},
        {"soort": "x\n", "titel": "X", "geschreven_op": None, "blokken": []},
        {"soort": ["x"], "titel": "X", "geschreven_op": None, "blokken": []},
        {"soort": "x", "titel": {}, "geschreven_op": None, "blokken": []},
        {"soort": "x", "titel": "X", "geschreven_op": None, "blokken": [{"blok": "onbekend", "tekst": "a"}]},
        {"soort": "x", "titel": "X", "geschreven_op": None, "blokken": [{"blok": "alinea", "tekst": 4}]},
        {"soort": "x", "titel": "X", "geschreven_op": None, "blokken": [{"blok": "lijst", "regels": "abc"}]},
        {"soort": "x", "titel": "X", "geschreven_op": None, "blokken": ["alinea"]},
        {"soort": "x", "titel": "X", "geschreven_op": None, "blokken": 3},
    ],
)
def test_what_is_no_letter_is_refused(spoiled):
    with pytest.raises(LetterUnreadable):
        from_json(spoiled)


def test_a_letter_from_a_strange_file_can_still_be_printed():
    strange = "a\x00b\x1b\u202ec\ud800d\uffff"
    row = {"blok": "lijst", "regels": [strange]}
    letter = from_json({"soort": "x", "titel": strange, "geschreven_op": None, "blokken": [row]})

    assert letter.pdf().startswith(b"%PDF")
    assert letter.docx().startswith(b"PK")
    assert "a b  c d" in letter.html()


def test_hints_are_for_before_it_goes():
    assert from_json(as_json(bezwaar())).hints == ()
