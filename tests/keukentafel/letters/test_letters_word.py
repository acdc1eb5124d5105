"""The Word file of a letter: to change before it is sent, so with real styles."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from keukentafel.letters import Personal
from keukentafel.letters.blocks import Heading, Listing, Subject
from keukentafel.letters.docx import docx as write_docx
from tests.keukentafel.letters.letter_makers import bezwaar


@pytest.fixture
def word():
    return docx.Document(io.BytesIO(bezwaar().docx()))


def test_the_subject_is_a_real_heading(word):
    assert [part.text for part in word.paragraphs if part.style.name == "Heading 1"] == [
        "Bezwaar tegen uw besluit van 9 april 2026, kenmerk 2026-0412"
    ]


def test_enclosures_are_a_real_list(word):
    assert [part.text for part in word.paragraphs if part.style.name == "List Bullet"] == ["een kopie van het besluit"]


def test_headings_inside_a_letter_are_a_level_lower():
    raw = write_docx("Titel", [Subject("A"), Heading("B"), Listing(("c", "d"))], None)

    styles = [part.style.name for part in docx.Document(io.BytesIO(raw)).paragraphs]
    assert styles == ["Heading 1", "Heading 2", "List Bullet", "List Bullet"]


def test_the_spelling_is_checked_as_dutch(word):
    assert {language.get(qn("w:val")) for language in word.styles.element.iter(qn("w:lang"))} == {"nl-NL"}


def test_the_file_has_a_title_and_names_no_maker(word):
    properties = word.core_properties

    assert (properties.title, properties.language) == ("Bezwaar tegen een besluit", "nl-NL")
    assert (properties.author, properties.comments, properties.last_modified_by) == ("", "", "")


@pytest.mark.parametrize("name", ["a\x00\x0b\ufffeb", "\ud800", "😀 محمد 王", "<w:p/>", "]]>"])
def test_word_opens_a_letter_whatever_somebody_types(name):
    raw = bezwaar(Personal(name=name)).docx()

    assert docx.Document(io.BytesIO(raw)).paragraphs
