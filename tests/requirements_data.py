"""The list of requirements and what the tests say about it: docs/eisen.csv and the markers in the tests."""

import ast
import csv
from collections.abc import Iterator, Mapping
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
        names = _texts_by_name(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                test = f"{path.relative_to(tests.parent).as_posix()}::{node.name}"
                found += [Proof(each, test, screen, part) for each, screen, part in _marked(node, names)]
    return found


def _texts_by_name(tree: ast.Module) -> dict[str, object]:
    """Return the constants of a test file: a screen that many tests name is written once."""
    found: dict[str, object] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant | ast.Tuple):
            targets = node.targets[0].elts if isinstance(node.targets[0], ast.Tuple) else node.targets
            values = node.value.elts if isinstance(node.targets[0], ast.Tuple) else [node.value]
            pairs = zip(targets, values, strict=False)
            found |= {name.id: each.value for name, each in pairs if isinstance(each, ast.Constant)}
    return found


def _value(node: ast.expr, names: Mapping[str, object]) -> object:
    """Return what an argument says, where it is written out or made of constants of the file."""
    if isinstance(node, ast.Name):
        return names[node.id]
    if isinstance(node, ast.FormattedValue):
        return _value(node.value, names)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(_value(each, names)) for each in node.values)
    return ast.literal_eval(node)


def _marked(
    function: ast.FunctionDef | ast.AsyncFunctionDef, names: Mapping[str, object]
) -> Iterator[tuple[str, str, str]]:
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "pytest.mark.requirement":
            told = {word.arg: _value(word.value, names) for word in decorator.keywords}
            for argument in decorator.args:
                listed = argument.value if isinstance(argument, ast.Starred) else ast.Tuple([argument])
                for item in ast.literal_eval(listed):
                    yield item, str(told.get("screen", "")), str(told.get("part", ""))
