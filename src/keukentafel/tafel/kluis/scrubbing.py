"""Makes what was erased leave the files of SQLite as well; PostgreSQL keeps its own house (docs/dreigingen.md).

`secure_delete` overwrites a deleted row in the database file; but its old pages still stand in the journal beside it,
the `-wal` file, until that is emptied.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

PATIENCE = 500
"""Milliseconds that this waits for readers; the hourly job comes by again."""


def scrub_after_commit() -> None:
    """Empty the journal as soon as the transaction at hand is committed; a failure there undoes nothing."""
    transaction.on_commit(scrub, robust=True)


def scrub() -> bool:
    """Empty the journal of SQLite now; False where a reader was in the way, or a transaction of our own is under way.

    On PostgreSQL there is nothing to do.
    """
    if connection.vendor != "sqlite":
        return True
    if connection.in_atomic_block:
        return False
    with connection.cursor() as cursor, _little_patience(cursor):
        busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


@contextmanager
def _little_patience(cursor: CursorWrapper) -> Iterator[None]:
    (usual,) = cursor.execute("PRAGMA busy_timeout").fetchone()
    cursor.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    try:
        yield
    finally:
        cursor.execute(f"PRAGMA busy_timeout = {int(usual)}")
