"""The stricter rules of the easy layer (`content/makkelijk`): short sentences, common words, hard ones explained."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from wordfreq import zipf_frequency

from tests.taal.regels import RULES, Finding
from tests.taal.teksten import ROOT, Text
from tests.taal.zinnen import sentences, words

FOLDER = "content/makkelijk/"
SPOKEN = re.compile(r"\.woord$")
"""The key of a hard word itself."""


def findings(texts: Sequence[Text]) -> list[Finding]:
    """Return what is wrong in the texts of easy steps, a step being the first part of a key."""
    steps: dict[str, list[Text]] = {}
    for text in texts:
        steps.setdefault(text.key.partition(".")[0], []).append(text)
    found = [finding for each in steps.values() for rule in RULES_OF_A_STEP for finding in rule(each)]
    return sorted(set(found), key=lambda finding: (finding.file, finding.key, finding.rule, finding.sentence))


def hard_words(step: Sequence[Text]) -> Iterator[Finding]:
    """Find a word that is not among the common ones, is very long, and is not explained in this step."""
    explained = _explained(step)
    for text in _said(step):
        for sentence in sentences(text.text):
            for word in words(sentence):
                if _is_hard(word.lower()) and word.lower() not in explained:
                    yield _found(text, "moeilijk woord", sentence, f"Leg “{word}” hier uit, of neem een gewoner woord.")


def words_of_the_law(step: Sequence[Text]) -> Iterator[Finding]:
    """Find a word of the glossary that this step does not explain, however common it is."""
    explained = _explained(step)
    for text in _said(step):
        for sentence in sentences(text.text):
            for term in _terms().findall(sentence.lower()):
                if term not in explained:
                    yield _found(text, "woord van de wet", sentence, f"Leg “{term}” hier uit.")


def too_much_at_once(step: Sequence[Text]) -> Iterator[Finding]:
    """Find a line with more than two sentences or with brackets, and a step with more lines than one sheet holds."""
    rules = RULES["makkelijk"]
    lines = [text for text in step if text.key.endswith(".tekst")]
    for text in lines:
        if len(re.findall(r"[.!?]", text.text)) > rules["zinnen_per_regel"] or re.search(r"[();/]", text.text):
            yield _found(text, "te veel in een regel", text.text, "Eén ding per regel.")
    if len(lines) > rules["regels"]:
        yield _found(lines[-1], "te veel regels", lines[-1].text, f"Hoogstens {rules['regels']} regels per stap.")


RULES_OF_A_STEP = (hard_words, words_of_the_law, too_much_at_once)


def _said(step: Sequence[Text]) -> Iterator[Text]:
    return (text for text in step if not SPOKEN.search(text.key))


def _explained(step: Sequence[Text]) -> frozenset[str]:
    """Return the words that a step explains, each with its parts ("persoonlijk plan")."""
    names = [text.text.lower() for text in step if SPOKEN.search(text.key)]
    return frozenset([*names, *(word for name in names for word in words(name))])


@cache
def _is_hard(word: str) -> bool:
    rules = RULES["makkelijk"]
    if not word[0].isalpha() or word in rules["goed"]:
        return False
    return len(word) > rules["langste_woord"] or zipf_frequency(word, "nl") < rules["minst"]


@cache
def _terms() -> re.Pattern[str]:
    glossary: Mapping[str, Any] = tomllib.loads((ROOT / "content/woordenlijst/nl.toml").read_text("utf-8"))
    names = {row["word"].lower() for row in glossary.values()} - RULES["makkelijk"]["goed"].keys()
    return re.compile(rf"\b({'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")


def _found(text: Text, rule: str, sentence: str, advice: str) -> Finding:
    return Finding(text.file, text.key, rule, sentence, advice)
