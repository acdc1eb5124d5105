"""The sentences of these notions stand in both languages, with the same gaps, and none is unused or missing."""

import pytest

from wet.teksten import codes, sentence
from wet.wmo2015.bijdrage_vrijstelling import EXEMPTIONS

SUBJECTS = ["bewaren", "bijdrage", "dwangsom", "onderwerpen", "pgb", "rechten", "stappenplan"]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_what_is_said_in_dutch_is_said_in_english(subject: str) -> None:
    assert codes("nl", subject) == codes("en", subject)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_sentence_is_empty_or_shouts(subject: str) -> None:
    for language in ("nl", "en"):
        for code in codes(language, subject):
            text = sentence(f"{subject}.{code}", language, amount=1, days=1, until="", last_day="", first_day="")
            assert text.strip() == text != ""
            assert not text.endswith("!")


def test_every_exemption_has_its_sentence() -> None:
    assert {f"bijdrage_vrij_{exemption.code}" for exemption in EXEMPTIONS} <= codes("nl", "bijdrage")
