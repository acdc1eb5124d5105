"""Checking a back-up from end to end before anything is touched."""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db.models import Model

from keukentafel.command.backup.manifest import (
    MAX_BYTES,
    NAME,
    TABLES,
    BadBackup,
    Manifest,
    Member,
    read_manifest,
    seal,
)
from keukentafel.command.backup.rows import Tables, instance_of, kept
from keukentafel.command.backup.states import known_migrations, tables_at
from keukentafel.command.backup.writing import CHUNK

MAX_ROW = 64_000_000
"""Bytes of one row: a small archive can hold a line of gigabytes, and a line is read as a whole."""

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,  # a packed part that was changed
    EOFError,  # a part that ends too early
    RuntimeError,  # a part under a password, or packed in a way that zipfile does not know (NotImplementedError)
    ValueError,  # a name that is no text, a place before the beginning
)
"""What zipfile raises on archives that were cut, changed or made by others."""


@contextmanager
def opened(source: Path) -> Iterator[zipfile.ZipFile]:
    """Open the archive of a back-up.  Raises BadBackup where it is none, OSError where it cannot be read."""
    try:
        archive = zipfile.ZipFile(source)
    except BROKEN:
        raise BadBackup("kopie_geen_kopie") from None
    with archive:
        yield archive


def verified(archive: zipfile.ZipFile) -> tuple[Manifest, Tables]:
    """Return the list of a back-up of which every byte and row was checked against it, and its tables as they were.

    Raises BadBackup.
    """
    manifest = _manifest_in(archive)
    names = sorted(info.filename for info in archive.infolist())
    if names != sorted([NAME, *(member.naam for member in manifest.onderdelen)]):
        raise BadBackup("kopie_beschadigd", onderdeel=NAME)
    if unknown := set(manifest.migraties) - known_migrations():
        raise BadBackup("kopie_nieuwer_programma", versie=manifest.versie, migratie=min(unknown))
    for member in manifest.onderdelen:
        _check_bytes(archive, member)
    every = tables_at(manifest.migraties)
    if {table_of(member) for member in manifest.tables} != set(kept(every)):
        raise BadBackup("kopie_beschadigd", onderdeel=NAME)
    for member in manifest.tables:
        _check_rows(archive, member, every)
    return manifest, every


def _manifest_in(archive: zipfile.ZipFile) -> Manifest:
    try:
        info = archive.getinfo(NAME)
        if info.file_size > MAX_BYTES:
            raise BadBackup("kopie_beschadigd", onderdeel=NAME)
        raw = archive.read(info)
    except KeyError:
        raise BadBackup("kopie_geen_kopie") from None
    except BROKEN:
        raise BadBackup("kopie_beschadigd", onderdeel=NAME) from None
    if archive.comment != seal(raw):
        raise BadBackup("kopie_beschadigd", onderdeel=NAME)
    return read_manifest(raw)


def table_of(member: Member) -> str:
    """Return the name of the table that a member holds."""
    return member.naam.removeprefix(TABLES).removesuffix(".jsonl")


def parts_of(archive: zipfile.ZipFile, member: Member) -> Iterator[bytes]:
    """Return the bytes of a member in parts, never more than the list says there are.  Raises BadBackup."""
    left = member.bytes
    try:
        with archive.open(member.naam) as stream:
            while part := stream.read(min(CHUNK, left + 1)):
                left -= len(part)
                if left < 0:
                    raise BadBackup("kopie_beschadigd", onderdeel=member.naam)
                yield part
    except BROKEN:
        raise BadBackup("kopie_beschadigd", onderdeel=member.naam) from None


def _check_bytes(archive: zipfile.ZipFile, member: Member) -> None:
    digest, size = hashlib.sha256(), 0
    for part in parts_of(archive, member):
        digest.update(part)
        size += len(part)
    if size != member.bytes or digest.hexdigest() != member.sha256:
        raise BadBackup("kopie_beschadigd", onderdeel=member.naam)


def _check_rows(archive: zipfile.ZipFile, member: Member, every: Tables) -> None:
    if sum(1 for _ in rows_of(archive, member, every)) != member.rijen:
        raise BadBackup("kopie_beschadigd", onderdeel=member.naam)


def rows_of(archive: zipfile.ZipFile, member: Member, every: Tables) -> Iterator[Model]:
    """Return the rows of one table, unsaved.  Raises BadBackup where one does not fit."""
    model = every[table_of(member)]
    with archive.open(member.naam) as stream:
        while line := stream.readline(MAX_ROW + 1):
            if len(line) > MAX_ROW:
                raise BadBackup("kopie_beschadigd", onderdeel=member.naam)
            try:
                yield instance_of(model, json.loads(line))
            except (ValueError, TypeError, AttributeError, ValidationError, RecursionError):
                raise BadBackup("kopie_beschadigd", onderdeel=member.naam) from None
