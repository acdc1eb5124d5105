"""What stands in a back-up: the list of its members with their hashes, checked before anything else is believed."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath

FORMAT = 1
NAME = "inhoud.json"
MAX_BYTES = 64_000_000
TABLES = "tabellen/"
FILES = "bestanden/"
SHA256 = re.compile(r"[0-9a-f]{64}")
TABLE_MEMBER = re.compile(r"tabellen/[a-z0-9_]{1,63}\.jsonl")


class BadBackup(Exception):
    """A back-up was refused; `code` has its sentence in `command/teksten`."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True)
class Member:
    """One table or file in the back-up: its name, size in bytes, SHA-256, and rows where it is a table."""

    naam: str
    bytes: int
    sha256: str
    rijen: int | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """The contents of a back-up; it holds no secrets, `sleutels` only names what the restored server must be given."""

    formaat: int
    versie: str
    gemaakt_op: str
    migraties: tuple[str, ...]
    onderdelen: tuple[Member, ...]
    gewiste_tafels: tuple[str, ...] = ()
    sleutels: tuple[str, ...] = ("KEUKENTAFEL_ZOUT", "KEUKENTAFEL_SECRET_KEY")

    def to_bytes(self) -> bytes:
        """Return the manifest as it stands in the archive."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1).encode()

    @property
    def tables(self) -> tuple[Member, ...]:
        """The members that are tables."""
        return tuple(member for member in self.onderdelen if member.naam.startswith(TABLES))

    @property
    def files(self) -> tuple[Member, ...]:
        """The members that are files."""
        return tuple(member for member in self.onderdelen if member.naam.startswith(FILES))


def seal(manifest: bytes) -> bytes:
    """Return what the archive's own comment says about the manifest, so that a changed one is seen."""
    return b"keukentafel-kopie sha256:" + hashlib.sha256(manifest).hexdigest().encode()


def read_manifest(raw: bytes) -> Manifest:
    """Return the manifest in `raw`.  Raises BadBackup for another format, a newer one, or anything odd in it."""
    try:
        data = json.loads(raw)
        number = data["formaat"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BadBackup("kopie_beschadigd", onderdeel=NAME) from None
    if type(number) is not int or number < 1:
        raise BadBackup("kopie_beschadigd", onderdeel=NAME)
    if number > FORMAT:
        raise BadBackup("kopie_nieuwer", nummer=number, grens=FORMAT)
    try:
        return _manifest(data)
    except (KeyError, TypeError, ValueError):
        raise BadBackup("kopie_beschadigd", onderdeel=NAME) from None


def _manifest(data: Mapping[str, object]) -> Manifest:
    members = tuple(_member(row) for row in _list(data["onderdelen"]))
    if len({member.naam for member in members}) != len(members):
        raise ValueError("a member twice")
    return Manifest(
        formaat=FORMAT,
        versie=str(data["versie"]),
        gemaakt_op=str(data["gemaakt_op"]),
        migraties=tuple(str(name) for name in _list(data["migraties"])),
        onderdelen=members,
        gewiste_tafels=tuple(str(name) for name in _list(data["gewiste_tafels"])),
        sleutels=tuple(str(name) for name in _list(data["sleutels"])),
    )


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def _member(row: object) -> Member:
    if not isinstance(row, dict):
        raise TypeError("not an object")
    member = Member(**row)
    if not is_safe_name(member.naam):
        raise BadBackup("kopie_naam_onveilig", onderdeel=repr(member.naam)[:80])
    if type(member.bytes) is not int or member.bytes < 0 or not SHA256.fullmatch(member.sha256):
        raise ValueError("size or hash")
    return member


def is_safe_name(name: object) -> bool:
    """Say whether a member may be unpacked: a table, or a file that stays inside its folder."""
    if not isinstance(name, str):
        return False
    if not name.startswith(FILES):
        return TABLE_MEMBER.fullmatch(name) is not None
    parts = name.removeprefix(FILES).split("/")
    is_plain = all(part not in {"", ".", ".."} and "\\" not in part and part.isprintable() for part in parts)
    return is_plain and not PurePosixPath(name).is_absolute()
