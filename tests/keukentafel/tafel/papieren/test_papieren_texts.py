"""Every sentence that a code chooses exists in both languages, with the same gaps, and is used."""

import re
import string
from pathlib import Path

import pytest

from keukentafel.content.sentences import sentence, sentences

SOURCE = Path(__file__).parents[4] / "src" / "keukentafel" / "tafel"
MADE = {"lezer", "fout"}
"""Tables of which the code is put together from a name."""


def gaps(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("room", ["papieren", "bewaren"])
def test_both_languages_say_the_same_things(room):
    dutch, english = sentences(room, "nl"), sentences(room, "en")

    assert dutch.keys() == english.keys()
    assert [code for code in dutch if gaps(dutch[code]) != gaps(english[code])] == []


@pytest.mark.parametrize("room", ["papieren", "bewaren"])
def test_no_sentence_is_left_that_nobody_says(room):
    code = "".join(file.read_text(encoding="utf-8") for file in (SOURCE / room).rglob("*.py"))
    quoted = set(re.findall(r'"([\w.]+)"', code))
    unsaid = [name for name in sentences(room, "nl") if not {name, name.partition(".")[2]} & quoted]

    assert [name for name in unsaid if name.partition(".")[0] not in MADE] == []


def test_a_sentence_that_does_not_exist_is_a_fault_and_no_empty_line():
    with pytest.raises(KeyError):
        sentence("papieren", "fout.verzonnen", "nl")
