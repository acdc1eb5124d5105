"""What we tell about our packages and to the catalogue of public code is what the project holds."""

import json
import re
import tomllib
from datetime import date
from importlib.metadata import PackageNotFoundError, metadata

import pytest

from tests.house.pages import read, rows, sections
from tests.programs import ROOT

PROJECT = tomllib.loads(read("pyproject.toml"))
ASSETS = json.loads(read("package.json"))["dependencies"]
LOCKED = json.loads(read("package-lock.json"))["packages"]
DEPENDENCIES = sections(read("docs/afhankelijkheden.md"))
CATALOGUE = read("publiccode.yml")
CATEGORIES = set(read("tests/house/publiccode_categories.txt").split())
"""The controlled vocabulary of publiccode.yml 0.7.0."""

REQUIRED = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=~! ]", requirement)[0] for requirement in requirements}


def told(section: str) -> set[str]:
    return {row[0] for row in rows(DEPENDENCIES[section])}


def test_every_package_to_run_is_explained_and_no_other() -> None:
    asked = PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["postgres"]

    assert told("To run") == names(asked)


def test_every_package_to_build_and_test_is_explained_and_no_other() -> None:
    groups = PROJECT["dependency-groups"].values()

    assert told("To build and test") == names([requirement for group in groups for requirement in group])


def test_every_package_for_the_browser_is_explained_with_its_licence_and_whether_it_is_served() -> None:
    served = read("src/keukentafel/design/assets.toml")
    held = {
        (name, LOCKED[f"node_modules/{name}"]["license"], "yes" if f'"{name}/' in served else "no") for name in ASSETS
    }

    assert {(row[0], row[2], row[3]) for row in rows(DEPENDENCIES["In the browser"])} == held


@pytest.mark.parametrize("section", ["To run", "To build and test"])
def test_the_licence_of_a_package_is_the_one_it_states(section: str) -> None:
    compared = 0
    for name, _, licence, *_ in rows(DEPENDENCIES[section]):
        try:
            stated = metadata(name).json.get("license_expression")
        except PackageNotFoundError:  # brought in only where a machine has no Node
            continue
        compared += stated is not None
        assert stated in {None, licence}, name

    assert compared > 4


def values(key: str) -> list[str]:
    """Return the items of a list in publiccode.yml, which is small and flat enough to read without a parser."""
    block = re.search(rf"^ *{key}:\n((?: +- .+\n)+)", CATALOGUE, re.MULTILINE)
    assert block, key
    return re.findall(r"- (.+)", block[1])


def value(key: str) -> str:
    """Return one value of publiccode.yml."""
    found = re.search(rf"^ *{key}: *\"?([^\"\n]+)\"?$", CATALOGUE, re.MULTILINE)
    assert found, key
    return found[1]


def test_the_catalogue_gets_all_that_it_requires() -> None:
    assert set(re.findall(r"^(\w+):", CATALOGUE, re.MULTILINE)) >= REQUIRED
    assert value("publiccodeYmlVersion").startswith("0.7")
    assert date.fromisoformat(value("releaseDate"))


def test_the_catalogue_gets_the_version_and_licence_of_the_project() -> None:
    assert value("softwareVersion") == PROJECT["project"]["version"]
    assert value("license") == PROJECT["project"]["license"]
    assert f"## {PROJECT['project']['version']} " in read("CHANGELOG.md")


def test_every_category_is_one_that_the_catalogue_knows() -> None:
    assert set(values("categories")) <= CATEGORIES


def test_every_description_is_there_in_both_languages_and_short_enough() -> None:
    texts = re.findall(r"shortDescription: >\n +(.+)\n", CATALOGUE)

    assert re.findall(r"^  (nl|en):$", CATALOGUE, re.MULTILINE) == ["nl", "en"]
    assert len(texts) == 2
    assert all(len(text) <= 150 for text in texts)
    assert values("availableLanguages") == ["nl", "en"]


def test_python_in_the_catalogue_is_python_of_the_project() -> None:
    assert PROJECT["project"]["requires-python"] == f">={value('versionMin')}"
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").count("EUPL")
