"""One list of blocks, three renderers: the same words in the same order, whatever somebody typed."""

import io
import re
from html import unescape

import docx
import pytest

from keukentafel.letters import Personal
from keukentafel.letters.blocks import texts
from tests.keukentafel.letters.letter_makers import EXAMPLES, bezwaar
from tests.keukentafel.letters.pdf_reader import pdf_text

HOSTILE = Personal(
    name="<script>alert('x')</script> & \"co\"",
    street='#eval("1") *vet* _schuin_ $x$ `c` \\ // <label> @ref',
    postcode="{kenmerk} %s {{x}}",
    place="O’Brien “Šťastný” Ğöçşü Ælfþryð",
    kenmerk="]]> <!-- --> &amp;",
    about="Ελληνικά и русский",
    why_late="Regel een.\r\n\tRegel twee -- met   spaties...",
)
LETTERS = {**EXAMPLES, "hostile": lambda: bezwaar(HOSTILE, is_late=True, gemeente="#panic() <b>")}


def squeezed(text):
    return re.sub(r"[\s\u200b]+", "", text)


def words(made):
    return squeezed("".join(text for block in made.printed for text in texts(block)))


def html_text(made):
    return squeezed(unescape(re.sub(r"<[^>]*>", "", made.fragment())))


def docx_text(made):
    return squeezed("".join(part.text for part in docx.Document(io.BytesIO(made.docx())).paragraphs))


@pytest.mark.parametrize("name", LETTERS)
def test_html_says_what_the_blocks_say(name):
    assert html_text(LETTERS[name]()) == words(LETTERS[name]())


@pytest.mark.parametrize("name", LETTERS)
def test_word_says_what_the_blocks_say(name):
    assert docx_text(LETTERS[name]()) == words(LETTERS[name]())


@pytest.mark.parametrize("name", LETTERS)
def test_pdf_says_what_the_blocks_say(name):
    made = LETTERS[name]()

    assert squeezed(pdf_text(made.pdf())).replace("–", "") == words(made)


@pytest.mark.parametrize("renderer", ["html", "pdf", "docx"])
def test_the_same_facts_give_the_same_bytes(renderer):
    assert getattr(bezwaar(), renderer)() == getattr(bezwaar(), renderer)()


def test_hints_are_on_the_screen_and_on_no_paper():
    made = bezwaar()

    assert "Hij houdt de deur open" in made.html()
    assert "Hijhoudtdedeuropen" not in docx_text(made) + squeezed(pdf_text(made.pdf())) + html_text(made)


def test_a_script_in_a_name_stays_text_on_the_page():
    assert "<script" not in LETTERS["hostile"]().html()


def test_the_page_asks_nothing_of_any_other_place():
    assert not re.search(r"(?:src|href|url\()|@import|http", bezwaar().html())
