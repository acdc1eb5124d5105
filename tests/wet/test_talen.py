"""A further language: its sentences where they were translated, the Dutch where not, in every shape of file."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from wet.teksten import month_name, sentence, written_date
from wet.teksten.talen import Taal, forget, further, learn, place_of, read, remembered, said, sentences_in

MONTHS = tuple(f"maand{number}" for number in range(1, 13))
DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
SAID = {
    ("content/weg:kop.begin", "Hulp vragen"): "HULP",
    ("content/weg:punten.0", "Eerste"): "EERST",
    ("content/weg:kop.anders", "Het oude Nederlands"): "OUD",
    ("brieven/vast:hint.kop.nl", "Eerlijk"): "EERLIJK",
    ("brieven/vast:vraag.uitleg_nl", "Bijvoorbeeld"): "BIJV",
}


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    learn(Taal("xq", SAID, MONTHS, DAYS, "·"))
    yield
    forget("xq")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    weg = tmp_path / "_content" / "weg"
    weg.mkdir(parents=True)
    (weg / "nl.toml").write_text(
        '[kop]\nbegin = "Hulp vragen"\nanders = "Het nieuwe Nederlands"\n'
        '[[punten]]\ntekst = "Eerste"\nbron = ["Awb art. 4:1"]\n',
        "utf-8",
    )
    (weg / "en.toml").write_text('punten = ["First"]\n[kop]\nbegin = "Ask"\nanders = "Other"\n', "utf-8")
    return weg


def test_a_file_of_the_language_need_not_exist(content: Path) -> None:
    assert read(content / "xq.toml")["kop"]["begin"] == "HULP"


def test_a_sentence_of_which_the_dutch_changed_shows_the_new_dutch(content: Path) -> None:
    assert read(content / "xq.toml")["kop"]["anders"] == "Het nieuwe Nederlands"


def test_the_shape_is_that_of_a_translation_and_not_of_the_original_with_its_sources(content: Path) -> None:
    assert read(content / "xq.toml")["punten"] == ["EERST"]


def test_dutch_and_english_are_read_as_they_stand(content: Path) -> None:
    assert read(content / "nl.toml")["kop"]["begin"] == "Hulp vragen"
    assert read(content / "en.toml")["kop"]["begin"] == "Ask"


def test_a_language_that_nobody_added_is_refused(content: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(content / "xx.toml")


def test_languages_side_by_side_get_another_beside_them(tmp_path: Path) -> None:
    file = tmp_path / "brieven" / "vast.toml"
    file.parent.mkdir()
    file.write_text(
        '[hint.kop]\nnl = "Eerlijk"\nen = "Honest"\n[vraag]\nuitleg_nl = "Bijvoorbeeld"\nuitleg_en = "For"\n'
    )

    assert read(file)["hint"]["kop"] == {"nl": "Eerlijk", "en": "Honest", "xq": "EERLIJK"}
    assert read(file)["vraag"]["uitleg_xq"] == "BIJV"
    assert [each.place for each in sentences_in(file)] == ["brieven/vast:hint.kop.nl", "brieven/vast:vraag.uitleg_nl"]


def test_what_is_to_be_translated_is_named_by_where_it_stands_in_a_wheel_too(content: Path) -> None:
    assert place_of(content / "nl.toml") == place_of(Path("content/weg/nl.toml")) == "content/weg"
    assert [tuple(each) for each in sentences_in(content / "nl.toml")] == [
        ("content/weg:punten.0", "Eerste", "First"),
        ("content/weg:kop.begin", "Hulp vragen", "Ask"),
        ("content/weg:kop.anders", "Het nieuwe Nederlands", "Other"),
    ]


def test_the_law_speaks_the_language_and_falls_back_on_its_own_dutch() -> None:
    dutch = sentence("acties.naam_bezwaar_maken", "nl")
    learn(Taal("xq", {("teksten/acties:naam_bezwaar_maken", dutch): "BEZWAAR"}))

    assert sentence("acties.naam_bezwaar_maken", "xq") == "BEZWAAR"
    assert sentence("acties.naam_beroep_instellen", "xq") == sentence("acties.naam_beroep_instellen", "nl")


def test_a_day_has_the_names_of_the_language_and_without_names_its_figures() -> None:
    day = date(2026, 3, 16)
    assert written_date(day, "xq", with_weekday=True) == "ma 16 maand3 2026"

    learn(Taal("xq"))
    assert (written_date(day, "xq", with_weekday=True), month_name(3, "xq")) == ("16-3-2026", "3")


def test_an_amount_has_the_comma_of_the_language() -> None:
    assert "1·50" in sentence("bijdrage_per_maand", "xq", amount=Decimal("1.5"))


def test_what_was_read_is_forgotten_when_a_language_comes_or_goes() -> None:
    asked = []
    quick = remembered(lambda code: asked.append(code) or len(asked))

    assert (quick("a"), quick("a")) == (1, 1)
    learn(Taal("xq"))
    assert quick("a") == 2


def test_dutch_and_english_cannot_be_replaced() -> None:
    with pytest.raises(ValueError, match="nl"):
        learn(Taal("nl"))


def test_a_language_that_went_is_known_no_longer() -> None:
    forget("xq")

    assert further() == ()
    with pytest.raises(KeyError):
        said("content/weg:kop.begin", "Hulp vragen", "xq")
