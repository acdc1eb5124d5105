"""A resident can look up the words of the law in plain language, and a faulty glossary is refused by name."""

import re
from pathlib import Path

import pytest

from keukentafel.content.woordenlijst import GlossaryFaulty, glossary

NEEDED = [
    "melding",
    "onderzoek",
    "verslag",
    "aanvraag",
    "besluit",
    "bezwaar",
    "beroep",
    "ingebrekestelling",
    "dwangsom",
    "clientondersteuner",
    "mantelzorger",
    "maatwerkvoorziening",
    "pgb",
    "zin",
    "persoonlijk_plan",
    "verordening",
]
LONGEST_SENTENCE = 26


def write(place: Path, words: str, texts: str) -> Path:
    (place / "woorden.toml").write_text(words, "utf-8")
    (place / "nl.toml").write_text(texts, "utf-8")
    return place


@pytest.mark.parametrize("code", NEEDED)
def test_a_resident_can_look_up_the_words_of_the_letters(code: str) -> None:
    assert glossary("nl")[code].explanation


def test_both_languages_explain_the_same_words_with_the_same_articles() -> None:
    dutch, english = glossary("nl"), glossary("en")
    assert dutch.keys() == english.keys()
    assert all(dutch[code].sources == english[code].sources for code in dutch)
    assert all(dutch[code].explanation != english[code].explanation for code in dutch)


def test_the_words_stand_in_the_order_of_the_alphabet() -> None:
    words = [word.word.casefold() for word in glossary("nl").values()]
    assert words == sorted(words)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_sentence_of_an_explanation_is_too_long_to_read_in_one_breath(language: str) -> None:
    for word in glossary(language).values():
        for said in re.split(r"[.?!:;] ", word.explanation):
            assert len(said.split()) <= LONGEST_SENTENCE, f"{word.code}: {said}"


def test_an_english_reader_also_finds_the_dutch_word() -> None:
    assert glossary("en")["melding"].word == "request for help (melding)"


def test_a_legal_notion_names_its_article_and_a_daily_word_none() -> None:
    words = glossary("nl")
    assert str(words["verslag"].sources[0]) == "Wmo 2015 art. 2.3.2 lid 8"
    assert words["wijkteam"].sources == ()


@pytest.mark.parametrize(
    ("words", "texts", "complaint"),
    [
        ("[a]\n[b]", '[a]\nword = "a"\nexplanation = "x"', "b: has no explanation"),
        ("[a]", '[a]\nword = "a"\nexplanation = "x"\n[b]\nword = "b"\nexplanation = "y"', "b: is explained but"),
        ('[a]\nsee = ["b"]', '[a]\nword = "a"\nexplanation = "x"', "a: no word b to see"),
        ('[a]\nsee = ["a"]', '[a]\nword = "a"\nexplanation = "x"', "a: no word a to see"),
        ('[a]\ncites = ["Awb 4:17"]', '[a]\nword = "a"\nexplanation = "x"', "a: Awb 4:17 is no citation"),
        ('[a]\nbron = "Awb"', '[a]\nword = "a"\nexplanation = "x"', "a: unknown key bron"),
        ("[a]", '[a]\nword = "a"\nexplanation = " "', "a: needs a word and an explanation"),
        ("[a]", '[a]\nword = "a"', "a: needs a word and an explanation"),
    ],
)
def test_a_faulty_glossary_is_refused_by_the_name_of_the_word(tmp_path, words, texts, complaint) -> None:
    with pytest.raises(GlossaryFaulty, match=complaint):
        glossary("nl", write(tmp_path, words, texts))


def test_a_language_without_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        glossary("fr", write(tmp_path, "", ""))
