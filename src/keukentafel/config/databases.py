"""Which database is used: SQLite in `var/` by default, PostgreSQL where `DATABASE_URL` says so."""

import contextlib
from pathlib import Path
from typing import Any  # Django's own database settings are dictionaries of anything

import dj_database_url

from keukentafel.config.words import word

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA cache_size=-20000",
    "PRAGMA mmap_size=134217728",
)
"""What each connection to SQLite starts with; `secure_delete` overwrites what was wiped, and `synchronous` has a commit
on the disk before anybody hears that it was written."""

PATIENCE = 5.0
"""Seconds that a question waits for PostgreSQL; `/gezond` must answer while whoever asks still listens."""


def database(url: str, var: Path) -> dict[str, Any]:
    """Return Django's settings for one database.

    Raises ValueError for an address that is neither SQLite nor PostgreSQL.
    """
    try:
        chosen: dict[str, Any] = {**dj_database_url.parse(url)} if url else _sqlite_in(var)
    except ValueError:  # its own words name every database there is, and none of the setting
        raise ValueError(word("database_wrong")) from None
    if chosen["ENGINE"].endswith(".sqlite3"):
        return chosen | {"OPTIONS": _sqlite_options()}
    if chosen["ENGINE"].endswith(".postgresql"):
        return chosen | {
            "CONN_MAX_AGE": 0,
            "OPTIONS": {**chosen.get("OPTIONS", {}), "pool": {"min_size": 1, "max_size": 4, "timeout": PATIENCE}},
        }
    raise ValueError(word("database_wrong"))


def _sqlite_in(var: Path) -> dict[str, Any]:
    """Return the database file of this installation; its folder must exist before SQLite can make the file."""
    var.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = var / "keukentafel.sqlite3"
    if not file.exists():
        keep_private(file)
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file)}


def keep_private(file: Path) -> None:
    """Make a file that only we may read and write, or make it so; SQLite gives its journals the same mode.

    A file that is not ours to change keeps its mode.
    """
    file.touch(mode=0o600)
    with contextlib.suppress(PermissionError):
        file.chmod(0o600)


def _sqlite_options() -> dict[str, Any]:
    """Return options under which writers wait for each other instead of failing half way."""
    return {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": ";".join(SQLITE_PRAGMAS)}
