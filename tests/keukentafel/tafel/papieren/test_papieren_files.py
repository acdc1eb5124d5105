"""Photos and letters on a table: told by their bytes, sealed, and shown so that nothing in them can run."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from makers_papers import NOTES, a_visitor, at_home
from makers_papieren import ADDED, exif, letter, photo

from keukentafel.tafel.kluis.models import Attachment

pytestmark = pytest.mark.django_db


@pytest.fixture
def toos():
    return at_home()


def sent(raw, name="geheim-van-toos.jpg", kind="image/jpeg"):
    return SimpleUploadedFile(name, raw, kind)


def brought(person, *files, field="bestand", **typed):
    form = person.get("papieren-foto").context["form"]
    names = {name: form[name].value() for name in ("stuk", "versie")}
    return person.post("papieren-foto", **{field: list(files), "naam": "De brief", "vel": "brieven", **names, **typed})


def shown(person, sheet="brieven"):
    paper = person.papers(sheet)[0]
    return paper, person.get("papier-bestand", paper.handle)


def test_a_photo_comes_back_without_where_and_when_it_was_made(toos):
    raw = photo(exif=exif())

    assert brought(toos, sent(raw), field="foto").status_code == 303

    _, answer = shown(toos)
    assert ADDED in raw
    assert ADDED not in answer.content
    assert answer["Content-Type"] == "image/jpeg"


def test_a_photo_lies_sealed_and_its_name_is_not_that_of_the_file(toos):
    raw = photo()
    brought(toos, sent(raw))

    stored = bytes(Attachment.objects.get().sealed)
    assert raw[:200] not in stored
    assert toos.papers("brieven")[0].now.title == "De brief"
    assert "geheim-van-toos" not in toos.page()


def test_whoever_sits_there_reads_a_letter_on_the_table_and_nobody_one_s_own(toos):
    karin = a_visitor(toos)
    brought(toos, sent(photo()))
    brought(toos, sent(photo("PNG")), vel="eigen")

    own = toos.papers("eigen")[0]
    assert shown(karin)[1].status_code == 200
    assert karin.get("papier-bestand", own.handle).status_code == 404


def test_a_photo_is_shown_under_headers_that_let_nothing_run(toos):
    brought(toos, sent(photo()))

    _, answer = shown(toos)

    assert answer["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"] == 'inline; filename="foto.jpg"'
    assert answer["Cache-Control"] == "no-store"


def test_a_pdf_goes_out_as_a_file_under_a_name_that_says_nothing(toos):
    brought(toos, sent(letter(), "besluit-toos.pdf", "application/pdf"))

    _, answer = shown(toos)

    assert answer.content == letter()
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="brief.pdf"'


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"<svg onload=alert(1)>", "geen foto"),
        (b"<!doctype html>", "geen foto"),
        (b"\0\0\0\x18ftypheic" + b"a" * 40, "iPhone"),
        (photo()[:-2], "niet heel"),
        (letter(b"<script>alert(1)</script>"), "iets anders verstopt"),
    ],
)
def test_what_calls_itself_a_photo_and_is_none_is_refused_with_what_to_do(toos, raw, words):
    answer = brought(toos, sent(raw))

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert "De brief" in answer.content.decode()
    assert Attachment.objects.count() == 0


def test_one_bad_file_among_good_ones_leaves_none(toos):
    assert brought(toos, sent(photo()), sent(b"no")).status_code == 422
    assert toos.papers("brieven") == []


def test_the_pages_of_a_letter_come_in_at_once_and_are_numbered(toos):
    brought(toos, sent(photo()), sent(photo("PNG")), sent(photo("WEBP")))

    assert sorted(paper.now.title for paper in toos.papers("brieven")) == [f"De brief ({n})" for n in (1, 2, 3)]


def test_a_form_with_photos_that_is_sent_twice_adds_them_once(toos):
    form = toos.get("papieren-foto").context["form"]
    names = {name: form[name].value() for name in ("stuk", "versie")}

    brought(toos, sent(photo()), **names)
    brought(toos, sent(photo()), **names)

    assert len(toos.papers("brieven")) == 1
    assert Attachment.objects.count() == 1


def test_too_many_files_and_no_file_at_all_are_said(toos):
    assert "ten hoogste 10" in brought(toos, *[sent(photo())] * 11).content.decode()
    assert "Maak een foto of kies een bestand." in brought(toos).content.decode()


def test_a_file_above_what_django_keeps_in_memory_is_taken_in_all_the_same(toos):
    raw = photo(size=(1500, 1500), quality=100, exif=b"Exif\0\0" + b"a" * 60_000) + b"\0" * 3_000_000

    assert len(raw) > 2_600_000
    assert brought(toos, sent(raw)).status_code == 303


def test_a_form_beyond_the_bound_is_not_read_at_all(toos):
    answer = toos.browser.post(
        toos.url("papieren-foto"), b"", content_type="multipart/form-data; boundary=x", CONTENT_LENGTH="27000001"
    )

    assert answer.status_code == 413
    assert "te veel tegelijk" in answer.content.decode()


def test_who_has_no_table_open_leaves_nothing_in_memory_and_keeps_the_words(toos):
    toos.browser.cookies.clear()

    answer = toos.post("papieren-foto", bestand=sent(photo()), naam="Brief over de douche")

    assert answer.status_code == 403
    assert "Brief over de douche" in answer.content.decode()


def test_who_may_only_add_notes_keeps_photos_for_themselves(toos):
    joost = a_visitor(toos, "Joost", "anders", {**NOTES, "brieven": "lezen"})

    assert brought(joost, sent(photo())).status_code == 422
    assert brought(joost, sent(photo()), vel="eigen").status_code == 303


def test_a_letter_can_belong_to_what_happened(toos):
    fact = toos.happened("besluit_bekendgemaakt", "2026-03-03")

    brought(toos, sent(photo()), over=fact)

    assert "3 maart 2026" in toos.page("papier", toos.papers("brieven")[0].handle)


def test_a_photo_taken_off_the_table_goes_along_whole_and_is_wiped_there(toos):
    brought(toos, sent(photo()))
    paper = toos.papers("brieven")[0]

    toos.post("papier-verplaats", paper.handle, naar="eigen")

    assert shown(toos, "eigen")[1].status_code == 200
    assert toos.papers("brieven") == []


def test_a_wiped_photo_is_gone_itself(toos):
    brought(toos, sent(photo()))

    toos.post("papier-wis", toos.papers("brieven")[0].handle)

    assert Attachment.objects.count() == 0


def test_a_form_from_another_site_is_refused(toos):
    toos.browser.handler.enforce_csrf_checks = True

    assert toos.post("papieren-foto", bestand=sent(photo())).status_code == 403
    assert Attachment.objects.count() == 0
