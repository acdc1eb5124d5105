"""The wording of letters: data, each statement with its article, each hint in both languages."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from keukentafel import letters
from keukentafel.content import folder
from keukentafel.letters.kinds import UnknownLetter
from keukentafel.letters.wording import wording
from tests.keukentafel.letters.letter_makers import EXAMPLES
from wet.citation import cite

VARIANTS = ("_over", "aanvraag", "bezwaar", "beroep", "wmo", "jeugdwet")
"""Endings that the code adds to a sentence of which a letter has two forms."""

KINDS = letters.kinds()
FILES = (*KINDS, "vast")
"""Every file with sentences: one for each letter, and the one that all share."""

ROOM = Path(letters.__file__).parent
SHARED = ("frame.py", "on_the_way.py", "remedies.py")
"""The modules that several letters take sentences from."""


def data(soort):
    return tomllib.loads((folder("content") / "brieven" / f"{soort}.toml").read_text("utf-8"))


@pytest.mark.parametrize("soort", FILES)
def test_every_source_of_a_letter_is_an_article_or_a_ruling(soort):
    entries = [*data(soort)["zin"].values(), *data(soort)["hint"].values()]

    assert [str(cite(source)) for entry in entries for source in entry["bron"]] == [
        source for entry in entries for source in entry["bron"]
    ]


@pytest.mark.parametrize("soort", FILES)
def test_every_hint_is_told_in_dutch_and_in_english(soort):
    told = [(set(hint["kop"]), set(hint["tekst"])) for hint in data(soort)["hint"].values()]

    assert told == [({"nl", "en"}, {"nl", "en"})] * len(told)


@pytest.mark.parametrize("soort", FILES)
def test_no_sentence_of_a_letter_is_longer_than_somebody_under_stress_can_read(soort):
    texts = [entry["tekst"] for entry in data(soort)["zin"].values()]
    texts += [hint["tekst"]["nl"] for hint in data(soort)["hint"].values()]
    sentences = [sentence for text in texts for sentence in re.split(r"(?<=[.?!])\s", text)]

    assert [sentence for sentence in sentences if len(sentence.split()) > 22] == []


@pytest.mark.parametrize("soort", KINDS)
def test_every_sentence_and_every_hint_of_a_letter_is_used(soort):
    codes = _texts_in_code((ROOM / "soorten" / f"{soort}.py", *(ROOM / name for name in SHARED)))

    said = [*data(soort)["zin"], *data(soort)["hint"]]
    unused = [code for code in said if not {code, *(code.removesuffix(end) for end in VARIANTS)} & codes]
    assert unused == []


@pytest.mark.parametrize("soort", KINDS)
def test_every_letter_that_can_be_written_has_approved_examples(soort):
    assert any(name.startswith(soort) for name in EXAMPLES)


def test_a_sentence_that_is_not_there_is_never_invented():
    with pytest.raises(KeyError):
        wording("bezwaar_pro_forma").say("bestaat_niet")


def test_a_letter_that_does_not_exist_is_refused_by_name():
    with pytest.raises(UnknownLetter, match="liefdesbrief"):
        letters.letter("liefdesbrief", letters.LetterFacts())


def test_every_shared_sentence_and_hint_is_said_by_some_letter():
    codes = _texts_in_code(ROOM.glob("**/*.py"))
    begun = tuple(code for code in codes if code.endswith("_") and len(code) > 2)

    shared = [*data("vast")["zin"], *data("vast")["hint"]]
    left = [code for code in shared if code not in codes and not code.startswith(begun)]
    assert [code for code in left if code.rpartition("_")[0] not in codes] == []


def _texts_in_code(files):
    """Return every text that stands in these Python files."""
    nodes = (node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8"))))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
