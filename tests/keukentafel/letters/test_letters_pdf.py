"""The PDF of a letter: for a screen reader, for an archive, and for whoever types something strange."""

import io
import re
from concurrent.futures import ThreadPoolExecutor

import page
import pytest

from keukentafel.letters import Personal
from keukentafel.letters.blocks import Heading, Listing, Paragraph, Subject
from keukentafel.letters.pdf import pdf
from tests.keukentafel.letters.letter_makers import EXAMPLES, WRITTEN_ON, bezwaar
from tests.keukentafel.letters.pdf_reader import failures, fonts, opened, pdf_pages, pdf_text, tags, text_heights

PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
WITH_REASONS = ("bezwaar", "beroep", "beroep_niet_tijdig", "voorlopige_voorziening")
"""Letters that may take a second sheet: they hold what somebody has to say, or a list of requests to a court."""
STRANGE = {
    "emoji": Personal(name="Toos 😀 👩‍🦽", why_late="❤️ " * 50),
    "chinese": Personal(name="王小明", why_late="".join(map(chr, range(0x4E00, 0x4E00 + 300)))),
    "arabic": Personal(name="محمد بن علي", street="شارع 12 bis"),
    "hebrew": Personal(name="שלום כהן"),
    "typst": Personal(name='#import "@preview/x:1.0.0"', street="$ x $ ``` #set page(fill: red) ```"),
    "long": Personal(name="W" * 120, why_late="y" * 2000, kenmerk="K" * 120),
    "endless story": Personal(why_late="Ik was ziek. " * 150),
    "controls": Personal(name="a\x00\x07\x1b\u202e\ufffe\ue000b"),
}


@pytest.mark.parametrize("profile", PROFILES, ids=str)
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_letter_is_accessible_and_fit_for_an_archive(name, profile):
    assert failures(EXAMPLES[name]().pdf(), profile) == []


@pytest.mark.parametrize("profile", PROFILES, ids=str)
@pytest.mark.parametrize("name", STRANGE)
def test_a_letter_stays_accessible_whatever_somebody_types(name, profile):
    assert failures(bezwaar(STRANGE[name], is_late=True).pdf(), profile) == []


@pytest.mark.parametrize("profile", PROFILES, ids=str)
def test_the_check_sees_a_file_that_is_not_accessible(profile):
    with opened(bezwaar().pdf()) as file:
        del file.Root["/StructTreeRoot"], file.Root["/Lang"]
        file.save(spoiled := io.BytesIO())

    assert failures(spoiled.getvalue(), profile) != []


def test_the_check_sees_a_stream_that_is_longer_than_it_says():
    made = bezwaar().pdf()
    length = re.search(rb"/Length (\d+)", made)
    shorter = made[: length.start(1)] + b"%d" % (int(length[1]) - 1) + made[length.end(1) :]

    assert failures(made, page.ValidationProfile.PDF_A_2A) == []
    assert "PDFA2A-STREAM-LENGTH-001" in failures(shorter, page.ValidationProfile.PDF_A_2A)


def test_a_letter_with_headings_and_a_list_is_accessible_too():
    blocks = [Subject("Onderwerp"), Heading("Kop"), Listing(("een", "twee")), Paragraph("Slot")]

    made = pdf("Titel", blocks, None)

    assert [tag for tag in tags(opened(made)) if tag in ("/H1", "/H2", "/L", "/LI", "/P")] == [
        "/H1",
        "/H2",
        "/L",
        "/LI",
        "/LI",
        "/P",
    ]
    assert [failures(made, profile) for profile in PROFILES] == [[], []]


def test_the_letter_knows_its_title_and_its_language():
    file = opened(bezwaar().pdf())

    assert str(file.docinfo["/Title"]) == "Bezwaar tegen een besluit"
    assert file.open_metadata()["dc:title"] == "Bezwaar tegen een besluit"
    assert str(file.Root["/Lang"]).startswith("nl")
    assert file.Root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_title_that_a_window_shows_names_nobody():
    file = opened(bezwaar().pdf())

    assert "Toos" not in "".join(str(value) for value in file.docinfo.values())


def test_a_screen_reader_meets_one_heading_and_a_list_of_enclosures():
    met = tags(opened(bezwaar().pdf()))

    assert met.count("/H1") == 1
    assert met.count("/LI") == 1
    assert met.count("/P") >= 8


@pytest.mark.parametrize("name", [*EXAMPLES, *STRANGE])
def test_every_font_is_in_the_file(name):
    made = EXAMPLES[name]() if name in EXAMPLES else bezwaar(STRANGE[name], is_late=True)
    used = fonts(opened(made.pdf()))

    assert any("LibertinusSerif" in font for font in used)
    assert all(used.values())


@pytest.mark.parametrize("name", [name for name in EXAMPLES if EXAMPLES[name]().soort not in WITH_REASONS])
def test_a_letter_to_sign_fits_on_one_sheet(name):
    assert len(opened(EXAMPLES[name]().pdf()).pages) == 1


@pytest.mark.parametrize("name", [name for name in EXAMPLES if EXAMPLES[name]().soort in WITH_REASONS])
def test_a_letter_with_reasons_fits_on_two_sheets_and_the_place_to_sign_never_stands_alone(name):
    sheets = pdf_pages(EXAMPLES[name]().pdf())
    signed = next(sheet for sheet in sheets if "handtekening" in sheet)

    assert len(sheets) <= 2
    assert "Metvriendelijkegroet" in signed


@pytest.mark.parametrize("name", ["bezwaar_met_redenen", "bezwaar_te_laat", "beroep_met_redenen"])
def test_a_short_letter_with_reasons_needs_no_second_sheet(name):
    assert len(pdf_pages(EXAMPLES[name]().pdf())) == 1


@pytest.mark.parametrize("name", ["bezwaar_jeugdwet", "bezwaar_alle_punten"])
def test_what_goes_along_stands_on_the_sheet_that_is_signed(name):
    (*before, last) = pdf_pages(EXAMPLES[name]().pdf())

    assert len(before) == 1
    assert "handtekening" in last
    assert "Bijdezebrief:" in last


def test_a_letter_that_fits_with_all_its_air_keeps_it():
    heights = text_heights(bezwaar().pdf())
    greeting, subject = (
        next(at for text, at in heights.items() if text.startswith(word)) for word in ("Geacht", "Bezwaar")
    )

    assert greeting - subject > 8


def test_what_no_shipped_font_has_becomes_a_square_and_the_rest_stays():
    assert "Toos □ □□" in pdf_text(bezwaar(STRANGE["emoji"]).pdf())


def test_the_letter_carries_its_own_date_and_not_that_of_the_computer():
    file = opened(bezwaar().pdf())

    assert str(file.docinfo["/CreationDate"]).startswith(f"D:{WRITTEN_ON:%Y%m%d}")


def test_letters_made_at_the_same_time_are_not_mixed_up():
    names = [f"Bewoner {number}" for number in range(24)]

    with ThreadPoolExecutor(4) as workers:
        made = list(workers.map(lambda name: bezwaar(Personal(name=name)).pdf(), names))

    assert all(name in pdf_text(each) for name, each in zip(names, made, strict=True))
