"""What may lie on a table is told by its bytes, whatever it calls itself."""

import io
import zipfile

import pytest
from makers_papieren import letter, photo

from keukentafel.tafel.papieren.incoming import Unfit, accept
from keukentafel.tafel.papieren.incoming.recognise import LARGEST


def zipped():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", "%%EOF")
    return made.getvalue()


def refused(raw):
    with pytest.raises(Unfit) as refusal:
        accept(raw)
    return refusal.value.code


def test_a_letter_as_pdf_is_kept_byte_for_byte():
    assert accept(letter()).raw == letter()
    assert accept(letter()).kind == "application/pdf"


@pytest.mark.parametrize(
    "raw",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!doctype html><h1>brief</h1>",
        b"GIF89a" + b"a" * 40,
        b"MZ" + b"a" * 40,
        zipped(),
        b" %PDF-1.7",
        b"BM" + b"a" * 60,
        b"II*\0" + b"a" * 60,
    ],
)
def test_anything_but_a_photo_or_a_pdf_is_refused(raw):
    assert refused(raw) == "onbekend"


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"avif"])
def test_a_photo_as_an_iphone_keeps_it_is_named_for_what_it_is(brand):
    assert refused(b"\0\0\0\x18ftyp" + brand + b"a" * 40) == "heic"


def test_an_empty_file_and_one_that_is_too_large_are_named():
    assert refused(b"") == "leeg"
    assert refused(photo() + b"\0" * LARGEST) == "te_groot"


@pytest.mark.parametrize("raw", [letter()[:-8], letter() + b"more", b"%PDF-9.9\n" + letter()[9:], b"%PDF-1.7"])
def test_half_a_pdf_is_refused(raw):
    assert refused(raw) == "stuk"


@pytest.mark.parametrize("page", [b"<script>alert(1)</script>", b"<!DOCTYPE html>", b"<HTML>", b"<svg onload=x>"])
def test_a_pdf_that_is_a_web_page_too_is_refused(page):
    assert refused(letter(page)) == "dubbel"


def test_a_pdf_that_is_an_archive_too_is_refused():
    archive = io.BytesIO(letter())
    with zipfile.ZipFile(archive, "a") as added:
        added.writestr("a.txt", "a")
        added.comment = b"startxref\n20\n%%EOF"

    assert refused(archive.getvalue()) == "dubbel"
