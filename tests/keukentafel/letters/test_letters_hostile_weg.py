"""Whatever somebody types in any question of a letter on the way, it stays text, on paper that everybody can read."""

import io
import re
from html import unescape

import docx
import page
import pytest

from keukentafel.letters import Personal
from keukentafel.letters.blocks import texts
from keukentafel.letters.kinds import KINDS
from tests.keukentafel.letters.letter_makers_weg import GEVRAAGD, MELDING, VERSLAG, written
from tests.keukentafel.letters.pdf_reader import failures, pdf_text
from tests.keukentafel.letters.test_letters_elements_weg import KINDS as TO_THE_GEMEENTE

WEG = (*TO_THE_GEMEENTE, "machtiging")
HOSTILE = "<script>alert('x')</script> & {naam} #panic() $x$ *vet* `c` \\ // <label> %s ]]> “O’Brien” Šťastný"


def everything_answered(soort, wet):
    names = (*KINDS[soort].asks, *KINDS[soort].more)
    fields = {"name", "street", "phone", "kenmerk", "about", "on_behalf_of", "companion"}
    personal = Personal(**{name: HOSTILE for name in names if name in fields})
    said = {name: f"{HOSTILE}\n{HOSTILE}" for name in names if name not in fields}
    return written(soort, MELDING, VERSLAG, GEVRAAGD, wet=wet, personal=personal, **said)


def squeezed(text):
    return re.sub(r"[\s\u200b]+", "", text)


@pytest.mark.parametrize("wet", ["wmo", "jeugdwet"])
@pytest.mark.parametrize("soort", WEG)
def test_what_is_typed_stays_text_in_all_three_forms(soort, wet):
    made = everything_answered(soort, wet)
    words = squeezed("".join(text for block in made.printed for text in texts(block)))

    assert "<script" not in made.html()
    assert squeezed(unescape(re.sub(r"<[^>]*>", "", made.fragment()))) == words
    assert squeezed("".join(part.text for part in docx.Document(io.BytesIO(made.docx())).paragraphs)) == words
    assert squeezed(pdf_text(made.pdf())).replace("–", "") == words


@pytest.mark.parametrize("soort", WEG)
def test_the_paper_stays_accessible_whatever_is_typed(soort):
    made = everything_answered(soort, "wmo").pdf()

    assert failures(made, page.ValidationProfile.PDF_UA_1) == []
    assert failures(made, page.ValidationProfile.PDF_A_2A) == []
