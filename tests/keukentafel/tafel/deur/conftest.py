"""What tests of the door share: codes that are stretched at once, as the door is not about how long that takes."""

import hashlib
from collections.abc import Iterator
from unittest import mock

import pytest


def _stretched(secret: bytes, salt: bytes, *, length: int, **_: int) -> bytes:
    return hashlib.blake2b(secret, digest_size=length, salt=salt).digest()


@pytest.fixture(autouse=True)
def _light_codes() -> Iterator[None]:
    """Let a code give its keys at once instead of in a quarter of a second."""
    with (
        mock.patch("keukentafel.tafel.kluis.deriving.stretch", side_effect=_stretched),
        mock.patch("keukentafel.tafel.kluis.copies.stretch", side_effect=_stretched),
    ):
        yield
