"""Installations with a database that several processes can use at once."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.programs import Installation


@pytest.fixture(params=["sqlite", "postgres"])
def installation(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Installation]:
    """An installation with tables, on each of the two databases."""
    url = _new_database(request.getfixturevalue("postgres_url")) if request.param == "postgres" else ""
    made = Installation(tmp_path, url)
    made.run("from keukentafel.config.prepare import migrate; migrate()")
    yield made


def _new_database(server_url: str) -> str:
    name = f"jobs_{uuid.uuid4().hex}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server_url.rsplit("/", 1)[0] + f"/{name}"
