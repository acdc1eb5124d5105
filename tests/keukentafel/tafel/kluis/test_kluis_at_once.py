"""Two who do something at the same moment, on SQLite and on PostgreSQL: one goes first, and nothing breaks."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.programs import Installation


@pytest.fixture(params=["sqlite", "postgres"], scope="module")
def installation(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation with tables, on each of the two databases."""
    folder: Path = tmp_path_factory.mktemp("at_once")
    url = _new_database(request.getfixturevalue("postgres_url")) if request.param == "postgres" else ""
    made = Installation(folder, url)
    made.run("from keukentafel.config.prepare import migrate; migrate()")
    yield made


def _new_database(server_url: str) -> str:
    name = f"kluis_{uuid.uuid4().hex}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server_url.rsplit("/", 1)[0] + f"/{name}"


@pytest.fixture
def race(installation):
    """Run one of the races of `racing` in a process of its own, on emptied tables, and return what it printed."""

    def run(name: str) -> str:
        empty = (
            "from django.core.management import call_command; call_command('flush', interactive=False, verbosity=0); "
        )
        return installation.run(f"{empty}from tests.keukentafel.tafel.kluis import racing; racing.{name}()").strip()

    return run


def test_two_browsers_cannot_both_accept_one_invitation(race):
    assert race("accept_twice") == "['NothingOpens', 'done'] 2 2"


def test_two_taps_at_the_same_moment_start_one_table(race):
    assert race("start_twice") == "['done', 'done'] 1"


def test_two_browsers_cannot_end_the_last_two_cards(race):
    outcome = race("end_each_others_card")

    assert outcome in ("['LastCard', 'done'] 1", "['NoCard', 'done'] 1")


def test_two_browsers_cannot_make_a_sixth_card(race):
    assert race("make_a_fifth_card_twice") == "['TooManyCards', 'done'] 5"


def test_an_invitation_is_accepted_or_taken_back_and_never_half(race):
    assert race("accept_while_it_is_taken_back") == "True True"


def test_nothing_is_lost_of_what_others_write_while_somebody_is_put_out(race):
    both = "['van-ans', 'van-cas']"

    assert race("write_while_somebody_is_put_out") == f"['done', 'done', 'done'] {both} {both} ['van-mij']"


def test_keys_are_renewed_and_somebody_put_out_at_the_same_moment(race):
    assert race("put_out_while_keys_are_renewed_after_theft") == "['done', 'done'] ['daarna'] ['daarna']"
