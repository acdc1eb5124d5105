"""Writing a back-up: one consistent look at the database, then the files, then the list of both."""

import hashlib
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.apps import apps
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Model

from keukentafel.command.backup.gone import Gone, gone_in
from keukentafel.command.backup.manifest import FILES, FORMAT, NAME, TABLES, BadBackup, Manifest, Member, seal
from keukentafel.command.backup.rows import kept, kept_rows, lines_of, tables
from keukentafel.command.product import product_version

CHUNK = 1 << 20
Progress = Callable[[str, int], None]


def write_backup(target: Path, made_at: datetime, progress: Progress) -> tuple[Manifest, Gone]:
    """Write everything to `target`, readable by its owner alone; a file that stands there is replaced at the end.

    Returns its list of contents and what was gone at that moment.  `progress` is told each member with its rows or
    bytes.  Raises OSError where the disk refuses.
    """
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    handle = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w+b") as stream:
            manifest, gone = _write_archive(stream, made_at, progress)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return manifest, gone


def _write_archive(stream: object, made_at: datetime, progress: Progress) -> tuple[Manifest, Gone]:
    # ZipFile's stub asks for its own file protocol, which any binary file fulfils.
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[call-overload]
        with one_look():
            migrations = applied_migrations()
            owned = tables(apps)
            members = [_table(archive, name, model, progress) for name, model in kept(owned).items()]
            gone = gone_in(owned)
        members += [_file(archive, root, path, progress) for root, path in stored_files()]
        erased = tuple(sorted(str(table_id) for table_id in gone.tafels))
        manifest = Manifest(FORMAT, product_version(), made_at.isoformat(), migrations, tuple(members), erased)
        raw = manifest.to_bytes()
        archive.writestr(NAME, raw)
        archive.comment = seal(raw)
    return manifest, gone


@contextmanager
def one_look() -> Iterator[None]:
    """Read all tables as they were at one moment, without making writers wait.

    Django's own `atomic` takes the write lock of SQLite at once (IMMEDIATE), so the transaction is begun by hand.
    """
    begin = "BEGIN" if connection.vendor == "sqlite" else "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    with connection.cursor() as cursor:
        cursor.execute(begin)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ROLLBACK")


def applied_migrations() -> tuple[str, ...]:
    """Return the migrations that this database went through, as `app.name`."""
    return tuple(sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations()))


def files_folder() -> Path:
    """Return the folder in which stored files lie.  Raises BadBackup where they are kept elsewhere."""
    if not isinstance(default_storage, FileSystemStorage):
        raise BadBackup("bestanden_elders")
    return Path(default_storage.location)


def stored_files() -> Iterator[tuple[Path, Path]]:
    """Return the folder of stored files with each file in it."""
    root = files_folder()
    if root.is_dir():
        yield from ((root, path) for path in sorted(root.rglob("*")) if _is_stored(path))


def _is_stored(path: Path) -> bool:
    """Say whether a path is a stored file; a name with a dot in front is a draft that was never finished."""
    return path.is_file() and not path.is_symlink() and not path.name.startswith(".")


def _table(archive: zipfile.ZipFile, name: str, model: type[Model], progress: Progress) -> Member:
    rows = lines_of(kept_rows(name, model))
    member = _member(archive, f"{TABLES}{name}.jsonl", rows, is_table=True)
    progress(name, member.rijen or 0)
    return member


def _file(archive: zipfile.ZipFile, root: Path, path: Path, progress: Progress) -> Member:
    name = path.relative_to(root).as_posix()
    with path.open("rb") as stream:
        member = _member(archive, FILES + name, iter(lambda: stream.read(CHUNK), b""))
    progress(name, member.bytes)
    return member


def _member(archive: zipfile.ZipFile, name: str, parts: Iterable[bytes], *, is_table: bool = False) -> Member:
    digest, size, count = hashlib.sha256(), 0, 0
    with archive.open(name, "w", force_zip64=True) as stream:
        for part in parts:
            stream.write(part)
            digest.update(part)
            size += len(part)
            count += 1
    return Member(name, size, digest.hexdigest(), count if is_table else None)
