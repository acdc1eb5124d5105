"""The two fonts: light enough for an old telephone, and holding every sign that we write."""

import re
import tomllib
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from fontTools.ttLib import TTFont

import keukentafel.design
from setup.fonts import cut_weights
from tests.programs import ROOT

ROOM = Path(keukentafel.design.__file__).parent
FONTS = ("fonts/literata-400.woff2", "fonts/atkinson-400-700.woff2")
TEXTS = (
    "content/**/*.toml",
    "src/wet/teksten/*/*.toml",
    "src/**/teksten/*.toml",
    "src/**/templates/**/*.html",
    "src/**/*.po",
)
DUTCH = "áàäâéèëêíìïîóòöôúùüûçñÁÀÄÂÉÈËÊÍÌÏÎÓÒÖÔÚÙÜÛÇÑ€–—‘’“”„…§°½×·−"


def font(name: str) -> Path:
    found = finders.find(name)
    assert isinstance(found, str)
    return Path(found)


def signs_we_write() -> set[str]:
    files = {file for pattern in TEXTS for file in ROOT.glob(pattern)}
    return {sign for file in files for sign in file.read_text(encoding="utf-8") if not sign.isspace()}


@pytest.mark.parametrize("name", FONTS)
def test_an_old_telephone_loads_each_font_quickly(name: str) -> None:
    assert font(name).stat().st_size <= 25_000


@pytest.mark.parametrize("name", FONTS)
def test_every_sign_that_we_write_is_in_both_fonts(name: str) -> None:
    held = {chr(code) for code in TTFont(font(name)).getBestCmap()}
    assert sorted((signs_we_write() | set(DUTCH)) - held) == []


def test_there_are_two_fonts_and_no_third() -> None:
    manifest = tomllib.loads((ROOM / "assets.toml").read_text(encoding="utf-8"))["files"]
    fetched = {name for name in manifest if name.endswith((".woff2", ".woff", ".ttf", ".otf"))}
    styles = "".join(file.read_text(encoding="utf-8") for file in ROOT.glob("src/**/*.css"))
    named = set(re.findall(r"fonts/[\w-]+\.\w+", styles))
    assert fetched == named == set(FONTS)


def test_the_work_face_has_real_bold_and_no_weight_that_we_do_not_use() -> None:
    (axis,) = TTFont(font("fonts/atkinson-400-700.woff2"))["fvar"].axes
    assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 400, 700)


def test_cutting_a_font_gives_the_same_bytes_every_time(tmp_path: Path) -> None:
    copies = [tmp_path / "one.woff2", tmp_path / "other.woff2"]
    for copy in copies:
        copy.write_bytes(font("fonts/atkinson-400-700.woff2").read_bytes())
        cut_weights(copy, 400, 600)
    one, other = (copy.read_bytes() for copy in copies)
    assert one == other != font("fonts/atkinson-400-700.woff2").read_bytes()


@pytest.mark.parametrize("name", FONTS)
def test_each_font_travels_with_its_licence(name: str) -> None:
    licence = font(name.split("-")[0] + "-licence.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence.upper()
