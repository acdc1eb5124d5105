"""The law's sentences: the same ones in both languages, with the same gaps, filled in as people write."""

import string
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import wet.teksten
from wet.teksten import LANGUAGES, codes, sentence, written_date

HOME = Path(wet.teksten.__file__).parent
SUBJECTS = sorted({path.stem for language in LANGUAGES for path in (HOME / language).glob("*.toml")})


def sentences(language, subject):
    return tomllib.loads((HOME / language / f"{subject}.toml").read_text("utf-8"))


def gaps(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_subject_says_the_same_things_in_both_languages(subject):
    assert list(sentences("nl", subject)) == list(sentences("en", subject))


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_sentence_has_the_same_gaps_in_both_languages(subject):
    dutch, english = sentences("nl", subject), sentences("en", subject)
    different = [code for code in dutch if gaps(dutch[code]) != gaps(english[code])]

    assert different == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_file_is_flat_and_no_sentence_is_empty(subject, language):
    assert all(isinstance(text, str) and text.strip() for text in sentences(language, subject).values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_gap_is_a_plain_name(subject, language):
    names = {name for text in sentences(language, subject).values() for name in gaps(text)}

    assert all(name.isidentifier() for name in names)


@pytest.mark.parametrize(
    ("language", "told"), [("nl", "is zondag 15 november 2026."), ("en", "is Sunday 15 November 2026.")]
)
def test_a_date_is_written_in_the_language_with_its_weekday_where_asked(language, told):
    days = {"begint": date(2026, 10, 4), "einde": date(2026, 11, 15)}

    assert sentence("geteld", language, lengte="x", begin="y", **days).endswith(told)


def test_an_amount_has_the_comma_or_point_of_the_language():
    values = {"days": 1, "until": date(2026, 11, 17), "amount": Decimal("23")}

    assert "23,00" in sentence("dwangsom_loopt", "nl", **values)
    assert "23.00" in sentence("dwangsom_loopt", "en", **values)


@pytest.mark.parametrize(("month", "dutch", "english"), [(1, "januari", "January"), (8, "augustus", "August")])
def test_months_have_their_name(month, dutch, english):
    assert written_date(date(2026, month, 1), "nl") == f"1 {dutch} 2026"
    assert written_date(date(2026, month, 1), "en") == f"1 {english} 2026"


def test_a_sentence_can_be_asked_for_with_its_subject():
    assert sentence("termijnen.bezwaar_naam", "nl") == sentence("bezwaar_naam", "nl")


@pytest.mark.parametrize(("code", "language"), [("bestaat_niet", "nl"), ("bezwaar_naam", "fr"), ("geteld", "nl")])
def test_an_unknown_code_or_language_or_an_empty_gap_is_an_error(code, language):
    with pytest.raises(KeyError):
        sentence(code, language)


def test_two_subjects_that_share_a_code_must_be_told_apart(monkeypatch, tmp_path):
    for subject in ("een", "twee"):
        (tmp_path / "nl").mkdir(exist_ok=True)
        (tmp_path / "nl" / f"{subject}.toml").write_text(f'zelfde = "{subject}"\n', "utf-8")
    monkeypatch.setattr(wet.teksten, "HERE", tmp_path)
    wet.teksten._sentences.cache_clear()
    try:
        assert sentence("twee.zelfde", "nl") == "twee"
        assert codes("nl", "een") == {"zelfde"}
        with pytest.raises(KeyError):
            sentence("zelfde", "nl")
    finally:
        wet.teksten._sentences.cache_clear()
