"""The pages here are read whole, so the static files must be where the pages say."""

import pytest


@pytest.fixture(autouse=True)
def _pages(static_files):
    """Collect the static files once for all tests."""
