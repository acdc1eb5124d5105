"""What tests of keeping share: codes that are stretched quickly, for stretching is not what they are about."""

import hashlib
from collections.abc import Iterator
from unittest import mock

import pytest


def _stretched(secret: bytes, salt: bytes, *, length: int, **_: int) -> bytes:
    return hashlib.blake2b(secret, digest_size=length, salt=salt).digest()


@pytest.fixture(autouse=True)
def _light_codes() -> Iterator[None]:
    with mock.patch("keukentafel.tafel.kluis.deriving.stretch", side_effect=_stretched):
        yield
