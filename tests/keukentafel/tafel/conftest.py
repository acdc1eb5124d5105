"""The pages here are read whole, so the static files must be where the pages say."""

import tempfile
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _pages(static_files):
    """Collect the static files once for all tests."""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the program a temporary folder of its own, so that everything in it is of this test."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path
