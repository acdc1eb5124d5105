"""Makes an installation ready to serve: folders, static files and database; does nothing where all is ready."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.backends.sqlite3.base import DatabaseWrapper as SQLite
from django.db.migrations.executor import MigrationExecutor

from keukentafel.config.databases import keep_private
from keukentafel.tafel.kluis.salt_mark import mark_salt


def make_ready() -> None:
    """Make the folders, collect static files and bring the database up to date; close what was opened.

    Raises OtherSalt where the cards in the database were made with another salt.
    """
    (settings.VAR / "files").mkdir(mode=0o700, parents=True, exist_ok=True)
    collect_static()
    migrate()
    mark_salt()
    close_connections()


def collect_static() -> None:
    """Copy static files below `var/static` under names that change with their content, where any changed."""
    folder = Path(settings.STATIC_ROOT)
    # Beside the folder: everything in it is served to everybody.
    stamp, wanted = folder.with_name(f"{folder.name}.collected"), _static_fingerprint()
    if folder.is_dir() and stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    folder.mkdir(parents=True, exist_ok=True)
    stamp.write_text(wanted, encoding="ascii")


def _static_fingerprint() -> str:
    """Return a digest of the place, size and age of every static file."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            seen = Path(storage.path(name)).stat()
            digest.update(f"{name}\0{seen.st_size}\0{seen.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def migrate() -> None:
    """Bring the tables up to date where they are not, in a file of SQLite that nobody else may read."""
    if is_sqlite_file():
        keep_private(Path(connection.settings_dict["NAME"]))
    if not is_migrated():
        call_command("migrate", interactive=False, verbosity=0)


def is_sqlite_file() -> bool:
    """Tell whether the database is a file of SQLite, and not PostgreSQL or kept in memory by a test."""
    database = connections[DEFAULT_DB_ALIAS]
    return isinstance(database, SQLite) and not database.is_in_memory_db()


def is_migrated() -> bool:
    """Tell whether the database has every table of this version."""
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def close_connections() -> None:
    """Close every connection and pool, so that a process forked from this one opens its own."""
    connections.close_all()
    if hasattr(connection, "close_pool"):
        connection.close_pool()
