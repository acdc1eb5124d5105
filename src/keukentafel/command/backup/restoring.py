"""Putting a checked back-up in place: all of it, or nothing."""

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.core.management.color import no_style
from django.db import connection, transaction

from keukentafel.command.backup.gone import Gone, gone_in, read_list
from keukentafel.command.backup.manifest import FILES, BadBackup, Manifest, Member
from keukentafel.command.backup.reapplying import Reapplied, reapply
from keukentafel.command.backup.rows import Tables
from keukentafel.command.backup.states import build, catch_up, empty, standing_tables
from keukentafel.command.backup.verifying import opened, parts_of, rows_of, table_of, verified
from keukentafel.command.backup.writing import Progress, files_folder, stored_files
from keukentafel.tafel.kluis.scrubbing import scrub

MARKS = frozenset({"tafel_kluis_saltmark"})
"""Tables that an installation fills by being started; with nothing else in it nothing can be lost."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put in place, what of it went away again at once, and whether there was a list beside the back-up."""

    manifest: Manifest
    reapplied: Reapplied
    has_list: bool


def restore(source: Path, progress: Progress, *, replace: bool) -> Restored:
    """Check all of the back-up in `source`, then put it in place in one transaction.

    The tables are made as they were at the time of the back-up, filled, and brought to today as every update does.
    What was erased, withdrawn or ended since goes again: what the list beside the back-up says and what this
    installation remembers.  Raises BadBackup where the back-up or the list is not whole or not for this program, and
    where this installation holds something already and `replace` is False; OSError where disk or file refuse.  What
    stood here stays until all of the back-up is in.
    """
    with opened(source) as archive:
        manifest, past = verified(archive)
        standing = standing_tables()
        if not replace and is_in_use(standing):
            raise BadBackup("herstel_niet_leeg")
        beside = read_list(source.resolve().parent)
        gone = gone_in(standing) | (beside or Gone())
        with _free_to_rebuild():
            reapplied = _put_in_place(archive, manifest, past, gone, progress)
    scrub()
    return Restored(manifest, reapplied, beside is not None)


def is_in_use(standing: Tables) -> bool:
    """Say whether this installation holds any row or file."""
    filled = (model._base_manager.exists() for name, model in standing.items() if name not in MARKS)
    return any(filled) or any(True for _ in stored_files())


@contextmanager
def _free_to_rebuild() -> Iterator[None]:
    """Let SQLite change tables within one transaction: it must not check links then, and is asked to at the end."""
    connection.disable_constraint_checking()
    try:
        yield
    finally:
        connection.enable_constraint_checking()


def _put_in_place(
    archive: zipfile.ZipFile, manifest: Manifest, past: Tables, gone: Gone, progress: Progress
) -> Reapplied:
    before = [path for _, path in stored_files()]
    with _files_in(archive, manifest) as placed, transaction.atomic():
        empty()
        build(manifest.migraties)
        _load_tables(archive, manifest, past, progress)
        catch_up()
        reapplied = reapply(gone)
        connection.check_constraints()
    for path in before:
        if path not in placed:
            path.unlink(missing_ok=True)
    return reapplied


def _load_tables(archive: zipfile.ZipFile, manifest: Manifest, past: Tables, progress: Progress) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # making tables left some links to be checked with each row
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        for member in manifest.tables:
            progress(table_of(member), _load_table(archive, member, past))
        # PostgreSQL would check links at the very end, and changes no table that has checks waiting.
        connection.check_constraints()
        for statement in connection.ops.sequence_reset_sql(no_style(), list(past.values())):
            cursor.execute(statement)


def _load_table(archive: zipfile.ZipFile, member: Member, past: Tables) -> int:
    count = 0
    for instance in rows_of(archive, member, past):
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
