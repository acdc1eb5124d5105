"""The text of a PDF: of a real report, of a scan, and of files that somebody made to break or burden the reader."""

import io
import json
import subprocess
import sys
from uuid import uuid4

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from keukentafel.tafel.nakijken import pdf as reading
from keukentafel.tafel.nakijken import pdf_child
from keukentafel.tafel.nakijken.entries import paper_at, papers_of
from keukentafel.tafel.nakijken.pdf import NoText, text_of_pdf
from keukentafel.tafel.nakijken.turns import Turns
from tests.keukentafel.tafel.kluis.makers_kluis_people import a_table
from tests.keukentafel.tafel.nakijken import makers_nakijken_pdf as made
from tests.keukentafel.tafel.nakijken.makers_nakijken import Checking

OLDER = {"R": 4, "aes": False, "metadata": False}
"""The older lock, which the reader opens itself where there is no password."""

BETWEEN = """
import resource, subprocess, sys
reader = subprocess.Popen([sys.executable, "-I", sys.argv[1], "3"], stdin=sys.stdin, stdout=subprocess.DEVNULL)
try:
    reader.wait(timeout=5)
except subprocess.TimeoutExpired:
    reader.kill()
    reader.wait()
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""A small process that starts the reader, ends it in time and tells the most memory that it took, in kB."""

HOSTILE = ("bomb", "endless_work", "deep", "many_pages", "round_and_round")


def refused(raw: bytes, seconds: int = 8, who: str = "") -> str:
    with pytest.raises(NoText) as refusal:
        text_of_pdf(raw, who or str(uuid4()), seconds)
    return refusal.value.code


def most_memory_of_reading(raw: bytes) -> int:
    """Return the bytes that the reader took at most, as a small process between us saw it.

    A process begins with the memory of who started it on its account (execve(2) keeps `ru_maxrss`): ours holds all
    other tests too.
    """
    told = subprocess.run([sys.executable, "-I", "-c", BETWEEN, pdf_child.__file__], input=raw, stdout=subprocess.PIPE)
    return int(told.stdout) * 1024


def locked(raw: bytes, password: str, **how: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(raw)) as file:
        file.save(out, encryption=pikepdf.Encryption(user=password, owner="eigenaar", **how))
    return out.getvalue()


@pytest.fixture(scope="module")
def report() -> bytes:
    return made.report_pdf()


def test_a_report_of_ten_pages_is_read_page_by_page(report):
    text = text_of_pdf(report, "toos")

    assert text.count("\f") >= 9
    assert "Onderwerp 10" in text
    assert text.startswith("Verslag van het onderzoek")


def test_a_scan_says_that_it_has_no_text():
    assert refused(made.scan()) == "geen_tekst"


def test_a_file_with_a_password_says_so_and_one_without_a_password_to_open_is_read(report):
    assert refused(locked(report, "geheim")) == "beveiligd"
    assert refused(locked(report, "geheim", **OLDER)) == "beveiligd"
    assert "Onderwerp 1" in text_of_pdf(locked(report, "", **OLDER), "toos")


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"%PDF-1.7 niets"])
def test_what_is_no_pdf_is_none(raw):
    assert refused(raw) == "geen_pdf"


def test_a_file_that_is_too_large_says_so():
    assert refused(b"%PDF-" + b"0" * 5_000_001) == "te_groot"


def test_half_a_file_is_refused(report):
    assert refused(report[: len(report) // 2]) == "geen_pdf"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_within_time_and_memory(name):
    raw = getattr(made, name)()

    assert refused(raw, 3) in {"geen_pdf", "te_zwaar"}
    assert most_memory_of_reading(raw) <= pdf_child.MEMORY


def test_a_page_of_a_hundred_kilometres_is_read_as_any_other():
    assert "heel gewone zin" in text_of_pdf(made.huge_page(), "toos")


def test_too_many_pages_are_refused_by_their_number(report):
    with pikepdf.open(io.BytesIO(report)) as file:
        while len(file.pages) <= pdf_child.MOST_PAGES:
            file.pages.append(file.pages[0])
        out = io.BytesIO()
        file.save(out)

    assert refused(out.getvalue()) == "te_veel_bladzijden"


def test_what_reads_a_file_knows_none_of_our_secrets(report, monkeypatch, tmp_path):
    spy = tmp_path / "spy.py"
    spy.write_text("import json, os; print(json.dumps({'tekst': json.dumps(dict(os.environ))}))")
    monkeypatch.setattr(reading, "_READER", spy)
    monkeypatch.setenv("KEUKENTAFEL_SECRET_KEY", "planted")

    known = json.loads(text_of_pdf(report, "toos"))

    assert set(known) <= {"LC_CTYPE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"}


def test_who_sends_a_file_that_takes_all_the_time_rests_and_nobody_else(report):
    assert refused(made.endless_work(), 1, "dirk") == "te_zwaar"

    assert refused(report, who="dirk") == "te_snel"
    assert "Onderwerp 1" in text_of_pdf(report, "toos")


def test_who_comes_while_others_are_read_too_long_hears_to_try_again(report, monkeypatch):
    turns = Turns()
    monkeypatch.setattr(reading, "_turns", turns)
    monkeypatch.setattr(reading, "_longest", lambda seconds: seconds - 1)

    with turns.turn("dirk", 0), turns.turn("bea", 0):
        assert refused(report, 0) == "te_druk"


@pytest.mark.django_db
@pytest.mark.usefixtures("light_codes")
class TestAtTheTable:
    @pytest.fixture
    def toos(self):
        return Checking(a_table("Toos"))

    def sends(self, toos, raw):
        file = SimpleUploadedFile("verslag.pdf", raw, "application/pdf")
        return toos.post("nakijken-nieuw", soort="verslag", manier="pdf", bestand=file, dag="")

    def test_a_report_as_pdf_lies_at_the_table_with_its_text_and_without_its_file(self, toos, report):
        answer = self.sends(toos, report)

        (listed,) = papers_of(toos.sits())
        assert answer.status_code == 303
        assert "Onderwerp 10" in paper_at(toos.sits(), listed.handle).text
        assert toos.page("nakijken-tekst", listed.handle).count("check-page") >= 10

    def test_what_was_meant_for_oneself_alone_stays_so_when_the_file_is_refused(self, toos):
        file = SimpleUploadedFile("verslag.pdf", made.scan(), "application/pdf")
        page = toos.post(
            "nakijken-nieuw", soort="verslag", manier="pdf", bestand=file, dag="6 maart 2026", vel="eigen"
        ).content.decode()

        assert 'value="eigen" id="eigen" checked' in page
        assert 'value="6 maart 2026"' in page

    def test_an_empty_file_is_told_once(self, toos):
        page = toos.post(
            "nakijken-nieuw", soort="verslag", manier="pdf", bestand=SimpleUploadedFile("leeg.pdf", b""), dag=""
        ).content.decode()

        assert "Het verstuurde bestand is leeg." in page
        assert "Kies de pdf van de brief, of kies een andere manier." not in page

    @pytest.mark.parametrize("name", ["scan", "round_and_round"])
    def test_what_cannot_be_read_is_refused_with_what_to_do_and_nothing_is_kept(self, toos, name):
        answer = self.sends(toos, getattr(made, name)())

        assert answer.status_code == 422
        assert "op papier’" in answer.content.decode()
        assert papers_of(toos.sits()) == ()
