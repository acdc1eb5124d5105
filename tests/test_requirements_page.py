"""The page of requirements says what the list and the tests say, and nothing else."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.requirements_data import Feature, Proof, Requirement, features, proofs, requirements
from tests.requirements_page import PAGE, page
from tests.requirements_plugin import pytest_collection_modifyitems

ONE = Requirement("S0-1", "0-orientation", "zorgvrager", "Fact: what it is", ("F01",), "")
TWO = Requirement("S0-2", "1-melding", "zorgvrager", "Step: ask", ("F01", "F02"), "Ask in any form")

BUILT = {
    *("F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F11", "F12", "F13", "F14", "F15", "F16"),
    *("F17", "F18", "F19", "F20", "F21", "F22", "F23", "F24", "F25", "F26", "F27", "F28", "F29", "F30", "F33"),
}
"""The features that are there for residents: all but those of a gemeente that works with it, and the signal."""


@dataclass(frozen=True)
class Mark:
    """What a test was marked with, as far as the check looks at it."""

    args: tuple[str, ...]
    kwargs: dict[str, str]


@dataclass(frozen=True)
class Item:
    """A collected test with one marker."""

    mark: Mark
    nodeid: str = "tests/test_some.py::test_some"

    def iter_markers(self, name: str) -> list[Mark]:
        return [self.mark] if name == "requirement" else []


def test_the_page_is_what_the_list_and_the_markers_say_now() -> None:
    expected = page(requirements(), features(), proofs())
    assert PAGE.read_text("utf-8") == expected, "run: python -m tests.requirements_page"


def test_the_list_is_whole_and_no_id_stands_twice() -> None:
    ids = [requirement.id for requirement in requirements()]
    assert len(ids) == len(set(ids)) == 286


def test_every_feature_an_item_names_is_a_feature() -> None:
    named = {code for requirement in requirements() for code in requirement.features}
    assert named == {feature.code for feature in features()}


def test_every_item_that_only_needs_what_is_built_is_closed_by_a_test() -> None:
    done = {claim.requirement for claim in proofs() if not claim.part}
    still_open = [item.id for item in requirements() if set(item.features) <= BUILT and item.id not in done]
    assert still_open == []


def test_of_an_item_that_also_needs_what_is_not_built_the_part_that_is_there_is_named() -> None:
    named = {claim.requirement for claim in proofs()}
    unnamed = {item.id for item in requirements() if set(item.features) & BUILT} - named
    assert unnamed == set()


def test_no_item_counts_as_done_of_which_a_feature_has_no_place() -> None:
    nowhere = {feature.code for feature in features() if not feature.so_far}
    done = {claim.requirement for claim in proofs() if not claim.part}
    too_soon = [item.id for item in requirements() if item.id in done and set(item.features) & nowhere]
    assert too_soon == []


def test_every_feature_that_is_built_has_a_place() -> None:
    assert {feature.code for feature in features() if feature.code in BUILT and not feature.so_far} == set()


def test_an_item_is_done_when_a_test_says_so_and_open_otherwise() -> None:
    written = page([ONE, TWO], [], [Proof("S0-2", "tests/x.py::test_x", "/waar-sta-ik")])
    done, still_open = written.split("## Open")
    assert "1 of 2 done, 0 in part, 1 open" in done
    assert "| S0-2 | Step: ask | `/waar-sta-ik` | `tests/x.py::test_x` |" in done
    assert "| S0-1 |" in still_open
    assert "| S0-2 |" not in still_open


def test_an_item_done_in_part_is_neither_done_nor_open_and_names_what_is_missing() -> None:
    places = [Feature("F01", "explainers", "/uitleg"), Feature("F02", "melding", "")]
    written = page([ONE, TWO], places, [Proof("S0-2", "tests/x.py::test_x", "/uitleg", "the step is explained")])
    done, rest = written.split("## Done in part")
    in_part, still_open = rest.split("## Open")
    assert "0 of 2 done, 1 in part, 1 open" in done
    assert "| S0-2 | Step: ask | the step is explained | `/uitleg` | `tests/x.py::test_x` | F02 |" in in_part
    assert "| S0-2 |" not in still_open


def test_what_is_wholly_done_is_not_also_done_in_part() -> None:
    claims = [Proof("S0-2", "tests/x.py::test_x", "/a", "a part"), Proof("S0-2", "tests/x.py::test_y", "/b")]
    written = page([TWO], [], claims)
    assert "1 of 1 done, 0 in part, 0 open" in written
    assert "a part" not in written


def test_a_marker_is_read_from_the_test_without_running_it(tmp_path: Path) -> None:
    (tmp_path / "test_story.py").write_text(
        'raise SystemExit\n@pytest.mark.requirement("S0-1", "S0-2", screen="/weg")\ndef test_story(): ...\n'
        '@pytest.mark.requirement(*("S0-1",), screen="/brief", part="the letter")\ndef test_letter(): ...\n',
        "utf-8",
    )
    assert [(proof.requirement, proof.screen, proof.part) for proof in proofs(tmp_path)] == [
        ("S0-1", "/weg", ""),
        ("S0-2", "/weg", ""),
        ("S0-1", "/brief", "the letter"),
    ]


@pytest.mark.parametrize(
    "mark",
    [
        Mark(("S9-9",), {"screen": "/weg"}),
        Mark(("S0-1",), {}),
        Mark((), {"screen": "/weg"}),
        Mark(("S0-1",), {"screen": "/weg", "part": ""}),
        Mark(("S0-1",), {"screen": "/weg", "deel": "the letter", "part": "the letter"}),
        Mark(("S0-1",), {"screen": "/weg", "deel": "the letter"}),
    ],
    ids=["an item that is not in the list", "no screen", "no item", "no part named", "a word too many", "a wrong word"],
)
def test_a_marker_without_a_known_item_or_a_screen_stops_the_run(mark: Mark) -> None:
    with pytest.raises(pytest.UsageError):
        pytest_collection_modifyitems([Item(mark)])


@pytest.mark.parametrize("kwargs", [{"screen": "/weg"}, {"screen": "/weg", "part": "the letter"}])
def test_a_marker_with_a_known_item_and_a_screen_is_fine(kwargs: dict[str, str]) -> None:
    pytest_collection_modifyitems([Item(Mark(("S0-1",), kwargs))])
