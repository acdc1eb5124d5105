"""A photo on the table shows what it shows, and tells neither where nor when it was made."""

import io

import pytest
from makers_papieren import ADDED, chunk, exif, photo, riff, segment
from PIL import Image, ImageOps

from keukentafel.tafel.papieren.incoming import Unfit, accept, kind_of


def seen(raw):
    """What somebody sees: the pixels, the right way up."""
    with Image.open(io.BytesIO(raw)) as picture:
        return ImageOps.exif_transpose(picture).convert("RGB").tobytes()


def after_start(raw, *segments):
    return raw[:2] + b"".join(segments) + raw[2:]


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_photo_held_any_way_is_shown_as_it_was_and_says_nothing_of_place_or_moment(turned):
    raw = photo(exif=exif(turned))

    kept = accept(raw).raw

    assert ADDED in raw
    assert ADDED not in kept
    assert seen(kept) == seen(raw)


@pytest.mark.parametrize("options", [{"progressive": True}, {"quality": 20, "restart_marker_blocks": 1}, {}])
def test_every_way_a_telephone_writes_a_photo_is_taken_in_whole(options):
    raw = photo(size=(64, 64), **options)

    assert seen(accept(raw).raw) == seen(raw)


@pytest.mark.parametrize(
    "extra",
    [
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + ADDED),
        segment(0xED, b"Photoshop 3.0\0" + ADDED),
        segment(0xE2, b"MPF\0" + ADDED),
        segment(0xFE, ADDED),
        segment(0xE5, ADDED),
        segment(0xE0, b"JFXX\0" + ADDED),
        b"\xff\xff\xff" + segment(0xFE, ADDED),
    ],
)
def test_whatever_else_a_camera_adds_to_a_photo_goes(extra):
    raw = after_start(photo(), extra)

    assert ADDED not in accept(raw).raw
    assert seen(accept(raw).raw) == seen(raw)


def test_the_short_film_behind_a_photo_goes():
    assert ADDED not in accept(photo() + b"\0\0\0\x18ftypmp42" + ADDED).raw


def test_a_colour_profile_stays_for_without_it_the_colours_are_wrong():
    profile = b"ICC_PROFILE\0\x01\x01" + b"a profile of colours"

    assert b"a profile of colours" in accept(after_start(photo(), segment(0xE2, profile))).raw


@pytest.mark.parametrize(
    "tiff",
    [
        b"",
        b"II*\0",
        b"II*\0\xff\xff\xff\xff",
        b"MM\0*\0\0\0\x08\xff\xff",
        b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\xff\xff\0\0",
        b"XX*\0\0\0\0\x08",
        b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x02\0\0\0",
    ],
)
def test_an_exif_that_lies_about_itself_harms_nothing(tiff):
    raw = after_start(photo(), segment(0xE1, b"Exif\0\0" + tiff))

    assert seen(accept(raw).raw) == seen(photo())


@pytest.mark.parametrize("cut", [4, 6, 20, -1, -2, -40])
def test_half_a_photo_is_refused_and_said_to_be_broken(cut):
    with pytest.raises(Unfit) as refusal:
        accept(photo()[:cut])

    assert refusal.value.code == "stuk"


@pytest.mark.parametrize(
    "hostile",
    [
        b"\xff\xd8" + segment(0xE0, b"JFIF\0") + b"\xff\xd9",
        b"\xff\xd8\xff\xe1\x00\x01",
        b"\xff\xd8\xff\xe1\xff\xff" + b"a" * 20,
        b"\xff\xd8\xff\xd8\xff\xd9",
        b"\xff\xd8\xff\x00\xff\xd9",
        b"\xff\xd8" + segment(0xC0, b"\x08") + b"\xff\xd9",
        b"\xff\xd8" + segment(0xC0, b"\x08\xff\xff\xff\xff\x03") + segment(0xDA, b"\0") + b"\xff\xd9",
        b"\xff\xd8\xff" + b"\xff" * 1000,
    ],
)
def test_a_file_that_only_begins_as_a_photo_is_refused(hostile):
    with pytest.raises(Unfit):
        accept(hostile)


def test_a_web_page_hidden_in_a_photo_is_gone():
    page = b"<!doctype html><script>alert(1)</script>"

    assert page not in accept(after_start(photo(), segment(0xFE, page)) + page).raw


@pytest.mark.parametrize("name", [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"prVt"])
def test_what_a_png_tells_beside_the_picture_goes(name):
    raw = photo("PNG")
    told = raw[:33] + chunk(name, ADDED) + raw[33:] + ADDED

    assert ADDED not in accept(told).raw
    assert seen(accept(told).raw) == seen(raw)


@pytest.mark.parametrize(
    "hostile",
    [
        photo("PNG")[:-4],
        photo("PNG")[:8],
        photo("PNG")[:8] + chunk(b"IDAT", b"") + chunk(b"IEND", b""),
        photo("PNG")[:33] + chunk(b"IEND", b""),
        photo("PNG")[:33] + photo("PNG")[8:],
        photo("PNG")[:33] + chunk(b"EVIL", b"") + photo("PNG")[33:],
        photo("PNG")[:20] + b"\xff" + photo("PNG")[21:],
        photo("PNG")[:8] + chunk(b"IHDR", b"\xff" * 13) + photo("PNG")[33:],
        photo("PNG")[:8] + chunk(b"IHDR", b"\0") + photo("PNG")[33:],
        photo("PNG")[:8] + b"\xff\xff\xff\xff" + photo("PNG")[12:],
    ],
)
def test_a_broken_png_is_refused(hostile):
    with pytest.raises(Unfit):
        accept(hostile)


def test_what_a_webp_tells_beside_the_picture_goes():
    raw = photo("WEBP", exif=exif(), xmp=ADDED)

    kept = accept(raw + ADDED).raw

    assert ADDED in raw
    assert ADDED not in kept
    assert seen(kept) == seen(raw)


@pytest.mark.parametrize(
    "hostile",
    [
        photo("WEBP")[:-8],
        photo("WEBP")[:12],
        riff((b"EXIF", b"a" * 20)),
        riff((b"VP8X", b"short"), (b"VP8 ", b"a" * 20)),
        riff((b"ICCP", b"a" * 20), (b"VP8 ", b"a" * 20)),
        b"RIFF\x40\0\0\0WEBPVP8 \xff\xff\xff\xff" + b"a" * 60,
    ],
)
def test_a_broken_webp_is_refused(hostile):
    with pytest.raises(Unfit):
        accept(hostile)


def test_what_was_cleaned_once_stays_as_it_is():
    for kind in ("JPEG", "PNG", "WEBP"):
        kept = accept(photo(kind, exif=exif(6))).raw
        assert accept(kept).raw == kept
        assert kind_of(kept) == f"image/{kind.lower()}"
