"""Putting a checked back-up in place: all of it, or nothing."""

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from keukentafel.command.backup.manifest import FILES, BadBackup, Manifest, Member
from keukentafel.command.backup.rows import tables
from keukentafel.command.backup.verifying import opened, parts_of, rows_of, table_of, verified
from keukentafel.command.backup.writing import Progress, applied_migrations, files_folder, stored_files


def restore(source: Path, progress: Progress, *, replace: bool) -> Manifest:
    """Check all of the back-up in `source`, then put it in place in one transaction.

    Raises BadBackup where the back-up is not whole or not for this program, and where this installation holds
    something already and `replace` is False; OSError where disk or file refuse.  What stood here stays until all
    of the back-up is in.
    """
    with opened(source) as archive:
        manifest = verified(archive, known_migrations())
        call_command("migrate", verbosity=0, interactive=False)
        if missing := set(applied_migrations()) - set(manifest.migraties):
            raise BadBackup("kopie_ouder_programma", versie=manifest.versie, migratie=min(missing))
        if not replace and is_in_use():
            raise BadBackup("herstel_niet_leeg")
        _put_in_place(archive, manifest, progress)
    return manifest


def known_migrations() -> frozenset[str]:
    """Return every migration that this program has, as `app.name`."""
    nodes = MigrationExecutor(connection).loader.graph.nodes
    return frozenset(f"{app}.{name}" for app, name in nodes)


def is_in_use() -> bool:
    """Say whether this installation holds any row or file."""
    return any(model._base_manager.exists() for model in tables().values()) or any(True for _ in stored_files())


def _put_in_place(archive: zipfile.ZipFile, manifest: Manifest, progress: Progress) -> None:
    before = [path for _, path in stored_files()]
    with _files_in(archive, manifest) as placed, transaction.atomic():
        _load_tables(archive, manifest, progress)
    for path in before:
        if path not in placed:
            path.unlink(missing_ok=True)


def _load_tables(archive: zipfile.ZipFile, manifest: Manifest, progress: Progress) -> None:
    with connection.cursor() as cursor:
        for statement in connection.ops.sql_flush(no_style(), list(tables()), reset_sequences=True):
            cursor.execute(statement)
        for member in manifest.tables:
            progress(table_of(member), _load_table(archive, member))
        connection.check_constraints()
        for statement in connection.ops.sequence_reset_sql(no_style(), list(tables().values())):
            cursor.execute(statement)


def _load_table(archive: zipfile.ZipFile, member: Member) -> int:
    count = 0
    for instance in rows_of(archive, member):
        # raw: as it stood, without "last changed" becoming now and without the parents of a model being saved again.
        instance.save_base(raw=True, force_insert=True)
        count += 1
    return count


@contextmanager
def _files_in(archive: zipfile.ZipFile, manifest: Manifest) -> Iterator[frozenset[Path]]:
    """Put the files beside those that stand there; take them away again where the rest does not succeed.

    New files are harmless to the old rows, so a machine that stops half way still has its old state.  A file of
    the same name is set aside until the rows are in.
    """
    root = files_folder()
    targets = {root / member.naam.removeprefix(FILES): member for member in manifest.files}
    aside: dict[Path, Path] = {}
    placed: list[Path] = []
    try:
        for path, member in targets.items():
            draft = _unpack(archive, member, path)
            if path.exists():
                aside[path] = path.with_name(f".{path.name}.oud")
                path.replace(aside[path])
            draft.replace(path)
            placed.append(path)
        yield frozenset(targets)
    except BaseException:
        for path in placed:
            path.unlink(missing_ok=True)
        for path, old in aside.items():
            old.replace(path)
        raise
    for old in aside.values():
        old.unlink(missing_ok=True)


def _unpack(archive: zipfile.ZipFile, member: Member, path: Path) -> Path:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.nieuw")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.writelines(parts_of(archive, member))
        stream.flush()
        os.fsync(stream.fileno())
    return draft
