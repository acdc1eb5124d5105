"""What tests of the vault share: codes that are stretched quickly where stretching is not what a test is about."""

import hashlib
from collections.abc import Iterator
from unittest import mock

import pytest


def _stretched(secret: bytes, salt: bytes, *, length: int) -> bytes:
    return hashlib.blake2b(secret, digest_size=length, salt=salt).digest()


@pytest.fixture
def light_codes() -> Iterator[mock.Mock]:
    """Let a code give its keys at once instead of in a quarter of a second; the mock counts how often."""
    with mock.patch("keukentafel.tafel.kluis.deriving.stretch", side_effect=_stretched) as stretch:
        yield stretch
