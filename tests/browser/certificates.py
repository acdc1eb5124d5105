"""Certificates for a server in a test: made anew each time, signed by themselves, on the curve P-256."""

import base64
import hashlib
import secrets
from dataclasses import dataclass
from pathlib import Path

P = 2**256 - 2**224 + 2**192 + 2**96 - 1
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
START = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
)
CURVE, EC_KEY = bytes.fromhex("06082a8648ce3d030107"), bytes.fromhex("06072a8648ce3d0201")
ECDSA_SHA256, NAME, OTHER_NAMES = (bytes.fromhex(each) for each in ("06082a8648ce3d040302", "0603550403", "0603551d11"))
Point = tuple[int, int] | None


@dataclass(frozen=True)
class Certificate:
    """A file with key and certificate, and what Chromium calls its key (`--ignore-certificate-errors-spki-list`)."""

    file: Path
    name: str


def make_certificate(file: Path) -> Certificate:
    """Write a key and a certificate for 127.0.0.1."""
    key = secrets.randbelow(ORDER - 1) + 1
    point = _times(key, START)
    assert point is not None
    public = b"\0\4" + point[0].to_bytes(32) + point[1].to_bytes(32)
    owner = _der(0x30, _der(0x30, EC_KEY, CURVE), _der(3, public))
    body, algorithm = _body(owner), _der(0x30, ECDSA_SHA256)
    whole = _der(0x30, body, algorithm, _der(3, b"\0", _signed(key, body)))
    private = _der(0x30, _number(1), _der(4, key.to_bytes(32)), _der(0xA0, CURVE), _der(0xA1, _der(3, public)))
    file.write_text(_pem("EC PRIVATE KEY", private) + _pem("CERTIFICATE", whole), "ascii")
    return Certificate(file, base64.b64encode(hashlib.sha256(owner).digest()).decode())


def _body(owner: bytes) -> bytes:
    called = _der(0x30, _der(0x31, _der(0x30, NAME, _der(0x0C, b"127.0.0.1"))))
    lasts = _der(0x30, _der(0x17, b"200101000000Z"), _der(0x17, b"491231000000Z"))
    other = _der(0x30, OTHER_NAMES, _der(4, _der(0x30, _der(0x87, bytes([127, 0, 0, 1])))))
    version, serial = _der(0xA0, _number(2)), _number(secrets.randbits(64))
    return _der(
        0x30, version, serial, _der(0x30, ECDSA_SHA256), called, lasts, called, owner, _der(0xA3, _der(0x30, other))
    )


def _signed(key: int, said: bytes) -> bytes:
    once = secrets.randbelow(ORDER - 1) + 1
    point = _times(once, START)
    assert point is not None
    first = point[0] % ORDER
    second = pow(once, -1, ORDER) * (int.from_bytes(hashlib.sha256(said).digest()) + first * key) % ORDER
    return _der(0x30, _number(first), _number(second))


def _plus(one: Point, other: Point) -> Point:
    if one is None or other is None:
        return one or other
    if one[0] == other[0] and one[1] != other[1]:
        return None
    if one == other:
        slope = (3 * one[0] * one[0] - 3) * pow(2 * one[1], -1, P)
    else:
        slope = (other[1] - one[1]) * pow(other[0] - one[0], -1, P)
    x = (slope * slope - one[0] - other[0]) % P
    return x, (slope * (one[0] - x) - one[1]) % P


def _times(number: int, point: Point) -> Point:
    found: Point = None
    while number:
        found = _plus(found, point) if number & 1 else found
        point, number = _plus(point, point), number >> 1
    return found


def _number(value: int) -> bytes:
    return _der(2, value.to_bytes(value.bit_length() // 8 + 1))


def _der(tag: int, *parts: bytes) -> bytes:
    body = b"".join(parts)
    if len(body) < 128:
        return bytes([tag, len(body)]) + body
    size = len(body).to_bytes((len(body).bit_length() + 7) // 8)
    return bytes([tag, 0x80 | len(size)]) + size + body


def _pem(kind: str, said: bytes) -> str:
    return f"-----BEGIN {kind}-----\n{base64.encodebytes(said).decode()}-----END {kind}-----\n"
