"""A report that no program can read: on paper, a photo, locked, broken or far too large; and walked through by hand."""

import io

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from keukentafel.tafel.nakijken.entries import papers_of
from tests.keukentafel.tafel.kluis.conftest import light_codes
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.nakijken import makers_nakijken_pdf as made
from tests.keukentafel.tafel.nakijken.makers_nakijken import NIGHTS, Checking, prepared
from tests.stories.letters_out import goes_out

__all__ = ["light_codes"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


@pytest.fixture
def toos() -> Checking:
    at = prepared(a_table("Toos Verhagen"))
    at.tells("feit", {"soort": "verslag_verzonden", "op": "2026-03-06"})
    return at


def with_password() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made.report_pdf(1))) as file:
        file.save(out, encryption=pikepdf.Encryption(user="geheim", owner="geheim"))
    return out.getvalue()


def two_hundred_pages() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made.report_pdf(1))) as file:
        while len(file.pages) < 200:
            file.pages.append(file.pages[0])
        file.save(out)
    return out.getvalue()


FILES = {
    "a photo": (made.scan, "Het is een foto van de brief."),
    "locked": (with_password, "Deze pdf zit op slot."),
    "half a file": (lambda: made.report_pdf(1)[:9_000], "Dit bestand kunnen wij niet lezen als pdf."),
    "no pdf": (lambda: b"\xff\xd8\xff\xe0 een foto", "Dit bestand kunnen wij niet lezen als pdf."),
    "empty": (lambda: b"", "Het verstuurde bestand is leeg."),
    "200 pages": (two_hundred_pages, "Deze pdf heeft meer dan 60 bladzijden."),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_refused_in_one_clear_sentence_and_nothing_typed_is_lost(toos, name):
    make, told = FILES[name]
    file = SimpleUploadedFile("verslag.pdf", make(), "application/pdf")

    answer = toos.post("nakijken-nieuw", soort="verslag", manier="pdf", bestand=file, dag="6 maart 2026", vel="eigen")

    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert 'value="6 maart 2026"' in page
    assert 'id="eigen" checked' in page
    assert papers_of(toos.sits()) == ()


def test_thirty_megabytes_are_refused_before_they_are_read_with_what_to_do(toos):
    file = SimpleUploadedFile("verslag.pdf", b"%PDF-" + b"0" * 30_000_000, "application/pdf")

    answer = toos.post("nakijken-nieuw", soort="verslag", manier="pdf", bestand=file, dag="")

    assert answer.status_code == 413
    assert "5 MB" in answer.content.decode()
    assert "Er is niets gelezen en niets bewaard." in answer.content.decode()


def test_on_paper_she_walks_through_it_by_hand_and_the_letter_writes_itself_all_the_same(toos):
    answer = toos.post("nakijken-nieuw", soort="verslag", manier="papier", dag="6 maart 2026")
    paper = answer.headers["Location"].split("/")[-2]
    page = toos.page("nakijken-punten", paper)
    assert "Zoek het op in uw brief." in page
    assert "Kijk hier:" not in toos.page("nakijken-onderdelen", paper)

    toos.judges(paper, **{NIGHTS: "ontbreekt"})
    toos.judges(paper, "onderdelen", **{"onderdeel.aard_omvang": "nee", "onderdeel.afspraken": "onduidelijk"})
    letter = goes_out(toos, "reactie_verslag", oordeel="niet_akkoord")

    assert "Dit staat er niet in: Op een slechte dag: Karin helpt mij elke nacht drie keer uit bed" in letter
    assert "Het verslag zegt niet welke hulp ik nodig heb en hoeveel." in letter
    assert "Op bladzijde" not in letter
