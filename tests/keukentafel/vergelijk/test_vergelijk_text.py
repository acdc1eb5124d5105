"""A report as it comes out of a PDF reads as sentences again, with the page and the heading of each."""

import itertools
import re
import sys
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keukentafel.vergelijk.elementen import suggestions
from keukentafel.vergelijk.punten import punten
from keukentafel.vergelijk.tekst import LONGEST_SENTENCE, read_text
from tests.keukentafel.vergelijk.gaten import document
from wet.toets import Bekend

ANY_TEXT = st.text() | st.lists(
    st.sampled_from(
        [
            "Mevrouw",
            "zelfred-",
            "zaamheid",
            "\n",
            "\f",
            "\r\n",
            ". ",
            "- ",
            "1. ",
            "a. ",
            "dhr. ",
            "3,5",
            "Kop:",
            " ",
            "\xad",
            "“",
        ]
    )
).map("".join)


def sentences(text):
    return [zin.tekst for zin in read_text(text).zinnen]


def test_a_word_that_a_line_broke_off_is_whole_again():
    assert sentences("Zij heeft hulp nodig bij haar zelfred-\nzaamheid.") == [
        "Zij heeft hulp nodig bij haar zelfredzaamheid."
    ]


def test_a_hyphen_that_belongs_there_stays():
    assert sentences("Het gaat om zorg-\nen welzijn.") == ["Het gaat om zorg- en welzijn."]


def test_a_sentence_runs_over_the_end_of_a_line_and_of_a_page():
    text = "Mevrouw kan niet\nmeer koken. Haar dochter\n3\n\fdoet de was. Zij woont alleen."

    assert sentences(text) == ["Mevrouw kan niet meer koken.", "Haar dochter doet de was.", "Zij woont alleen."]
    assert [zin.bladzijde for zin in read_text(text).zinnen] == [1, 1, 2]


def test_the_number_of_a_page_is_no_sentence():
    assert sentences("Zij slaapt slecht.\nPagina 2 van 5\n\nHij ook.") == ["Zij slaapt slecht.", "Hij ook."]


@pytest.mark.parametrize(
    "text",
    [
        "Wij spraken dhr. Jansen en mevr. De Wit.",
        "Zie art. 2.3.2 lid 4 van de wet.",
        "Dat zei J. Bakker gisteren.",
        "De hulp kost € 21,80 per maand, o.a. voor 3,5 uur.",
        "Op 6 maart jl. belde zij.",
    ],
)
def test_an_abbreviation_an_initial_or_an_article_ends_no_sentence(text):
    assert sentences(text) == [text]


def test_headings_and_the_sentences_under_them():
    zinnen = read_text(
        "Hulpvraag\nMevrouw vraagt om hulp bij het huishouden, want zij kan dat niet.\n\nPgb\nUitgelegd."
    ).zinnen

    assert [(zin.tekst, zin.is_kop, zin.kop) for zin in zinnen] == [
        ("Hulpvraag", True, ""),
        ("Mevrouw vraagt om hulp bij het huishouden, want zij kan dat niet.", False, "Hulpvraag"),
        ("Pgb", True, ""),
        ("Uitgelegd.", False, "Pgb"),
    ]


def test_each_line_of_a_list_and_each_label_is_its_own():
    assert sentences("De hulp doet:\n- stofzuigen\n- ramen zemen\nDatum: 3 maart 2026\nConsulent: J. Bakker") == [
        "De hulp doet:",
        "stofzuigen",
        "ramen zemen",
        "Datum: 3 maart 2026",
        "Consulent: J. Bakker",
    ]


def test_a_sentence_knows_where_it_stood():
    text = document("verslag_heel")
    for zin in read_text(text).zinnen:
        assert plain(text[zin.begin : zin.einde]) == plain(zin.tekst)


def test_what_no_person_writes_as_one_sentence_is_cut_between_words():
    text = "de dochter kan niet " * 2000
    zinnen = read_text(text).zinnen

    assert max(len(zin.tekst) for zin in zinnen) <= LONGEST_SENTENCE
    assert " ".join(zin.tekst for zin in zinnen) == text.strip()


@pytest.mark.parametrize(
    "text", ["a" * 10_000, "De dochter zal niet met de partner gesproken en bellen, " * 2000, "3 uur " * 9000]
)
def test_no_text_takes_long_to_check(text):
    begun = process_time()
    suggestions("verslag", text, Bekend())

    assert process_time() - begun < 10


@settings(deadline=None)
@given(ANY_TEXT)
def test_any_text_can_be_read_and_each_sentence_stands_in_it(text):
    tekst = read_text(text)
    for zin in tekst.zinnen:
        assert zin.tekst.strip()
        assert plain(text[zin.begin : zin.einde]) == plain(zin.tekst)
        assert 1 <= zin.bladzijde <= tekst.bladzijden


@settings(deadline=None)
@given(ANY_TEXT)
def test_sentences_come_in_the_order_of_the_text_and_never_overlap(text):
    zinnen = read_text(text).zinnen
    assert all(before.einde <= after.begin for before, after in itertools.pairwise(zinnen))


def plain(text):
    """Return a text without white space, hyphens and page numbers between its lines."""
    lines = [
        line for line in re.split(r"[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]", text) if not re.fullmatch(r"\s*\d+\s*", line)
    ]
    return re.sub(r"[\s-]+", "", "".join(lines) if len(lines) > 1 else text)


@pytest.mark.parametrize(
    "piece", [".", "1.1.1.1.", "a", "- ", "A.b ", "x\n", "1. ", "(", "Naam: ", ". a", "?!… ", "“’"]
)
def test_two_hundred_thousand_signs_that_no_person_types_are_read_and_none_is_lost(piece):
    """Where reading took four times as long for twice as much, this would take a quarter of an hour."""
    text = piece * (200_000 // len(piece))

    read = read_text(text)

    assert sum(len(zin.tekst.replace(" ", "")) for zin in read.zinnen) <= len(text)
    assert all(0 <= zin.begin < zin.einde <= len(text) for zin in read.zinnen)


def test_no_word_of_a_letter_is_remembered_after_it_was_read():
    def remembered() -> dict[str, int]:
        modules = [module for name, module in sys.modules.items() if name.startswith("keukentafel.vergelijk")]
        found = {f"{each.__name__}.{name}": value for each in modules for name, value in vars(each).items()}
        return {name: value.cache_info().currsize for name, value in found.items() if hasattr(value, "cache_info")}

    punten(["Mijn zus noemt een fietsbel."], read_text("De zus noemt een tweede fietsbel."))
    before = remembered()
    punten(["Een geheimwoordje."], read_text("Zij noemt het geheimwoordje en een tweede geheim."))

    assert remembered() == before
