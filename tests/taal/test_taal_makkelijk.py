"""The easy layer keeps to stricter rules than the other pages, and each of those rules finds a bad line."""

import pytest

from tests.taal import makkelijk, regels
from tests.taal.teksten import Text, all_texts


def step(line: str, word: str = "", kind: str = "makkelijk") -> list[Text]:
    """A step with one line, and a word that is explained below it."""
    rows = [("een.regels.0.tekst", line), *([("een.regels.0.woord", word)] if word else [])]
    return [Text(f"{makkelijk.FOLDER}nl.toml", key, kind, text) for key, text in rows]


def test_every_step_is_easy_to_read() -> None:
    texts = [text for text in all_texts() if text.kind == "makkelijk"]
    found = makkelijk.findings(texts)

    assert {text.file for text in texts} == {f"{makkelijk.FOLDER}nl.toml"}
    assert len({text.key.partition(".")[0] for text in texts}) >= 12
    assert not found, "\n".join(["", *map(str, found)])


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("U vraagt een indicatie.", "moeilijk woord"),
        ("Zij heeft verantwoordelijkheid.", "moeilijk woord"),
        ("U doet een aanvraag.", "woord van de wet"),
        ("U belt. Zij komt. U praat.", "te veel in een regel"),
        ("U belt (of schrijft) de gemeente.", "te veel in een regel"),
    ],
)
def test_a_line_that_is_not_easy_is_found_by_its_rule(line: str, rule: str) -> None:
    assert rule in {finding.rule for finding in makkelijk.findings(step(line))}


def test_a_hard_word_may_stand_where_the_same_step_explains_it() -> None:
    assert makkelijk.findings(step("U doet een aanvraag.", "aanvraag")) == []
    assert makkelijk.findings([*step("U belt.", "aanvraag"), Text("x", "twee.nu", "makkelijk", "Een aanvraag.")]) != []


def test_a_sentence_that_another_page_may_have_is_too_long_here() -> None:
    line = "De gemeente kijkt binnen een paar weken samen met u naar hulp."

    assert "lange zin" in {finding.rule for finding in regels.findings(step(line))}
    assert regels.findings(step(line, kind="bladzijde")) == []


def test_a_step_with_more_lines_than_a_sheet_holds_is_found() -> None:
    rows = [Text("x", f"een.regels.{number}.tekst", "makkelijk", "U belt.") for number in range(9)]

    assert [finding.rule for finding in makkelijk.findings(rows)] == ["te veel regels"]
    assert makkelijk.findings(rows[:8]) == []


def test_every_exception_of_the_easy_layer_has_a_reason_and_is_needed() -> None:
    goed = regels.RULES["makkelijk"]["goed"]
    said = " ".join(text.text for text in all_texts() if text.kind == "makkelijk").lower()

    assert all(len(reason.split()) > 1 for reason in goed.values())
    assert [word for word in goed if word not in said] == []
