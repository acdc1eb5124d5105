"""Looks for a word in every byte of every file, however it was written there: plain, in other letters, packed."""

import base64
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PACKED = re.compile(rb"\x1f\x8b\x08|PK\x03\x04|\x78[\x01\x5e\x9c\xda]")
MOST_UNPACKED = 20_000_000


@dataclass
class Search:
    """What was looked for, how much was looked through, and where it was found."""

    words: Sequence[str]
    bytes: int = 0
    files: int = 0
    unpacked: int = 0
    found: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._needles = [(word, needle) for word in self.words for needle in ways_to_write(word)]

    def through(self, files: Mapping[str, bytes]) -> "Search":
        """Search files and their names."""
        for name, raw in files.items():
            self.files += 1
            self.in_bytes(name, name.encode())
            self.in_bytes(name, raw)
        return self

    def in_bytes(self, where: str, raw: bytes) -> "Search":
        """Search bytes, and what is packed in them."""
        self.bytes += len(raw)
        for text in (raw, *self._inside(raw)):
            small = text.lower()
            self.found += [f"{where}: {word}" for word, needle in self._needles if needle in text or needle in small]
        return self

    def _inside(self, raw: bytes) -> Iterator[bytes]:
        for match in PACKED.finditer(raw):
            text = _unpack(raw[match.start() :], match[0])
            if text:
                self.unpacked += 1
                self.bytes += len(text)
                yield text


def files_in(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder as it is now."""
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _unpack(raw: bytes, magic: bytes) -> bytes:
    if magic.startswith(b"PK"):
        start = 30 + int.from_bytes(raw[26:28], "little") + int.from_bytes(raw[28:30], "little")
        return _inflate(raw[start:], -15)
    return _inflate(raw, 31 if magic.startswith(b"\x1f") else 15)


def _inflate(raw: bytes, bits: int) -> bytes:
    """Return what comes out of packed bytes, as far as they can be unpacked."""
    machine, text = zlib.decompressobj(bits), b""
    try:
        while raw and len(text) < MOST_UNPACKED:
            text += machine.decompress(raw[:4_096])
            raw = raw[4_096:]
            if machine.eof:
                break
    except zlib.error:
        pass
    return text


def ways_to_write(word: str) -> set[bytes]:
    """Return the bytes by which a word may stand in a file: three codings, base64 wherever it begins, hex, JSON."""
    plain = word.encode()
    escaped = "".join(f"\\u{ord(letter):04x}" for letter in word).encode()
    wide = {word.encode("utf-16-le"), word.encode("utf-16-be")}
    return {plain, plain.lower(), plain.hex().encode(), escaped, *wide, *_in_base64(plain)}


def _in_base64(plain: bytes) -> set[bytes]:
    """Return the part of the word that is the same whatever stands around it, for each of the three places."""
    found = set()
    for shift in range(3):
        text = base64.b64encode(bytes(shift) + plain)
        skip = {0: 0, 1: 2, 2: 3}[shift]
        whole = (shift + len(plain)) // 3 * 4
        found.add(text[skip:whole])
    return found | {part.replace(b"+", b"-").replace(b"/", b"_") for part in found}
