"""The easy layer: every stop of the road has its step, and each step says one thing at a time with its source."""

import shutil
from pathlib import Path

import pytest
from django.template.loader import get_template

from keukentafel.content import folder
from keukentafel.tafel.makkelijk.steps import BESIDE, ROAD, beside, step_at, steps
from keukentafel.tafel.uitleg.points import ContentFaulty
from keukentafel.tafel.voordeur.places import EASY, PLACES
from keukentafel.tafel.weg.showing.road import STOPS
from wet.termijnen import TERMS

STEPS = (*ROAD, *BESIDE)


@pytest.mark.parametrize("law", ["wmo", "jeugdwet"])
def test_every_stop_that_the_road_knows_has_its_easy_step(law: str) -> None:
    assert {stop.name: step_at(stop.name, law) for stop in STOPS if step_at(stop.name, law) not in steps("nl")} == {}


def test_a_stop_that_is_none_has_no_step() -> None:
    assert [step_at("nergens", law) for law in ("wmo", "jeugdwet")] == ["", ""]


def test_a_parent_is_led_to_the_page_of_the_jeugdwet_until_there_is_a_decision() -> None:
    led = {stop.name: step_at(stop.name, "jeugdwet") for stop in STOPS}

    assert {stop for stop, step in led.items() if step != "kind"} == {"besluit", "opkomen"}
    assert {source.wet for source in steps("nl")["kind"].sources} == {"Jeugdwet", "Awb"}
    assert {source.wet for source in steps("nl")["bezwaar"].sources} == {"Awb"}


def test_whoever_says_where_they_are_at_the_front_door_finds_an_easy_page_for_it() -> None:
    assert EASY.keys() == PLACES.keys()
    assert set(EASY.values()) <= set(STEPS)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("code", STEPS)
def test_every_step_has_a_drawing_in_words_some_lines_and_one_thing_to_do(code: str, language: str) -> None:
    step = steps(language)[code]

    assert step.drawing and step.now and step.button and step.tap and step.title
    assert "<path" in get_template(step.drawing_template).render()
    assert 5 <= len(step.lines) <= 8
    assert not [line for line in step.lines if bool(line.word) != bool(line.means)]


@pytest.mark.parametrize("code", STEPS)
def test_every_line_that_says_a_right_a_duty_or_a_term_names_where_it_stands(code: str) -> None:
    """A line without a source is advice, custom or plain words, and then it says neither "must" nor how long."""
    bare = [line.point for line in steps("nl")[code].lines if not line.point.sources]
    lengths = [point.text for point in bare if any(sign.isdigit() for sign in point.text)]
    duties = [point.text for point in bare if " moet " in point.text]

    assert {point.kind for point in bare} <= {"raad", "woorden", "gewoonte"}
    assert (lengths, duties) == ([], [])
    assert steps("nl")[code].sources


def test_how_long_something_takes_comes_from_the_law() -> None:
    said = {code: " ".join(line.point.text for line in step.lines) for code, step in steps("nl").items()}

    assert f"{TERMS['onderzoek'].length.amount} weken" in said["melden"]
    assert f"{TERMS['persoonlijk_plan'].length.amount} dagen" in said["plan"]
    assert f"{TERMS['beslissing_wmo'].length.amount} weken" in said["aanvraag"]
    assert f"{TERMS['bezwaar'].length.amount} weken" in said["bezwaar"]
    assert f"{TERMS['beslissing_jeugd'].length.amount} weken" in said["kind"]
    assert "6 weeks" in " ".join(line.point.text for line in steps("en")["melden"].lines)


def test_no_length_is_typed_in_the_files() -> None:
    here = folder("content") / "makkelijk"
    lines = [
        line.partition("bron")[0]
        for file in sorted(here.glob("*.toml"))
        for line in file.read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]

    assert [line for line in lines if any(sign.isdigit() for sign in line)] == []
    assert [line for line in lines if " zes " in line or " twee weken" in line or " six " in line] == []


def test_one_walks_from_the_first_step_to_the_last_and_back() -> None:
    walked, code = [STEPS[0]], STEPS[0]
    while (after := beside(code, "nl")[1]) is not None:
        before = beside(after.code, "nl")[0]
        assert before is not None and before.code == code
        code = after.code
        walked.append(code)

    assert tuple(walked) == STEPS
    assert beside(STEPS[0], "nl")[0] is None


@pytest.mark.parametrize(
    ("sound", "broken"),
    [
        ('woord = "ombudsman", is', "is"),
        ("[klacht]", "[anders]"),
        ('  "That is quite normal.",\n', ""),
    ],
)
def test_a_language_that_says_something_else_is_refused(tmp_path: Path, sound: str, broken: str) -> None:
    place = tmp_path / "makkelijk"
    shutil.copytree(folder("content") / "makkelijk", place)
    english = (place / "en.toml").read_text("utf-8")
    assert sound in english
    (place / "en.toml").write_text(english.replace(sound, broken), "utf-8")

    with pytest.raises(ContentFaulty):
        steps("en", place)
