"""The encrypted copy: a dossier file under the words of a card, as a file to keep (docs/decisions/0022)."""

import base64
import binascii
import json
import secrets
from dataclasses import dataclass
from typing import Literal

from nacl.bindings import sodium_pad, sodium_unpad
from nacl.exceptions import CryptoError
from nacl.secret import Aead

from keukentafel.tafel.kluis.bewaarcode import Bewaarcode
from keukentafel.tafel.kluis.deriving import MEMORY, PASSES, stretch

FORMAT = "keukentafel-kopie/1"
LARGEST = 60_000_000
LONGEST_HEAD = 500
BLOCK = 1_024
"""The content is filled up to a whole number of these, as on the table: its exact length tells nothing."""

SALT_BYTES = 16
LEAST_MEMORY, MOST_MEMORY = 8 * 1024 * 1024, 256 * 1024 * 1024
MOST_PASSES = 8
"""What a file may ask of the machine that opens it; anybody can write a file that asks for 64 GB."""


class BadCopy(ValueError):
    """A copy could not be opened or made; `code` says why, and the exception holds nothing else.

    `geen_kopie`: another kind of file, or a damaged head. `te_nieuw`: a later format. `te_groot`. `te_zwaar`: asks
    for more memory or time than allowed. `gaat_niet_open`: other words, or altered since.
    """

    def __init__(self, code: Literal["geen_kopie", "te_nieuw", "te_groot", "te_zwaar", "gaat_niet_open"]) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class _Head:
    memory: int
    passes: int
    salt: bytes

    def key(self, code: Bewaarcode) -> bytes:
        return stretch(code.secret, self.salt, length=Aead.KEY_SIZE, memory=self.memory, passes=self.passes)

    def written(self) -> bytes:
        argon2id = {"geheugen": self.memory, "rondes": self.passes, "zout": base64.b64encode(self.salt).decode()}
        return json.dumps({"formaat": FORMAT, "argon2id": argon2id}, separators=(",", ":")).encode() + b"\n"


def seal_copy(dossier: bytes, code: Bewaarcode) -> bytes:
    """Return the file: one line that tells how the key is made, then `dossier` sealed, bound to that line.

    Its salt is its own, so a copy opens on any installation and gives no hold on the table that the same words open.
    Raises BadCopy (`te_groot`) over 60 MB, and TooBusy.
    """
    if len(dossier) > LARGEST - LONGEST_HEAD - 2 * BLOCK:
        raise BadCopy("te_groot")
    head = _Head(MEMORY, PASSES, secrets.token_bytes(SALT_BYTES))
    line = head.written()
    return line + bytes(Aead(head.key(code)).encrypt(sodium_pad(dossier, BLOCK), line))


def open_copy(raw: bytes, code: Bewaarcode) -> bytes:
    """Return the dossier file inside a copy; what the file asks for is looked at before any work is done.

    Raises BadCopy, and TooBusy.
    """
    if len(raw) > LARGEST:
        raise BadCopy("te_groot")
    line, end, sealed = raw[:LONGEST_HEAD].partition(b"\n")
    if not end:
        raise BadCopy("geen_kopie")
    head = _read_head(line)
    sealed = raw[len(line) + 1 :]
    try:
        return sodium_unpad(Aead(head.key(code)).decrypt(sealed, line + b"\n"), BLOCK)
    except (CryptoError, ValueError):
        raise BadCopy("gaat_niet_open") from None


def _read_head(line: bytes) -> _Head:
    try:
        found = json.loads(line)
        name = found["formaat"]
        if isinstance(name, str) and name.startswith("keukentafel-kopie/") and name != FORMAT:
            raise BadCopy("te_nieuw")
        asked = found["argon2id"]
        memory, passes, salt = asked["geheugen"], asked["rondes"], base64.b64decode(asked["zout"], validate=True)
    except (ValueError, TypeError, KeyError, RecursionError, binascii.Error) as fault:
        raise fault if isinstance(fault, BadCopy) else BadCopy("geen_kopie") from None
    if name != FORMAT or type(memory) is not int or type(passes) is not int or len(salt) != SALT_BYTES:
        raise BadCopy("geen_kopie")
    if not (LEAST_MEMORY <= memory <= MOST_MEMORY and 1 <= passes <= MOST_PASSES):
        raise BadCopy("te_zwaar")
    return _Head(memory, passes, salt)
