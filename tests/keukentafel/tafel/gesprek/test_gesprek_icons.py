"""The frame among the programs of a telephone: its pictures are there, as large as is said."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from PIL import Image

from keukentafel.tafel.gesprek.shell_views import ICONS
from tests.keukentafel.tafel.seated import browser_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("light_codes")]


def picture(name: str) -> Image.Image:
    return Image.open(Path(finders.find(f"gesprek/{name}.png"))).convert("RGBA")


def test_the_manifest_names_pictures_for_android_and_one_that_may_be_cut_round():
    told = browser_of().get("/aan-tafel/app.webmanifest").json()

    assert told["display"] == "standalone"
    sizes = {(icon["type"], icon["sizes"], icon["purpose"]) for icon in told["icons"]}
    assert sizes == {
        ("image/svg+xml", "any", "any"),
        ("image/png", "192x192", "any"),
        ("image/png", "512x512", "any"),
        ("image/png", "512x512", "maskable"),
    }
    assert [picture(name).size for name, _, _ in ICONS] == [(size, size) for _, size, _ in ICONS]
    assert {icon["src"] for icon in told["icons"][1:]} == {static(f"gesprek/{name}.png") for name, _, _ in ICONS}


def test_an_iphone_finds_a_picture_without_a_hole_in_it():
    page = browser_of().get("/aan-tafel/").content.decode()

    [address] = re.findall(r'<link rel="apple-touch-icon" sizes="180x180" href="([^"]+)">', page)
    assert address == static("gesprek/app-180.png")
    drawn = picture("app-180")
    assert drawn.size == (180, 180)
    assert drawn.getextrema()[3] == (255, 255), "a telephone draws black where nothing is"


def test_what_may_be_cut_round_holds_its_drawing_within_four_fifths_of_the_middle():
    drawn = picture("app-512-vol")
    ground = drawn.getpixel((0, 0))
    assert ground[3] == 255
    for x in range(512):
        for y in range(512):
            if (x - 256) ** 2 + (y - 256) ** 2 > (0.4 * 512) ** 2:
                assert drawn.getpixel((x, y)) == ground, (x, y)
