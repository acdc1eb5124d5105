"""The marker `requirement`: a test names the items of docs/eisen.csv that it proves to be done, wholly or in part."""

import pytest

from tests.requirements_data import requirements

MARKER = (
    "requirement(*ids, screen, part): the items of docs/eisen.csv that this test proves done, and on which screen; "
    "with part, which part of them, in a few words"
)


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", MARKER)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse a marker that names no item of the list, or no screen."""
    known = {requirement.id for requirement in requirements()}
    for item in items:
        for mark in item.iter_markers("requirement"):
            unknown = set(mark.args) - known
            if unknown or not mark.args:
                raise pytest.UsageError(f"{item.nodeid}: docs/eisen.csv has no {sorted(unknown) or 'item for this'}")
            if not mark.kwargs.get("screen"):
                raise pytest.UsageError(f"{item.nodeid}: the marker requirement needs screen=")
            if not mark.kwargs.get("part", "all of it") or set(mark.kwargs) - {"screen", "part"}:
                raise pytest.UsageError(f"{item.nodeid}: the marker requirement takes screen= and, not empty, part=")
