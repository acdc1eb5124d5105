"""The list of requirements and what the tests say about it: docs/eisen.csv and the markers in the tests."""

import ast
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = ROOT / "docs" / "eisen.csv"
FEATURES = ROOT / "docs" / "onderdelen.csv"
TESTS = ROOT / "tests"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that the source documents ask for, and the features that realise it."""

    id: str
    phase: str
    for_whom: str
    item: str
    features: tuple[str, ...]
    correction: str


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature, and where it can be found so far (empty: nowhere)."""

    code: str
    name: str
    so_far: str


@dataclass(frozen=True, slots=True)
class Proof:
    """A test that says it proves a requirement, on which screen, and which part of it where it is not the whole."""

    requirement: str
    test: str
    screen: str
    part: str = ""


def requirements() -> list[Requirement]:
    """Return the requirements in the order of the list."""
    with REQUIREMENTS.open(encoding="utf-8", newline="") as rows:
        return [
            Requirement(
                row["id"],
                row["phase"],
                row["for_whom"],
                row["item"],
                tuple(part.strip() for part in row["features"].split(";")),
                row["correction"],
            )
            for row in csv.DictReader(rows)
        ]


def features() -> list[Feature]:
    """Return the features in the order of the list."""
    with FEATURES.open(encoding="utf-8", newline="") as rows:
        return [Feature(row["feature"], row["name"], row["so_far"]) for row in csv.DictReader(rows)]


def proofs(tests: Path = TESTS) -> list[Proof]:
    """Return what the markers in the test files claim, without running or importing them."""
    found = []
    for path in sorted(tests.rglob("test_*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                test = f"{path.relative_to(tests.parent).as_posix()}::{node.name}"
                found += [Proof(each, test, screen, part) for each, screen, part in _marked(node)]
    return found


def _marked(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[tuple[str, str, str]]:
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "pytest.mark.requirement":
            told = {word.arg: ast.literal_eval(word.value) for word in decorator.keywords}
            for argument in decorator.args:
                listed = argument.value if isinstance(argument, ast.Starred) else ast.Tuple([argument])
                for item in ast.literal_eval(listed):
                    yield item, told.get("screen", ""), told.get("part", "")
