"""A paper that is longer than a letter: headings below headings, a table, pictures, large print, numbered pages."""

import io
import json

import docx
import page
import pytest

from keukentafel.letters import Letter
from keukentafel.letters.blocks import Heading, Paragraph, PlaceAndDate, Subheading, Subject, Table
from keukentafel.letters.icons import icon
from keukentafel.letters.keeping import LetterUnreadable, as_json, from_json
from tests.keukentafel.letters.letter_makers import bezwaar
from tests.keukentafel.letters.pdf_reader import failures, opened, pdf_pages, pdf_text, tags

ROWS = (("Wat ik nodig heb", "deel 1"), ("<b>Wat</b> ik betaal", "deel 2"))


def paper(*, is_large=False):
    """Return a paper with every block that no letter has."""
    blocks = (
        Subject("Mijn plan"),
        PlaceAndDate("23 november 2026"),
        Heading("Waar ik tegenaan loop", "house"),
        Subheading("Mijn huis"),
        Paragraph("De trap is te steil."),
        Heading("Waar het staat"),
        Table(("Onderwerp", "In dit plan"), ROWS),
    )
    return Letter("plan", "Mijn plan", blocks, is_large=is_large)


def test_headings_below_headings_are_read_as_such():
    made = paper().html()

    assert "<h2>" in made
    assert "<h3>Mijn huis</h3>" in made
    assert tags(opened(paper().pdf()))[:1] == ["/Document"]
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD"} <= set(tags(opened(paper().pdf())))


def test_a_table_says_what_its_columns_and_rows_are_about():
    made = paper().html()

    assert '<th scope="col">Onderwerp</th>' in made
    assert '<th scope="row">&lt;b&gt;Wat&lt;/b&gt; ik betaal</th><td>deel 2</td>' in made


def test_a_table_stands_in_the_word_file_with_a_head_that_comes_back_on_each_page():
    (table,) = docx.Document(io.BytesIO(paper().docx())).tables

    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Onderwerp", "In dit plan"], *map(list, ROWS)]
    assert "w:tblHeader" in table.rows[0]._tr.xml


@pytest.mark.parametrize("is_large", [False, True])
@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A])
def test_it_stays_accessible_with_pictures_a_table_and_large_print(profile, is_large):
    assert failures(paper(is_large=is_large).pdf(), profile) == []


def test_a_picture_is_for_the_eye_alone():
    assert 'aria-hidden="true"><path d="' in paper().html()
    assert "/Figure" not in tags(opened(paper().pdf()))
    assert icon("onbekend") == ""


def test_pages_of_a_paper_are_numbered_and_those_of_a_letter_are_not():
    assert "1/1" in pdf_pages(paper().pdf())[0]
    assert "1/1" not in pdf_pages(bezwaar().pdf())[0]


def test_large_print_is_larger_everywhere():
    assert 'class="kt-brief kt-brief--groot"' in paper(is_large=True).html()
    assert docx.Document(io.BytesIO(paper(is_large=True).docx())).styles["Normal"].font.size.pt == 16
    assert docx.Document(io.BytesIO(paper().docx())).styles["Normal"].font.size.pt == 11.5


def test_it_comes_back_word_for_word():
    again = from_json(json.loads(json.dumps(as_json(paper(is_large=True)))))

    assert again == paper(is_large=True)
    assert pdf_text(again.pdf()) == pdf_text(paper(is_large=True).pdf())


@pytest.mark.parametrize(
    "row",
    [
        {"blok": "tabel", "kop": [], "rijen": []},
        {"blok": "tabel", "kop": ["a"], "rijen": [["b", "c"]]},
        {"blok": "tabel", "kop": ["a"], "rijen": "b"},
        {"blok": "tabel", "kop": ["a"], "rijen": [[1]]},
        {"blok": "kop", "tekst": "a", "teken": 3},
    ],
)
def test_what_is_no_table_is_refused(row):
    with pytest.raises(LetterUnreadable):
        from_json({"soort": "x", "titel": "X", "geschreven_op": None, "blokken": [row]})
