"""Somebody with keys and copies of rows, who tries each key on each sealed thing, whatever the program would allow."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from django.apps import apps
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox
from nacl.secret import Aead

from keukentafel.tafel.kluis import sealing

KEY_SIZE = 32
Rows = list[dict[str, object]]


def copy_of_everything() -> Rows:
    """Every row of the vault as it stands now: an old back-up in the hands of whoever took it."""
    models = apps.get_app_config("tafel_kluis").get_models()
    return [dict(row) for model in models for row in model._base_manager.values()]


class Notebook:
    """What each sealed thing is about, written down while it is sealed: no secret, so a burglar may know it."""

    def __init__(self) -> None:
        self.about: dict[bytes, bytes] = {}

    @contextmanager
    def kept(self) -> Iterator["Notebook"]:
        book = self.about

        class Noted(Aead):
            def encrypt(self, plaintext: bytes, aad: bytes = b"", *more: object) -> bytes:
                sealed = super().encrypt(plaintext, aad, *more)
                book[bytes(sealed)] = aad
                return sealed

        with mock.patch.object(sealing, "Aead", Noted):
            yield self


class Burglar:
    """Holds private keys and keys, and goes on until nothing new comes open; `read` is all that did."""

    def __init__(self, notebook: Notebook, rows: Rows, *, privates: list[bytes] = (), keys: list[bytes] = ()) -> None:
        self.about = notebook.about
        self.sealed = {bytes(cell) for row in rows for cell in row.values() if isinstance(cell, bytes | memoryview)}
        self.keys, self.privates = set(keys), set(privates)
        self.read: set[bytes] = set()
        self._try_until_nothing_opens()

    def has_read(self, text: str) -> bool:
        return any(text.encode() in plain for plain in self.read)

    def _try_until_nothing_opens(self) -> None:
        before = -1
        while before != len(self.read):
            before = len(self.read)
            for sealed in list(self.sealed):
                for plain in self._opened(sealed):
                    self.read.add(plain)
                    self._learn(plain)

    def _opened(self, sealed: bytes) -> Iterator[bytes]:
        raw = sealed[1:]
        for private in tuple(self.privates):
            with_pair = SealedBox(PrivateKey(private))
            try:
                yield _bare(with_pair.decrypt(raw))
            except (CryptoError, ValueError):
                continue
        for key in tuple(self.keys) if raw in self.about else ():
            try:
                yield _bare(Aead(key).decrypt(raw, self.about[raw]))
            except (CryptoError, ValueError):
                continue

    def _learn(self, plain: bytes) -> None:
        """Take a key that came open, and the private halves of letterboxes that a head holds, and use them too."""
        if len(plain) == KEY_SIZE:
            self.keys.add(plain)
            self.privates.add(plain)
        for word in plain.decode("utf-8", "ignore").replace('"', " ").split():
            if len(word) == 2 * KEY_SIZE and set(word) <= set("0123456789abcdef"):
                self.privates.add(bytes.fromhex(word))


def _bare(padded: bytes) -> bytes:
    return padded.rstrip(b"\x00")[:-1]
