"""What the proofs share."""

from collections.abc import Iterator
from unittest import mock

import pytest

from tests.keukentafel.tafel.kluis.conftest import _stretched


@pytest.fixture
def light_words() -> Iterator[None]:
    """Let words open at once instead of in a quarter of a second."""
    with mock.patch("keukentafel.tafel.kluis.deriving.stretch", side_effect=_stretched):
        yield
