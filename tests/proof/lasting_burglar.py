"""Somebody who copies every row after every step and keeps every key: opens today what was closed yesterday."""

import re
from collections.abc import Callable, Iterable

from django.apps import apps
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox
from nacl.secret import Aead

from tests.keukentafel.tafel.kluis.burglar import KEY_SIZE, Notebook

HEX_KEY = re.compile(rb"[0-9a-f]{64}")


class Copies:
    """Every sealed thing that ever stood in the vault, apart by whether a key or a key pair opens it."""

    def __init__(self, notebook: Notebook) -> None:
        self.notebook = notebook
        self.for_pairs: list[bytes] = []
        self.for_keys: list[bytes] = []
        self._known: set[bytes] = set()

    def take(self) -> None:
        """Copy what was not there before."""
        for model in apps.get_app_config("tafel_kluis").get_models():
            for row in model._base_manager.values():
                for cell in row.values():
                    if isinstance(cell, bytes | memoryview) and len(cell) > 2 * KEY_SIZE:
                        self._add(bytes(cell)[1:])

    def _add(self, raw: bytes) -> None:
        if raw not in self._known:
            self._known.add(raw)
            (self.for_keys if raw in self.notebook.about else self.for_pairs).append(raw)


class LastingBurglar:
    """Holds one private key from the start, and all that it ever led to; `words` is what was read of those looked for.

    Each pair of a key and a sealed thing is tried once, so looking again after every step costs little.
    """

    def __init__(self, copies: Copies, private: bytes, pattern: re.Pattern[bytes]) -> None:
        self.copies, self.pattern = copies, pattern
        self.words: set[str] = set()
        self.tried = 0
        self._privates: list[bytes] = []
        self._keys: list[bytes] = []
        self._known: set[bytes] = set()
        self._new_privates, self._new_keys = [private], []
        self._seen_pairs = self._seen_keys = 0
        self._opened: set[bytes] = set()

    def look(self) -> None:
        """Try all that is new on all there is, until nothing more comes open."""
        new_pairs, self._seen_pairs = self.copies.for_pairs[self._seen_pairs :], len(self.copies.for_pairs)
        new_keys, self._seen_keys = self.copies.for_keys[self._seen_keys :], len(self.copies.for_keys)
        self._try(new_pairs, self._privates, self._by_pair)
        self._try(new_keys, self._keys, self._by_key)
        while self._new_privates or self._new_keys:
            if self._new_privates:
                self._privates.append(private := self._new_privates.pop())
                self._try(self.copies.for_pairs, [private], self._by_pair)
            else:
                self._keys.append(key := self._new_keys.pop())
                self._try(self.copies.for_keys, [key], self._by_key)

    def _try(self, sealed: Iterable[bytes], keys: list[bytes], opens: Callable[[bytes, bytes], bytes]) -> None:
        for raw in sealed:
            for key in keys if raw not in self._opened else ():
                self.tried += 1
                try:
                    plain = opens(raw, key)
                except (CryptoError, ValueError):
                    continue
                self._opened.add(raw)
                self._learn(plain.rstrip(b"\x00")[:-1])
                break

    def _by_pair(self, raw: bytes, private: bytes) -> bytes:
        return bytes(SealedBox(PrivateKey(private)).decrypt(raw))

    def _by_key(self, raw: bytes, key: bytes) -> bytes:
        return bytes(Aead(key).decrypt(raw, self.copies.notebook.about[raw]))

    def _learn(self, plain: bytes) -> None:
        self.words |= {found.decode() for found in self.pattern.findall(plain)}
        if len(plain) == KEY_SIZE:
            self._remember(plain, self._new_keys)
        for found in HEX_KEY.findall(plain):
            self._remember(bytes.fromhex(found.decode()), self._new_privates)

    def _remember(self, key: bytes, new: list[bytes]) -> None:
        if key not in self._known:
            self._known.add(key)
            new.append(key)
