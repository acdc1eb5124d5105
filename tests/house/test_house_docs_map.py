"""The map shows the tree as it is: its folders, who may import whom, and the words of the law."""

import re
import tomllib
from pathlib import Path

from tests.house.pages import blocks, listed, read, sections
from tests.programs import ROOT

MAP = read("docs/map.md")
IN_ANY_ROOM = {"templates", "static", "locale", "templatetags", "teksten"}
DEPTH = 2

ENGLISH = {
    *(
        "actions",
        "answers",
        "assembling",
        "check",
        "clock",
        "contesting",
        "count",
        "deciding",
        "faults",
        "fields",
        "kinds",
    ),
    *("letters", "linking", "links", "rules", "ruling", "source", "steps", "text", "warnings", "way"),
}
"""Names in the law that are plain English for what they hold."""


def folders_of(package: str) -> set[str]:
    """Return the folders of a package down to two levels, those that any room may have left out."""
    top = ROOT / "src" / package
    found = {top} if package == "wet" else set()
    for file in listed(f"src/{package}"):
        inside = file.relative_to(top).parts[:-1]
        if package == "wet" or not set(inside) & IN_ANY_ROOM:
            found |= {top.joinpath(*inside[:depth]) for depth in range(1, min(len(inside), DEPTH) + 1)}
    return {f"{folder.relative_to(ROOT)}/" for folder in found}


def test_every_folder_of_the_law_and_of_the_program_is_on_the_map_and_no_other() -> None:
    shown = set(re.findall(r"^\| `(src/[^`]*/)` \|", MAP, re.MULTILINE))

    assert shown == folders_of("wet") | folders_of("keukentafel")


def test_every_folder_in_the_root_is_on_the_map() -> None:
    known = {file.relative_to(ROOT).parts[0] for file in listed() if file.parent != ROOT}
    visible = {f"`{name}/`" for name in known if not name.startswith(".")} - {"`src/`"}

    assert {name for name in visible if name not in sections(MAP)["Beside `src`"]} == set()


def test_the_map_says_who_may_import_whom_as_import_linter_has_it() -> None:
    contracts = tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    layers = {contract["id"]: contract.get("layers") for contract in contracts}

    rooms, tafel, law = (block.split() for block in blocks(sections(MAP)["Who may import whom"], "text"))

    assert rooms == " ".join([*layers["rooms"], "wet"]).split()
    assert tafel == " ".join(layers["tafel_inside"]).split()
    assert law == layers["law_inside"]


def test_every_file_that_the_map_names_is_there() -> None:
    named = set(re.findall(r"`((?:src|tests|docs|setup|requirements)/[\w/.-]+\.\w+)`", MAP))

    assert named
    assert {name for name in named if not (ROOT / name).is_file()} == set()


def test_every_noun_that_names_a_part_of_the_law_stands_in_the_list_of_words() -> None:
    known = set(re.findall(r"\w+", read("docs/woordenlijst.md").lower()))
    files = [Path(file.relative_to(ROOT / "src" / "wet")) for file in listed("src/wet/*.py")]
    names = {part for file in files for name in file.with_suffix("").parts for part in name.split("_") if part}

    assert names - known - ENGLISH - {"init", "wet"} == set()
